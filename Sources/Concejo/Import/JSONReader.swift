/// Turns JSON and JSON Lines into a table: nested members become columns named `outer/inner`.
struct JSONReader {
  /// Name used in errors.
  let file: String

  /// Reads one JSON document: an array of objects, an object that holds one, or a single object.
  func table(
    ofDocument text: [UInt8], encoding: TextEncoding
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    var parser = JSONParser(text[...], file: file)
    if text.first(where: { $0 > 0x20 }) == 0x5B {
      let elements = try parser.parseElements()
      let (table, rejected) = table(of: elements, format: .json(encoding: encoding))
      guard !table.rows.isEmpty else {
        throw .malformedJSON(
          file: file, line: 1, column: 1, found: "an array without objects",
          expected: "an array of objects")
      }
      return (table, rejected)
    }
    let value = try parser.parse()
    guard case .object(let members) = value else {
      throw .malformedJSON(
        file: file, line: 1, column: 1, found: "a single value", expected: "an array of objects")
    }
    for member in members {
      if case .array(let values) = member.value, case .object = values.first {
        return table(of: values.map { (1, $0) }, format: .json(encoding: encoding))
      }
    }
    if members.count == 1, case .object = members[0].value {
      return table(of: [(1, members[0].value)], format: .json(encoding: encoding))
    }
    return table(of: [(1, value)], format: .json(encoding: encoding))
  }

  /// Reads one object a line; blank lines are skipped.
  func table(
    ofLines text: [UInt8], encoding: TextEncoding
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    var elements: [(line: Int, value: JSONValue)] = []
    var line = 0
    for slice in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard slice.contains(where: { $0 > 0x20 }) else { continue }
      var parser = JSONParser(slice, file: file, firstLine: line)
      elements.append((line, try parser.parse()))
    }
    return table(of: elements, format: .jsonLines(encoding: encoding))
  }

  private func table(
    of elements: [(line: Int, value: JSONValue)], format: FileFormat
  ) -> (table: RawTable, rejected: [RejectedRow]) {
    var columns: [String: Int] = [:]
    var header: [String] = []
    var rows: [RawRow] = []
    var rejected: [RejectedRow] = []
    for (line, value) in elements {
      guard case .object(let members) = value else {
        rejected.append(RejectedRow(file: file, line: line, id: "", reason: .notAnObject))
        continue
      }
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
      if case .object(let inner) = value {
        flatten(inner, prefix: prefix + name + "/", emit)
      } else {
        emit(prefix + name, value.cell)
      }
    }
  }
}
