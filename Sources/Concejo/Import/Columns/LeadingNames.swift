/// Who wrote, in front of what they wrote: "Ana Gil Soto: …" and "Ana Gil Soto - …".
///
/// A sheet that an office typed, or the subjects of its mails, have it in each cell. There the names are no part of the
/// texts: they would be the titles of themes and of tables in a workshop.
enum LeadingNames {
  /// Cells of a column that are looked at.
  private static let sampledRows = 500
  /// Where none of so many cells from all over a column begins so, the others are not looked at.
  private static let spreadCells = 24
  /// Share of the cells with text that begin so, at least.
  private static let smallestShare = 0.5
  /// Different names, at least: one or two may be what the texts are about.
  private static let fewestNames = 3
  /// Bytes up to the sign, at most.
  private static let longestName = 80
  /// What stands between a name and the text.
  private static let signs = [": ", " - ", " – ", " — ", " | "].map { Array($0.utf8) }

  /// A cell that begins with a person's name of two words or more and a sign, in two; nil for any other.
  static func parted(_ cell: String) -> (name: String, text: String)? {
    let bytes = Array(cell.utf8)
    for place in bytes.indices.prefix(longestName) {
      guard let sign = signs.first(where: { bytes[place...].starts(with: $0) }) else { continue }
      let name = String(decoding: bytes[..<place], as: UTF8.self)
      let text = bytes[(place + sign.count)...]
      guard name.contains(" "), text.contains(where: { $0 > 0x20 }),
        PersonNameList.known.isPerson(name)
      else { return nil }
      return (name, String(decoding: text, as: UTF8.self))
    }
    return nil
  }

  /// Whether most cells of a column begin so.
  static func begin(_ column: Int, of rows: [RawRow]) -> Bool {
    let cells = rows.prefix(sampledRows).compactMap { $0.firstText(in: [column]) }
    let spread = stride(from: 0, to: cells.count, by: max(cells.count / spreadCells, 1))
    guard spread.contains(where: { parted(cells[$0]) != nil }) else { return false }
    var (count, others, names) = (0, 0, Set<String>())
    for cell in cells {
      if let parted = parted(cell) {
        count += 1
        names.insert(parted.name)
      } else {
        others += 1
        guard Double(others) <= (1 - smallestShare) * Double(cells.count) else { return false }
      }
    }
    return names.count >= fewestNames && Double(count) >= smallestShare * Double(cells.count)
  }
}

extension RawTable {
  /// The table without the names of those who wrote in front of its texts, and a note of each column.
  func withoutLeadingNames() -> RawTable {
    let begin = parallelChunks(header.indices, chunk: 1) { columns in
      columns.map { LeadingNames.begin($0, of: rows) }
    }.flatMap(\.self)
    let columns = header.indices.filter { begin[$0] }
    guard !columns.isEmpty else { return self }
    var first: Int?
    var counts = [Int](repeating: 0, count: header.count)
    let parted = rows.map { row in
      var cells = row.cells
      for column in columns where column < cells.count {
        guard let text = LeadingNames.parted(cells[column])?.text else { continue }
        cells[column] = text
        counts[column] += 1
        first = first ?? row.line
      }
      return RawRow(line: row.line, cells: cells)
    }
    var table = RawTable(
      header: header, rows: parted, format: format, notes: notes, headerLine: headerLine)
    for column in columns {
      table.notes.append(
        .init(
          code: "leading-names",
          sentence: "The texts of column \(header[column].prefix(60)) begin with who wrote them:"
            + " the names in front of \(counts[column]) are left out.", isWarning: true,
          line: first))
    }
    return table
  }
}
