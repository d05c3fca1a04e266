/// A sheet to be filled in: a row for each recommendation or commitment, and blank rows for new ones.
public struct ChainSheet: Sendable {
  /// Rows in which new ones can be added.
  private static let blankRows = 30

  let title: String
  let name: String
  let columns: [Workbook.Column]
  let rows: [[String]]

  /// The sheet as a workbook with lists to choose from.
  public var workbook: Workbook {
    Workbook(
      title: title,
      sheets: [
        Workbook.Sheet(
          name: name, columns: columns,
          rows: rows.map { $0.map { .text($0) } } + Array(repeating: [], count: Self.blankRows))
      ])
  }

  /// The same as a table, for programs without workbooks.
  ///
  /// - Parameter form: For whom it is written.
  /// - Returns: The bytes of a CSV file.
  public func table(_ form: CSVForm = .program) -> [UInt8] {
    var table = CSVTable(header: columns.map(\.name), form: form)
    for row in rows { table.append(row) }
    return table.bytes
  }
}
