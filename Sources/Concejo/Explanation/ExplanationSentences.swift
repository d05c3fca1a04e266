internal import Foundation

/// Explanations in sentences, in one language.
public struct ExplanationSentences: Sendable {
  let messages: Messages
  /// Path of the study, for commands that a reader may paste.
  let study: String
  /// Whether nothing was analysed before.
  let isFirstRun: Bool
  /// Words that two texts must share to be told apart or together.
  let fewestSharedWords: Int
  /// Words with a meaning that a signer must add to a letter to count apart.
  let fewestOwnTerms: Int
  private let titles: [Int: String]
  private let openings: [String: String]
  let decisions: [String: Decision]

  /// Words and so on in a list.
  static let mostListed = 8

  /// Takes the titles of themes and proposals.
  ///
  /// - Parameters:
  ///   - findings: The run that is explained.
  ///   - contributions: All that may be spoken of; one without a title is known by its first words.
  ///   - log: What was decided, to tell by whom, when and why.
  ///   - language: Language of the sentences; nil for the one most proposals are in.
  ///   - study: Path of the study, as the reader writes it.
  ///   - isFirstRun: Whether the run is the study's first.
  public init(
    _ findings: Findings, contributions: [Proposal], log: DecisionLog = DecisionLog(),
    language: Language? = nil, study: String, isFirstRun: Bool
  ) {
    (self.study, self.isFirstRun) = (study, isFirstRun)
    fewestSharedWords = findings.options.duplicateFinder.guards.minimumSharedWords
    fewestOwnTerms = findings.options.duplicateFinder.campaigns.fewestOwnTerms
    decisions = Dictionary(
      log.decisions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    messages = Messages(language ?? findings.mainLanguage)
    openings = Dictionary(
      contributions.map { ($0.id, $0.opening) }, uniquingKeysWith: { first, _ in first })
    titles = Dictionary(
      findings.themes.map { ($0.id, $0.title.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// `Ana, 29/11/2026, «Son bancos» (d4d8…)`: who decided, when and why; the id alone where that is not known.
  func told(decision id: String) -> String {
    guard let decision = decisions[id] else { return id }
    return "\(words(on: decision).joined(separator: ", ")) (\(id))"
  }

  /// Who decided, when and why.
  func words(on decision: Decision) -> [String] {
    let day = CalendarDay(decision.when).map(messages.day)
    return [decision.by, day, decision.why.map(quoted)].compactMap(\.self)
  }

  /// `«first words» (35573)`, or `«first words» (35573, T07)`, or `«first words» (35573, T07, 1,78)`.
  func told(_ proposal: String, in theme: Int? = nil, _ value: String? = nil) -> String {
    let place = [proposal, theme.map { ThemeName($0).text }, value].compactMap(\.self)
      .joined(separator: ", ")
    guard let opening = openings[proposal], !opening.isEmpty else { return place }
    return "\(quoted(opening)) (\(place))"
  }

  /// `T07 («title»)`, or `T07 («title», 0,91)`.
  func named(_ theme: Int, _ value: String? = nil) -> String {
    let told = [titles[theme].map(quoted), value].compactMap(\.self)
    return ThemeName(theme).text + (told.isEmpty ? "" : " (\(told.joined(separator: ", ")))")
  }

  func quoted(_ text: String) -> String { messages("quote", ["text": text]) }

  /// A passage in quotation marks: up to sixty characters, with "…" where more follows.
  func excerpt(_ text: String) -> String { quoted(text.inOneLine.opening) }

  /// The first items, and behind them how many more there are.
  func list(_ items: [String]) -> String {
    items.prefix(Self.mostListed).joined(separator: ", ")
      + (items.count > Self.mostListed
        ? " (+\(messages.number(items.count - Self.mostListed)))" : "")
  }

  /// A share in whole hundredths: `<1` and `>99` where it is not quite none or all.
  func percentage(_ share: Float) -> String {
    let value = Int((share * 100).rounded())
    if value == 0, share > 0 { return percent("<1") }
    return value == 100 && share < 1 ? percent(">99") : percent("\(value)")
  }

  func percent(_ value: String) -> String { messages("percent", ["value": value]) }

  /// Two decimals with the language's sign between, or as many as are asked for.
  func number(_ value: Float, decimals: Int = 2) -> String {
    let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
    let whole = Int((abs(value) * Float(unit)).rounded())
    let digits = String(whole % unit)
    return (value < 0 && whole > 0 ? "−" : "") + "\(whole / unit)"
      + messages["decimal-separator"] + String(repeating: "0", count: decimals - digits.count)
      + digits
  }

  /// Two numbers that are compared, with two decimals or, where these are the same or would say something
  /// else, as many as show what the sentence says of them.
  ///
  /// - Parameters:
  ///   - left: A number of at most four decimals.
  ///   - right: Another one.
  ///   - fact: What the sentence says of the two.
  /// - Returns: Both with the same number of decimals.
  func numbers(
    _ left: Float, _ right: Float, fact: (Float, Float) -> some Equatable = { $0 > $1 }
  ) -> (String, String) {
    let decimals = (2...3).first { decimals in
      let unit: Float = decimals == 2 ? 100 : 1000
      let rounded = ((left * unit).rounded() / unit, (right * unit).rounded() / unit)
      return (rounded.0 != rounded.1 || left == right)
        && fact(rounded.0, rounded.1) == fact(left, right)
    }
    return (number(left, decimals: decimals ?? 4), number(right, decimals: decimals ?? 4))
  }
}

extension Proposal {
  /// Its title, or the first words of its text.
  fileprivate var opening: String { (title.isEmpty ? body : title).opening }
}

extension String {
  /// The first line: up to sixty characters, with "…" where more follows.
  fileprivate var opening: String {
    let lines = split(maxSplits: 1, whereSeparator: \.isNewline)
    let line = lines.first ?? ""
    guard line.count > 60 else { return String(line) }
    let cut = line.prefix(60)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end].trimmingCharacters(in: .whitespaces) + "…"
  }
}
