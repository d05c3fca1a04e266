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
    doubledNames() + longTexts(besides: used) + lostLetters() + questionMarks()
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

  /// Rows with a question mark in a word that tell of lost letters, at least: somebody may have forgotten the
  /// blank behind a question.
  private static let fewestMarked = 3
  /// Their share, at least.
  private static let smallestShareOfMarked = 0.05

  /// Question marks in the middle of words, where a program could not write letters with accents.
  private func questionMarks() -> [ImportedFile.Note] {
    let sample = rows.prefix(Self.sampledRows)
    var (lines, example, hasAccents) = ([Int](), "", 0)
    for row in sample {
      var isMarked = false
      for cell in row.cells {
        if cell.utf8.contains(where: { $0 >= 0xC3 }) { hasAccents += 1 }
        guard Self.mayLackLetter(cell),
          let word = cell.split(whereSeparator: \.isWhitespace).first(where: Self.lacksLetter)
        else { continue }
        if example.isEmpty { example = String(word.prefix(40)) }
        isMarked = true
      }
      if isMarked { lines.append(row.line) }
    }
    guard lines.count >= Self.fewestMarked, lines.count > hasAccents,
      Double(lines.count) >= Self.smallestShareOfMarked * Double(sample.count)
    else { return [] }
    return [
      ImportedFile.Note(
        code: "lost-letters",
        sentence:
          "\(lines.count) of \(sample.count < rows.count ? "the first " : "")\(sample.count) rows"
          + " have a question mark in the middle of a word, such as “\(example)”: letters were lost before this"
          + " file was written and cannot be brought back. Ask for an export in UTF-8.",
        isWarning: true, line: lines[0])
    ]
  }

  /// Whether a question mark stands somewhere between two letters, the second a small one: hardly any cell need be
  /// cut into words.
  private static func mayLackLetter(_ cell: String) -> Bool {
    let bytes = cell.utf8.span
    guard bytes.count > 2 else { return false }
    for place in 1..<bytes.count - 1 where bytes[place] == 0x3F {
      if isLetter(bytes[place - 1]), isLetter(bytes[place + 1]), bytes[place + 1] >= 0x61 {
        return true
      }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// Whether a question mark stands between two letters of a word, the second a small one; an address has one
  /// too.
  private static func lacksLetter(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    guard !bytes.contains(0x2F), !bytes.contains(0x3D) else { return false }
    return bytes.indices.dropFirst().dropLast().contains { place in
      bytes[place] == 0x3F && isLetter(bytes[place - 1]) && isLetter(bytes[place + 1])
        && bytes[place + 1] >= 0x61
    }
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

  /// Words between blanks.
  private static func wordCount(_ text: String.UTF8View) -> Int {
    var (count, isInside) = (0, false)
    for byte in text {
      if byte != 0x20, !isInside { count += 1 }
      isInside = byte != 0x20
    }
    return count
  }

  /// Columns that nothing is read from, though their cells are as long as texts.
  private func longTexts(besides used: Set<String>) -> [ImportedFile.Note] {
    let unread = header.indices.filter { column in
      // What a machine translated is told of elsewhere.
      !used.contains(header[column]) && !LocaleNames.known.isMachine(header[column])
    }
    let sample = rows.prefix(Self.sampledRows)
    return unread.compactMap { column in
      let cells = sample.compactMap { $0.firstText(in: [column]) }
      let words = cells.reduce(0) { $0 + Self.wordCount($1.utf8) }
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
          + " not used; \(ColumnSuggestion.mapping(.body, to: column, of: header)) would read it.",
        isWarning: true, column: column + 1)
    }
  }
}
