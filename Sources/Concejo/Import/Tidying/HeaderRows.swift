/// Headers of two or three rows, as survey tools write them.
///
/// Qualtrics names each column, asks its question below and writes a key of its own in JSON. SurveyMonkey
/// writes a question over the columns of its choices, and below each choice, or "Open-Ended Response".
enum HeaderRows {
  /// Makes one header of several rows.
  static func join(in sheet: inout Sheet) {
    if let keys = sheet.rows.prefix(2).firstIndex(where: { isKeys($0) }) {
      if keys > 0 { sheet.header = named(sheet.rows[keys - 1], else: sheet.header) }
      sheet.rows.removeSubrange(...keys)
      tell(keys + 2, in: &sheet)
    } else if let second = sheet.rows.first, isSecond(second, of: sheet) {
      sheet.header = joined(sheet.header, second, width: sheet.width)
      sheet.rows.removeFirst()
      let cells = second.cells.filter { !$0.isEmpty }.prefix(3).map { "\"\($0.prefix(30))\"" }
      tell(2, in: &sheet, "; the second says \(cells.joined(separator: ", "))")
    }
  }

  private static func tell(_ count: Int, in sheet: inout Sheet, _ more: String = "") {
    sheet.note("header-rows", "The header has \(count) rows; they were joined to one\(more).")
  }

  /// Whether a row holds the keys that Qualtrics gives to columns.
  private static func isKeys(_ row: RawRow) -> Bool {
    let keys = row.cells.count { $0.contains("\"ImportId\"") }
    return keys > 0 && keys * 2 >= row.filledCount
  }

  private static func named(_ row: RawRow, else names: RawRow) -> RawRow {
    RawRow(
      line: row.line,
      cells: names.cells.indices.map { row.firstText(in: [$0]) ?? names.cells[$0] })
  }

  /// Whether the first row says what stands in the columns that the header leaves without a name.
  private static func isSecond(_ row: RawRow, of sheet: Sheet) -> Bool {
    let marks = row.cells.count {
      TableWords.known.openAnswers.contains(ColumnName.normalized($0))
    }
    // Under a name that is known stands a row's own, or the mark of an open answer.
    let answers = sheet.header.cells.indices.contains { column in
      guard let cell = row.firstText(in: [column]),
        !TableWords.known.openAnswers.contains(ColumnName.normalized(cell)),
        !ColumnMapping.isKnown(ColumnName.normalized(cell)), ColumnRole.role(ofHeader: cell) == nil
      else { return false }
      return ColumnMapping.isKnown(ColumnName.normalized(sheet.header.cells[column]))
    }
    guard marks > 0 || !answers else { return false }
    let unnamed = (0..<sheet.width).filter { !sheet.header.isFilled($0) }
    // Under a question: behind the first name, and with answers below.
    let inner = unnamed.filter { column in
      sheet.header.cells.prefix(column).contains { $0.utf8.contains { $0 > 0x20 } }
        && row.isFilled(column)
        && sheet.rows.dropFirst().prefix(TableTidying.sampledRows).contains { $0.isFilled(column) }
    }
    guard
      marks > 0 || inner.count > 1 || !inner.isEmpty && row.filledCount < sheet.header.filledCount
    else { return false }
    // Answers would fill the columns of dates and numbers, too.
    let below = sheet.rows.dropFirst().first
    let isBlankWhereAnswersAre = sheet.header.cells.indices.contains { column in
      !row.isFilled(column) && (below?.isFilled(column) ?? false)
    }
    return isBlankWhereAnswersAre || marks * 2 >= row.filledCount && marks > 0
  }

  private static func joined(_ first: RawRow, _ second: RawRow, width: Int) -> RawRow {
    var question = ""
    let cells = (0..<width).map { column -> String in
      if let text = first.firstText(in: [column]) { question = text }
      let choice = second.firstText(in: [column]) ?? ""
      let isOpen = TableWords.known.openAnswers.contains(ColumnName.normalized(choice))
      if choice.isEmpty || isOpen { return first.isFilled(column) || isOpen ? question : "" }
      return question.isEmpty ? choice : "\(question) [\(choice)]"
    }
    return RawRow(line: first.line, cells: cells)
  }
}
