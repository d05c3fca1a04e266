extension Codebook {
  /// Columns of the table; the first is what a code is known by.
  static let columns = [
    "id", "parent", "title", "description", "inclusion", "exclusion", "examples",
  ]

  /// What parts examples in one cell.
  private static let separator = " | "

  /// Other names that programs give the columns: Taguette has name or path, and description.
  private static let names: [String: [String]] = [
    "id": ["id", "code id"], "parent": ["parent"],
    "title": ["title", "name", "path", "code", "tag"],
    "description": ["description", "definition", "memo"],
    "inclusion": ["inclusion", "include", "includes", "inclusion criteria"],
    "exclusion": ["exclusion", "exclude", "excludes", "exclusion criteria"],
    "examples": ["examples", "example"],
  ]

  /// The codebook as a CSV file.
  ///
  /// - Parameter form: For whom it is written.
  /// - Returns: A row for each code.
  public func table(_ form: CSVForm = .program) -> [UInt8] {
    var table = CSVTable(header: Self.columns, form: form)
    for code in codes {
      table.append([
        code.id, code.parent ?? "", code.title, code.description, code.inclusion, code.exclusion,
        code.examples.joined(separator: Self.separator),
      ])
    }
    return table.bytes
  }

  /// Reads a table of codes: as ``table(_:)`` writes it, or of another program.
  ///
  /// A code without an id is known by its title. An apostrophe that ``table(_:)`` put before
  /// a text that a spreadsheet would take for a formula goes again.
  ///
  /// - Throws: ``ImportError`` where the file cannot be read; ``CodebookError``.
  public init(table bytes: [UInt8], file: String) throws {
    let table = try TableReader(file: file).table(of: bytes).table
    func column(_ name: String) -> Int? {
      Self.names[name, default: []].lazy.compactMap { wanted in
        table.header.firstIndex { ColumnName.normalized($0) == wanted }
      }.first
    }
    guard let title = column("title") else {
      throw CodebookError.noTitles(file: file, found: table.header)
    }
    let places = Dictionary(uniqueKeysWithValues: Self.columns.map { ($0, column($0)) })
    var codes: [Code] = []
    for row in table.rows {
      func cell(_ name: String) -> String {
        guard let place = places[name] ?? nil, place < row.cells.count else { return "" }
        let text = row.cells[place]
        let isGuarded = text.hasPrefix("'") && "=+-@".contains(text.dropFirst().first ?? " ")
        return isGuarded ? String(text.dropFirst()) : text
      }
      guard title < row.cells.count, !cell("title").isEmpty else {
        throw CodebookError.noTitle(file: file, line: row.line)
      }
      let id = cell("id").isEmpty ? cell("title") : Self.normalized(cell("id"))
      guard !codes.contains(where: { $0.id == id }) else {
        throw CodebookError.repeated(file: file, line: row.line, id: id)
      }
      let parent = cell("parent")
      codes.append(
        Code(
          id: id, parent: parent.isEmpty ? nil : Self.normalized(parent), title: cell("title"),
          description: cell("description"), inclusion: cell("inclusion"),
          exclusion: cell("exclusion"),
          examples: cell("examples").split(separator: Self.separator).map(String.init)))
    }
    self.codes = codes
  }
}

/// Why a file is no codebook.
public enum CodebookError: Error, Equatable {
  /// No column has titles.
  case noTitles(file: String, found: [String])
  /// A code has no title.
  case noTitle(file: String, line: Int)
  /// Two codes have one id.
  case repeated(file: String, line: Int, id: String)
  /// It has no codes.
  case noCodes(file: String)
  /// The file is something else.
  case notACodebook(file: String, detail: String)
  /// The file is no project of a program of qualitative analysis.
  case notAProject(file: String, detail: String)
}

extension CodebookError: CustomStringConvertible {
  /// One sentence: what was found, where, and what was expected.
  public var description: String {
    switch self {
    case .noTitles(let file, let found):
      "\(file) has no column of titles; found \(found.joined(separator: ", ")), expected title or name."
    case .noTitle(let file, let line):
      "\(file), line \(line): a code without a title; expected one. Nothing was stored."
    case .repeated(let file, let line, let id):
      "\(file), line \(line): code \(id) stands there already; expected each once. Nothing was stored."
    case .noCodes(let file): "\(file) has no codes; expected at least one with a title."
    case .notACodebook(let file, let detail): "\(file) is no codebook: \(detail)."
    case .notAProject(let file, let detail):
      "\(file) is no REFI-QDA project: \(detail); expected a .qdpx file."
    }
  }
}
