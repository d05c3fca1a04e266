/// Names that stand over several columns of a header, as "Votes" over "Pour" and "Contre".
enum GroupNames {
  /// A group has a short name; a title or a note is longer.
  private static let longestName = 40

  /// Gives the columns under a group its name, where their own says nothing by itself.
  ///
  /// - Parameters:
  ///   - row: The row above the header.
  ///   - sheet: The table, whose header is found.
  /// - Returns: Whether the row names groups of columns.
  static func join(_ row: RawRow, to sheet: inout Sheet) -> Bool {
    let header = sheet.header
    let starts = header.cells.indices.filter { row.isFilled($0) }
    // A row of one cell above the first column is a title.
    guard starts.contains(where: { $0 > 0 }), starts.count == row.filledCount,
      starts.count > 1 || isKnown(row.cells[starts[0]]),
      starts.allSatisfy({ start in
        row.cells[start].count <= longestName && header.isFilled(start)
          && !row.cells[start].contains(where: \.isNumber)
      })
    else { return false }
    // "Exported by" and a name beside it are no groups: of these several are wide, or one is known as a field.
    let wide = starts.indices.filter { place in
      let end = place + 1 < starts.count ? starts[place + 1] : header.cells.count
      return (starts[place] + 1..<end).contains { header.isFilled($0) }
    }
    guard
      wide.count > 1 || wide.contains(where: { starts[$0] > 0 && isKnown(row.cells[starts[$0]]) })
    else { return false }
    var cells = header.cells
    var (group, isGrouped) = ("", false)
    for column in cells.indices where header.isFilled(column) {
      if let name = row.firstText(in: [column]) {
        group = name
      } else if !group.isEmpty {
        isGrouped = true
      }
      if !group.isEmpty, !isKnown(cells[column]) { cells[column] = "\(group) \(cells[column])" }
    }
    guard isGrouped else { return false }
    sheet.header = RawRow(line: header.line, cells: cells)
    let names = starts.map { "\"\(row.cells[$0])\"" }.joined(separator: ", ")
    sheet.note(
      "header-rows",
      "The header has 2 rows; the first names groups of columns, \(names), which are read with those"
        + " below.", line: row.line)
    return true
  }

  private static func isKnown(_ name: String) -> Bool {
    ColumnMapping.isKnown(ColumnName.normalized(name)) || ColumnRole.role(ofHeader: name) != nil
  }
}
