/// Tells a passage that asks for something from one that complains or only says how things are.
///
/// Words are read, and where they stand: "we propose" asks anywhere, "more" only where the passage begins, since
/// "there are more and more cars" asks for nothing. Which words, `Resources/demands` says.
struct RequestReader: Sendable {
  /// Words before one that asks, at most: "please", "urgently".
  private static let reach = 2
  /// Fewer letters than this before an ending are no verb: "mar", "mer".
  private static let shortestStem = 2

  private let phrases: Set<[String]>
  private let openings: Set<[String]>
  private let cues: Set<String>
  private let endings: (first: [String], last: [String])
  private let stopWords: Set<String>
  private let longestPhrase: Int

  /// The reader of passages in a language.
  static func of(_ language: Language) -> RequestReader { all[language] }

  private static let all = ByLanguage { RequestReader(in: $0) }

  private init(in language: Language) {
    let lists = DemandWords.of(language)
    func folded(_ words: [String]) -> [[String]] { words.map { Self.words(of: $0) } }
    phrases = Set(folded(lists.requests.phrases))
    openings = Set(folded(lists.requests.openings))
    let asked = [
      lists.more, lists.less, lists.keep, lists.remove, lists.allow, lists.forbid, lists.raise,
      lists.lower,
    ]
    cues = Set(folded(asked.flatMap(\.self)).compactMap(\.first))
    endings = (lists.requests.firstEndings, lists.requests.lastEndings)
    stopWords = Set(LanguageProfile.of(language).stopWords.map { Lexicon.foldingAccents($0) })
    longestPhrase = phrases.union(openings).map(\.count).max() ?? 0
  }

  /// Whether a passage asks for something.
  ///
  /// - Parameter passage: A sentence, or more.
  /// - Returns: `false` where nothing in it is known to ask.
  func asks(_ passage: some StringProtocol) -> Bool {
    let words = Self.words(of: passage)
    guard words.count > 1 else { return false }
    // "Solution: to build a ramp" begins twice, "mend the pipe, plant trees" ends twice.
    let starts = passage.split(separator: ":").map { Self.words(of: $0) }
    if starts.contains(where: begins) { return true }
    let ends = passage.split { ",:;".contains($0) }.compactMap { Self.words(of: $0).last }
    if ends.contains(where: { names($0, by: endings.last) }) { return true }
    return words.indices.contains { start in
      (1...max(longestPhrase, 1)).contains { length in
        start + length <= words.count && phrases.contains(Array(words[start..<start + length]))
      }
    }
  }

  /// Whether a passage of some words begins with one that asks.
  private func begins(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return words.prefix(Self.reach + 1).contains(where: cues.contains)
      || (1...max(longestPhrase, 1)).contains { openings.contains(Array(words.prefix($0))) }
      || names(first, by: endings.first)
  }

  /// Whether a word ends as what is to be done does.
  private func names(_ word: String, by endings: [String]) -> Bool {
    !stopWords.contains(word)
      && endings.contains {
        word.hasSuffix($0) && word.count >= $0.count + Self.shortestStem
      }
  }

  private static func words(of text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter }.map { Lexicon.foldingAccents(String($0)) }
  }
}
