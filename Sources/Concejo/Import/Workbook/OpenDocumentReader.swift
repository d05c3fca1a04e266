/// Reads the sheets of an ODS file (OpenDocument 1.0 to 1.4), or of its form without an archive.
struct OpenDocumentReader {
  /// Name used in errors.
  let file: String

  /// All sheets in their order.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)`` and ``ImportError/tooLarge(file:detail:)``.
  func sheets(in archive: inout ZipArchive) throws(ImportError) -> [WorkbookReader.Sheet] {
    if let manifest = try archive.content(of: "META-INF/manifest.xml"),
      String(decoding: manifest, as: UTF8.self).contains("encryption-data")
    {
      throw .badWorkbook(file: file, detail: "it is protected by a password")
    }
    guard let content = try archive.content(of: "content.xml") else {
      throw .badWorkbook(file: file, detail: "its content.xml is not in the archive")
    }
    return try sheets(ofContent: content, part: "content.xml")
  }

  /// The sheets of a document's content.
  func sheets(
    ofContent content: [UInt8], part: String?
  ) throws(ImportError) -> [WorkbookReader.Sheet] {
    let budget = CellBudget()
    let tables = OpenDocumentTables(budget: budget)
    try XMLText(file: file, part: part).read(content, by: tables)
    if let excess = tables.excess { throw .tooLarge(file: file, detail: excess) }
    guard tables.isSpreadsheet else {
      throw .badWorkbook(file: file, detail: "it is an OpenDocument file, but no spreadsheet")
    }
    return tables.sheets
  }
}

/// The tables of an OpenDocument text.
private final class OpenDocumentTables: XMLVisitor {
  private(set) var sheets: [WorkbookReader.Sheet] = []
  private(set) var isSpreadsheet = false
  private let budget: CellBudget
  private var hiddenStyles: Set<String> = []
  private var style = ""
  private var grid: SheetGrid
  private var name = ""
  private var isHidden = false
  private var tableDepth = 0
  private var row = (copies: 1, isOpen: false)
  private var column = 0
  private var columnCount = 0
  private var cell: Cell?
  private var lines: [String] = []
  private var paragraphs = 0
  /// How many elements are open that hold no text of a cell, from the first such one.
  private var aside = 0

  private struct Cell {
    var kind: String
    var value: String?
    var isError: Bool
    var hasFormula: Bool
    var copies: Int
  }

  /// Notes, drawings, and what was there before a change: not what the cell says.
  private static let besides: Set<String> = [
    "annotation", "frame", "shapes", "custom-shape", "tracked-changes", "dde-links", "ruby-text",
    "forms", "g", "text-box", "content-validations", "database-ranges", "data-pilot-tables",
  ]

  init(budget: CellBudget) {
    self.budget = budget
    grid = SheetGrid(budget: budget)
  }

  /// What went beyond its bounds, as a clause.
  var excess: String? {
    sheets.count > XLSXReader.mostSheets
      ? "it declares more than \(XLSXReader.mostSheets) sheets" : budget.excess
  }

  var isDone: Bool { excess != nil }

  func open(_ element: String, _ attributes: XMLAttributes) {
    guard aside == 0, !Self.besides.contains(element) else {
      aside += 1
      return
    }
    switch element {
    case "spreadsheet": isSpreadsheet = true
    case "style": style = attributes["name"] ?? ""
    case "table-properties": if attributes["display"] == "false" { hiddenStyles.insert(style) }
    case "table":
      tableDepth += 1
      guard tableDepth == 1 else { return }
      grid = SheetGrid(budget: budget)
      name = attributes["name"] ?? ""
      isHidden = attributes["style-name"].map(hiddenStyles.contains) ?? false
      columnCount = 0
    case "table-column" where tableDepth == 1:
      let count = attributes.count("number-columns-repeated", most: SheetGrid.mostColumns)
      if attributes["visibility"] ?? "visible" != "visible", count > 0 {
        grid.hideColumns(columnCount...columnCount + count - 1)
      }
      columnCount = min(columnCount + count, SheetGrid.mostColumns)
    case "table-row" where tableDepth == 1:
      row = (attributes.count("number-rows-repeated", most: SheetGrid.lastRow), true)
      grid.startRow(
        nil, isHidden: attributes["visibility"] ?? "visible" != "visible" && row.copies < 10_000)
      column = 0
    case "table-cell" where tableDepth == 1 && row.isOpen: start(attributes)
    case "covered-table-cell" where tableDepth == 1 && row.isOpen:
      // What lies under a merged cell is not shown.
      column += attributes.count("number-columns-repeated", most: SheetGrid.mostColumns)
    case "p", "h":
      guard cell != nil else { return }
      paragraphs += 1
      lines.append("")
    case "s": add(String(repeating: "\u{A0}", count: attributes.count("c", most: 1000)))
    case "tab": add("\t")
    case "line-break": add("\n")
    default: return
    }
  }

  func text(_ characters: String) {
    guard aside == 0, paragraphs > 0 else { return }
    // Blanks and line ends of the XML are one blank, as in a web page.
    var text = ""
    var isBlank = lines.last?.last.map { $0 == " " || $0 == "\n" } ?? true
    for sign in characters.unicodeScalars {
      let blank = sign == " " || sign == "\n" || sign == "\t" || sign == "\r"
      if !blank { text.unicodeScalars.append(sign) } else if !isBlank { text.append(" ") }
      isBlank = blank
    }
    add(text)
  }

  func close(_ element: String) {
    guard aside == 0 else {
      aside -= 1
      return
    }
    switch element {
    case "table":
      if tableDepth == 1 { sheets.append(grid.sheet(named: name, isHidden: isHidden)) }
      tableDepth -= 1
    case "table-row" where tableDepth == 1:
      row.isOpen = false
      grid.endRow(copies: row.copies)
    case "table-cell" where tableDepth == 1:
      if let cell { take(cell) }
      cell = nil
    case "p", "h": paragraphs = max(paragraphs - 1, 0)
    default: return
    }
  }

  private func add(_ text: String) {
    guard paragraphs > 0, let last = lines.indices.last else { return }
    lines[last] += text
  }

  private func start(_ attributes: XMLAttributes) {
    let kind = attributes["value-type"] ?? ""
    let value =
      switch kind {
      case "date": attributes["date-value"].map(SheetText.date)
      case "time": attributes["time-value"].map(Self.time)
      case "boolean": attributes["boolean-value"]
      case "string": attributes["string-value"]
      default: attributes["value"].map { SheetText.number($0, shows: nil, from1904: false) }
      }
    cell = Cell(
      kind: kind, value: value,
      isError: attributes.qualified("calcext:value-type") == "error",
      hasFormula: attributes["formula"] != nil,
      copies: attributes.count("number-columns-repeated", most: SheetGrid.mostColumns))
    lines = []
    let reach = attributes.count("number-rows-spanned", most: SheetGrid.lastRow)
    if reach > 1 { grid.merge(rows: grid.row...grid.row + reach - 1, column: column) }
  }

  private func take(_ cell: Cell) {
    defer { column += cell.copies }
    guard !cell.isError else { return grid.countError(at: column) }
    let shown = lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
    // What a cell shows of a number or a day depends on its format: its value does not.
    let text =
      cell.kind == "string" || cell.kind.isEmpty
      ? lines.isEmpty ? cell.value ?? "" : shown : cell.value ?? shown
    if text.isEmpty, cell.hasFormula, cell.kind.isEmpty { grid.countUnvalued(at: column) }
    guard !text.isEmpty else { return }
    for copy in 0..<cell.copies { grid.put(text, at: column + copy) }
  }

  /// A duration such as `PT10H30M00S` as a time of day; another stays as it is.
  private static func time(_ value: String) -> String {
    guard let match = value.wholeMatch(of: /PT(\d{1,2})H(\d{1,2})M[\d.,]*S?/) else { return value }
    let (hours, minutes) = (match.1, match.2)
    return "\(hours.count == 1 ? "0" : "")\(hours):\(minutes.count == 1 ? "0" : "")\(minutes)"
  }
}
