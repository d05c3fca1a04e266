/// Reads a file of any known form into a table: CSV, TSV, JSON, JSON Lines, a spreadsheet, a web page,
/// an archive of these, or the text of a corpus.
public struct TableReader: Sendable {
  /// Name used in errors.
  public let file: String
  /// The sheet of a spreadsheet file to read.
  private let sheet: String?
  /// Whether the file lies in an archive: an archive in an archive is not opened.
  private let isInArchive: Bool

  /// The path to the records of a JSON document.
  private let records: String?

  /// Prepares to read a file of this name.
  public init(file: String, sheet: String? = nil, records: String? = nil) {
    self.init(file: file, sheet: sheet, records: records, isInArchive: false)
  }

  /// Prepares to read a file that may lie in an archive.
  init(file: String, sheet: String?, records: String? = nil, isInArchive: Bool) {
    self.file = file
    self.sheet = sheet
    self.records = records
    self.isInArchive = isInArchive
  }

  /// Finds out encoding and form, and cuts the file into rows.
  ///
  /// - Returns: The table, and rows that could not become part of it.
  /// - Throws: ``ImportError``.
  public func table(
    of bytes: [UInt8]
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    let (table, rejected) = try cut(bytes)
    return (
      table.notingEncoding().repairingMojibake().decodingEscapedLetters().partingFormAnswers(),
      rejected
    )
  }

  /// Cuts the file into rows, whatever its cells hold.
  private func cut(
    _ bytes: [UInt8]
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    guard !bytes.isEmpty else { throw .empty(file: file) }
    let workbooks = WorkbookReader(file: file, sheet: sheet)
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      var archive = try ZipArchive(bytes, file: file)
      if let workbook = try workbooks.table(in: &archive) { return (workbook, []) }
      guard !isInArchive else { throw .notText(file: file, kind: "an archive inside another") }
      return try TableArchive(file: file, sheet: sheet, records: records).table(in: &archive)
    }
    if let workbook = try workbooks.table(of: bytes) { return (workbook, []) }
    let (text, encoding) = try TextEncoding.decode(bytes, file: file)
    guard encoding.codePage == nil, let wrong = WrongPage(text) else {
      return try cut(text: text, encoding: encoding)
    }
    let repaired = wrong.repaired(text)
    var (table, rejected) = try cut(text: repaired, encoding: encoding)
    table.notes.append(wrong.note(text, repaired))
    return (table, rejected)
  }

  /// Cuts the text of a file into rows.
  private func cut(
    text: [UInt8], encoding: TextEncoding
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    let reader = JSONReader(file: file, records: records)
    switch text.first(where: { $0 > 0x20 }) {
    case 0x5B: return try reader.table(ofDocument: text, encoding: encoding)
    case 0x7B:
      return isLines(text)
        ? try reader.table(ofLines: text, encoding: encoding)
        : try reader.table(ofDocument: text, encoding: encoding)
    case 0x2A where IramuteqReader.isCorpus(text):
      return (IramuteqReader().table(of: text, encoding: encoding), [])
    default:
      return (try delimitedTable(of: text, encoding: encoding), [])
    }
  }

  private func delimitedTable(
    of text: [UInt8], encoding: TextEncoding
  ) throws(ImportError) -> RawTable {
    let delimiter = try DelimitedReader.detectDelimiter(in: text, file: file)
    var notes: [ImportedFile.Note] = []
    var reader = DelimitedReader(file: file, delimiter: delimiter)
    if reader.needsEscapes(in: text) {
      reader.escapesQuotes = true
      notes.append(
        .init(
          code: "backslash",
          sentence: "Quotation marks inside cells stand behind backslashes; they were read so.",
          isWarning: false))
    }
    var rows = try reader.rows(in: text)
    // Excel's own first line that names the delimiter.
    if rows.first?.cells.joined().lowercased().hasPrefix("sep=") ?? false { rows.removeFirst() }
    guard let header = rows.first else { throw .empty(file: file) }
    guard header.cells.count <= SheetGrid.mostColumns else {
      throw .tooLarge(
        file: file,
        detail: "its first row has \(header.cells.count) cells, and no table has more than"
          + " \(SheetGrid.mostColumns) columns")
    }
    if let note = CutOff(rows: rows, text: text).note { notes.append(note) }
    rows.removeFirst()
    return RawTable(
      header: header.cells, rows: rows,
      format: .delimited(delimiter: delimiter, encoding: encoding), notes: notes)
  }

  /// Whether the first line with text is a whole JSON value and another line follows it.
  private func isLines(_ text: [UInt8]) -> Bool {
    let lines = text.split(separator: 0x0A, maxSplits: 64).filter { $0.contains { $0 > 0x20 } }
      .prefix(2)
    guard lines.count == 2, let first = lines.first else { return false }
    var parser = JSONParser(first, file: file)
    return (try? parser.parse()) != nil
  }
}
