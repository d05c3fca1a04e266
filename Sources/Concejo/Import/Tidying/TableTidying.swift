/// Finds the table among what people keep around it: titles above, notes beside, totals below, headers of
/// two lines, headers told again, or none.
///
/// Whatever is left out or guessed is told in ``RawTable/notes``.
struct TableTidying {
  /// Whether the first row names the columns, where the user says so.
  var hasHeader: Bool?

  /// Rows that are looked at to learn what the table looks like.
  static let sampledRows = 200

  /// The table alone.
  func tidied(_ table: RawTable) -> RawTable {
    guard table.format.hasHeader else { return table }
    guard hasHeader != false else { return table.withoutHeader() }
    var sheet = Sheet(table)
    guard !ListEntries.read(&sheet, hasHeader: hasHeader) else {
      return sheet.table(of: table.format)
    }
    Preamble.remove(from: &sheet)
    HeaderRows.join(in: &sheet)
    if hasHeader == nil { MissingHeader.fill(in: &sheet) }
    RepeatedHeader.remove(from: &sheet)
    TotalRows.remove(from: &sheet)
    BesideTable.remove(from: &sheet, of: table.format)
    PartHeadings.read(&sheet)
    return sheet.table(of: table.format)
  }
}

/// A table while it is tidied: the first row is still one of all.
struct Sheet {
  /// The row that names the columns.
  var header: RawRow
  /// All rows below it.
  var rows: [RawRow]
  /// What was done.
  private(set) var notes: [ImportedFile.Note]

  init(_ table: RawTable) {
    header = RawRow(line: table.headerLine, cells: table.header)
    rows = table.rows
    notes = table.notes
  }

  /// Columns that any of the first rows has.
  var width: Int {
    rows.prefix(TableTidying.sampledRows).reduce(header.cells.count) { max($0, $1.cells.count) }
  }

  /// Tells what was done.
  mutating func note(_ code: String, _ sentence: String, isWarning: Bool = false, line: Int? = nil)
  {
    notes.append(.init(code: code, sentence: sentence, isWarning: isWarning, line: line))
  }

  /// The filled cells of a column in the first rows.
  func cells(of column: Int) -> [String] {
    rows.prefix(TableTidying.sampledRows).compactMap { $0.firstText(in: [column]) }
  }

  func table(of format: FileFormat) -> RawTable {
    RawTable(
      header: header.cells, rows: rows, format: format, notes: notes, headerLine: header.line)
  }
}

extension RawRow {
  /// How many cells have text.
  var filledCount: Int { cells.count { $0.utf8.contains { $0 > 0x20 } } }

  /// Whether the cell of a column has text.
  func isFilled(_ column: Int) -> Bool { firstText(in: [column]) != nil }
}

/// Words of people's tables.
struct TableWords: Decodable {
  /// What the only words of a row of sums or means are.
  @WordLines var totals: Set<String>
  /// Words that mark such a row together with others.
  @WordLines private var totalWords: Set<String>
  /// Words beside them that say what is summed.
  @WordLines var counted: Set<String>
  /// What a row that tells where a table is from begins with.
  @WordLines var sources: [String]
  /// What stands under a question that has an open answer.
  @WordLines var openAnswers: Set<String>
  /// What programs call a sheet before its number.
  @WordLines var sheets: Set<String>

  /// Whether a word by itself says that things are added up.
  func isTotal(_ word: String) -> Bool { totalWords.contains(word) }

  /// The words of all languages.
  static let known = Resource.decode(TableWords.self, from: "import/table-words.json")
}
