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

  /// The day in a cell as `2026-03-31`; nil where it is empty or none.
  func day(_ column: Column, wrong: inout [WrongCell]) -> String? {
    guard !self[column].isEmpty else { return nil }
    guard let day = CalendarDay(self[column]) else {
      wrong.append(self.wrong(column, expected: "a day such as 2026-03-31 or 31/3/2026"))
      return nil
    }
    return day.description
  }

  /// Names the cells that hold personal data: what stands there is published.
  func checkPersonalData(in texts: [Column], _ gate: PersonalDataGate, wrong: inout [WrongCell]) {
    for column in texts where !self[column].isEmpty {
      if let datum = gate.data(in: self[column]).first {
        wrong.append(
          self.wrong(column, expected: "no personal data (\(datum.kind.rawValue)): it is published")
        )
      }
    }
  }
}
