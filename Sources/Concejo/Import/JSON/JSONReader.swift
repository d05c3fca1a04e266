/// Turns JSON and JSON Lines into a table: nested members become columns named `outer/inner`.
struct JSONReader {
  /// Name used in errors.
  let file: String

  /// The path to the records, where the user gave it; else the fullest list is read.
  var records: String?

  /// Reads one JSON document: a list of records, wherever it stands and however it is written.
  func table(
    ofDocument text: [UInt8], encoding: TextEncoding
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    var parser = JSONParser(text[...], file: file)
    let parsed = try parser.parse()
    let value = JSONTranslations.mayBe(in: text) ? JSONTranslations.opened(parsed) : parsed
    let format = FileFormat.json(encoding: encoding)
    guard value.isContainer else {
      throw .malformedJSON(
        file: file, line: 1, column: 1, found: "a single value", expected: "an array of objects")
    }
    if value == .array([]) { throw .noRows(file: file) }
    let found = JSONRecords(of: value)
    let chosen = records.map { found.list(at: $0) } ?? found.fullest
    if let records, chosen == nil {
      throw .unknownRecords(file: file, path: records, paths: found.lists.map(\.name))
    }
    guard let list = chosen else {
      throw .malformedJSON(
        file: file, line: 1, column: 1, found: "an array without objects",
        expected: "an array of objects")
    }
    let isOutermost = list.path.isEmpty && value.elements.count == list.values.count
    var (table, rejected) = self.table(
      of: list.values, lines: isOutermost ? parser.elementLines : nil, format: format)
    if let note = found.note(of: list) { table.notes.insert(note, at: 0) }
    return (table, rejected)
  }

  /// Reads one object a line; blank lines are skipped.
  ///
  /// Stretches of lines are read in parallel, and joined in order.
  func table(
    ofLines text: [UInt8], encoding: TextEncoding
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    let stretches = Self.stretches(of: text)
    let hasTranslations = JSONTranslations.mayBe(in: text)
    let parts = parallelChunks(0..<stretches.count, chunk: 1) { range in
      Result { () throws(ImportError) in
        try flatRows(
          of: text, in: stretches[range.lowerBound], openingTranslations: hasTranslations)
      }
    }
    var rows = JSONRows()
    for part in parts { rows.append(try part.get()) }
    return (rows.table(format: .jsonLines(encoding: encoding)), rows.rejected)
  }

  /// Whole lines that follow one another, and the number of the first.
  private struct Stretch {
    let bytes: Range<Int>
    let firstLine: Int
  }

  /// Cuts a text into stretches of about a megabyte.
  private static func stretches(of text: [UInt8]) -> [Stretch] {
    var stretches: [Stretch] = []
    let bytes = text.span
    var (start, line) = (0, 1)
    while start < text.count {
      let least = min(start + 1 << 20, text.count)
      let end = bytes.place(of: 0x0A, in: least - 1..<text.count).map { $0 + 1 } ?? text.count
      stretches.append(Stretch(bytes: start..<end, firstLine: line))
      line += bytes.count(of: 0x0A...0x0A, in: start..<end)
      start = end
    }
    return stretches
  }

  private func flatRows(
    of text: [UInt8], in stretch: Stretch, openingTranslations hasTranslations: Bool
  ) throws(ImportError) -> JSONRows {
    var rows = JSONRows()
    var line = stretch.firstLine
    var (values, numbers): ([JSONValue], [Int]) = ([], [])
    let bytes = text.span
    var start = stretch.bytes.lowerBound
    while start < stretch.bytes.upperBound {
      let rest = start..<stretch.bytes.upperBound
      let end = bytes.place(of: 0x0A, in: rest) ?? rest.upperBound
      if (start..<end).contains(where: { bytes[$0] > 0x20 }) {
        var parser = JSONParser(text[start..<end], file: file, firstLine: line)
        let value = try parser.parse()
        values.append(hasTranslations ? JSONTranslations.opened(value) : value)
        numbers.append(line)
      }
      start = end + 1
      line += 1
    }
    for (value, line) in zip(JSONRecords.unwrapped(values), numbers) {
      rows.append(value, line: line, file: file)
    }
    return rows
  }

  private func table(
    of values: [JSONValue], lines: [Int]?, format: FileFormat
  ) -> (table: RawTable, rejected: [RejectedRow]) {
    var rows = JSONRows()
    for (index, value) in values.enumerated() {
      rows.append(value, line: lines?[index] ?? 1, file: file)
    }
    return (rows.table(format: format), rows.rejected)
  }
}
