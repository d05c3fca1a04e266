/// Titles, dates and merged headings above a table.
enum Preamble {
  /// A header stands so many rows down at most.
  private static let mostRows = 25
  /// Share of the columns that a row of the table fills, and with it the header at least.
  private static let smallestShare = 0.6

  /// Takes the first row that is as wide as the table for its header.
  static func remove(from sheet: inout Sheet) {
    let counts = sheet.rows.prefix(TableTidying.sampledRows).map(\.filledCount).sorted()
    guard !counts.isEmpty else { return }
    let fewest = max(Int((smallestShare * Double(counts[counts.count / 2])).rounded(.up)), 2)
    guard sheet.header.filledCount < fewest,
      let place = sheet.rows.prefix(mostRows).firstIndex(where: { $0.filledCount >= fewest }),
      place + 1 < sheet.rows.count
    else { return }
    var above = ([sheet.header] + sheet.rows[..<place]).filter { $0.filledCount > 0 }
    sheet.header = sheet.rows[place]
    sheet.rows.removeSubrange(...place)
    if let last = above.last, GroupNames.join(last, to: &sheet) { above.removeLast() }
    guard let first = above.first else { return }
    let text = first.cells.filter { $0.utf8.contains { $0 > 0x20 } }.joined(separator: " ")
    sheet.note(
      "preamble",
      "\(above.count == 1 ? "A row" : "\(above.count) rows") above the table left out, such as"
        + " \"\(text.prefix(60))\"; the columns are named in line \(sheet.header.line).",
      line: first.line)
  }
}
