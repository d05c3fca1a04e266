/// Which words tell the letters of one group of rivals apart, by the texts that hold them.
struct OwnWordsOfLetters: Sendable {
  /// Share of a letter's texts that have a word of its own, at least.
  private static let smallestOwnShare = 0.5
  /// Share of another letter's texts that have it, at most.
  private static let largestForeignShare = 0.1

  /// For each letter the share of its texts that have each word.
  private let shares: [[UInt32: Double]]
  /// For each letter the words that most of its texts have, ascending.
  private let frequent: [[UInt32]]

  /// - Parameter parts: For each letter the words of its texts.
  init(_ parts: [[[UInt32]]]) {
    shares = parts.map { part in
      var counts: [UInt32: Int] = [:]
      for word in part.flatMap({ Set($0) }) { counts[word, default: 0] += 1 }
      return counts.mapValues { Double($0) / Double(part.count) }
    }
    frequent = shares.map { part in
      part.filter { $0.value >= Self.smallestOwnShare }.keys.sorted()
    }
  }

  /// What a text holds of the letters.
  struct Holding: Sendable {
    /// Words that belong to one of them, with the edits between: what a signer adds may speak of the other
    /// letter's subject.
    let words: Set<UInt32>
    /// The letters that it holds something of, ascending, and the most words of each that stand side by side.
    let longest: [(letter: Int, words: Int)]

    /// - Parameters:
    ///   - held: What it holds of each letter.
    ///   - text: Its words.
    init(_ held: [LetterIndex.Held], of text: [UInt32]) {
      words = Set(
        held.flatMap { Letter.stretches(ofRunsAt: $0.runs) }.flatMap { text[$0] })
      longest = held.map { held in
        (held.letter, Letter.stretches(ofRunsAt: held.runs, edit: 0).map(\.count).max() ?? 0)
      }
    }

    fileprivate func longest(of letter: Int) -> Int {
      longest.first { $0.letter == letter }?.words ?? 0
    }
  }

  /// Whether a text is what the texts of one letter say, rather than what those of another do.
  ///
  /// Both letters must have words of their own: texts with a sentence more are no other letter. Where a text
  /// has as many of both, since its signer adds a word on the other's subject, the letter is the one that
  /// stands there in one piece.
  func prefers(_ text: Holding, _ part: Int, to other: Int) -> Bool {
    guard let here = share(of: part, beside: other, in: text.words), here > 0,
      let there = share(of: other, beside: part, in: text.words)
    else { return false }
    return here == there ? text.longest(of: part) > text.longest(of: other) : here > there
  }

  /// Share of the words that the texts of one letter have and those of another have not, among some; nil where
  /// there are none.
  private func share(of part: Int, beside other: Int, in words: Set<UInt32>) -> Double? {
    var (own, held) = (0, 0)
    for word in frequent[part] where (shares[other][word] ?? 0) <= Self.largestForeignShare {
      own += 1
      if words.contains(word) { held += 1 }
    }
    return own == 0 ? nil : Double(held) / Double(own)
  }
}
