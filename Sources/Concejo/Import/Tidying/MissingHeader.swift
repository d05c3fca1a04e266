/// Tables whose first row is a citizen's: no name must become that of a column.
enum MissingHeader {
  /// Share of a column's cells that look alike.
  private static let smallestShare = 0.8
  /// Fewest rows from which that can be told.
  private static let fewestRows = 3
  /// Words of a header in a list of one column, at most.
  private static let mostHeaderWords = 3

  /// Gives names to the columns if the first row looks like all others.
  static func fill(in sheet: inout Sheet) {
    let names = sheet.header.cells.map(ColumnName.normalized)
    tellOfQuestion(in: &sheet)
    guard sheet.rows.count >= fewestRows, !names.contains(where: ColumnMapping.isKnown),
      sheet.header.cells.count == 1
        ? !isRole(sheet.header.cells[0]) && isEntry(sheet)
        : !sheet.header.cells.contains(where: isRole)
          && (hasLikeCells(sheet) || hasLikeTexts(sheet))
          || hasCitizen(sheet)
    else { return }
    let first = sheet.header
    sheet.rows.insert(first, at: 0)
    sheet.header = RawRow(
      line: first.line, cells: first.cells.indices.map { "column \($0 + 1)" })
    sheet.note(
      "no-header",
      "The first row looks like all others, so the columns have no names: they are called column 1,"
        + " column 2 and so on.", isWarning: true, line: first.line)
  }

  /// Tells that the first line of a list is taken for the question that the others answer: a citizen may have
  /// asked it.
  private static func tellOfQuestion(in sheet: inout Sheet) {
    guard sheet.header.cells.count == 1, sheet.header.cells[0].hasSuffix("?"),
      wordCount(sheet.header.cells[0]) > mostHeaderWords,
      !ColumnRole.asks(sheet.header.cells[0]),
      !ColumnMapping.isKnown(ColumnName.normalized(sheet.header.cells[0]))
    else { return }
    sheet.note(
      "first-question",
      "The first line asks something and is taken for the question that the others answer:"
        + " \"\(sheet.header.cells[0].prefix(60))\". --no-header reads it as one of them.",
      isWarning: true, line: sheet.header.line)
  }

  /// Whether a few words name a field.
  private static func isRole(_ name: String) -> Bool {
    name.split(separator: " ").count <= mostHeaderWords + 1
      && ColumnRole.role(ofHeader: name) != nil
  }

  /// Whether a list of one column begins with an entry: as many words as others have, and no question.
  private static func isEntry(_ sheet: Sheet) -> Bool {
    let first = sheet.header.cells[0]
    let cells = sheet.cells(of: 0)
    guard !cells.isEmpty, let last = first.unicodeScalars.last, last != "?", last != ":" else {
      return false
    }
    return wordCount(first) > mostHeaderWords && wordCount(first) * 2 >= medianWords(cells)
  }

  /// Whether a column of numbers, dates or codes has one in the first row as well.
  private static func hasLikeCells(_ sheet: Sheet) -> Bool {
    sheet.header.cells.indices.contains { column in
      guard let first = sheet.header.firstText(in: [column]), let shape = shape(of: first) else {
        return false
      }
      let cells = sheet.cells(of: column)
      let alike = cells.count { Self.shape(of: $0) == shape }
      return cells.count >= fewestRows && Double(alike) >= smallestShare * Double(cells.count)
    }
  }

  /// Whether the first row has what no header has: a person where persons stand, a whole sentence over
  /// sentences, or a value that others below have too.
  private static func hasCitizen(_ sheet: Sheet) -> Bool {
    sheet.header.cells.indices.contains { column in
      guard let first = sheet.header.firstText(in: [column]) else { return false }
      let cells = sheet.cells(of: column)
      guard cells.count >= fewestRows else { return false }
      func share(_ isAlike: (String) -> Bool) -> Bool {
        isAlike(first)
          && Double(cells.count(where: isAlike)) >= smallestShare * Double(cells.count)
      }
      // A header that asks is shorter than what people answer.
      let least = ColumnRole.isQuestion(first) ? 7 : 5
      return share(PersonNameList.known.isPerson)
        || share(isSentence) && wordCount(first) * 10 >= medianWords(cells) * least
        || isChosen(first, in: column, of: sheet, cells: cells)
    }
  }

  /// Whether a text of several words ends as a sentence does, and asks nothing.
  private static func isSentence(_ text: String) -> Bool {
    let last = text.unicodeScalars.last { !$0.properties.isWhitespace }
    return wordCount(text) > mostHeaderWords && (last == "." || last == "!" || last == "…")
  }

  /// Whether a cell is one of a few things that the column holds, the header told again aside.
  private static func isChosen(
    _ first: String, in column: Int, of sheet: Sheet, cells: [String]
  ) -> Bool {
    guard Set(cells).count * 2 <= cells.count, first.contains(where: \.isLetter) else {
      return false
    }
    let header = sheet.header.cells
    return sheet.rows.prefix(TableTidying.sampledRows).contains { row in
      row.firstText(in: [column]) == first
        && header.indices.contains { row.firstText(in: [$0]) != sheet.header.firstText(in: [$0]) }
    }
  }

  /// Whether two columns or more hold texts, and the first row has texts as long in all of them.
  private static func hasLikeTexts(_ sheet: Sheet) -> Bool {
    let texts = sheet.header.cells.indices.filter {
      medianWords(sheet.cells(of: $0)) > mostHeaderWords
    }
    return texts.count > 1
      && texts.allSatisfy { column in
        guard let first = sheet.header.firstText(in: [column]) else { return false }
        return wordCount(first) > mostHeaderWords
          && wordCount(first) * 10 >= medianWords(sheet.cells(of: column)) * 7
          && !first.hasSuffix(":") && !ColumnRole.isQuestion(first)
      }
  }

  private static func wordCount(_ text: String) -> Int { text.split(separator: " ").count }

  private static func medianWords(_ cells: [String]) -> Int {
    let counts = cells.map(wordCount).sorted()
    return counts.isEmpty ? 0 : counts[counts.count / 2]
  }

  /// What a short cell with digits looks like: "JT01" and "JT12" are one, "1/2/2026" and "14/11/2026" too.
  private static func shape(of cell: String) -> [UInt8]? {
    guard cell.utf8.count <= 32, cell.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    var shape: [UInt8] = []
    for byte in cell.utf8 {
      let sign: UInt8 =
        byte >= 0x30 && byte <= 0x39 ? 0x39 : byte >= 0x80 || byte | 0x20 >= 0x61 ? 0x41 : byte
      if shape.last != sign { shape.append(sign) }
    }
    return shape
  }
}
