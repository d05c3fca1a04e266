/// Counts of letter sequences in each language, by their key.
///
/// A hash table with open addressing: the identifier looks up every letter of every word form.
struct GramTable: Sendable {
  /// What is known of one sequence of letters.
  struct Counts: Sendable {
    /// How often it stands in each language.
    var whole = LanguageIdentifier.Scores.zero
    /// How often it stands before another letter or the end of a word; once all is counted, 1 divided
    /// by that plus the strength of the shorter sequence.
    var context = LanguageIdentifier.Scores.zero
  }

  /// A place in the table: a sequence and its row.
  private struct Slot: Sendable {
    var key: UInt64
    var row: Int

    static let free = Slot(key: .max, row: 0)
    var isFree: Bool { key == .max }
  }

  private var slots = [Slot](repeating: .free, count: 1 << 17)
  private(set) var counts: [Counts] = []

  /// Stands for a sequence that was never met.
  static let unknown = -1

  /// Where in ``counts`` a sequence stands, or ``unknown``.
  func position(of key: UInt64) -> Int {
    let slot = slot(of: key)
    return slots[slot].isFree ? Self.unknown : slots[slot].row
  }

  /// Takes in how often a sequence stands in each language, and so how often a shorter one stands before its last
  /// letter.
  mutating func add(_ counts: LanguageIdentifier.Scores, of key: UInt64, behind context: UInt64) {
    let (row, before) = (row(of: key), row(of: context))
    self.counts[row].whole += counts
    self.counts[before].context += counts
  }

  /// Divides once for all lookups to come.
  mutating func finishCounting(backoff: Float) {
    for row in counts.indices { counts[row].context = 1 / (counts[row].context + backoff) }
  }

  /// Where in ``counts`` a sequence stands, added if it is new.
  private mutating func row(of key: UInt64) -> Int {
    var slot = slot(of: key)
    if slots[slot].isFree {
      if counts.count * 2 >= slots.count {
        grow()
        slot = self.slot(of: key)
      }
      slots[slot] = Slot(key: key, row: counts.count)
      counts.append(Counts())
    }
    return slots[slot].row
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    while !slots[slot].isFree, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .free, count: old.count * 2)
    for entry in old where !entry.isFree { slots[slot(of: entry.key)] = entry }
  }
}
