/// Columns that a machine translated: nobody wrote them, so they are no text where the author's own is there.
///
/// Beside a column that is called the original any translation is one that its author did not write.
extension RawTable {
  /// The table with such columns empty wherever the author's own words are there, and a note of it.
  ///
  /// A row that has nothing else is read from them, which is told as a warning: somebody asked for something,
  /// and the export has lost the words.
  ///
  /// - Parameter asked: Columns that the user names, which are read whatever they are.
  /// - Returns: The table.
  func settingAsideMachineTranslations(besides asked: Set<Int> = []) -> RawTable {
    let translated = translatedColumns.filter { !asked.contains($0.column) }
    guard !translated.isEmpty else { return self }
    let columns = translated.map(\.column)
    let own = Set(translated.flatMap(\.originals)).sorted()
    let isLost = rows.map { row in
      row.firstText(in: own) == nil && row.firstText(in: columns) != nil
    }
    let lost = isLost.count { $0 }
    var table = self
    let told = columns.map { header[$0] }.joined(separator: ", ")
    if lost < rows.count {
      table.notes.append(
        .init(
          code: "machine-translations",
          sentence: "Translations made by a machine are not read: \(told).", isWarning: false))
    }
    var renamed = header
    if lost > 0 {
      let all = lost == rows.count
      table.notes.append(
        .init(
          code: "machine-translations",
          sentence: (all ? "The texts" : "The texts of \(lost) of \(rows.count) rows")
            + " are translations made by a machine, and nobody's own words: the file has"
            + " nothing else in place of \(told). Ask for the originals.",
          isWarning: true, line: zip(rows, isLost).first { $0.1 }?.0.line))
      for column in translated { renamed[column.column] = column.name }
    }
    let aside = Set(columns)
    let kept = zip(rows, isLost).map { row, isLost in
      isLost
        ? row
        : RawRow(
          line: row.line, cells: row.cells.enumerated().map { aside.contains($0) ? "" : $1 })
    }
    return RawTable(
      header: renamed, rows: kept, format: format, notes: table.notes, headerLine: headerLine)
  }

  /// A column of translations.
  private struct TranslatedColumn {
    let column: Int
    /// Columns in which its authors' own words stand.
    let originals: [Int]
    /// What it is called where it is read in the place of those.
    let name: String
  }

  private var translatedColumns: [TranslatedColumn] {
    let names = header.map(ColumnName.normalized)
    let called = names.indices.filter { LocaleNames.known.isOriginal(names[$0]) }
    let parted = names.indices.compactMap { column -> (column: Int, base: String, rest: String)? in
      guard !called.contains(column) else { return nil }
      let name = names[column]
      let found =
        LocaleNames.known.partedAtMachine(name)
        ?? (called.isEmpty ? nil : LocaleNames.known.partedAtTranslation(name))
      return found.map { (column, $0.base, $0.rest) }
    }
    let aside = Set(parted.map(\.column))
    return parted.compactMap { column, base, rest in
      var originals = names.indices.filter { place in
        guard !aside.contains(place) else { return false }
        let name = LocaleNames.known.withoutOriginal(names[place])
        return base.isEmpty
          ? called.contains(place) : name == base || ColumnName.parted(name).base == base
      }
      // "Translation" alone is one of the text, whatever that is called.
      if base.isEmpty, originals.isEmpty {
        originals = names.indices.filter {
          !aside.contains($0) && ColumnMapping.isText(names[$0])
        }
      }
      let original =
        originals.first { called.contains($0) } ?? (base.isEmpty ? originals.first : nil)
      let name = original.map { header[$0] } ?? (rest.isEmpty ? base : "\(base)/\(rest)")
      return TranslatedColumn(
        column: column, originals: originals, name: name.isEmpty ? header[column] : name)
    }
  }
}
