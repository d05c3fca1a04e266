/// Reads the XML that Excel 2003 wrote, which reports of older web programs still come as.
struct SpreadsheetMLReader {
  /// Name used in errors.
  let file: String

  /// All sheets in their order.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)`` and ``ImportError/tooLarge(file:detail:)``.
  func sheets(of text: [UInt8]) throws(ImportError) -> [WorkbookReader.Sheet] {
    let tables = SpreadsheetMLTables()
    try XMLText(file: file, part: nil).read(text, by: tables)
    if let excess = tables.excess { throw .tooLarge(file: file, detail: excess) }
    return tables.sheets
  }
}

/// The worksheets of such a text.
private final class SpreadsheetMLTables: XMLVisitor {
  private(set) var sheets: [WorkbookReader.Sheet] = []
  private let budget = CellBudget()
  private var grid: SheetGrid
  private var name = ""
  private var isHidden = false
  private var rowCopies = 1
  private var rowNumber = 0
  private var column = 0
  private var kind = ""
  private var value = ""
  private var isData = false
  private var isOption = false
  private var isNote = false
  private var cell: (isOpen: Bool, hasFormula: Bool, across: Int) = (false, false, 0)

  init() { grid = SheetGrid(budget: budget) }

  var isDone: Bool { excess != nil }

  /// What went beyond its bounds, as a clause.
  var excess: String? {
    sheets.count > XLSXReader.mostSheets
      ? "it declares more than \(XLSXReader.mostSheets) sheets" : budget.excess
  }

  func open(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "Worksheet":
      grid = SheetGrid(budget: budget)
      (name, isHidden, rowNumber, column) = (attributes["Name"] ?? "", false, 0, 0)
    case "Visible": isOption = true
    case "Column":
      column = attributes.count("Index", default: column + 1, most: SheetGrid.mostColumns)
      let span = attributes.count("Span", default: 0, most: SheetGrid.mostColumns)
      if attributes.isTrue("Hidden"), column > 0 {
        grid.hideColumns(column - 1...column - 1 + span)
      }
      column += span
    case "Row":
      rowNumber = attributes.count("Index", default: rowNumber + 1, most: SheetGrid.lastRow)
      grid.startRow(rowNumber, isHidden: attributes.isTrue("Hidden"))
      rowNumber += attributes.count("Span", default: 0, most: SheetGrid.lastRow)
      column = -1
    case "Cell":
      let index = attributes.count("Index", default: column + 2, most: SheetGrid.mostColumns + 1)
      column = index - 1
      let down = attributes.count("MergeDown", default: 0, most: SheetGrid.lastRow)
      if down > 0 { grid.merge(rows: grid.row...grid.row + down, column: column) }
      cell = (
        true, attributes["Formula"] != nil,
        attributes.count("MergeAcross", default: 0, most: SheetGrid.mostColumns)
      )
      (kind, value) = ("", "")
    case "Comment": isNote = true
    case "Data":
      guard cell.isOpen, !isNote else { return }
      kind = attributes["Type"] ?? "String"
      isData = true
    default: return
    }
  }

  func text(_ characters: String) {
    if isData { value += characters }
    if isOption { isHidden = characters.contains("Hidden") }
  }

  func close(_ element: String) {
    switch element {
    case "Data": isData = false
    case "Comment": isNote = false
    case "Visible": isOption = false
    case "Cell":
      take()
      column = min(column + cell.across, SheetGrid.mostColumns)
      cell.isOpen = false
    case "Row": grid.endRow()
    case "Table": column = 0
    case "Worksheet": sheets.append(grid.sheet(named: name, isHidden: isHidden))
    default: return
    }
  }

  private func take() {
    guard !value.isEmpty else {
      if cell.hasFormula, kind != "String" { grid.countUnvalued(at: column) }
      return
    }
    switch kind {
    case "Error": grid.countError(at: column)
    case "Number":
      grid.put(SheetText.number(value, shows: nil, from1904: false), at: column)
    case "DateTime":
      // A time alone is stored as one of the first day.
      let date = SheetText.date(value)
      grid.put(
        date.hasPrefix("1899-12-3") ? String(date.suffix(5)) : date, at: column)
    case "Boolean": grid.put(value == "1" ? "true" : "false", at: column)
    default: grid.put(SheetText.unescaped(value), at: column)
    }
  }
}
