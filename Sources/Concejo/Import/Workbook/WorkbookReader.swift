/// Reads spreadsheet files: XLSX and the XLS of Excel 97 to 2003.
struct WorkbookReader {
  /// Name used in errors.
  let file: String
  /// The sheet to read; else the first one with a table of texts.
  let sheet: String?

  /// The rows of one sheet.
  struct Sheet: Sendable {
    /// Name of the sheet.
    let name: String
    /// Its rows; `line` counts the rows of the sheet.
    let rows: [RawRow]
  }

  /// Cells that all rows of a file may take together.
  static let mostCells = 50_000_000

  /// The table of a spreadsheet file, or nil if the bytes are none.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)``, ``ImportError/unknownSheet(file:sheet:sheets:)``
  ///   and ``ImportError/tooLarge(file:detail:)``.
  func table(of bytes: [UInt8]) throws(ImportError) -> RawTable? {
    let (format, sheets): (String, [Sheet])
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      (format, sheets) = ("XLSX", try XLSXReader(file: file).sheets(of: bytes))
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      (format, sheets) = ("XLS", try XLSReader(file: file).sheets(of: bytes))
    } else {
      return nil
    }
    let names = sheets.map(\.name)
    guard let chosen = try chosen(of: sheets) else { throw .empty(file: file) }
    let workbook = FileFormat.Workbook(
      format: format, sheet: chosen.name, otherSheets: names.filter { $0 != chosen.name })
    return table(of: chosen, format: .workbook(workbook))
  }

  private func chosen(of sheets: [Sheet]) throws(ImportError) -> Sheet? {
    if let sheet {
      guard let named = sheets.first(where: { $0.name == sheet }) else {
        throw .unknownSheet(file: file, sheet: sheet, sheets: sheets.map(\.name))
      }
      return named
    }
    let filled = sheets.filter { !$0.rows.isEmpty }
    return filled.first { sheet in
      let table = table(of: sheet, format: .json(encoding: .utf8))
      return FileShape.recognized(in: table) != nil
        || (try? ColumnMapping(header: table.header, file: file)) != nil && !table.rows.isEmpty
    } ?? filled.first
  }

  /// The header is the first row with more than one cell: a title may stand above it.
  private func table(of sheet: Sheet, format: FileFormat) -> RawTable {
    let start = sheet.rows.firstIndex { $0.cells.count { !$0.isEmpty } > 1 } ?? 0
    let rows = sheet.rows[min(start, sheet.rows.count)...]
    return RawTable(
      header: rows.first?.cells ?? [], rows: Array(rows.dropFirst()), format: format)
  }
}

/// Numbers of spreadsheets that stand for days and times.
enum ExcelDate {
  /// The day and, if it is not midnight, the time of a serial number: days since 1900, or since 1904.
  static func text(_ serial: Double, from1904: Bool) -> String? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    let minutes = Int((serial * 1440).rounded())
    // Day 0 is the 30th of December 1899, since 1900 counts a 29th of February that was not.
    let date = CalendarDay(number: minutes / 1440 - (from1904 ? 24_107 : 25_569)).description
    let time = minutes % 1440
    return time == 0 ? date : date + " \(padded(time / 60, 2)):\(padded(time % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }

  /// Whether a format of numbers shows days: it has a letter of days or years outside quotes.
  static func isDate(format: String) -> Bool {
    var (isQuoted, isBracketed) = (false, false)
    for sign in format.lowercased() {
      switch sign {
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "d", "y": if !isQuoted, !isBracketed { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether one of the formats that need no description shows days.
  static func isDate(formatNumber: Int) -> Bool {
    (14...17).contains(formatNumber) || formatNumber == 22
      || (27...36).contains(formatNumber) || (50...58).contains(formatNumber)
  }
}
