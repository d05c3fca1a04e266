/// What all sheets of a file may take together, so that a small file cannot fill the memory.
final class CellBudget {
  /// Cells with text.
  private static let mostCells = WorkbookReader.mostCells
  /// Bytes of text: a text that is stored once may stand in many cells.
  private static let mostText = 1 << 29
  /// Empty cells that stand before filled ones: always some, and a multiple of the filled.
  private static let mostEmpty = (always: 4_000_000, perCell: 50)

  private var cells = 0
  private var text = 0
  private var empty = 0
  /// What went beyond its bounds, as a clause; nil if nothing did.
  private(set) var excess: String?

  /// Counts a cell, and the empty ones that its place makes necessary.
  ///
  /// - Returns: Whether there is room for them.
  func takes(_ value: String, empty gap: Int) -> Bool {
    guard excess == nil else { return false }
    cells += 1
    text += value.utf8.count
    empty += gap
    if cells > Self.mostCells {
      excess = "its sheets have more than \(Self.mostCells) cells"
    } else if text > Self.mostText {
      excess = "the cells of its sheets hold more than \(Self.mostText >> 20) MiB of text"
    } else if empty > Self.mostEmpty.always + Self.mostEmpty.perCell * cells {
      excess = "its sheets have \(empty) empty cells before \(cells) filled ones"
    }
    return excess == nil
  }

  /// Ends the reading for another reason.
  func refuse(_ reason: String) { excess = excess ?? reason }
}

/// A sheet as its cells are met, row for row from above.
struct SheetGrid {
  /// The last column of a sheet is `XFD`.
  static let mostColumns = 16_384
  /// The last row of a sheet.
  static let lastRow = 1_048_576
  /// Merged areas that are resolved; more are no work of people.
  private static let mostMerges = 200_000
  /// Copies of rows that a file states once with a count.
  private static let mostCopies = 100_000
  /// Cells of one kind whose places are kept; sheets that people fill in have fewer.
  private static let mostPlaces = 100_000

  /// Cells that were made one.
  struct Merge {
    let rows: ClosedRange<Int>
    let column: Int
  }

  let budget: CellBudget
  private(set) var rows: [RawRow] = []
  private(set) var row = 0
  private var cells: [String] = []
  private var isFilled = false
  private var copies = 0
  private var merges: [Merge] = []
  /// Cells of a formula without a value, and of an error, by column, with the first line of each.
  private var unvalued: [Int: (count: Int, line: Int)] = [:]
  private var errors: (count: Int, column: Int, line: Int) = (0, 0, 0)
  private var unread: Set<CellPlace> = []
  private var hiddenRows = 0
  private var hiddenColumns: Set<Int> = []

  init(budget: CellBudget) { self.budget = budget }

  /// Starts a row: at its number, or after the last one where the number makes no sense.
  mutating func startRow(_ number: Int?, isHidden: Bool = false) {
    row = number.flatMap { (1...Self.lastRow).contains($0) ? $0 : nil } ?? row + 1
    cells = []
    isFilled = false
    if isHidden { hiddenRows += 1 }
  }

  /// Goes past rows that are not there.
  mutating func skipRows(_ count: Int) { row = min(row + max(count, 0), Self.lastRow) }

  /// The column behind the last one with text.
  var nextColumn: Int { cells.count }

  /// Puts a text into the row; one beyond the last column of a sheet is left out.
  mutating func put(_ text: String, at column: Int) {
    guard !text.isEmpty, (0..<Self.mostColumns).contains(column) else { return }
    let gap = max(column - cells.count, 0)
    guard budget.takes(text, empty: gap) else { return }
    if gap > 0 { cells.append(contentsOf: repeatElement("", count: gap)) }
    if column == cells.count { cells.append(text) } else { cells[column] = text }
    isFilled = isFilled || text.utf8.contains { $0 > 0x20 }
  }

  /// Ends the row, which the file may state once for several.
  mutating func endRow(copies count: Int = 1) {
    guard isFilled else { return skipRows(count - 1) }
    rows.append(RawRow(line: row, cells: cells))
    for _ in 1..<max(count, 1) {
      copies += 1
      guard copies <= Self.mostCopies, row < Self.lastRow else {
        return budget.refuse("it states more than \(Self.mostCopies) rows as copies of others")
      }
      row += 1
      guard cells.allSatisfy({ budget.takes($0, empty: 0) }) else { return }
      rows.append(RawRow(line: row, cells: cells))
    }
  }

  /// Notes a formula that has no value.
  mutating func countUnvalued(at column: Int) {
    unvalued[column, default: (0, row)].count += 1
    noteUnread(column)
  }

  private mutating func noteUnread(_ column: Int) {
    if unread.count < Self.mostPlaces { unread.insert(CellPlace(column: column, line: row)) }
  }

  /// Notes an error in the place of a value.
  mutating func countError(at column: Int) {
    if errors.count == 0 { errors = (0, column, row) }
    errors.count += 1
    noteUnread(column)
  }

  /// Notes columns that are not shown.
  mutating func hideColumns(_ columns: ClosedRange<Int>) {
    hiddenColumns.formUnion(columns.clamped(to: 0...Self.mostColumns - 1))
  }

  /// Notes cells that were made one.
  mutating func merge(rows: ClosedRange<Int>, column: Int) {
    guard rows.count > 1, (0..<Self.mostColumns).contains(column) else { return }
    guard merges.count < Self.mostMerges else {
      return budget.refuse("it has more than \(Self.mostMerges) merged areas")
    }
    merges.append(Merge(rows: rows, column: column))
  }

  /// The sheet, with the values of merged cells in every row they reach, and what there is to tell.
  func sheet(named name: String, isHidden: Bool = false) -> WorkbookReader.Sheet {
    var sheet = WorkbookReader.Sheet(name: name, rows: rows, isHidden: isHidden)
    if zip(rows, rows.dropFirst()).contains(where: { $0.line > $1.line }) {
      sheet.rows = rows.enumerated().sorted {
        ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
      }
      .map(\.element)
    }
    let filled = Self.fill(merges, in: &sheet.rows, places: &sheet.repeated, budget: budget)
    sheet.unread = unread
    sheet.notes = [filledNote(filled), unvaluedNote, errorNote, hiddenNote(in: sheet.rows)]
      .compactMap(\.self)
    return sheet
  }

  /// Gives the value of cells merged downwards to each of their rows.
  ///
  /// Only rows that hold something else are there to be given it. Merged areas never overlap; one
  /// that does is left as it is, so that no row is met twice for a column.
  ///
  /// - Returns: How many cells were filled, by column.
  private static func fill(
    _ merges: [Merge], in rows: inout [RawRow], places: inout Set<CellPlace>, budget: CellBudget
  ) -> [Int: Int] {
    guard !merges.isEmpty else { return [:] }
    var filled: [Int: Int] = [:]
    var cells = rows.map(\.cells)
    defer {
      for index in rows.indices where !filled.isEmpty {
        rows[index] = RawRow(line: rows[index].line, cells: cells[index])
      }
    }
    var last: (column: Int, row: Int) = (-1, 0)
    let ordered = merges.sorted {
      ($0.column, $0.rows.lowerBound) < ($1.column, $1.rows.lowerBound)
    }
    for merge in ordered {
      if merge.column == last.column, merge.rows.lowerBound <= last.row { continue }
      last = (merge.column, merge.rows.upperBound)
      var index = rows.partitioningIndex(line: merge.rows.lowerBound)
      guard index < rows.count, rows[index].line == merge.rows.lowerBound,
        cells[index].indices.contains(merge.column)
      else { continue }
      let value = cells[index][merge.column]
      guard !value.isEmpty else { continue }
      index += 1
      while index < rows.count, rows[index].line <= merge.rows.upperBound {
        let gap = max(merge.column + 1 - cells[index].count, 0)
        guard budget.takes(value, empty: gap) else { return filled }
        if gap > 0 { cells[index].append(contentsOf: repeatElement("", count: gap)) }
        if cells[index][merge.column].isEmpty {
          cells[index][merge.column] = value
          filled[merge.column, default: 0] += 1
          if places.count < mostPlaces {
            places.insert(CellPlace(column: merge.column, line: rows[index].line))
          }
        }
        index += 1
      }
    }
    return filled
  }

  private func filledNote(_ filled: [Int: Int]) -> ImportedFile.Note? {
    guard !filled.isEmpty else { return nil }
    let columns = filled.sorted { $0.key < $1.key }
    let told = columns.prefix(3).map { "column \(ColumnLetters.name(of: $0.key))" }
    let more = columns.count > 3 ? " and \(columns.count - 3) more" : ""
    return .init(
      code: "merged-cells",
      sentence: "Cells of \(told.joined(separator: ", "))\(more) are merged over several rows:"
        + " each of the rows is given the value (\(filled.values.reduce(0, +)) cells).",
      isWarning: false)
  }

  private var unvaluedNote: ImportedFile.Note? {
    guard !unvalued.isEmpty else { return nil }
    let columns = unvalued.sorted { $0.key < $1.key }
    let told = columns.prefix(3).map { column, cells in
      "\(cells.count) \(cells.count == 1 ? "cell" : "cells") of column \(ColumnLetters.name(of: column))"
    }
    let isOne = columns.count == 1 && columns[0].value.count == 1
    let more = columns.count > 3 ? " and some of \(columns.count - 3) more" : ""
    return .init(
      code: "formulas",
      sentence:
        "\(told.joined(separator: ", "))\(more) hold\(isOne ? "s a formula" : " formulas") without"
        + " a value, and nothing is read there: opened and saved in a spreadsheet program, the file"
        + " has the values.",
      isWarning: true, line: columns.map(\.value.line).min())
  }

  private var errorNote: ImportedFile.Note? {
    guard errors.count > 0 else { return nil }
    let place = "\(ColumnLetters.name(of: errors.column))\(errors.line)"
    return .init(
      code: "cell-errors",
      sentence: errors.count == 1
        ? "Cell \(place) holds an error such as #N/A: it is empty here."
        : "\(errors.count) cells hold errors such as #N/A, the first \(place): they are empty here.",
      isWarning: true, line: errors.line)
  }

  private func hiddenNote(in rows: [RawRow]) -> ImportedFile.Note? {
    let width = rows.lazy.map(\.cells.count).max() ?? 0
    let columns = hiddenColumns.filter { $0 < width }.sorted().prefix(5)
      .map { ColumnLetters.name(of: $0) }
    guard hiddenRows > 0 || !columns.isEmpty else { return nil }
    let parts = [
      hiddenRows == 0 ? nil : hiddenRows == 1 ? "1 hidden row" : "\(hiddenRows) hidden rows",
      columns.isEmpty ? nil : "hidden columns (\(columns.joined(separator: ", ")))",
    ].compactMap(\.self)
    return .init(
      code: "hidden-cells",
      sentence: "The sheet has \(parts.joined(separator: " and ")): read like all others.",
      isWarning: false)
  }
}

extension [RawRow] {
  /// The first row at a line or behind it, in rows sorted by line.
  fileprivate func partitioningIndex(line: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
