/// A column of a sheet that people fill in; its name is a sentence of ``Messages``.
protocol SheetColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What the keys of its messages begin with.
  static var prefix: String { get }
}

extension SheetColumn {
  /// Name in a language.
  func name(_ messages: Messages) -> String { messages["\(Self.prefix).column.\(rawValue)"] }

  /// Whether a header names it in any language, whatever the case and the accents.
  func isName(_ header: String) -> Bool {
    let wanted = ColumnName.normalized(header)
    return Messages.available.contains { ColumnName.normalized(name(Messages($0))) == wanted }
  }
}
