/// Phrases as sequences of word numbers, found in a text from left to right.
struct PhraseTable: Sendable {
  /// Each phrase by its first word, longer ones first.
  private var phrases: [UInt32: [(words: [UInt32], group: Int)]] = [:]

  /// Adds a phrase under the number of its group.
  mutating func insert(_ words: [UInt32], group: Int = 0) {
    guard let first = words.first else { return }
    let place = phrases[first, default: []].firstIndex { $0.words.count < words.count }
    phrases[first, default: []].insert(
      (words, group), at: place ?? phrases[first, default: []].count)
  }

  /// The longest phrase that starts at a word, or nil.
  func phrase(at start: Int, in words: [UInt32]) -> (length: Int, group: Int)? {
    phrases[words[start]]?.first { candidate in
      words[start...].starts(with: candidate.words)
    }.map { ($0.words.count, $0.group) }
  }

  /// Whether any phrase starts with a word.
  func isStart(_ word: UInt32) -> Bool { phrases[word] != nil }

  /// All phrases that start at a word, longer ones first.
  func phrases(at start: Int, in words: [UInt32]) -> [(length: Int, group: Int)] {
    (phrases[words[start]] ?? []).filter { words[start...].starts(with: $0.words) }
      .map { ($0.words.count, $0.group) }
  }

  /// Which words of a text belong to a phrase.
  func marks(in words: [UInt32]) -> [Bool] {
    var marks = [Bool](repeating: false, count: words.count)
    for start in words.indices {
      guard let length = phrase(at: start, in: words)?.length else { continue }
      for position in start..<(start + length) { marks[position] = true }
    }
    return marks
  }
}

/// Phrases of several languages, each counted in texts that may be in it: "né" closes a question in
/// Portuguese, and "ne" denies in French.
struct LanguagePhrases: Sendable {
  private let tables: [(language: Language, phrases: PhraseTable)]

  init(_ tables: [(Language, PhraseTable)]) { self.tables = tables }

  /// Words of the longest phrase that starts at a word, or nil.
  func length(at start: Int, in words: [UInt32], languages: LanguageSet) -> Int? {
    tables.compactMap { table in
      languages.contains(table.language)
        ? table.phrases.phrase(at: start, in: words)?.length : nil
    }.max()
  }

  /// Which words of a text belong to a phrase.
  func marks(in words: [UInt32], languages: LanguageSet) -> [Bool] {
    var marks = [Bool](repeating: false, count: words.count)
    for table in tables where languages.contains(table.language) {
      for (place, isMarked) in table.phrases.marks(in: words).enumerated() where isMarked {
        marks[place] = true
      }
    }
    return marks
  }
}
