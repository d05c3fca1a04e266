/// A field of a form that asks for what a cell of a sheet does, and what is wrong with it.
package struct FormField: Sendable, Equatable {
  /// Name of the column that the cell would stand in, such as `deadline`.
  package let name: String
  /// What was written.
  package let found: String
  /// What may be written.
  package let expected: CellExpectation
}

extension SheetRow {
  /// A row whose cells are the fields of a form, by the names of the columns; fields that are missing are empty.
  init(fields: [String: String]) {
    let columns = Array(Column.allCases)
    let cells = columns.map { fields[$0.rawValue] ?? "" }
    self.init(
      RawRow(line: 1, cells: cells),
      of: FilledSheet(name: nil, header: columns.map(\.rawValue), rows: []),
      Dictionary(
        columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension [WrongCell] {
  /// The same cells as fields of a form.
  var fields: [FormField] {
    compactMap { cell in
      guard let column = cell.column, let expectation = cell.expectation else { return nil }
      return FormField(name: column, found: cell.found, expected: expectation)
    }
  }
}
