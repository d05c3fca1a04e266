/// One proposal as a line of JSON: the text, and made-up circumstances.
struct ProposalLine: Sendable {
  private let id: String
  private let text: ProposalText
  private let spelling: Spelling
  private let language: Language
  private let supports: Int
  private let date: String
  private let place: String

  /// Draws the circumstances: supports as 1 / (1 + s), a day of 2025, and a place for half.
  init(
    id: String, text: ProposalText, spelling: Spelling, language: Language,
    using random: inout SplitMix64
  ) {
    self.id = id
    self.text = text
    self.spelling = spelling
    self.language = language
    supports = min(Int(1 / random.unit()) - 1, 5_000)
    date = Self.date(day: random.below(365))
    let names = language.placeNames
    place = names.isEmpty || random.chance(0.5) ? "" : names[random.below(names.count)]
  }

  /// Appends the line, with its line feed.
  ///
  /// No word holds a character that JSON would escape.
  func append(to bytes: inout [UInt8]) {
    bytes += #"{"id":""#.utf8
    bytes += id.utf8
    bytes += #"","title":""#.utf8
    spelling.append(text.title, words: language.words, to: &bytes)
    bytes += #"","body":""#.utf8
    spelling.append(text.body, words: language.words, to: &bytes)
    bytes += #"","label":""#.utf8
    bytes += language.themes[text.theme].name.utf8
    bytes += #"","supports":"#.utf8
    bytes += String(supports).utf8
    bytes += #","date":""#.utf8
    bytes += date.utf8
    bytes += #"","place":""#.utf8
    bytes += place.utf8
    bytes += "\"}\n".utf8
  }

  /// A day of 2025, counted from 0, as ISO 8601 writes it.
  private static func date(day: Int) -> String {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var rest = day
    var month = 0
    while rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "2025-\(padded(month + 1))-\(padded(rest + 1))"
  }
}
