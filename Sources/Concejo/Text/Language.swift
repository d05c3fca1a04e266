/// The languages the engine reads.
public enum Language: String, Sendable, Codable, CaseIterable, Comparable {
  case ca, de, en, es, eu, fr, gl, it, pt

  /// Order of the codes.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Position in ``allCases``.
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
    }
  }

  /// The stemmer's name in libstemmer.
  var stemmerName: String {
    switch self {
    case .ca: "catalan"
    case .de: "german"
    case .en: "english"
    case .es: "spanish"
    case .eu: "basque"
    case .fr: "french"
    case .it: "italian"
    case .gl, .pt: "portuguese"
    }
  }

  /// Whether people leave out accents so often that words are compared without them.
  ///
  /// German umlauts part words (schon, schön); elsewhere a missing accent is a slip.
  var foldsAccents: Bool { self != .de && self != .en }
}

/// Some languages.
struct LanguageSet: OptionSet, Sendable {
  let rawValue: UInt16

  mutating func insert(_ language: Language) {
    self = LanguageSet(rawValue: rawValue | 1 << UInt16(language.index))
  }

  func contains(_ language: Language) -> Bool { rawValue & 1 << UInt16(language.index) != 0 }
}
