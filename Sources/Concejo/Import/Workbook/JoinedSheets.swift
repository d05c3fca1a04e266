/// Sheets with the same columns as one table, with a column that names the sheet of each row.
///
/// People part a table into a sheet for each district or year; each sheet repeats the header, and may
/// have titles above it.
struct JoinedSheets {
  /// All rows; of the sheets behind the first, those under the header.
  private(set) var rows: [RawRow] = []
  /// What there is to tell.
  private(set) var notes: [ImportedFile.Note] = []

  /// Joins sheets; one alone stays as it is.
  init(_ sheets: [WorkbookReader.Sheet]) {
    guard sheets.count > 1, let first = sheets.first else {
      rows = sheets.first?.rows ?? []
      notes = sheets.first?.notes ?? []
      return
    }
    let shapes = sheets.map { SheetShape($0, file: $0.name) }
    var header = first.rows[shapes[0].header].cells
    // Columns that only later sheets have come behind those of the first.
    let places = zip(sheets, shapes).map { sheet, shape in
      Self.places(of: sheet.rows[shape.header].cells, in: &header)
    }
    // What stands beside a table has no header: it must not fall into the column of the sheets.
    let column = header.count
    // Sheets of districts name the place of their rows; those of years or without a name of their own do not.
    let isTaken = header.contains { ColumnName.normalized($0) == "sheet" }
    header.append(isTaken || Self.sayNothing(sheets.map(\.name)) ? "sheet name" : "sheet")
    var titles = 0
    for (index, sheet) in sheets.enumerated() {
      let shape = shapes[index]
      if index == 0 {
        rows += sheet.rows[..<shape.header]
        rows.append(RawRow(line: sheet.rows[shape.header].line, cells: header))
      } else {
        titles += shape.header
      }
      for row in sheet.rows[(shape.header + 1)...] {
        var cells = [String](repeating: "", count: column + 1)
        for (place, cell) in zip(places[index], row.cells) { cells[place] = cell }
        cells += row.cells.dropFirst(places[index].count)
        cells[column] = sheet.name
        rows.append(RawRow(line: row.line, cells: cells))
      }
      notes += sheet.notes.map { note in
        .init(
          code: note.code, sentence: "Sheet \(WorkbookReader.quoted(sheet.name)): \(note.sentence)",
          isWarning: note.isWarning, line: note.line)
      }
    }
    let told = zip(sheets, shapes).map { "\($0.name) (\($0.rows.count - $1.header - 1) rows)" }
    notes.insert(
      .init(
        code: "joined-sheets",
        sentence: "\(sheets.count) sheets have the same columns and are read as one table:"
          + " \(WorkbookReader.list(told)). The column \(header[column]) names the sheet of each row,"
          + " whose line is counted in that sheet; --sheet reads one alone."
          + (titles > 0 ? " \(titles) rows above the headers of the later ones are left out." : ""),
        isWarning: false), at: 0)
  }

  /// Whether the names of sheets are years, or those that a program gives.
  private static func sayNothing(_ names: [String]) -> Bool {
    names.allSatisfy { name in
      let words = ColumnName.normalized(name).split { $0 == " " }.map(String.init)
      let hasYear = words.contains {
        $0.count == 4 && (Int($0) ?? 0) / 100 >= 19 && Int($0) ?? 0 < 2100
      }
      let base = ColumnName.normalized(String(name.filter { !$0.isNumber }))
      return hasYear || base.isEmpty || TableWords.known.sheets.contains(base)
    }
  }

  /// Where the columns of a sheet stand in the joined table, which gets those that are new to it.
  private static func places(of names: [String], in header: inout [String]) -> [Int] {
    var free = Dictionary(
      grouping: header.indices.reversed(), by: { ColumnName.normalized(header[$0]) })
    return names.map { name in
      if let place = free[ColumnName.normalized(name)]?.popLast() { return place }
      header.append(name)
      return header.count - 1
    }
  }
}
