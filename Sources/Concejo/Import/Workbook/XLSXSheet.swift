import Foundation

/// The cells of a sheet of an XLSX file.
final class XLSXSheet: XMLVisitor {
  private(set) var grid: SheetGrid
  /// Whether the part has the element that cells stand in.
  private(set) var hasData = false
  /// The first cell that refers to a text which the workbook does not have, as a clause.
  private(set) var missingText: String?
  private let strings: [String]
  private let styles: [ExcelDate.Kind?]
  private let from1904: Bool
  private var isInData = false
  private var column = -1
  private var cell: Cell?
  private var value = ""
  private var isValue = false
  private var isReading = false

  /// What a cell says of itself before its value.
  private struct Cell {
    let kind: String
    let style: Int
    var hasFormula = false
  }

  /// Prepares to read a sheet.
  ///
  /// - Parameters:
  ///   - strings: The texts that cells refer to by number.
  ///   - styles: What each style shows numbers as.
  ///   - from1904: Whether days are counted from 1904.
  ///   - budget: What all sheets may take together.
  init(strings: [String], styles: [ExcelDate.Kind?], from1904: Bool, budget: CellBudget) {
    self.strings = strings
    self.styles = styles
    self.from1904 = from1904
    grid = SheetGrid(budget: budget)
  }

  var isDone: Bool { grid.budget.excess != nil }

  func open(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "sheetData":
      isInData = true
      hasData = true
    case "row" where isInData:
      grid.startRow(attributes["r"].flatMap { Int($0) }, isHidden: attributes.isTrue("hidden"))
      column = -1
    case "c" where isInData:
      // A cell without a place, or with one that is none, follows the one before.
      column =
        attributes["r"].map { ColumnLetters.column(of: $0) ?? SheetGrid.mostColumns }
        ?? column + 1
      cell = Cell(
        kind: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
      value = ""
    case "v", "t": isValue = cell != nil && !isReading
    case "rPh": isReading = true
    case "f": cell?.hasFormula = true
    case "mergeCell" where !isInData:
      guard let area = attributes["ref"].flatMap(ColumnLetters.area) else { return }
      grid.merge(rows: area.rows, column: area.column)
    case "col" where !isInData && attributes.isTrue("hidden"):
      let first = attributes.count("min", default: 1, most: SheetGrid.mostColumns)
      let last = attributes.count("max", default: first, most: SheetGrid.mostColumns)
      if first >= 1, first <= last { grid.hideColumns(first - 1...last - 1) }
    default: return
    }
  }

  func text(_ characters: String) { if isValue { value += characters } }

  func close(_ element: String) {
    switch element {
    case "v", "t": isValue = false
    case "rPh": isReading = false
    case "c":
      if let cell { take(cell) }
      cell = nil
    case "row" where isInData: grid.endRow()
    case "sheetData": isInData = false
    default: return
    }
  }

  private func take(_ cell: Cell) {
    guard !value.isEmpty else {
      // A formula whose result is an empty text says that it is a text.
      if cell.hasFormula, cell.kind != "str" { grid.countUnvalued(at: column) }
      return
    }
    guard cell.kind != "e" else { return grid.countError(at: column) }
    grid.put(text(of: cell), at: column)
  }

  private func text(of cell: Cell) -> String {
    switch cell.kind {
    case "s":
      let index = Int(value.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
      guard strings.indices.contains(index) else {
        missingText =
          missingText
          ?? "cell \(ColumnLetters.name(of: column))\(grid.row) shows text \(value.prefix(12)), and there are \(strings.count)"
        return ""
      }
      return strings[index]
    case "b": return value == "1" || value == "true" ? "true" : "false"
    case "d": return SheetText.date(value)
    case "n":
      let shows = styles.indices.contains(cell.style) ? styles[cell.style] : nil
      return SheetText.number(value, shows: shows, from1904: from1904)
    default: return SheetText.unescaped(value)
    }
  }
}

/// Numbers of cells as people write them.
enum SheetNumber {
  /// Whole numbers without a point.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    return number == number.rounded() && number.magnitude < 1e15
      ? String(Int64(number)) : String(number)
  }
}
