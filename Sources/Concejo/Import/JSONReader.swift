/// Turns JSON and JSON Lines into a table: nested members become columns named `outer/inner`.
struct JSONReader {
  /// Name used in errors.
  let file: String

  /// Reads one JSON document: an array of objects, an object that holds one, or a single object.
  func table(
    ofDocument text: [UInt8], encoding: TextEncoding
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    var parser = JSONParser(text[...], file: file)
    let value = try parser.parse()
    let format = FileFormat.json(encoding: encoding)
    switch value {
    case .array(let values):
      guard !values.isEmpty else { throw .noRows(file: file) }
      let (table, rejected) = table(of: values, lines: parser.elementLines, format: format)
      guard !table.rows.isEmpty else {
        throw .malformedJSON(
          file: file, line: 1, column: 1, found: "an array without objects",
          expected: "an array of objects")
      }
      return (table, rejected)
    case .object(let members, _):
      for member in members {
        if case .array(let values) = member.value, case .object = values.first {
          return table(of: values, lines: nil, format: format)
        }
      }
      if members.count == 1, case .object = members[0].value {
        return table(of: [members[0].value], lines: nil, format: format)
      }
      return table(of: [value], lines: nil, format: format)
    case .null, .bool, .number, .string:
      throw .malformedJSON(
        file: file, line: 1, column: 1, found: "a single value", expected: "an array of objects")
    }
  }

  /// Reads one object a line; blank lines are skipped.
  ///
  /// Stretches of lines are read in parallel, and joined in order.
  func table(
    ofLines text: [UInt8], encoding: TextEncoding
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    let stretches = Self.stretches(of: text)
    let parts = parallelChunks(0..<stretches.count, chunk: 1) { range in
      Result { () throws(ImportError) in try flatRows(of: text, in: stretches[range.lowerBound]) }
    }
    var rows = FlatRows()
    for part in parts { rows.append(try part.get()) }
    let format = FileFormat.jsonLines(encoding: encoding)
    return (RawTable(header: rows.header, rows: rows.rows, format: format), rows.rejected)
  }

  /// Whole lines that follow one another, and the number of the first.
  private struct Stretch {
    let bytes: Range<Int>
    let firstLine: Int
  }

  /// Cuts a text into stretches of about a megabyte.
  private static func stretches(of text: [UInt8]) -> [Stretch] {
    var stretches: [Stretch] = []
    var (start, line) = (0, 1)
    while start < text.count {
      var end = min(start + 1 << 20, text.count)
      while end < text.count, text[end - 1] != 0x0A { end += 1 }
      stretches.append(Stretch(bytes: start..<end, firstLine: line))
      for index in start..<end where text[index] == 0x0A { line += 1 }
      start = end
    }
    return stretches
  }

  private func flatRows(of text: [UInt8], in stretch: Stretch) throws(ImportError) -> FlatRows {
    var rows = FlatRows()
    var line = stretch.firstLine
    let lines = text[stretch.bytes].split(separator: 0x0A, omittingEmptySubsequences: false)
    for slice in lines {
      defer { line += 1 }
      guard slice.contains(where: { $0 > 0x20 }) else { continue }
      var parser = JSONParser(slice, file: file, firstLine: line)
      rows.append(try parser.parse(), line: line, file: file)
    }
    return rows
  }

  private func table(
    of values: [JSONValue], lines: [Int]?, format: FileFormat
  ) -> (table: RawTable, rejected: [RejectedRow]) {
    var rows = FlatRows()
    for (index, value) in values.enumerated() {
      rows.append(value, line: lines?[index] ?? 1, file: file)
    }
    return (RawTable(header: rows.header, rows: rows.rows, format: format), rows.rejected)
  }
}

/// Objects on the way into a table: the columns met so far and a row for each object.
private struct FlatRows: Sendable {
  private(set) var header: [String] = []
  private(set) var rows: [RawRow] = []
  private(set) var rejected: [RejectedRow] = []
  private var columns: [String: Int] = [:]

  /// Adds a value; one that is no object is rejected.
  mutating func append(_ value: JSONValue, line: Int, file: String) {
    guard case .object(let members, let start) = value else {
      rejected.append(RejectedRow(file: file, line: line, id: "", reason: .notAnObject))
      return
    }
    var cells = [String](repeating: "", count: header.count)
    var next = 0
    Self.flatten(members, prefix: "") { name, cell in
      // Members mostly come in the order of the columns.
      let column = next < header.count && header[next] == name ? next : self.column(named: name)
      next = column + 1
      if column < cells.count { cells[column] = cell } else { cells.append(cell) }
    }
    rows.append(RawRow(line: start, cells: cells))
  }

  /// Adds the rows of a later stretch under their own columns.
  mutating func append(_ later: FlatRows) {
    rejected.append(contentsOf: later.rejected)
    let places = later.header.map { column(named: $0) }
    guard places != Array(places.indices) else {
      rows.append(contentsOf: later.rows)
      return
    }
    for row in later.rows {
      var cells = [String](repeating: "", count: (places.prefix(row.cells.count).max() ?? -1) + 1)
      for (place, cell) in zip(places, row.cells) { cells[place] = cell }
      rows.append(RawRow(line: row.line, cells: cells))
    }
  }

  private mutating func column(named name: String) -> Int {
    if let column = columns[name] { return column }
    columns[name] = header.count
    header.append(name)
    return header.count - 1
  }

  private static func flatten(
    _ members: [(name: String, value: JSONValue)], prefix: String,
    _ emit: (String, String) -> Void
  ) {
    for (name, value) in members {
      if case .object(let inner, _) = value {
        flatten(inner, prefix: prefix + name + "/", emit)
      } else {
        emit(prefix + name, value.cell)
      }
    }
  }
}
