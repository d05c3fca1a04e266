/// Rows of sums at the end of a table, or of each sheet that was joined to one.
enum TotalRows {
  /// Rows at the end that are looked at.
  private static let lastRows = 5

  /// Leaves them out.
  static func remove(from sheet: inout Sheet) {
    // Joined sheets have their sums in the middle.
    let isJoined = sheet.notes.contains { $0.code == "joined-sheets" }
    let end = isJoined ? 0 : max(sheet.rows.count - lastRows, 0)
    let places = sheet.rows.indices.suffix(from: end).filter { isTotal(sheet.rows[$0]) }
    guard let first = places.first else { return }
    let line = sheet.rows[first].line
    for place in places.reversed() { sheet.rows.remove(at: place) }
    sheet.note(
      "totals", "\(places.count == 1 ? "A row" : "\(places.count) rows") of totals left out.",
      line: line)
  }

  private static func isTotal(_ row: RawRow) -> Bool {
    let cells = row.cells.filter { $0.utf8.contains { $0 > 0x20 } }
    guard let first = cells.first, cells.count > 1 || row.cells.count == 1,
      TableWords.known.totals.contains(ColumnName.normalized(first))
    else { return false }
    return cells.dropFirst().allSatisfy { cell in
      cell.utf8.allSatisfy { $0 < 0x41 } && cell.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }
  }
}
