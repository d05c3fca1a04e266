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
  func table(
    ofLines text: [UInt8], encoding: TextEncoding
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    var values: [JSONValue] = []
    var lines: [Int] = []
    var line = 0
    for slice in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard slice.contains(where: { $0 > 0x20 }) else { continue }
      var parser = JSONParser(slice, file: file, firstLine: line)
      values.append(try parser.parse())
      lines.append(line)
    }
    return table(of: values, lines: lines, format: .jsonLines(encoding: encoding))
  }

  private func table(
    of values: [JSONValue], lines: [Int]?, format: FileFormat
  ) -> (table: RawTable, rejected: [RejectedRow]) {
    var columns: [String: Int] = [:]
    var header: [String] = []
    var rows: [RawRow] = []
    var rejected: [RejectedRow] = []
    for (index, value) in values.enumerated() {
      guard case .object(let members, let start) = value else {
        let line = lines?[index] ?? 1
        rejected.append(RejectedRow(file: file, line: line, id: "", reason: .notAnObject))
        continue
      }
      let line = start
      var cells = [String](repeating: "", count: header.count)
      Self.flatten(members, prefix: "") { name, cell in
        if let column = columns[name] {
          cells[column] = cell
        } else {
          columns[name] = header.count
          header.append(name)
          cells.append(cell)
        }
      }
      rows.append(RawRow(line: line, cells: cells))
    }
    return (RawTable(header: header, rows: rows, format: format), rejected)
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
