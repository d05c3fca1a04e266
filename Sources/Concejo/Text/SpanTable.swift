/// Runs of words with a dense number each, by the 64 bits that ``SharedSpans`` gives them.
///
/// A hash table with open addressing: the search for letters looks up each run of each text for each
/// letter, and a dictionary hashes anew what is mixed already.
struct SpanTable: Sendable {
  /// A place in the table: a run and its number, -1 where none stands.
  private struct Slot: Sendable {
    var span: UInt64
    var number: Int32

    static let free = Slot(span: 0, number: -1)
  }

  private var slots: [Slot]
  /// How many runs there are.
  private(set) var count = 0

  /// A table with room for so many runs at once.
  init(capacity: Int = 0) {
    var size = 8
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: .free, count: size)
  }

  /// The number of a run, from 0 in the order in which they came; nil for one that never did.
  func number(of span: UInt64) -> Int? {
    let number = slots[slot(of: span)].number
    return number < 0 ? nil : Int(number)
  }

  /// The number of a run, the next one if it is new.
  mutating func insert(_ span: UInt64) -> Int {
    var slot = slot(of: span)
    guard slots[slot].number < 0 else { return Int(slots[slot].number) }
    if (count + 1) * 2 > slots.count {
      grow()
      slot = self.slot(of: span)
    }
    slots[slot] = Slot(span: span, number: Int32(count))
    count += 1
    return count - 1
  }

  /// Where a run stands, or the free place where it would.
  private func slot(of span: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (span &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].number >= 0, slots[slot].span != span { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .free, count: old.count * 2)
    for entry in old where entry.number >= 0 { slots[slot(of: entry.span)] = entry }
  }
}
