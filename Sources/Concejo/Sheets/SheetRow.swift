/// A row of a filled sheet: its cells by column, and where they are.
struct SheetRow<Column: SheetColumn> {
  private let sheet: FilledSheet
  private let row: RawRow
  private let columns: [Column: Int]

  init(_ row: RawRow, of sheet: FilledSheet, _ columns: [Column: Int]) {
    self.row = row
    self.sheet = sheet
    self.columns = columns
  }

  /// Where each column stands in a sheet; of two of one name the first counts.
  static func columns(of sheet: FilledSheet) -> [Column: Int] {
    Column.allCases.reduce(into: [:]) { columns, column in
      columns[column] = sheet.column(where: column.isName)
    }
  }

  /// What stands in a column; empty where the sheet has no such one.
  subscript(column: Column) -> String { sheet.cell(row, columns[column]) }

  /// Whether its sheet has a column.
  func has(_ column: Column) -> Bool { columns[column] != nil }

  /// Whether nothing stands in some columns.
  func isBlank(in written: [Column]) -> Bool { written.allSatisfy { self[$0].isEmpty } }

  /// A cell that cannot be understood.
  func wrong(_ column: Column, expected: String) -> WrongCell {
    WrongCell(
      place: columns[column].map { sheet.place(row, $0) } ?? "\(sheet.rowName) \(row.line)",
      found: self[column], expected: expected)
  }

  /// A cell that cannot be understood, and that a form may ask for, too.
  func wrong(_ column: Column, _ expectation: CellExpectation) -> WrongCell {
    var cell = wrong(column, expected: expectation.description)
    (cell.column, cell.expectation) = (column.rawValue, expectation)
    return cell
  }

  private func place(of column: Column) -> CellPlace? {
    columns[column].map { CellPlace(column: $0, line: row.line) }
  }

  /// Names the cells that hold a formula without a value, or an error: blank is not what they say.
  ///
  /// - Returns: Whether there is none.
  func hasValues(in written: [Column], wrong: inout [WrongCell]) -> Bool {
    let unread = written.filter { place(of: $0).map(sheet.unread.contains) ?? false }
    wrong += unread.map {
      self.wrong($0, expected: "a value: the formula in it has none, or gives an error")
    }
    return unread.isEmpty
  }

  /// Cells that took the value of the merged cell to which they belong, as people find them.
  func mergedPlaces(in written: [Column]) -> [String] {
    written.compactMap { column in
      guard let place = place(of: column), sheet.repeated.contains(place) else { return nil }
      return sheet.place(row, place.column)
    }
  }

  /// The day in a cell as `2026-03-31`; nil where it is empty or none.
  ///
  /// A spreadsheet may show a day as its number, from 1954 to 2119 one of five digits.
  func day(_ column: Column, wrong: inout [WrongCell]) -> String? {
    guard !self[column].isEmpty else { return nil }
    if sheet.name != nil, let serial = Int(self[column]), (20_000..<80_000).contains(serial) {
      return ExcelDate.text(Double(serial), from1904: false)
    }
    guard let day = CalendarDay(self[column]) else {
      wrong.append(self.wrong(column, .day))
      return nil
    }
    return day.description
  }

  /// Names the cells that hold personal data: what stands there is published.
  func checkPersonalData(in texts: [Column], _ gate: PersonalDataGate, wrong: inout [WrongCell]) {
    for column in texts where !self[column].isEmpty {
      if let datum = gate.data(in: self[column]).first {
        wrong.append(self.wrong(column, .noPersonalData(kind: datum.kind.rawValue)))
      }
    }
  }
}
