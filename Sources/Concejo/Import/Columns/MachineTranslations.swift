/// Columns that a machine translated: nobody wrote them, so they are no text where the author's own is there.
extension RawTable {
  /// The table with such columns under names that no field is read from, and a note of it.
  ///
  /// A row that has nothing else is read from them, which is told as a warning: somebody asked for something,
  /// and the export has lost the words.
  func settingAsideMachineTranslations() -> RawTable {
    let names = header.map(ColumnName.normalized)
    let machine = names.indices.compactMap { column in
      LocaleNames.known.partedAtMachine(names[column]).map { (column: column, name: $0) }
    }.filter { !$0.name.base.isEmpty }
    guard !machine.isEmpty else { return self }
    var originals: Set<Int> = []
    let machineColumns = Set(machine.map(\.column))
    let bases = Set(machine.map(\.name.base))
    for column in names.indices where !machineColumns.contains(column) {
      if bases.contains(names[column]) || bases.contains(ColumnName.parted(names[column]).base) {
        originals.insert(column)
      }
    }
    let own = originals.sorted()
    let isLost = rows.map { row in
      row.firstText(in: own) == nil && row.firstText(in: machine.map(\.column)) != nil
    }
    let lost = isLost.count { $0 }
    var table = self
    let told = machine.map { header[$0.column] }.joined(separator: ", ")
    if lost < rows.count {
      table.notes.append(
        .init(
          code: "machine-translations",
          sentence: "Translations made by a machine are not read: \(told).", isWarning: false))
    }
    guard lost > 0 else { return table }
    let all = lost == rows.count
    table.notes.append(
      .init(
        code: "machine-translations",
        sentence: (all ? "The texts" : "The texts of \(lost) of \(rows.count) rows")
          + " are translations made by a machine, and nobody's own words: the file has"
          + " nothing else in place of \(told). Ask for the originals.",
        isWarning: true, line: zip(rows, isLost).first { $0.1 }?.0.line))
    var renamed = header
    for (column, name) in machine {
      renamed[column] = name.rest.isEmpty ? name.base : "\(name.base)/\(name.rest)"
    }
    let kept = zip(rows, isLost).map { row, isLost in
      isLost
        ? row
        : RawRow(
          line: row.line,
          cells: row.cells.enumerated().map { machineColumns.contains($0) ? "" : $1 })
    }
    return RawTable(
      header: renamed, rows: kept, format: format, notes: table.notes, headerLine: headerLine)
  }
}
