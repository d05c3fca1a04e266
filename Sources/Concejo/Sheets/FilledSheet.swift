/// A table that people filled in, with the place of every cell.
///
/// What moved is found by the names of the columns and by the keys of the rows: rows may be sorted,
/// columns hidden or moved, a title put above.
struct FilledSheet: Sendable {
  /// Name of the sheet, or nil in a file that has none.
  let name: String?
  /// Names of the columns as they stand there.
  let header: [String]
  /// Rows below the header.
  let rows: [RawRow]
  /// Cells whose value is not there: a formula that no program has worked out yet, or an error.
  var unread: Set<CellPlace> = []
  /// Cells that were given the value of the merged area they belong to.
  var repeated: Set<CellPlace> = []
  /// What a row is called where there are no sheets.
  var rowName = "line"

  /// Rows above a header that people may have added.
  private static let mostTitles = 10

  /// All sheets of a file that have a column of a given name: XLSX, OpenDocument or a delimited file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for errors.
  ///   - isKey: Whether a header is that of the column every row is known by.
  /// - Returns: The sheets in their order; none where no column has such a name.
  /// - Throws: ``ImportError`` where the file cannot be read.
  static func sheets(
    of bytes: [UInt8], file: String, isKey: (String) -> Bool
  ) throws(ImportError) -> [FilledSheet] {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      var archive = try ZipArchive(bytes, file: file)
      let isOpenDocument = archive.names.contains { $0.lowercased() == "content.xml" }
      let sheets =
        try isOpenDocument
        ? OpenDocumentReader(file: file).sheets(in: &archive)
        : XLSXReader(file: file).sheets(in: &archive)
      return sheets.compactMap { sheet in
        let found = sheet.rows.prefix(mostTitles).firstIndex { $0.cells.contains(where: isKey) }
        guard let found else { return nil }
        return FilledSheet(
          name: sheet.name, header: sheet.rows[found].cells,
          rows: Array(sheet.rows[(found + 1)...]), unread: sheet.unread,
          repeated: sheet.repeated)
      }
    }
    let table = try TableReader(file: file).table(of: bytes).table
    let lines = [RawRow(line: table.headerLine, cells: table.header)] + table.rows
    let found = lines.prefix(mostTitles).firstIndex { $0.cells.contains(where: isKey) }
    guard let found else { return [] }
    return [
      FilledSheet(name: nil, header: lines[found].cells, rows: Array(lines[(found + 1)...]))
    ]
  }

  /// The first column whose name is one of the wanted.
  func column(where isWanted: (String) -> Bool) -> Int? { header.firstIndex(where: isWanted) }

  /// What stands in a cell, without blanks around it.
  func cell(_ row: RawRow, _ column: Int?) -> String {
    guard let column, column < row.cells.count else { return "" }
    return String(
      row.cells[column].drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
        .reversed())
  }

  /// A cell as people find it: `Texts!D17`, or by line and column where there are no sheets.
  func place(_ row: RawRow, _ column: Int) -> String {
    guard let name else {
      return "\(rowName) \(row.line), column \(column + 1) (\(header[column]))"
    }
    return "\(name)!\(ColumnLetters.name(of: column))\(row.line)"
  }
}
