/// A column of a sheet of recommendations or commitments.
protocol ChainColumn: SheetColumn {
  /// The column by which rows are known.
  static var id: Self { get }
  /// Columns that people write; a row in which all of them are empty says nothing.
  static var written: [Self] { get }
  /// Columns that may be empty in a row that says nothing, and are read where it says something.
  static var links: [Self] { get }
}

extension SheetRow where Column: ChainColumn {
  /// Whether nobody wrote anything into it.
  var isBlank: Bool { isBlank(in: Column.written) }
}
