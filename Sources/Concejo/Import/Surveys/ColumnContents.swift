/// What stands in the columns of a table, each of which is looked at once, when it is first asked for.
final class ColumnContents {
  private let rows: [RawRow]
  private var known: [Int: ColumnContent] = [:]

  /// - Parameter rows: The rows of the table.
  init(of rows: [RawRow]) { self.rows = rows }

  /// What stands in a column.
  subscript(column: Int) -> ColumnContent {
    if let content = known[column] { return content }
    let content = ColumnContent(of: column, in: rows)
    known[column] = content
    return content
  }

  /// Looks at several columns side by side.
  func look(at columns: [Int]) {
    let new = columns.filter { known[$0] == nil }
    let rows = rows
    let found = parallelChunks(0..<new.count, chunk: 1) { places in
      places.map { ColumnContent(of: new[$0], in: rows) }
    }.flatMap(\.self)
    for (column, content) in zip(new, found) { known[column] = content }
  }
}
