/// Notes that somebody wrote beside a table, and columns without a name.
enum BesideTable {
  /// Share of the rows that a column of notes fills at most.
  private static let largestShare = 0.1

  /// Leaves notes out, and gives the columns that are part of the table a name.
  static func remove(from sheet: inout Sheet, of format: FileFormat) {
    var notes: Notes?
    for column in 0..<sheet.header.cells.count where !sheet.header.isFilled(column) {
      let filled = sheet.rows.filter { $0.isFilled(column) }
      guard let first = filled.first, let text = first.firstText(in: [column]) else { continue }
      if Double(filled.count) <= max(2, largestShare * Double(sheet.rows.count)) {
        notes = Notes(
          count: (notes?.count ?? 0) + filled.count, line: notes?.line ?? first.line,
          text: notes?.text ?? text)
        clear(column, in: &sheet)
      } else {
        var cells = sheet.header.cells
        cells[column] = "column \(column + 1)"
        sheet.header = RawRow(line: sheet.header.line, cells: cells)
        sheet.note(
          "unnamed-column", "Column \(column + 1) has no name; it is called \(cells[column]).")
      }
    }
    if case .workbook = format { cut(behind: sheet.header.cells.count, in: &sheet, notes: &notes) }
    if let notes {
      sheet.note(
        "beside",
        "\(notes.count == 1 ? "A note" : "\(notes.count) notes") beside the table left out, such as"
          + " \"\(notes.text.prefix(60))\".", line: notes.line)
    }
  }

  private struct Notes {
    let count: Int
    let line: Int
    let text: String
  }

  /// Cuts the cells behind the last column off; in a delimited file they are what a broken row has, and
  /// whether they belong to it is not ours to say.
  private static func cut(behind width: Int, in sheet: inout Sheet, notes: inout Notes?) {
    let long = sheet.rows.filter { $0.cells.count > width }
    guard !long.isEmpty else { return }
    sheet.rows = sheet.rows.map {
      $0.cells.count > width ? RawRow(line: $0.line, cells: Array($0.cells.prefix(width))) : $0
    }
    let texts = long.flatMap { row in
      row.cells.dropFirst(width).filter { $0.utf8.contains { $0 > 0x20 } }
    }
    guard let text = texts.first else { return }
    notes = Notes(
      count: (notes?.count ?? 0) + texts.count, line: notes?.line ?? long[0].line,
      text: notes?.text ?? text)
  }

  private static func clear(_ column: Int, in sheet: inout Sheet) {
    sheet.rows = sheet.rows.map { row in
      guard row.isFilled(column) else { return row }
      var cells = row.cells
      cells[column] = ""
      return RawRow(line: row.line, cells: cells)
    }
  }
}
