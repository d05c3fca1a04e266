/// A spreadsheet file that people fill in: sheets of typed cells, some of them answers.
///
/// ``xlsx()`` gives the same bytes for the same content, whenever and wherever it is called.
public struct Workbook: Sendable, Equatable {
  /// Title in the properties of the file.
  public var title: String
  /// Sheets in their order; at least one.
  public var sheets: [Sheet]

  /// Creates a workbook.
  ///
  /// - Parameters:
  ///   - title: Title in the properties of the file.
  ///   - sheets: At least one, each with a name of its own.
  public init(title: String, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }

  /// A table with a header.
  public struct Sheet: Sendable, Equatable {
    /// Name on its tab: 1 to 31 characters, none of `[]:*?/\`.
    public var name: String
    /// A sentence above the header for those who fill it in; nil for none.
    public var note: String?
    /// What stands in each column.
    public var columns: [Column]
    /// Rows of cells in the order of the columns; cells that are missing at the end are blank.
    public var rows: [[Cell]]
    /// Rows, from 0 and ascending, before which a page of its own begins on paper.
    public var pageStarts: [Int]

    /// Creates a sheet.
    public init(
      name: String, note: String? = nil, columns: [Column], rows: [[Cell]],
      pageStarts: [Int] = []
    ) {
      self.pageStarts = pageStarts
      self.name = name
      self.note = note
      self.columns = columns
      self.rows = rows
    }

    /// The row of the header, from 0.
    var headerRow: Int { note == nil ? 0 : 1 }
  }

  /// What stands in a column.
  public struct Column: Sendable, Equatable {
    /// Header.
    public var name: String
    /// Width in characters of the standard font, above 0 and at most 255.
    public var width: Double
    /// Whether people write into it; all others are locked, without a password.
    public var isAnswer: Bool
    /// What may be chosen from a list; anything may be written where it is empty.
    public var choices: [String]

    /// Creates a column.
    public init(_ name: String, width: Double, isAnswer: Bool = false, choices: [String] = []) {
      self.name = name
      self.width = width
      self.isAnswer = isAnswer
      self.choices = choices
    }
  }

  /// What stands in a cell.
  public enum Cell: Sendable, Equatable {
    /// A text, which stays one whatever it looks like.
    case text(String)
    /// A number; one that is not finite is left blank, since no spreadsheet can hold it.
    case number(Double)
    /// Nothing.
    case blank
  }

  /// Characters that a cell holds, as UTF-16 units: a limit of Excel.
  public static let longestText = 32_767

  /// Places of the texts that are cut since no cell can hold them, such as `Themes!B12`.
  public var shortened: [String] {
    sheets.flatMap { sheet in
      sheet.rows.enumerated().flatMap { row, cells in
        cells.enumerated().compactMap { column, cell -> String? in
          guard case .text(let text) = cell, text.utf16.count > Self.longestText else { return nil }
          return Self.place(sheet: sheet.name, row: row + 2 + sheet.headerRow, column: column)
        }
      }
    }
  }

  /// A cell as spreadsheets name it.
  ///
  /// - Parameters:
  ///   - sheet: Name of the sheet.
  ///   - row: Row from 1.
  ///   - column: Column from 0.
  /// - Returns: Such as `Themes!B12`.
  static func place(sheet: String, row: Int, column: Int) -> String {
    "\(sheet)!\(ColumnLetters.name(of: column))\(row)"
  }
}

/// Why a workbook cannot be made.
public enum WorkbookError: Error, Equatable {
  /// The name of a sheet is not allowed or stands twice.
  case sheetName(String)
  /// A list of choices or a table is larger than a sheet.
  case tooLarge(sheet: String, rows: Int)
  /// The library that writes it stopped; its message.
  case notWritten(reason: String)
}

extension WorkbookError: CustomStringConvertible {
  /// One sentence: what was found and what was expected.
  public var description: String {
    switch self {
    case .sheetName(let name):
      "a sheet cannot be called \"\(name)\"; expected 1 to 31 characters without []:*?/\\, each name once."
    case .tooLarge(let sheet, let rows):
      "sheet \(sheet) would have \(rows) rows; a workbook holds \(SheetGrid.lastRow)."
    case .notWritten(let reason): "the workbook cannot be written: \(reason)."
    }
  }
}
