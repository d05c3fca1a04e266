/// The sentences of the deliverables in one language, kept as data in `Resources/messages`.
public struct Messages: Sendable {
  /// The language of the sentences.
  public let language: Language
  private let texts: [String: String]

  /// The languages that deliverables can be written in.
  public static let available: [Language] = Language.allCases.filter {
    Resource.exists("messages/\($0.rawValue).json")
  }

  /// Loads a language's sentences; Spanish where there are none yet.
  public init(_ language: Language) {
    self.language = Self.available.contains(language) ? language : .es
    texts = Self.all[self.language]
  }

  /// The same sentences, and those of a program's own pages.
  package init(_ language: Language, adding own: [String: String]) {
    let messages = Messages(language)
    self.language = messages.language
    texts = messages.texts.merging(own) { $1 }
  }

  /// The sentences of each language, read once: a folder of results asks for them a dozen times.
  private static let all = ByLanguage { language in
    Resource.decode([String: String].self, from: "messages/\(language.rawValue).json")
  }

  /// Names of all sentences, sorted.
  var keys: [String] { texts.keys.sorted() }

  /// A sentence without gaps.
  package subscript(key: String) -> String {
    guard let text = texts[key] else { preconditionFailure("no sentence \(key) in \(language)") }
    return text
  }

  /// A sentence with its gaps `{name}` filled.
  package func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    self[key].fillingGaps { name in values.first { $0.key == name }?.value }
  }

  /// A sentence in its singular or plural form, with the gap `{n}` filled.
  package func counted(
    _ key: String, _ count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    // French counts none as one.
    let isOne = count == 1 || count == 0 && language == .fr
    return self[key + (isOne ? ".one" : ".other")].fillingGaps { name in
      name == "n" ? number(count) : values.first { $0.key == name }?.value
    }
  }

  /// A day as people of the language write it, such as `02/03/2026`.
  package func day(_ day: CalendarDay) -> String { self("date", Self.parts(of: day)) }

  /// A day as people write it in a letter: `martes, 15 de diciembre de 2026`.
  func longDay(_ day: CalendarDay) -> String {
    let parts = day.description.split(separator: "-").compactMap { Int($0) }
    func named(_ list: String, _ position: Int) -> String {
      String(self[list].split(separator: "|")[position])
    }
    return self(
      "date.long",
      [
        "weekday": named("date.weekdays", day.weekday), "month": named("date.months", parts[1] - 1),
        "day": parts[2] == 1 ? self["date.first"] : String(parts[2]), "year": String(parts[0]),
      ])
  }

  /// The gaps of a sentence that has a day in it: numbers of two digits, the year of four.
  static func parts(of day: CalendarDay) -> KeyValuePairs<String, String> {
    let parts = day.description.split(separator: "-").map(String.init)
    return ["year": parts[0], "month": parts[1], "day": parts[2]]
  }

  /// Parts of one sentence behind each other.
  func listed(_ parts: [String]) -> String {
    guard let first = parts.first else { return "" }
    return parts.dropFirst().reduce(first) { self("parts.pair", ["left": $0, "right": $1]) }
  }

  /// A whole number, five digits and more parted in threes by a narrow no-break space.
  package func number(_ value: Int) -> String {
    let digits = String(abs(value))
    guard digits.count > 4 else { return String(value) }
    var parted = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { parted.append("\u{202F}") }
      parted.append(digit)
    }
    return value < 0 ? "−" + parted : parted
  }

  /// A share as a percentage with one decimal; only all is 100.
  package func percentage(_ part: Int, of whole: Int) -> String {
    guard whole > 0, part > 0 else { return self("percent", ["value": "0"]) }
    guard part < whole else { return self("percent", ["value": "100"]) }
    let tenths = min(Int((Double(part) * 1000 / Double(whole)).rounded()), 999)
    return self("percent", ["value": "\(tenths / 10)\(self["decimal-separator"])\(tenths % 10)"])
  }
}
