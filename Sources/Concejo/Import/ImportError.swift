/// Why a file cannot be imported.
///
/// Every case says what was found and where.
///
/// A bad row does not raise an error: it is listed as a ``RejectedRow``.
public enum ImportError: Error, Equatable {
  /// The file has no bytes, or only blanks.
  case empty(file: String)
  /// The file is not text; `kind` names the format its first bytes announce.
  case notText(file: String, kind: String)
  /// A NUL byte stands in what should be text.
  case nulByte(file: String, line: Int)
  /// A quoted cell that starts here is never closed, or closed by a quote meant to open another.
  case unclosedQuote(file: String, line: Int, column: Int)
  /// The JSON breaks off or goes wrong at this place.
  case malformedJSON(file: String, line: Int, column: Int, found: String, expected: String)
  /// No column is known to hold a title or a body; the option in `suggestion` takes the one with most words,
  /// if any has words.
  case noTextColumn(file: String, columns: [String], suggestion: String?)
  /// `--map` names a column that the file does not have.
  case unknownColumn(file: String, field: String, column: String, columns: [String])
  /// The spreadsheet file cannot be read: why.
  case badWorkbook(file: String, detail: String)
  /// The spreadsheet file has no sheet of this name.
  case unknownSheet(file: String, sheet: String, sheets: [String])
  /// `--records` names a path at which the JSON file has no list of records.
  case unknownRecords(file: String, path: String, paths: [String])
  /// The file would take more memory than a table of people's texts ever needs.
  case tooLarge(file: String, detail: String)
  /// Header but no rows.
  case noRows(file: String)
  /// All rows were rejected; the first one's line and reason are given.
  case nothingAccepted(file: String, rows: Int, line: Int, reason: String)
  /// Every row says that there is nothing to say, or is empty.
  case nothingSaid(file: String, rows: Int, line: Int)
}

extension ImportError {
  /// Line and column of the fault, from 1, where it has one.
  var place: (line: Int?, column: Int?) {
    switch self {
    case .nulByte(_, let line), .nothingAccepted(_, _, let line, _),
      .nothingSaid(_, _, let line):
      (line, nil)
    case .unclosedQuote(_, let line, let column), .malformedJSON(_, let line, let column, _, _):
      (line, column)
    case .empty, .notText, .noTextColumn, .unknownColumn, .badWorkbook, .unknownSheet,
      .unknownRecords, .tooLarge, .noRows:
      (nil, nil)
    }
  }
}

extension ImportError: CustomStringConvertible {
  /// One sentence: what was found, where, and what was expected.
  public var description: String {
    switch self {
    case .empty(let file):
      "\(file) is empty; expected proposals as CSV, TSV, JSON, JSON Lines or a spreadsheet."
    case .notText(let file, let kind):
      "\(file) is \(kind), whatever its name says; expected CSV, TSV, JSON, JSON Lines or a spreadsheet."
    case .nulByte(let file, let line):
      "\(file), line \(line): found a NUL byte; expected text. Is the file damaged or binary?"
    case .unclosedQuote(let file, let line, let column):
      "\(file), line \(line), column \(column): the quotation mark that opens here is not closed;"
        + " expected a closing one before a delimiter or the end of the line."
    case .malformedJSON(let file, let line, let column, let found, let expected):
      "\(file), line \(line), column \(column): found \(found); expected \(expected)."
    case .noTextColumn(let file, let columns, let suggestion):
      "\(file): none of the columns (\(Self.list(columns))) is known as a title or a body"
        + (suggestion.map { "; name it, for example \($0)." }
          ?? ", and none holds words: is this the file with the proposals?")
        + (columns.count == 1
          ? " There is one column: if a sign in it parts cells, change it to a comma, semicolon, tab or bar."
          : "")
    case .unknownColumn(let file, let field, let column, let columns):
      "\(file): --map \(field)=\(Self.quoted(column)) names a column that is not there;"
        + " found \(Self.list(columns))."
    case .badWorkbook(let file, let detail):
      "\(file) cannot be read: \(detail); expected a whole spreadsheet (.xlsx, .xls or .ods)."
    case .unknownSheet(let file, let sheet, let sheets):
      "\(file) has no sheet \(Self.quoted(sheet)); found \(Self.list(sheets))."
    case .unknownRecords(let file, let path, let paths):
      "\(file) has no list of records at \(Self.quoted(path)); found \(Self.list(paths))."
    case .tooLarge(let file, let detail):
      "\(file) is refused: \(detail)."
    case .noRows(let file):
      "\(file) has a header but no rows; expected one row for each proposal."
    case .nothingAccepted(let file, let rows, let line, let reason):
      "\(file): no row of \(rows) can be read, the first on line \(line): \(reason);"
        + " expected a title or a body in each."
    case .nothingSaid(let file, let rows, let line):
      "\(file): none of \(rows) rows says anything, from line \(line) on: people left them empty or"
        + " answered that they have nothing to say; expected what somebody proposes."
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map(quoted).joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }

  /// A name cut to a length that fits a sentence.
  private static func quoted(_ name: String) -> String {
    let short = name.prefix(40).map { $0.isNewline || $0.isWhitespace ? " " : $0 }
    return "\"" + String(short) + (name.count > 40 ? "…\"" : "\"")
  }
}

/// A row of the file that does not become a proposal, and why.
public struct RejectedRow: Sendable, Codable, Equatable {
  /// File the row stands in.
  public let file: String
  /// Line on which the row starts, from 1.
  public let line: Int
  /// Id the row states, or an empty string.
  public let id: String
  /// What is wrong with it.
  public let reason: Reason

  /// The rules by which a row is rejected.
  public enum Reason: Sendable, Codable, Equatable {
    /// Neither title nor body has a character to read.
    case noText
    /// All it says is that there is nothing to say: "ninguna", "n/a".
    case noAnswer
    /// More cells than the header has columns.
    case tooManyCells(found: Int, expected: Int)
    /// Another row has the same id and text, but other votes or the like.
    case repeatedID
    /// Another row is the same in every field.
    case sameRow
    /// A cell is longer than ``ProposalImport/longestCell``.
    case tooLong(bytes: Int, limit: Int)
    /// The row's JSON is no object.
    case notAnObject
    /// The row is something else, such as a vote: what, in the words of its platform.
    case noContribution(kind: String)
    /// A later export of the same proposals says the same.
    case unchanged
    /// A later export of the same proposals says something else, which was taken.
    case superseded
    /// It was erased from the study before.
    case erased

    /// A short stable name for tables.
    public var code: String {
      switch self {
      case .noText: "no-text"
      case .noAnswer: "no-answer"
      case .tooManyCells: "too-many-cells"
      case .repeatedID: "repeated-id"
      case .sameRow: "same-row"
      case .tooLong: "too-long"
      case .notAnObject: "not-an-object"
      case .noContribution: "no-contribution"
      case .unchanged: "unchanged"
      case .superseded: "superseded"
      case .erased: "erased"
      }
    }

    /// One clause for people.
    public var summary: String {
      switch self {
      case .noAnswer: "it only says that there is nothing to say"
      case .noText: "neither title nor body has any text"
      case .tooManyCells(let found, let expected):
        "\(found) cells where the header has \(expected) columns"
      case .repeatedID: "another row has the same id and text"
      case .sameRow: "the same row stands elsewhere too"
      case .tooLong(let bytes, let limit):
        "a cell of \(bytes) bytes, more than the \(limit) allowed"
      case .notAnObject: "not a JSON object"
      case .noContribution(let kind): "neither a proposal nor a comment (\(kind))"
      case .unchanged: "the study holds the same already"
      case .superseded: "a later version took its place"
      case .erased: "it was erased from the study before"
      }
    }
  }

  /// Whether something is wrong with the row: not that it holds something else, or nothing new.
  var isFaulty: Bool {
    if case .noContribution = reason { return false }
    return reason != .unchanged && reason != .noAnswer && reason != .erased
  }

  /// Adopts values that are already known to belong together.
  package init(
    file: String, line: Int, id: String, reason: Reason
  ) {
    self.file = file
    self.line = line
    self.id = id
    self.reason = reason
  }
}
