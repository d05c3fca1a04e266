/// A column of a sheet of recommendations or commitments; its name is a sentence of ``Messages``.
protocol ChainColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What the keys of its messages begin with.
  static var prefix: String { get }
  /// The column by which rows are known.
  static var id: Self { get }
  /// Columns that people write; a row in which all of them are empty says nothing.
  static var written: [Self] { get }
  /// Columns that may be empty in a row that says nothing, and are read where it says something.
  static var links: [Self] { get }
}

extension ChainColumn {
  /// Name in a language.
  func name(_ messages: Messages) -> String { messages["\(Self.prefix).column.\(rawValue)"] }

  /// Whether a header names it in any language, whatever the case and the accents.
  func isName(_ header: String) -> Bool {
    let wanted = ColumnName.normalized(header)
    return Messages.available.contains { ColumnName.normalized(name(Messages($0))) == wanted }
  }
}
