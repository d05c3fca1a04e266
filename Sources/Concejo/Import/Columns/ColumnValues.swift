/// How the columns of a table write dates and numbers of people: each column one way.
struct ColumnValues: Sendable, Equatable {
  /// How days are written.
  let dates: DateColumn
  /// How numbers of people are written.
  let supports: SupportColumn

  /// Looks through the columns of proposals and of comments beside them.
  init(table: RawTable, mapping: ColumnMapping, shape: FileShape?) {
    let comments = shape?.comments.map { ColumnMapping(header: table.header, fields: $0) }
    func columns(_ field: ColumnMapping.Field) -> [Int] {
      let own = mapping.columns[field] ?? []
      return own + (comments?.columns[field] ?? []).filter { !own.contains($0) }
    }
    dates = DateColumn(rows: table.rows, columns: columns(.date), header: table.header)
    supports = SupportColumn(rows: table.rows, columns: columns(.supports) + columns(.opposes))
  }
}
