extension Language {
  /// Language and country as spelling checkers know them, such as `es-ES`.
  ///
  /// Of a language that several countries speak it is the one of Europe: the corpora come from there. What
  /// is in none of them has no country, which is ZZ.
  var localeTag: String {
    switch self {
    case .ca, .es, .eu, .gl: "\(rawValue)-ES"
    case .en: "en-GB"
    case .de: "de-DE"
    case .fr: "fr-FR"
    case .it: "it-IT"
    case .pt: "pt-PT"
    case .other: "und-ZZ"
    }
  }

  /// The country of ``localeTag``, such as `ES`.
  var country: String { String(localeTag.suffix(2)) }
}
