/// Headers in the middle of a table, where files were put one below the other.
enum RepeatedHeader {
  /// Leaves them out.
  static func remove(from sheet: inout Sheet) {
    let names = trimmed(sheet.header)
    guard let first = names.first(where: { !$0.isEmpty }) else { return }
    let place = names.firstIndex(of: first) ?? 0
    func isHeader(_ row: RawRow) -> Bool {
      // Most rows need not be tidied to see that they are none.
      guard place < row.cells.count, row.cells[place].utf8.count < first.utf8.count + 4,
        first.utf8.first.map(row.cells[place].utf8.contains) ?? false
      else { return false }
      return trimmed(row) == names
    }
    let lines = sheet.rows.filter(isHeader).map(\.line)
    guard let line = lines.first else { return }
    sheet.rows.removeAll(where: isHeader)
    sheet.note(
      "repeated-header",
      "The header stands again in \(lines.count == 1 ? "a row" : "\(lines.count) rows") below; left out.",
      line: line)
  }

  private static func trimmed(_ row: RawRow) -> [String] {
    var cells = row.cells.map { TextCleaning.clean($0, singleLine: true) }
    while cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }
}
