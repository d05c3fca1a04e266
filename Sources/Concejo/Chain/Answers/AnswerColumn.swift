/// A column of the sheet of answers; its name is a sentence of ``Messages``.
enum AnswerColumn: String, CaseIterable {
  case unit, title, count, ids, contribution, state, reason, reflected, responsible, date

  /// What people write for a unit or for an exception.
  static let answers: [AnswerColumn] = [.state, .reason, .reflected, .responsible, .date]

  /// Name in a language.
  func name(_ messages: Messages) -> String { messages["answers.column.\(rawValue)"] }

  /// Whether a header names it in any language, whatever the case and the accents.
  func isName(_ header: String) -> Bool {
    Self.known[rawValue, default: []].contains(ColumnName.normalized(header))
  }

  private static let known: [String: Set<String>] = {
    let languages = Messages.available.map { Messages($0) }
    return Dictionary(
      uniqueKeysWithValues: allCases.map { column in
        (column.rawValue, Set(languages.map { ColumnName.normalized(column.name($0)) }))
      })
  }()
}
