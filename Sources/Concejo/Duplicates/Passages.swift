/// What one text holds word for word of another, in passages of six words or more, wherever they stand.
struct Passages: Equatable {
  /// Share of the shorter text's words that stand in such passages, in [0, 1].
  let share: Float
  /// Words of the longest passage.
  let longest: Int

  /// Fewest words of a passage: shorter ones are common turns of phrase.
  private static let fewestWords = 6

  /// A passage that a text repeats more often is looked for at its first places alone: who writes one
  /// word eight thousand times has as many places for each of them.
  private static let mostPlaces = 16

  /// Whether one text is the other written anew.
  func isRewriting(ofAtLeast minimum: Float, longest fewest: Int) -> Bool {
    share >= minimum && longest >= fewest
  }

  /// Compares two sequences of word numbers.
  init(_ first: [UInt32], _ second: [UInt32]) {
    let (shorter, longer) = first.count <= second.count ? (first, second) : (second, first)
    let width = Self.fewestWords
    guard shorter.count >= width else {
      (share, longest) = (0, 0)
      return
    }
    var places: [ArraySlice<UInt32>: [Int]] = [:]
    for start in 0...(longer.count - width) {
      let window = longer[start..<start + width]
      if (places[window]?.count ?? 0) < Self.mostPlaces {
        places[window, default: []].append(start)
      }
    }
    var isShared = [Bool](repeating: false, count: shorter.count)
    // Words of the passage that ends with the window at each place of the longer text.
    var runs: [Int: Int] = [:]
    var longest = 0
    for start in 0...(shorter.count - width) {
      var next: [Int: Int] = [:]
      for place in places[shorter[start..<start + width]] ?? [] {
        let run = (runs[place - 1] ?? width - 1) + 1
        next[place] = run
        longest = max(longest, run)
        for word in start..<start + width { isShared[word] = true }
      }
      runs = next
    }
    share = Float(isShared.count { $0 }) / Float(shorter.count)
    self.longest = longest
  }
}
