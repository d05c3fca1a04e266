/// The running words of one theme's texts, kept in order: drawing a random position draws a word by
/// its frequency, and drawing a random position of a word draws its successor by frequency.
struct ThemeWords: Sendable {
  /// Name of the theme.
  let name: String
  /// Entry of the word list at each position; texts follow each other.
  private let entries: [Int]
  /// Positions sorted by their entry, and where each entry's positions start.
  private let positions: [Int]
  private let starts: [Int]

  /// Indexes running words whose entries lie in `0..<entryCount`.
  init(name: String, entries: [Int], entryCount: Int) {
    self.name = name
    self.entries = entries
    var starts = [Int](repeating: 0, count: entryCount + 1)
    for entry in entries.dropLast() { starts[entry + 1] += 1 }
    for entry in 0..<entryCount { starts[entry + 1] += starts[entry] }
    var next = starts
    var positions = [Int](repeating: 0, count: max(0, entries.count - 1))
    for (position, entry) in entries.dropLast().enumerated() {
      positions[next[entry]] = position
      next[entry] += 1
    }
    self.starts = starts
    self.positions = positions
  }

  /// A word of the theme, by frequency.
  func word(using random: inout SplitMix64) -> Word {
    Word(entry: entries[random.below(entries.count)])
  }

  /// A word that follows `word` somewhere in the theme; nil if none does.
  func successor(of word: Word, using random: inout SplitMix64) -> Word? {
    guard let entry = word.entry, entry + 1 < starts.count else { return nil }
    let first = starts[entry]
    let count = starts[entry + 1] - first
    guard count > 0 else { return nil }
    return Word(entry: entries[positions[first + random.below(count)] + 1])
  }
}
