/// A column of the sheet of a workshop; its name is a sentence of ``Messages``.
enum HarvestColumn: String, CaseIterable {
  case key, session, table, channel, theme, kind, proposal, text, favor, against

  /// Name in a language.
  func name(_ messages: Messages) -> String { messages["harvest.column.\(rawValue)"] }

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
