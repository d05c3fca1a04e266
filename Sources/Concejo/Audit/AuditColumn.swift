/// A column of the sheets that readers fill in.
enum AuditColumn: String, SheetColumn {
  case key, text, theme, right, other, first, second, same, answer, note

  static let prefix = "audit"
}

/// What a reader says to a question.
public enum AuditVerdict: String, Sendable, Codable, CaseIterable {
  case yes, no, unsure

  /// Word for it in a language.
  package func word(_ messages: Messages) -> String { messages["audit.answer.\(rawValue)"] }

  /// Reads what a person wrote: a word for it in any of the languages, or its usual short forms.
  init?(written text: String) {
    let plain = Self.folded(text)
    guard
      let found = Self.allCases.first(where: { Self.known[$0.rawValue]?.contains(plain) ?? false })
    else { return nil }
    self = found
  }

  private static let known: [String: Set<String>] = {
    let written = Resource.decode([String: [String]].self, from: "audit/answers.json")
    let languages = Messages.available.map { Messages($0) }
    return Dictionary(
      uniqueKeysWithValues: allCases.map { verdict in
        (
          verdict.rawValue,
          Set(
            (written[verdict.rawValue, default: []] + languages.map { verdict.word($0) })
              .map(folded))
        )
      })
  }()

  /// Lower case without accents and final signs, so that "Sí." is "si".
  private static func folded(_ text: String) -> String {
    let plain = ColumnName.normalized(text)
    return plain.isEmpty ? text : plain
  }
}
