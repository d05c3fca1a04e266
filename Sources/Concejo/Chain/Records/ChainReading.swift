/// Reads back a sheet of recommendations or commitments that people filled in.
///
/// Rows are known by their ids, wherever they and their columns stand; a row without one is new. Whatever
/// cannot be understood is named, all at once, and then nothing is taken.
struct ChainReading<Column: ChainColumn, Record: ChainRecord> {
  /// Name of the file, for errors.
  let file: String
  /// What the study holds.
  let stored: [Record]

  /// Names that are told where many rows are alike.
  private static var mostNamed: Int { 8 }

  /// What a filled file changes.
  ///
  /// - Parameters:
  ///   - bytes: An XLSX, OpenDocument or delimited file.
  ///   - record: What a row says under a number; nil where cells of it are wrong.
  /// - Returns: New and changed records; those that are as they were are only counted.
  /// - Throws: ``ImportError`` where the file cannot be read, ``ChainSheetError``.
  func changes(
    in bytes: [UInt8], record: (SheetRow<Column>, Int, inout [WrongCell]) -> Record?
  ) throws -> ChainChanges<Record> {
    let known = Dictionary(stored.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var next = (stored.map(\.number).max() ?? 0) + 1
    var (found, order): ([Int: Record], [Int]) = ([:], [])
    var (wrong, blank): ([WrongCell], [Int]) = ([], [])
    var changes = ChainChanges<Record>()
    var merged: [String] = []
    for row in try rows(of: bytes) {
      guard row.hasValues(in: Column.written + Column.links, wrong: &wrong) else { continue }
      merged += row.mergedPlaces(in: Column.written + Column.links)
      let number = number(of: row, known: known, wrong: &wrong)
      guard !row.isBlank else {
        if let number { blank.append(number) }
        if number != nil || row[.id].isEmpty { changes.blank += 1 }
        continue
      }
      guard number != nil || row[.id].isEmpty,
        let new = record(row, number ?? next, &wrong)
      else { continue }
      if let number {
        if let earlier = found[number], !earlier.says(new) {
          wrong.append(
            row.wrong(.id, expected: "one row for \(new.name); another one stands above"))
        }
        found[number] = new
        order.append(number)
      } else if let same = (stored + order.compactMap({ found[$0] })).first(where: { $0.says(new) })
      {
        // A row that was read before has no id in the file that people keep.
        if found[same.number] == nil {
          found[same.number] = same
          order.append(same.number)
        }
      } else if let same = stored.first(where: { $0.text == new.text }) {
        wrong.append(
          row.wrong(.id, expected: "\(same.name), which has this text, or another text"))
      } else {
        found[next] = new
        order.append(next)
        next += 1
      }
    }
    guard wrong.isEmpty else { throw ChainSheetError.wrongCells(file: file, cells: wrong) }
    for number in found.keys.sorted() {
      guard let new = found[number] else { continue }
      if let old = known[number], old.says(new) {
        changes.repeated += 1
      } else {
        changes.records.append(new)
      }
    }
    changes.notes += SheetNotes.merged(merged)
    tell(blank.filter { found[$0] == nil }, "Blank, though written before", &changes)
    let named = Set(order + blank)
    tell(stored.map(\.number).filter { !named.contains($0) }, "Not in the file", &changes)
    return changes
  }

  /// The rows of all sheets that are of this kind.
  private func rows(of bytes: [UInt8]) throws -> [SheetRow<Column>] {
    let sheets = try FilledSheet.sheets(of: bytes, file: file) { Column.id.isName($0) }
    guard !sheets.isEmpty else {
      throw ChainSheetError.notSheet(file: file, command: Column.prefix)
    }
    return try sheets.flatMap { sheet in
      let columns = SheetRow<Column>.columns(of: sheet)
      let missing = (Column.written + Column.links).filter { columns[$0] == nil }
      guard missing.isEmpty else {
        throw ChainSheetError.missingColumns(
          file: file, sheet: sheet.name, missing: missing.map { $0.name(Messages(.es)) },
          found: sheet.header)
      }
      return sheet.rows.map { SheetRow($0, of: sheet, columns) }
    }
  }

  /// The number in a row; nil where there is none, or one of which the study knows nothing.
  private func number(
    of row: SheetRow<Column>, known: [Int: Record], wrong: inout [WrongCell]
  ) -> Int? {
    guard !row[.id].isEmpty else { return nil }
    let name = RecordName(row[.id], letter: Record.letter)
    guard let name, known[name.number] != nil else {
      let example = RecordName(Record.letter, stored.first?.number ?? 1).text
      wrong.append(
        row.wrong(
          .id,
          expected: stored.isEmpty
            ? "nothing: a new row gets its id when it is read"
            : "an id of this study such as \(example), or nothing in a new row"))
      return nil
    }
    return name.number
  }

  /// Nothing is lost by a row that is blank or missing.
  private func tell(_ numbers: [Int], _ what: String, _ changes: inout ChainChanges<Record>) {
    guard !numbers.isEmpty else { return }
    let names = numbers.prefix(Self.mostNamed).map { RecordName(Record.letter, $0).text }
    changes.notes.append(
      "\(what): \(names.joined(separator: ", "))"
        + (numbers.count > Self.mostNamed ? " and \(numbers.count - Self.mostNamed) more" : "")
        + "; kept as they are.")
  }
}
