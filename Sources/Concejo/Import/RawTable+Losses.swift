extension RawTable {
  /// Rows that are looked at: where anything is lost, it is in many.
  private static let sampledRows = 2000
  /// Words of a cell, on average, in a column that somebody would miss.
  private static let fewestWords = 8

  /// What nobody may lose unknowing: names that stand over several columns, and texts that are not read.
  ///
  /// - Parameter used: Names of the columns that something is read from.
  /// - Returns: A note for each kind of loss.
  func losses(besides used: Set<String>) -> [ImportedFile.Note] {
    doubledNames() + longTexts(besides: used) + lostLetters()
  }

  /// Signs that stand in the place of letters which another program could not read.
  private func lostLetters() -> [ImportedFile.Note] {
    guard format.encoding != .damagedUTF8 else { return [] }
    let count = min(rows.count, Self.sampledRows)
    let lost = parallelChunks(0..<count, chunk: 4096) { range in
      range.filter { row in
        rows[row].cells.contains { $0.utf8.contains(0xEF) && $0.contains("\u{FFFD}") }
      }
    }.flatMap(\.self)
    guard let first = lost.first else { return [] }
    return [
      ImportedFile.Note(
        code: "lost-letters",
        sentence:
          "\(lost.count) of \(count < rows.count ? "the first " : "")\(count) rows have the sign \u{FFFD} in the place of letters that"
          + " were lost before this file was written. Ask for an export in UTF-8.", isWarning: true,
        line: rows[first].line)
    ]
  }

  private func doubledNames() -> [ImportedFile.Note] {
    var seen: [String: Int] = [:]
    return header.indices.compactMap { column in
      let name = header[column]
      guard !name.isEmpty, rows.contains(where: { $0.isFilled(column) }) else { return nil }
      defer { seen[name] = seen[name] ?? column + 1 }
      return seen[name].map { first in
        ImportedFile.Note(
          code: "header",
          sentence:
            "The name \(name) stands over column \(first) too; where both have something, the"
            + " first is read.",
          isWarning: true, line: headerLine, column: column + 1)
      }
    }
  }

  /// Columns that nothing is read from, though their cells are as long as texts.
  private func longTexts(besides used: Set<String>) -> [ImportedFile.Note] {
    let unread = header.indices.filter { !used.contains(header[$0]) }
    let sample = rows.prefix(Self.sampledRows)
    return unread.compactMap { column in
      let cells = sample.compactMap { $0.firstText(in: [column]) }
      let words = cells.reduce(0) { $0 + $1.split(separator: " ").count }
      // What is the same in each row was said by nobody.
      guard cells.count * 2 > sample.count, words >= Self.fewestWords * cells.count,
        cells.count == 1 || cells.contains(where: { $0 != cells[0] })
      else {
        return nil
      }
      let name = header[column]
      return ImportedFile.Note(
        code: "long-texts",
        sentence: "Column \(name) holds texts, \(words / cells.count) words long on average, but is"
          + " not used; --map body=\(name) would read it.", isWarning: true, column: column + 1)
    }
  }
}
