/// A word of a closed list that people choose from: a code in files, a name in each language.
struct ListedTerm: Decodable, Sendable {
  /// Code in files, such as `started`.
  let code: String
  /// Names by the code of the language.
  let names: [String: String]

  /// Its name in a language; Spanish where there is none.
  func name(in language: Language) -> String {
    names[language.rawValue] ?? names[Language.es.rawValue] ?? code
  }

  /// The one that a person wrote: a name in any language whatever the case and the accents, or a code.
  static func written(_ text: String, among terms: [ListedTerm]) -> ListedTerm? {
    let wanted = ColumnName.normalized(text)
    return terms.first { term in
      ([term.code] + term.names.values).contains { ColumnName.normalized($0) == wanted }
    }
  }
}
