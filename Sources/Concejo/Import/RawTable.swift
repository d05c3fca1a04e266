/// A file cut into rows and cells, before anything is known about the meaning of its columns.
public struct RawTable: Sendable, Equatable {
  /// Column names, as the file writes them.
  public let header: [String]
  /// Rows in the order of the file.
  public let rows: [RawRow]
  /// How the file was read.
  public let format: FileFormat
  /// What was left out, repaired or guessed on the way.
  public var notes: [ImportedFile.Note] = []
  /// Line on which the header stands, from 1.
  public var headerLine = 1

  /// The table of a file whose first line is a row like all others.
  func withoutHeader() -> RawTable {
    RawTable(
      header: header.indices.map { "column \($0 + 1)" },
      rows: [RawRow(line: headerLine, cells: header)] + rows, format: format, notes: notes)
  }

  /// The table with cells and rows put together again that a last column without quotes broke up.
  ///
  /// A row starts with a whole number, as Polis writes its times; another line goes on with the text
  /// of the row before.
  func joiningUnquoted() -> RawTable {
    guard case .delimited(let delimiter, _) = format, header.count > 1,
      rows.contains(where: { $0.cells.count != header.count })
    else { return self }
    let sign = String(UnicodeScalar(delimiter.rawValue))
    var joined: [RawRow] = []
    var (start, cells, tail) = (0, [String](), [String]())
    func finish() {
      guard start > 0 else { return }
      joined.append(RawRow(line: start, cells: cells + [tail.joined(separator: "\n")]))
    }
    for row in rows {
      let first = row.cells.first?.utf8 ?? "".utf8
      if start == 0 || first.count > 8 && first.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        finish()
        (start, cells) = (row.line, Array(row.cells.prefix(header.count - 1)))
        tail = [row.cells.dropFirst(header.count - 1).joined(separator: sign)]
      } else {
        tail.append(row.cells.joined(separator: sign))
      }
    }
    finish()
    return RawTable(
      header: header, rows: joined, format: format, notes: notes, headerLine: headerLine)
  }
}

/// One row of a file and where it stands.
public struct RawRow: Sendable, Equatable {
  /// Line of the file on which the row starts, from 1.
  public let line: Int
  /// Cells in the order of the header; missing cells at the end are left out.
  public let cells: [String]
}

/// What was found out about the form of a file.
public enum FileFormat: Sendable, Equatable {
  case delimited(delimiter: Delimiter, encoding: TextEncoding)
  case json(encoding: TextEncoding)
  case jsonLines(encoding: TextEncoding)
  case iramuteq(encoding: TextEncoding)
  case workbook(Workbook)

  /// Which sheet of a spreadsheet file was read.
  public struct Workbook: Sendable, Equatable {
    /// The format: `XLSX`, `XLS`, `ODS`, `Excel XML` or `HTML table`.
    public let format: String
    /// The sheet that was read, or the names of those that were joined.
    public let sheet: String
    /// Names of the other sheets.
    public let otherSheets: [String]
  }

  /// The encoding of the file; spreadsheets state theirs.
  public var encoding: TextEncoding {
    switch self {
    case .delimited(_, let encoding), .json(let encoding), .jsonLines(let encoding),
      .iramuteq(let encoding):
      encoding
    case .workbook: .utf8
    }
  }

  /// Whether the file is JSON or JSON Lines.
  var isJSON: Bool {
    switch self {
    case .json, .jsonLines: true
    case .delimited, .iramuteq, .workbook: false
    }
  }

  /// Whether it is a document in which records lie at some path.
  var hasRecords: Bool {
    if case .json = self { true } else { false }
  }

  /// Whether it is a sheet of a spreadsheet file.
  var isWorkbook: Bool {
    if case .workbook = self { true } else { false }
  }

  /// Whether its columns are named by its first row.
  var hasHeader: Bool {
    switch self {
    case .delimited, .workbook: true
    case .json, .jsonLines, .iramuteq: false
    }
  }

  /// One short phrase for people, such as `CSV with ";", UTF-8`.
  public var summary: String {
    switch self {
    case .delimited(let delimiter, let encoding): "\(delimiter.name), \(encoding.rawValue)"
    case .json(let encoding): "JSON, \(encoding.rawValue)"
    case .jsonLines(let encoding): "JSON Lines, \(encoding.rawValue)"
    case .iramuteq(let encoding): "text with **** lines, \(encoding.rawValue)"
    case .workbook(let workbook):
      "\(workbook.format), sheet \(workbook.sheet)"
        + (workbook.otherSheets.isEmpty
          ? "" : " (not \(WorkbookReader.list(workbook.otherSheets)))")
    }
  }
}

/// The byte that parts the cells of a delimited file.
public enum Delimiter: UInt8, Sendable, CaseIterable {
  /// No byte: each line is a cell.
  case line = 0x00
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case bar = 0x7C
  case hash = 0x23
  case caret = 0x5E
  case tilde = 0x7E

  /// Those of nearly all files.
  static let usual: [Delimiter] = [.comma, .semicolon, .tab, .bar]
  /// Those that are taken only where nothing else fits.
  static let rare: [Delimiter] = [.hash, .caret, .tilde]

  /// Name for people.
  public var name: String {
    switch self {
    case .line: "one column"
    case .comma: "CSV with \",\""
    case .semicolon: "CSV with \";\""
    case .tab: "TSV"
    case .bar: "CSV with \"|\""
    case .hash: "CSV with \"#\""
    case .caret: "CSV with \"^\""
    case .tilde: "CSV with \"~\""
    }
  }
}
