/// Every spelling the generator can write: the words of the corpus, its places, and rare words made
/// by joining the front of one corpus word to the back of another.
struct WordList: Sendable {
  /// UTF-8 of each entry.
  private let spellings: [[UInt8]]
  private let fronts: [[UInt8]]
  private let backs: [[UInt8]]

  /// Takes the words in this order; `places` follow them.
  init(words: [String], places: [String]) {
    spellings = (words + places).map { Array($0.utf8) }
    // Parts long enough to look like roots and endings; shorter words would lend half of themselves.
    let donors = words.filter { $0.count >= 6 && $0.allSatisfy(\.isLetter) }
    fronts = donors.flatMap { word in (3...4).map { Array(word.prefix($0).utf8) } }
    backs = donors.flatMap { word in (3...5).map { Array(word.suffix($0).utf8) } }
  }

  /// Appends the UTF-8 of a word.
  func append(_ word: Word, to bytes: inout [UInt8]) {
    if let entry = word.entry {
      bytes += spellings[entry]
    } else if let rank = word.rareRank {
      var random = SplitMix64(seed: UInt64(rank))
      bytes += fronts[random.below(fronts.count)]
      bytes += backs[random.below(backs.count)]
    }
  }
}
