/// The languages the engine reads, and any other one.
public enum Language: String, Sendable, Codable, CaseIterable, Comparable {
  case ca, de, en, es, eu, fr, gl, it, pt
  /// A language of which nothing is known: its words are taken as they are. The code is that of ISO 639-2
  /// for one that is not determined.
  case other = "und"

  /// The languages of which something is known.
  public static let allCases: [Language] = [.ca, .de, .en, .es, .eu, .fr, .gl, .it, .pt]

  /// All of them and the other one, by ``index``.
  static let withOther = allCases + [.other]

  /// Order of the codes.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Position in ``withOther``.
  var index: Int {
    switch self {
    case .ca: 0
    case .de: 1
    case .en: 2
    case .es: 3
    case .eu: 4
    case .fr: 5
    case .gl: 6
    case .it: 7
    case .pt: 8
    case .other: 9
    }
  }

  /// The stemmer's name in libstemmer, if there is one.
  var stemmerName: String? {
    switch self {
    case .ca: "catalan"
    case .de: "german"
    case .en: "english"
    case .es: "spanish"
    case .eu: "basque"
    case .fr: "french"
    case .it: "italian"
    case .gl, .pt: "portuguese"
    case .other: nil
    }
  }

  /// Whether people leave out accents so often that words are compared without them.
  ///
  /// German umlauts part words (schon, schön); elsewhere a missing accent is a slip.
  var foldsAccents: Bool { self != .de && self != .en && self != .other }
}

/// Some languages.
struct LanguageSet: OptionSet, Sendable {
  let rawValue: UInt16

  mutating func insert(_ language: Language) {
    self = LanguageSet(rawValue: rawValue | 1 << UInt16(language.index))
  }

  func contains(_ language: Language) -> Bool { rawValue & 1 << UInt16(language.index) != 0 }
}
