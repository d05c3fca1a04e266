/// The runs of a few words that a text holds, and where.
///
/// A hash table with open addresses: two long texts share thousands of runs, and all of them are looked up
/// for each pair of texts.
struct WordWindows {
  private let text: [UInt32]
  private let width: Int
  /// First place of the run in each slot, -1 in empty ones; as many slots as a power of two.
  private var firsts: [Int32]
  /// The next place of the run that starts at each place, -1 behind the last.
  private var nexts: [Int32]

  /// Reads the runs of a text.
  ///
  /// - Parameters:
  ///   - text: Numbers of its words, at least `width`.
  ///   - width: Words of a run.
  ///   - mostPlaces: How many places of a run are kept, the first ones.
  init(of text: [UInt32], width: Int, mostPlaces: Int) {
    precondition(text.count >= width, "\(text.count) words, fewer than \(width)")
    let count = text.count - width + 1
    (self.text, self.width) = (text, width)
    var size = 2
    while size < count * 2 { size *= 2 }
    firsts = [Int32](repeating: -1, count: size)
    nexts = [Int32](repeating: -1, count: count)
    // Behind the first place of each run: its last place, and how many there are.
    var lasts = [Int32](repeating: -1, count: count)
    var counts = [Int32](repeating: 0, count: count)
    for start in 0..<count {
      let slot = slot(of: text, at: start)
      let first = Int(firsts[slot])
      guard first >= 0 else {
        firsts[slot] = Int32(start)
        lasts[start] = Int32(start)
        counts[start] = 1
        continue
      }
      guard counts[first] < mostPlaces else { continue }
      nexts[Int(lasts[first])] = Int32(start)
      lasts[first] = Int32(start)
      counts[first] += 1
    }
  }

  /// Where the run that starts at a place of another text stands here, ascending.
  func places(of other: [UInt32], at start: Int) -> [Int] {
    var places: [Int] = []
    var place = firsts[slot(of: other, at: start)]
    while place >= 0 {
      places.append(Int(place))
      place = nexts[Int(place)]
    }
    return places
  }

  /// The slot that holds a run, or the empty one where it would stand.
  private func slot(of other: [UInt32], at start: Int) -> Int {
    var hash: UInt64 = 0
    for word in start..<start + width {
      hash = (hash ^ UInt64(other[word])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    let mask = firsts.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while firsts[slot] >= 0, !isRun(of: other, at: start, at: Int(firsts[slot])) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isRun(of other: [UInt32], at start: Int, at place: Int) -> Bool {
    for offset in 0..<width where other[start + offset] != text[place + offset] { return false }
    return true
  }
}
