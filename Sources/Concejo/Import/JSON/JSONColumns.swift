/// Tables that JSON writes otherwise than as a list of objects: column by column, or as rows without names.
enum JSONColumns {
  /// The records of an object that is a table, or nil if it is none.
  ///
  /// - Parameter members: The members of the object.
  /// - Returns: A record for each row of `{"id": […], "title": […]}`, of pandas' `{"id": {"0": …}}`, of
  ///   `columns` or `fields` beside rows without names, or of Socrata's `meta.view.columns` beside `data`.
  static func records(of members: [(name: String, value: JSONValue)]) -> [JSONValue]? {
    named(members) ?? lists(members) ?? indexed(members)
  }

  /// The records of rows without names: arrays, the first of which names the columns if nothing else does.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - names: Names of the columns, where the file states them.
  /// - Returns: A record for each row, or nil if these are no rows.
  static func records(ofRows rows: [JSONValue], names: [String]?) -> [JSONValue]? {
    guard rows.count >= (names == nil ? 2 : 1), rows.allSatisfy({ !$0.elements.isEmpty }) else {
      return nil
    }
    var (names, rows) = (names, rows[...])
    if names == nil {
      let header = rows[0].elements.map(\.cell)
      let isHeader = rows[0].elements.allSatisfy { if case .string = $0 { true } else { false } }
      guard rows[0].elements.allSatisfy({ !$0.isContainer }), header.count > 1 else { return nil }
      if isHeader, Set(header).count == header.count, !header.contains("") {
        names = header
        rows = rows.dropFirst()
      }
    }
    return rows.enumerated().map { number, row in
      .object(
        row.elements.enumerated().map { column, value in
          (names.flatMap { column < $0.count ? $0[column] : nil } ?? "column \(column + 1)", value)
        }, line: number + 1)
    }
  }

  /// `columns`, `fields` or `header` beside rows without names.
  private static func named(_ members: [(name: String, value: JSONValue)]) -> [JSONValue]? {
    guard
      let rows = members.first(where: { member in
        ["data", "rows", "values", "records", "results"].contains(member.name.lowercased())
          && !member.value.elements.isEmpty
          && member.value.elements.allSatisfy { !$0.elements.isEmpty }
      })
    else { return nil }
    let stated = members.lazy.compactMap { member -> [String]? in
      switch member.name.lowercased() {
      case "columns", "fields", "header", "headers", "schema", "cols":
        names(in: member.value)
      case "meta", "metadata":
        socrataColumns(in: member.value)
      default: nil
      }
    }.first
    return records(ofRows: rows.value.elements, names: stated)
  }

  private static func socrataColumns(in meta: JSONValue) -> [String]? {
    for member in meta.members {
      if ["columns", "fields"].contains(member.name), let found = names(in: member.value) {
        return found
      }
      if let found = socrataColumns(in: member.value) { return found }
    }
    return nil
  }

  /// Names that a list states, as words or as objects with a name.
  private static func names(in value: JSONValue) -> [String]? {
    let names = value.elements.compactMap { element -> String? in
      if case .string(let name) = element { return name }
      for key in ["name", "id", "label", "title", "fieldName"] {
        if case .string(let name)? = element.members.first(where: { $0.name == key })?.value {
          return name
        }
      }
      return nil
    }
    return names.isEmpty || names.count != value.elements.count ? nil : names
  }

  /// `{"id": [1, 2], "title": ["a", "b"]}`.
  private static func lists(_ members: [(name: String, value: JSONValue)]) -> [JSONValue]? {
    let columns = members.filter { !$0.value.elements.isEmpty }
    guard columns.count > 1, columns.count * 2 > members.count,
      let count = columns.first?.value.elements.count,
      columns.allSatisfy({ column in
        column.value.elements.count == count && !column.value.elements.contains(where: \.isObject)
      }),
      columns.contains(where: { $0.value.textLength > 0 })
    else { return nil }
    return (0..<count).map { row in
      .object(columns.map { ($0.name, $0.value.elements[row]) }, line: row + 1)
    }
  }

  /// `{"id": {"0": 1, "1": 2}, "title": {"0": "a", "1": "b"}}`.
  private static func indexed(_ members: [(name: String, value: JSONValue)]) -> [JSONValue]? {
    guard members.count > 1, let keys = members.first?.value.members.map(\.name), !keys.isEmpty,
      keys.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }),
      members.allSatisfy({ $0.value.members.map(\.name) == keys }),
      // Records that are numbered inside, as the answers of a form, have numbers for names as well.
      !members.allSatisfy({ $0.name.allSatisfy(\.isNumber) })
    else { return nil }
    return keys.indices.map { row in
      .object(members.map { ($0.name, $0.value.members[row].value) }, line: row + 1)
    }
  }
}
