/// Reads spreadsheet files: XLSX, the XLS of Excel 97 to 2003, OpenDocument, and the tables that
/// other programs call so.
struct WorkbookReader {
  /// Name used in errors.
  let file: String
  /// The sheet to read; else the one with most text in a table.
  let sheet: String?

  /// The rows of one sheet.
  struct Sheet: Sendable {
    /// Name of the sheet.
    var name: String
    /// Its rows but empty ones; `line` counts the rows of the sheet.
    var rows: [RawRow]
    /// Whether the workbook does not show it.
    var isHidden = false
    /// What was left out or filled in on the way.
    var notes: [ImportedFile.Note] = []
    /// Cells that hold a formula without a value, or an error: nothing is read there.
    var unread: Set<CellPlace> = []
    /// Cells that were given the value of the merged area they belong to.
    var repeated: Set<CellPlace> = []
  }

  /// Cells that all rows of a file may take together.
  static let mostCells = 50_000_000

  /// The table of a spreadsheet file, or nil if the bytes are none.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)``, ``ImportError/unknownSheet(file:sheet:sheets:)``
  ///   and ``ImportError/tooLarge(file:detail:)``.
  func table(of bytes: [UInt8]) throws(ImportError) -> RawTable? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return try table(of: try XLSReader(file: file).sheets(of: bytes), format: "XLS")
    }
    guard let (format, sheets) = try MarkupSheets(file: file).sheets(of: bytes) else { return nil }
    return try table(of: sheets, format: format)
  }

  /// The table of an archive that is a spreadsheet file, or nil if it is another archive.
  ///
  /// - Throws: As ``table(of:)``.
  func table(in archive: inout ZipArchive) throws(ImportError) -> RawTable? {
    let names = Set(archive.names.map { $0.lowercased() })
    if names.contains("content.xml") {
      let reader = OpenDocumentReader(file: file)
      return try table(of: try reader.sheets(in: &archive), format: "ODS")
    }
    let isOffice =
      names.contains("[content_types].xml") || names.contains("_rels/.rels")
      || names.contains("xl/workbook.xml")
    guard isOffice else { return nil }
    return try table(of: try XLSXReader(file: file).sheets(in: &archive), format: "XLSX")
  }

  /// The sheet to read, with those joined to it, as a table.
  private func table(of sheets: [Sheet], format: String) throws(ImportError) -> RawTable {
    let choice: SheetChoice
    if let sheet {
      guard let named = sheets.firstIndex(where: { $0.name == sheet }) else {
        throw .unknownSheet(file: file, sheet: sheet, sheets: sheets.map(\.name))
      }
      choice = SheetChoice(sheets: sheets, named: named)
    } else {
      guard let found = SheetChoice(sheets: sheets, file: file) else { throw .empty(file: file) }
      choice = found
    }
    let joined = JoinedSheets(choice.read.map { sheets[$0] })
    let names = choice.read.map { sheets[$0].name }
    let workbook = FileFormat.Workbook(
      format: format, sheet: Self.list(names),
      otherSheets: sheets.indices.filter { !choice.read.contains($0) }.map { sheets[$0].name })
    guard let header = joined.rows.first else { throw .empty(file: file) }
    return RawTable(
      header: header.cells, rows: Array(joined.rows.dropFirst()), format: .workbook(workbook),
      notes: joined.notes + choice.notes, headerLine: header.line)
  }

  /// Names in one phrase, the first ones only if there are many.
  static func list(_ names: [String]) -> String {
    let told = names.prefix(4).map { $0.count > 40 ? "\($0.prefix(40))…" : $0 }
    return told.joined(separator: ", ") + (names.count > 4 ? " and \(names.count - 4) more" : "")
  }

  /// A name in quotation marks, cut to a length that fits a sentence.
  static func quoted(_ name: String) -> String {
    "\"\(name.prefix(40))\(name.count > 40 ? "…" : "")\""
  }
}
