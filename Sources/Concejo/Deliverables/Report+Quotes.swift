internal import Foundation

extension Report {
  /// Where links to a theme lead.
  static func anchor(of theme: Theme) -> String { anchor(ofTheme: theme.id) }

  /// Where links to a theme lead, by its number.
  static func anchor(ofTheme id: Int) -> String { "tema-\(id)" }

  /// Where links to a proposal lead.
  static func anchor(ofProposal id: String) -> String { "p-\(id)" }

  /// A quote as a block of its own, with the proposal it stands in.
  func block(for quote: Quote) -> ReportDocument.Block {
    .quote(
      ReportDocument.Quotation(
        quoted(passage(of: quote)), attribution: [source(of: quote)],
        language: language(of: quote.proposal)))
  }

  /// The proposal that a quote stands in.
  func source(of quote: Quote) -> ReportDocument.Inline {
    .link(
      messages("theme.quote.source", ["id": quote.proposal]),
      to: .anchor(Self.anchor(ofProposal: quote.proposal)))
  }

  /// Language of a proposal.
  func language(of proposal: String) -> Language? { placement(of: proposal)?.language }

  /// A quote letter by letter on one line, with "…" where it begins or ends inside a sentence.
  ///
  /// It is whole: cut again, it may say the contrary of what its end says.
  func passage(of quote: Quote) -> String {
    Self.onOneLine(quote.passage(in: proposal(quote.proposal)))
  }

  /// The first sentences or lines of a text, whole, with "…" where more follow; where these are too long, or too
  /// short to tell anything, its first words.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - length: Most characters, the "…" among them; at least 1.
  ///   - language: Of the text; where it is known, nothing ends before a sentence that goes on with "but".
  /// - Returns: One line, whole or ended by "…".
  static func opening(of text: String, _ length: Int, in language: Language? = nil) -> String {
    let lines = lines(of: text)
    let whole = joined(lines)
    guard whole.count > length else { return whole }
    let text = lines.joined(separator: "\n")
    var end: String.Index?
    var last: Character?
    for (index, character) in zip(text.indices, text).prefix(length) {
      let endsSentence = character.isWhitespace && last.map { ".!?…".contains($0) } == true
      if character.isNewline || endsSentence, last?.isNewline == false,
        !goesOnToTheContrary(text[index...], in: language)
      {
        end = index
      }
      last = character
    }
    guard let end, case let kept = text[..<end], kept.count >= tellingLength else {
      return excerpt(of: text, length)
    }
    let told = withoutEnd(joined(Self.lines(of: kept))) + "…"
    return told.count <= length ? told : excerpt(of: text, length)
  }

  /// Whether a text begins with a word for "but".
  private static func goesOnToTheContrary(
    _ text: Substring, in language: Language?
  ) -> Bool {
    guard let language else { return false }
    let first = text.drop { !$0.isLetter }.prefix { $0.isLetter }
    return DemandWords.turns(first, in: language)
  }

  /// A text on one line, as ``joined(_:)`` has it.
  static func onOneLine(_ text: some StringProtocol) -> String { joined(lines(of: text)) }

  /// Lines behind one another: a title does not run into the text, behind what ends no sentence stands a dot.
  private static func joined(_ lines: [String]) -> String {
    guard let first = lines.first else { return "" }
    return lines.dropFirst().reduce(first) { text, line in
      let endsSentence = text.last.map { ".!?…:;,)»”\"".contains($0) } ?? true
      return text + (endsSentence ? " " : " · ") + line
    }
  }

  /// The lines of a text without blanks around them, and without those that the next line says again: many put
  /// into the text what they put into the title.
  private static func lines(of text: some StringProtocol) -> [String] {
    let all = text.split(whereSeparator: \.isNewline).map { withoutBlanks(String($0)) }
      .filter { !$0.isEmpty }
    return all.indices.filter { index in
      // Most lines differ from the next one in their first letter.
      guard index + 1 < all.count, let letter = initial(of: all[index]),
        letter == initial(of: all[index + 1])
      else { return true }
      return !words(of: all[index + 1]).starts(with: words(of: all[index]))
    }.map { all[$0] }
  }

  private static func withoutBlanks(_ line: String) -> String {
    let hasBlanks = line.first?.isWhitespace == true || line.last?.isWhitespace == true
    return hasBlanks ? line.trimmingCharacters(in: .whitespaces) : line
  }

  /// The first letter or digit of a line, in lower case.
  private static func initial(of line: String) -> String? {
    line.first { $0.isLetter || $0.isNumber }?.lowercased()
  }

  private static func words(of line: String) -> [String] {
    line.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Fewer characters are a title at best, and tell nobody what is asked.
  static let tellingLength = 40

  /// A text without the signs at its end behind which no "…" can stand.
  private static func withoutEnd(_ text: some StringProtocol) -> String {
    var text = String(text)
    while let last = text.last, last.isWhitespace || ",;:.…".contains(last) { text.removeLast() }
    return text
  }

  /// The first words of a text on one line, with "…" where more follow.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - length: Most characters, the "…" among them; at least 1.
  /// - Returns: One line, whole or ended by "…".
  static func excerpt(of text: String, _ length: Int) -> String {
    // A line that is said twice is left out once.
    let start = text.prefix(2 * (length + 1))
    let line = onOneLine(start)
    guard start.endIndex < text.endIndex || line.count > length else { return line }
    let room = line.prefix(length - 1)
    let words = room.lastIndex { $0.isWhitespace }.map { room[..<$0] } ?? room
    // A text without blanks is cut where it must be.
    let kept = words.count * 2 < room.count ? room : words
    return withoutEnd(kept) + "…"
  }
}
