/// Bullets and numbers before the entries of a list.
enum ListMarks {
  /// Share of the entries that must have one.
  private static let smallestShare = 0.8
  /// Fewest entries of a list.
  private static let fewestRows = 3

  /// Leaves them out of a table with one column.
  static func remove(from sheet: inout Sheet) {
    guard sheet.header.cells.count == 1, sheet.rows.count >= fewestRows else { return }
    let marked = sheet.rows.count { row in row.cells.first.flatMap(markLength) != nil }
    guard Double(marked) >= smallestShare * Double(sheet.rows.count) else { return }
    sheet.rows = sheet.rows.map { row in
      guard let cell = row.cells.first, let length = markLength(cell) else { return row }
      return RawRow(
        line: row.line, cells: [String(decoding: cell.utf8.dropFirst(length), as: UTF8.self)])
    }
    sheet.note("list", "\(marked) entries stand behind bullets or numbers; these were left out.")
  }

  /// Bytes of a bullet or a number at the start of an entry, with the blanks behind it; nil if there is
  /// none.
  private static func markLength(_ entry: String) -> Int? {
    let bytes = Array(entry.utf8.prefix(24))
    var place = bytes.firstIndex { $0 > 0x20 } ?? 0
    let start = place
    while place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 { place += 1 }
    if place == start, place + 1 < bytes.count, bytes[place] | 0x20 >= 0x61,
      bytes[place] | 0x20 <= 0x7A, bytes[place + 1] == 0x29
    {
      place += 1
    }
    if place > start {
      guard place - start <= 4, place < bytes.count, [0x29, 0x2E, 0x2D].contains(bytes[place])
      else { return nil }
      place += 1
    } else {
      let marks = ["-", "*", "•", "·", "–", "—", "▪", "◦"].map { Array($0.utf8) }
      guard let mark = marks.first(where: { bytes[place...].starts(with: $0) }) else { return nil }
      place += mark.count
    }
    guard place < bytes.count, bytes[place] <= 0x20 else { return nil }
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    return place
  }
}
