/// Comments that stand inside the record of their proposal, with the answers inside them.
struct NestedComments {
  /// One comment on its way into a row.
  struct Comment {
    /// What it says, its id and the comment it answers first.
    let members: [(name: String, value: JSONValue)]
    /// The line it starts on, where that is known.
    let line: Int?
  }

  /// What the names of the columns of such comments start with.
  static let prefix = "comments[]/"
  /// The column of a comment's id, given where it has none.
  static let idColumn = prefix + "id"
  /// The column of the comment that it answers.
  static let answersColumn = prefix + "answers comment"
  /// The column that tells rows of comments from rows of proposals.
  static let kindColumn = prefix + "row is"
  /// What stands in it.
  static let kind = "comment"

  /// The record without its comments.
  let record: [(name: String, value: JSONValue)]
  /// Its comments, each before the answers to it.
  private(set) var comments: [Comment] = []

  /// Parts a record from its comments; nil if it has none.
  init?(in members: [(name: String, value: JSONValue)]) {
    // Hardly a record has any: its members are looked at where they stand.
    let names = JSONWords.known.comments
    guard
      let place = members.indices.first(where: {
        members[$0].value.isContainer && Self.isList(members[$0], of: names)
      })
    else { return nil }
    var record = members
    let found = Self.list(in: members[place].value)
    if found.rest == .null { record.remove(at: place) } else { record[place].value = found.rest }
    self.record = record
    var next = 0
    take(found.values, answering: nil, next: &next)
  }

  private mutating func take(_ values: [JSONValue], answering answered: String?, next: inout Int) {
    for value in values {
      guard case .object(let members, let line) = value else { continue }
      next += 1
      let stated = members.first {
        ["id", "_id", "uuid", "comment_id"].contains($0.name.lowercased())
      }
      let given = stated?.value.cell ?? ""
      let id = given.isEmpty ? "n\(next)" : given
      let replies = members.firstIndex {
        Self.isList($0, of: JSONWords.known.replies.union(JSONWords.known.comments))
      }
      var own = members.filter { $0.name != stated?.name }
      if let replies { own.removeAll { $0.name == members[replies].name } }
      own.insert(("id", .string(id)), at: 0)
      if let answered { own.insert(("answers comment", .string(answered)), at: 1) }
      own.append(("row is", .string(Self.kind)))
      comments.append(Comment(members: own, line: line > 0 ? line : nil))
      if let replies {
        take(Self.list(in: members[replies].value).values, answering: id, next: &next)
      }
    }
  }

  private static func isList(
    _ member: (name: String, value: JSONValue), of names: Set<String>
  ) -> Bool {
    member.value.isContainer && names.contains(ColumnName.normalized(member.name))
      && !list(in: member.value).values.isEmpty
  }

  /// The objects of a list of comments in any form, and what stands beside it, such as their number.
  private static func list(in value: JSONValue) -> (values: [JSONValue], rest: JSONValue) {
    switch value {
    case .array(let values):
      if values.contains(where: \.isObject) { return (JSONRecords.unwrapped(values), .null) }
      // Bare texts; a list of numbers says where comments are, not what.
      let texts = values.filter { $0.textLength > 0 }
      guard !texts.isEmpty else { return ([], value) }
      return (texts.map { .object([("body", $0)], line: 0) }, .null)
    case .object(let members, let line):
      for (place, member) in members.enumerated()
      where ["edges", "nodes", "data", "items", "results", "records", "list", "comments"]
        .contains(member.name.lowercased())
      {
        let inner = list(in: member.value)
        guard !inner.values.isEmpty else { continue }
        var rest = members
        rest.remove(at: place)
        return (inner.values, .object(rest, line: line))
      }
      return ([], value)
    case .null, .bool, .number, .string: return ([], value)
    }
  }
}

extension NestedComments {
  /// The table with an id for each proposal and one for each comment, and a note of the comments in it.
  ///
  /// Where two proposals number their comments alike, each comment's id gets the proposal's before it.
  static func numbered(in table: RawTable) -> RawTable {
    guard let kind = table.header.firstIndex(of: kindColumn),
      let own = table.header.firstIndex(of: idColumn)
    else { return table }
    let answers = table.header.firstIndex(of: answersColumn)
    let isComment = table.rows.map { kind < $0.cells.count && $0.cells[kind] == Self.kind }
    var header = table.header
    var id = header.firstIndex { !$0.hasPrefix(prefix) && ColumnMapping.isID(named: $0) }
    let isGiven = id == nil
    if isGiven {
      id = header.count
      header.append("id")
    }
    let ids = zip(table.rows, isComment).compactMap { row, isComment in
      isComment ? own < row.cells.count ? row.cells[own] : "" : nil
    }
    // An id that is given here counts within one proposal only.
    let isUnique =
      Set(ids).count == ids.count
      && !ids.contains { $0.hasPrefix("n") && $0.dropFirst().allSatisfy(\.isNumber) }
    var proposal = 0
    let rows = zip(table.rows, isComment).map { row, isComment in
      if !isComment { proposal += 1 }
      guard isGiven || isComment && !isUnique else { return row }
      var cells = row.cells
      while cells.count < header.count { cells.append("") }
      if isGiven, let id { cells[id] = String(proposal) }
      if isComment, !isUnique, let id {
        for column in [own, answers].compactMap(\.self) where !cells[column].isEmpty {
          cells[column] = "comment-\(cells[id])-\(cells[column])"
        }
      }
      return RawRow(line: row.line, cells: cells)
    }
    var numbered = RawTable(header: header, rows: rows, format: table.format, notes: table.notes)
    let proposals = zip(isComment, isComment.dropFirst()).count { !$0 && $1 }
    numbered.notes.append(
      .init(
        code: "comments-inside",
        sentence: "\(ids.count) comments inside \(proposals) proposals are read as comments"
          + " on them\(isGiven ? "; the proposals have no ids, and are numbered" : "").",
        isWarning: false))
    return numbered
  }
}

extension FileShape {
  /// The shape of a table whose rows hold comments that stood inside proposals; another stays as it is.
  ///
  /// - Parameters:
  ///   - table: The table of a file.
  ///   - shape: What the file was recognised as.
  /// - Returns: The shape with the columns of comments.
  static func readingNestedComments(of table: RawTable, as shape: FileShape?) -> FileShape? {
    guard let kind = table.header.firstIndex(of: NestedComments.kindColumn),
      shape?.kind == nil, shape?.comments == nil
    else { return shape }
    let inner = table.header.map {
      $0.hasPrefix(NestedComments.prefix) ? String($0.dropFirst(NestedComments.prefix.count)) : ""
    }
    let rows = table.rows.filter { kind < $0.cells.count && $0.cells[kind] == NestedComments.kind }
    let own = RawTable(header: inner, rows: rows, format: table.format)
    let outer = Set(inner.indices.filter { inner[$0].isEmpty })
    let people = PersonColumns.found(in: own, besides: outer)
    let mapping = try? ColumnMapping(
      header: inner, rows: rows, people: people.union(outer), file: "")
    var fields: [ColumnMapping.Field: [String]] = [:]
    for field in [ColumnMapping.Field.id, .title, .body, .summary, .supports, .date] {
      fields[field] = mapping?.columns[field]?.map { "#\($0 + 1)" }
    }
    // Some comments are bare texts, others objects: the first column with text counts.
    let given = [NestedComments.answersColumn, NestedComments.kindColumn]
    let bodies = inner.indices.filter {
      !given.contains(table.header[$0]) && !people.contains($0)
        && ColumnRole.role(ofHeader: inner[$0]) == .body
    }
    .map { "#\($0 + 1)" }
    let first = fields[.body] ?? []
    fields[.body] = first + bodies.filter { !first.contains($0) }
    fields[.id] = table.header.firstIndex(of: NestedComments.idColumn).map { ["#\($0 + 1)"] }
    fields[.answers] = table.header.firstIndex(of: NestedComments.answersColumn)
      .map { ["#\($0 + 1)"] }
    var told = shape ?? FileShape(name: "Proposals with comments inside", fields: [:])
    if shape == nil { told.fields = nil }
    told.kind = Kind(
      column: ColumnName.normalized(NestedComments.kindColumn), proposals: ["", "proposal"],
      comments: [NestedComments.kind])
    told.comments = fields
    return told
  }
}
