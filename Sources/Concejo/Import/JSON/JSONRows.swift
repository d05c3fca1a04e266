/// Objects on the way into a table: the columns met so far and a row for each object.
///
/// Comments inside a record get rows of their own behind it, in columns that start with
/// ``NestedComments/prefix``, with the record's short cells beside them: its id is among these.
struct JSONRows: Sendable {
  private(set) var header: [String] = []
  private(set) var rows: [RawRow] = []
  private(set) var rejected: [RejectedRow] = []
  /// Lists of objects inside records that no column can hold, with how many objects they have.
  private var leftOut: [String: Int] = [:]
  private var columns: [String: Int] = [:]

  /// A record's cells longer than this are texts, and are not repeated beside its comments.
  private static let longestRepeatedCell = 64

  /// Adds a value; one that is no object is rejected.
  mutating func append(_ value: JSONValue, line: Int, file: String) {
    guard case .object(let members, let start) = value else {
      rejected.append(RejectedRow(file: file, line: line, id: "", reason: .notAnObject))
      return
    }
    let parted = NestedComments(in: members)
    let cells = self.cells(of: parted?.record ?? members)
    rows.append(RawRow(line: start, cells: cells))
    guard let parted else { return }
    let repeated = cells.map { $0.utf8.count <= Self.longestRepeatedCell ? $0 : "" }
    for comment in parted.comments {
      let own = self.cells(of: comment.members, prefix: NestedComments.prefix, in: repeated)
      rows.append(RawRow(line: comment.line ?? start, cells: own))
    }
  }

  /// The table of all rows, with notes of what is in it besides records.
  func table(format: FileFormat) -> RawTable {
    var table = RawTable(header: header, rows: rows, format: format)
    if !leftOut.isEmpty {
      let told = leftOut.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value) objects)" }
      table.notes.append(
        .init(
          code: "lists-inside",
          sentence: "Lists inside records are not read: \(told.joined(separator: ", ")).",
          isWarning: false))
    }
    return NestedComments.numbered(in: table)
  }

  /// Adds the rows of a later stretch under their own columns.
  mutating func append(_ later: JSONRows) {
    rejected.append(contentsOf: later.rejected)
    leftOut.merge(later.leftOut, uniquingKeysWith: +)
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

  private mutating func cells(
    of members: [(name: String, value: JSONValue)], prefix: String = "", in filled: [String] = []
  ) -> [String] {
    var cells = filled
    cells.reserveCapacity(header.count)
    while cells.count < header.count { cells.append("") }
    var next = 0
    var lists: [(name: String, count: Int)] = []
    Self.flatten(members, prefix: prefix) { name, value in
      if value.elements.contains(where: \.isObject) {
        lists.append((name, value.elements.count))
        return
      }
      // Members mostly come in the order of the columns.
      let column = next < header.count && header[next] == name ? next : self.column(named: name)
      next = column + 1
      while column >= cells.count { cells.append("") }
      cells[column] = value.cell
    }
    for list in lists { leftOut[list.name, default: 0] += list.count }
    return cells
  }

  private mutating func column(named name: String) -> Int {
    if let column = columns[name] { return column }
    columns[name] = header.count
    header.append(name)
    return header.count - 1
  }

  private static func flatten(
    _ members: [(name: String, value: JSONValue)], prefix: String,
    _ emit: (String, JSONValue) -> Void
  ) {
    for (name, value) in members {
      if case .object(let inner, _) = value {
        flatten(inner, prefix: prefix + name + "/", emit)
      } else {
        emit(prefix + name, value)
      }
    }
  }
}
