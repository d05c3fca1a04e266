import Foundation

/// Rows below a table, or between its parts, that no citizen wrote: sums, means, and where the table is from.
enum TotalRows {
  /// Rows at the end in which a source stands, and sums without an id before others that have none either.
  private static let lastRows = 5
  /// Words of such a row, at most.
  private static let mostWords = 8
  /// Bytes of its longest cell: most rows need no closer look.
  private static let longestCell = 120
  /// Share of the rows that fill a column which a row of sums leaves blank.
  private static let smallestShare = 0.9

  /// Leaves them out.
  static func remove(from sheet: inout Sheet) {
    let labelled = sheet.rows.indices.compactMap { place in
      label(of: sheet.rows[place]).map { (place: place, label: $0) }
    }
    let filled = filledColumns(of: sheet, besides: Set(labelled.map { $0.place }))
    let sums = Sums(of: sheet, at: labelled.map { $0.place })
    let totals = labelled.filter { place, label in
      isTotal(
        label, row: sheet.rows[place], width: sheet.header.cells.count, filled: filled,
        isSum: sums.isSum(place), isLast: place + lastRows >= sheet.rows.count)
    }.map { $0.place }
    let sources = sheet.rows.indices.suffix(lastRows).filter { place in
      !totals.contains(place) && isSource(sheet.rows[place], filled: filled)
    }
    leaveOut(totals, as: "totals", saying: "of totals", of: sheet.rows, in: &sheet)
    leaveOut(
      sources, as: "source", saying: "on where the table is from", of: sheet.rows, in: &sheet)
    let gone = Set(totals + sources)
    guard !gone.isEmpty else { return }
    sheet.rows = sheet.rows.indices.filter { !gone.contains($0) }.map { sheet.rows[$0] }
  }

  private static func leaveOut(
    _ places: [Int], as code: String, saying what: String, of rows: [RawRow], in sheet: inout Sheet
  ) {
    guard let first = places.first else { return }
    let text = rows[first].cells.first { $0.contains(where: \.isLetter) } ?? ""
    let shown = TextCleaning.clean(text, singleLine: true, isProse: false).prefix(60)
    sheet.note(
      code,
      "\(places.count == 1 ? "A row" : "\(places.count) rows") \(what) left out: \"\(shown)\""
        + (places.count == 1 ? "." : " and the like."), line: rows[first].line)
  }

  /// Columns that nearly all rows fill, but for those that may be sums and those with one cell.
  private static func filledColumns(of sheet: Sheet, besides places: Set<Int>) -> [Int] {
    let rows = sheet.rows.indices.prefix(TableTidying.sampledRows)
      .filter { !places.contains($0) && sheet.rows[$0].filledCount > 1 }
      .map { sheet.rows[$0] }
    guard !rows.isEmpty else { return [] }
    return sheet.header.cells.indices.filter { column in
      Double(rows.count { $0.isFilled(column) }) >= smallestShare * Double(rows.count)
    }
  }

  /// The words of a row whose only cell with letters begins or ends with a word of sums, all other cells being
  /// numbers or blank; nil for other rows.
  private static func label(of row: RawRow) -> [String]? {
    guard !row.cells.contains(where: { $0.utf8.count > longestCell }),
      let place = row.cells.firstIndex(where: { $0.contains(where: \.isLetter) }),
      row.cells[..<place].allSatisfy({ !$0.utf8.contains { $0 > 0x20 } }),
      row.cells[(place + 1)...].allSatisfy({ !$0.contains(where: \.isLetter) })
    else { return nil }
    let words = ColumnName.normalized(row.cells[place]).split(separator: " ").map(String.init)
    let known = TableWords.known
    guard let first = words.first, let last = words.last, words.count <= mostWords,
      known.isTotal(first) || known.isTotal(last)
        || known.totals.contains(words.joined(separator: " "))
    else { return nil }
    return words
  }

  /// Whether a row with the words of sums is one: by what it sums, or since all its words belong to sums and it
  /// has no id where others have one.
  private static func isTotal(
    _ words: [String], row: RawRow, width: Int, filled: [Int], isSum: Bool, isLast: Bool
  ) -> Bool {
    let known = TableWords.known
    let hasNumber = row.cells.contains { cell in
      !cell.contains(where: \.isLetter) && cell.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }
    let leavesBlank = filled.contains { !row.isFilled($0) }
    if isSum, known.isTotal(words[0]) || leavesBlank { return true }
    if known.totals.contains(words.joined(separator: " ")) {
      return width == 1 ? isLast : hasNumber || leavesBlank
    }
    return words.allSatisfy { known.isTotal($0) || known.counted.contains($0) }
      && (leavesBlank || hasNumber && isLast)
  }

  /// Whether a row says in one cell where the table is from.
  private static func isSource(_ row: RawRow, filled: [Int]) -> Bool {
    guard row.filledCount == 1, filled.contains(where: { !row.isFilled($0) }),
      let cell = row.cells.first(where: { $0.contains(where: \.isLetter) })
    else { return false }
    let (head, colon) = (cell.prefix { $0 != ":" }, cell.contains(":"))
    let name = ColumnName.normalized(String(head))
    return TableWords.known.sources.contains { source in
      colon && name == source || source.contains(" ") && name.hasPrefix(source)
    }
  }
}

/// What stands above some rows, added up: the whole table, or the part since the row before them.
private struct Sums {
  /// Rows of which a sum is made, at least: two rows with as many votes are no sum of one another.
  private static let fewestRows = 3

  private var whole: [Int: [Double]] = [:]
  private var part: [Int: [Double]] = [:]
  private let rows: [RawRow]

  /// - Parameters:
  ///   - sheet: The table.
  ///   - places: Rows that may be sums: they are not added themselves.
  init(of sheet: Sheet, at places: [Int]) {
    rows = sheet.rows
    guard let last = places.last else { return }
    let width = sheet.header.cells.count
    let candidates = Set(places)
    var all = [Double](repeating: 0, count: width)
    var (since, count, countSince) = (all, 0, 0)
    for place in 0...last {
      if candidates.contains(place) {
        if count >= Self.fewestRows { whole[place] = all }
        if countSince >= Self.fewestRows { part[place] = since }
        (since, countSince) = ([Double](repeating: 0, count: width), 0)
      } else {
        for (column, cell) in rows[place].cells.prefix(width).enumerated() {
          guard let number = Self.number(cell) else { continue }
          all[column] += number
          since[column] += number
        }
        (count, countSince) = (count + 1, countSince + 1)
      }
    }
  }

  /// Whether a row has the sum of what stands above, or of the part that ends there, in any column.
  func isSum(_ place: Int) -> Bool {
    [whole[place], part[place]].compactMap(\.self).contains { sums in
      zip(rows[place].cells, sums).contains { cell, sum in
        Self.number(cell).map { $0 > 0 && $0 == sum } ?? false
      }
    }
  }

  private static func number(_ cell: String) -> Double? {
    guard cell.utf8.count <= 20 else { return nil }
    return Double(cell.trimmingCharacters(in: .whitespaces).replacing(",", with: "."))
  }
}
