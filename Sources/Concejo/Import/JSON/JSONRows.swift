/// Objects on the way into a table: the columns met so far and the filled cells of each object.
///
/// Comments inside a record get rows of their own behind it, in columns that start with
/// ``NestedComments/prefix``, with the record's short cells beside them: its id is among these.
struct JSONRows: Sendable {
  private(set) var header: [String] = []
  private(set) var rejected: [RejectedRow] = []
  private var records: [Record] = []
  /// Lists of objects inside records that no column can hold, with how many objects they have.
  private var leftOut: [String: Int] = [:]
  private var columns: [String: Int] = [:]

  /// A record's cells longer than this are texts, and are not repeated beside its comments.
  private static let longestRepeatedCell = 64
  /// Empty cells that a table may have: always some, and a multiple of the filled ones.
  ///
  /// Chosen for 16 bytes a cell: 12,000 records with a name of their own each, 467 KB, take 27 MB and not
  /// 2 GB. A survey of 1,000 questions with one answer in 20 is still whole.
  private static let mostEmpty = (always: 1_000_000, perCell: 20)

  /// A cell that is filled.
  private struct Cell: Sendable {
    var column: Int
    let text: String
  }

  /// The filled cells of one row; a column that comes twice holds what comes last.
  private struct Record: Sendable {
    let line: Int
    var cells: [Cell]
    /// Columns that were known when it was read.
    var width: Int
  }

  /// Adds a value; one that is no object is rejected.
  mutating func append(_ value: JSONValue, line: Int, file: String) {
    guard case .object(let members, let start) = value else {
      rejected.append(RejectedRow(file: file, line: line, id: "", reason: .notAnObject))
      return
    }
    let parted = NestedComments(in: members)
    let cells = self.cells(of: parted?.record ?? members)
    records.append(Record(line: start, cells: cells, width: header.count))
    guard let parted else { return }
    let repeated = cells.filter { $0.text.utf8.count <= Self.longestRepeatedCell }
    for comment in parted.comments {
      let own = self.cells(of: comment.members, prefix: NestedComments.prefix)
      records.append(
        Record(line: comment.line ?? start, cells: repeated + own, width: header.count))
    }
  }

  /// The table of all rows, with notes of what is in it besides records.
  func table(format: FileFormat) -> RawTable {
    let kept = keptColumns
    var places = [Int](repeating: -1, count: header.count)
    for (place, column) in kept.enumerated() { places[column] = place }
    let isWhole = kept.count == header.count
    let rows = records.map { record in
      let last = record.cells.lazy.map { places[$0.column] }.max() ?? -1
      let width = isWhole ? max(record.width, last + 1) : kept.count
      var cells = [String](repeating: "", count: width)
      for cell in record.cells where places[cell.column] >= 0 {
        cells[places[cell.column]] = cell.text
      }
      return RawRow(line: record.line, cells: cells)
    }
    var table = RawTable(header: kept.map { header[$0] }, rows: rows, format: format)
    if !isWhole { table.notes.append(rareNote(header.indices.filter { places[$0] < 0 })) }
    if !leftOut.isEmpty {
      let told = leftOut.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value) objects)" }
      table.notes.append(
        .init(
          code: "lists-inside",
          sentence: "Lists inside records are not read: \(WorkbookReader.list(told)).",
          isWarning: false))
    }
    return NestedComments.numbered(in: table)
  }

  /// The columns that make a table: all, or where names differ from record to record, or are more than any table
  /// has, those that most records have.
  ///
  /// What a column is for is told by its name and cells: 120,000 members of one record took a quarter of a minute.
  private var keptColumns: [Int] {
    var filled = [Int](repeating: 0, count: header.count)
    for record in records { for cell in record.cells { filled[cell.column] += 1 } }
    let most = Self.mostEmpty.always + Self.mostEmpty.perCell * filled.reduce(0, +)
    var empty = 0
    let fullest = header.indices.sorted { (filled[$1], $0) < (filled[$0], $1) }
    let kept = fullest.prefix(SheetGrid.mostColumns).prefix { column in
      empty += max(records.count - filled[column], 0)
      return empty <= most
    }
    return kept.sorted()
  }

  private func rareNote(_ columns: [Int]) -> ImportedFile.Note {
    .init(
      code: "rare-members",
      sentence: "Members that few records have are left out, since a table of all would be nearly"
        + " empty or wider than any: \(WorkbookReader.list(columns.map { header[$0] })).",
      isWarning: true)
  }

  /// Adds the rows of a later stretch under their own columns.
  mutating func append(_ later: JSONRows) {
    rejected.append(contentsOf: later.rejected)
    leftOut.merge(later.leftOut, uniquingKeysWith: +)
    let places = later.header.map { column(named: $0) }
    guard places != Array(places.indices) else {
      records.append(contentsOf: later.records)
      return
    }
    for var record in later.records {
      record.width = 0
      for index in record.cells.indices {
        record.cells[index].column = places[record.cells[index].column]
      }
      records.append(record)
    }
  }

  private mutating func cells(
    of members: [(name: String, value: JSONValue)], prefix: String = ""
  ) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(members.count)
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
      cells.append(Cell(column: column, text: value.cell))
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
