/// Which sheets of a workbook are read, by what stands in them.
struct SheetChoice {
  /// Positions of the sheets, in the order of the workbook.
  let read: [Int]
  /// What there is to tell of the others.
  let notes: [ImportedFile.Note]

  /// Takes the sheet that the user named.
  init(sheets: [WorkbookReader.Sheet], named: Int) {
    read = [named]
    notes = []
  }

  /// Takes the sheet with most text in a table, and those that have the same columns.
  ///
  /// A sheet that explains the columns of another is passed over, and so are hidden ones, unless
  /// there is nothing else. There is no choice where no sheet has any text.
  ///
  /// - Parameters:
  ///   - sheets: All sheets of the workbook.
  ///   - file: Name used in errors.
  init?(sheets: [WorkbookReader.Sheet], file: String) {
    let filled = sheets.indices.filter { !sheets[$0].rows.isEmpty }
    let visible = filled.filter { !sheets[$0].isHidden }
    let open = visible.isEmpty ? filled : visible
    guard !open.isEmpty else { return nil }
    let shapes = Dictionary(
      uniqueKeysWithValues: open.map { ($0, SheetShape(sheets[$0], file: file)) })
    func shape(_ index: Int) -> SheetShape {
      shapes[index] ?? SheetShape(sheets[index], file: file)
    }
    // All pairs of a thousand sheets would take long: only the heaviest ones are compared.
    let heaviest = open.sorted { (shape($1).weight, $0) < (shape($0).weight, $1) }.prefix(50)
    let best = heaviest.first { sheet in
      !heaviest.contains { $0 != sheet && shape(sheet).explains(shape($0)) && shape($0).weight > 0 }
    }
    guard let best = best ?? heaviest.first else { return nil }
    var joined = [best]
    var copies: [Int] = []
    for sheet in open where sheet != best && shape(sheet).hasColumns(of: shape(best)) {
      guard sheets[sheet].rows.count > shape(sheet).header + 1 else { continue }
      if joined.contains(where: { sheets[$0].rows == sheets[sheet].rows }) {
        copies.append(sheet)
      } else {
        joined.append(sheet)
      }
    }
    read = joined.sorted()
    notes = Self.notes(on: sheets, read: read, copies: copies, weights: shapes.mapValues(\.weight))
  }

  private static func notes(
    on sheets: [WorkbookReader.Sheet], read: [Int], copies: [Int], weights: [Int: Double]
  ) -> [ImportedFile.Note] {
    var notes: [ImportedFile.Note] = []
    if read.contains(where: { sheets[$0].isHidden }) {
      notes.append(
        .init(
          code: "hidden-sheet",
          sentence: "No sheet that is shown has any text: what is read comes from a hidden one.",
          isWarning: true))
    }
    let others = sheets.indices.filter {
      !read.contains($0) && !copies.contains($0) && !sheets[$0].rows.isEmpty
    }
    if !others.isEmpty {
      let told = others.map {
        "\(sheets[$0].name) (\(sheets[$0].isHidden ? "hidden, " : "")\(rows(sheets[$0])))"
      }
      let most = read.compactMap { weights[$0] }.max() ?? 0
      // A sheet with about as much text as the one that is read may be meant as well.
      let isWarning = others.contains { (weights[$0] ?? 0) * 3 > most }
      notes.append(
        .init(
          code: "other-sheets",
          sentence: "Left out, since another sheet holds the table of texts:"
            + " \(WorkbookReader.list(told)). --sheet reads one of them.",
          isWarning: isWarning))
    }
    if !copies.isEmpty {
      notes.append(
        .init(
          code: "copied-sheets",
          sentence: "Left out, since they are copies of a sheet that is read:"
            + " \(WorkbookReader.list(copies.map { sheets[$0].name })).",
          isWarning: false))
    }
    return notes
  }

  private static func rows(_ sheet: WorkbookReader.Sheet) -> String {
    sheet.rows.count == 1 ? "1 row" : "\(sheet.rows.count) rows"
  }
}
