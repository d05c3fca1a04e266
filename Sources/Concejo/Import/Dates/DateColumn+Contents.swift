extension DateColumn {
  /// Share of the cells that must be dates: a few were not filled in as they should be.
  private static let smallestShareOfDates = 0.8
  /// Rows that are looked at.
  private static let sampledRows = 100

  /// Whether most filled cells of a column are dates; a number by which a spreadsheet may store one is none.
  static func holdsDates(_ column: Int, in rows: [RawRow]) -> Bool {
    let cells = Array(rows.lazy.compactMap { $0.firstText(in: [column]) }.prefix(sampledRows))
    let dates = cells.count(where: isDate)
    return !cells.isEmpty && Double(dates) >= smallestShareOfDates * Double(cells.count)
  }

  private static func isDate(_ cell: String) -> Bool {
    switch DateText(TextCleaning.clean(cell, singleLine: true)) {
    case .day, .numbers: true
    case .serial, nil: false
    }
  }
}
