/// The cells of all sheets of a workbook.
struct WorkbookPieces {
  /// Name used in errors.
  let file: String

  /// Each cell with its place; nil for an archive that is no workbook.
  ///
  /// - Throws: ``ImportError`` if it is damaged.
  func pieces(of bytes: [UInt8]) throws(ImportError) -> [ReadablePiece]? {
    var archive = try ZipArchive(bytes, file: file)
    let names = Set(archive.names)
    let sheets: [WorkbookReader.Sheet]
    if names.contains("xl/workbook.xml") {
      sheets = try XLSXReader(file: file).sheets(in: &archive)
    } else if let kind = try archive.content(of: "mimetype"),
      kind.starts(with: "application/vnd.oasis.opendocument.spreadsheet".utf8)
    {
      sheets = try OpenDocumentReader(file: file).sheets(in: &archive)
    } else {
      return nil
    }
    return sheets.flatMap { sheet in
      sheet.rows.flatMap { row in
        row.cells.enumerated().map { column, cell in
          ReadablePiece(
            Array(cell.utf8), cell: "\(sheet.name)!\(ColumnLetters.name(of: column))\(row.line)")
        }
      }
    }
  }
}
