/// Columns that a machine translated: nobody wrote them, so they are no text of a contribution.
extension RawTable {
  /// The table with such columns under names that no field is read from, and a note of it.
  ///
  /// Where no row has anything else, they are taken for the text after all, which is told as a warning:
  /// an export may have lost its originals.
  func settingAsideMachineTranslations() -> RawTable {
    let names = header.map(ColumnName.normalized)
    let machine = names.indices.compactMap { column in
      LocaleNames.known.partedAtMachine(names[column]).map { (column: column, name: $0) }
    }
    guard !machine.isEmpty else { return self }
    var originals: [String: [Int]] = [:]
    let machineColumns = Set(machine.map(\.column))
    for column in names.indices where !machineColumns.contains(column) {
      originals[names[column], default: []].append(column)
      let base = ColumnName.parted(names[column]).base
      if base != names[column] { originals[base, default: []].append(column) }
    }
    var table = self
    var (aside, taken): ([String], [String]) = ([], [])
    var renamed = header
    for (column, name) in machine where !name.base.isEmpty {
      let isStated = rows.contains { row in
        originals[name.base].map { row.firstText(in: $0) != nil } ?? false
      }
      let hasText = rows.contains { $0.firstText(in: [column]) != nil }
      if isStated || !hasText {
        aside.append(header[column])
      } else {
        taken.append(header[column])
        renamed[column] = name.rest.isEmpty ? name.base : "\(name.base)/\(name.rest)"
      }
    }
    if !aside.isEmpty {
      table.notes.append(
        .init(
          code: "machine-translations",
          sentence:
            "Translations made by a machine are not read: \(aside.joined(separator: ", ")).",
          isWarning: false))
    }
    guard !taken.isEmpty else { return table }
    table.notes.append(
      .init(
        code: "machine-translations",
        sentence:
          "The texts are translations made by a machine, and nobody's own words: the file has"
          + " nothing else in place of \(taken.joined(separator: ", ")). Ask for the originals.",
        isWarning: true))
    return RawTable(
      header: renamed, rows: rows, format: format, notes: table.notes, headerLine: headerLine)
  }
}
