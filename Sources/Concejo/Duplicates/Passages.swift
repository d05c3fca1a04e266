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
    let windows = WordWindows(of: longer, width: width, mostPlaces: Self.mostPlaces)
    var isShared = [Bool](repeating: false, count: shorter.count)
    // Words of the passages that end with the window at each place of the longer text.
    var runs: [(place: Int, length: Int)] = []
    var longest = 0
    for start in 0...(shorter.count - width) {
      runs = windows.places(of: shorter, at: start).map { place in
        (place, (runs.first { $0.place == place - 1 }?.length ?? width - 1) + 1)
      }
      guard let run = runs.map(\.length).max() else { continue }
      longest = max(longest, run)
      for word in start..<start + width { isShared[word] = true }
    }
    share = Float(isShared.count { $0 }) / Float(shorter.count)
    self.longest = longest
  }
}
