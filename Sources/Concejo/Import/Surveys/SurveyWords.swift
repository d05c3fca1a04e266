/// What the words of questions and of survey tools mean: data, kept in `import/survey-words.json`.
struct SurveyWords: Sendable {
  /// What people are asked to list in a word or two.
  private let items: WordPatterns
  /// Words of questions on who answers and how they live.
  private let facts: WordPatterns
  /// Words of the dates of answers, the best first.
  private let dates: [WordPatterns]

  /// The words that ship with the library.
  static let known: SurveyWords = {
    struct File: Decodable {
      @WordLines var items: [String]
      @WordLines var facts: [String]
      @WordLines var dates: [String]
    }
    let file = Resource.decode(File.self, from: "import/survey-words.json")
    return SurveyWords(
      items: WordPatterns(file.items), facts: WordPatterns(file.facts),
      dates: file.dates.map { WordPatterns([$0]) })
  }()

  /// Whether a header asks what people want or think: no fact about them, no place, date or number.
  func asksForWords(_ header: String) -> Bool {
    let words = Self.words(of: header)
    guard !words.contains(where: facts.match),
      !ColumnWords.known.refuses(words.joined(separator: " "))
    else { return false }
    switch ColumnRole.role(ofHeader: header) {
    case nil: break
    // "Your ideas" is a text, "What would you change?" a question.
    case .title, .body, .summary: return ColumnRole.isQuestion(header)
    default: return false
    }
    return ColumnRole.isQuestion(header) || words.contains(where: items.match)
  }

  /// The place of a date's name among those of answers: the smaller, the better.
  func rank(ofDate header: String) -> Int {
    let words = Self.words(of: ColumnRole.spaced(header))
    return dates.firstIndex { words.contains(where: $0.match) } ?? dates.count
  }

  /// Whether a name has a word of such dates.
  func isDate(_ header: String) -> Bool { rank(ofDate: header) < dates.count }

  private static func words(of header: String) -> [String] {
    ColumnName.normalized(header).split(separator: " ").map(String.init)
  }
}
