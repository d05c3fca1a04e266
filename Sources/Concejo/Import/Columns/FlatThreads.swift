/// Comments that stand among their proposals: a column says what a row is, another one what it is about.
enum FlatThreads {
  /// Bytes of what rows are called, at most.
  private static let longestKind = 40
  /// Values of a column that says what rows are, at most.
  private static let mostKinds = 12
  /// Ways in which each of them is written, at most: "Comentario", "comentario ".
  private static let mostSpellings = 4
  /// Share of the references that are ids of other rows, at least.
  private static let smallestShare = 0.5

  /// What rows and columns of threads are called.
  struct Words: Decodable {
    /// What a row that is a comment is called.
    let comments: Set<String>
    /// Names of columns that refer to another row.
    let references: Set<String>
    /// Words by which the text and the id of a comment are known.
    @WordLines var texts: Set<String>
    /// Words for several comments: a number of them is no id.
    @WordLines var several: Set<String>
    /// Comments and their number in one word.
    @WordLines var numbered: Set<String>
    /// What the things are called that comments are on.
    @WordLines var proposals: Set<String>
    /// What may stand beside these.
    @WordLines var links: Set<String>
    /// Names of columns that refer to another comment.
    @WordLines var replies: Set<String>
  }

  static let words = Resource.decode(Words.self, from: "import/thread-words.json")

  /// The column that says which rows are comments; nil where none does, or all are.
  static func kindColumn(in header: [String], rows: [RawRow]) -> Int? {
    let say = parallelChunks(header.indices, chunk: 1) { columns in
      columns.map { saysKinds($0, of: rows) }
    }.flatMap(\.self)
    return header.indices.first { say[$0] }
  }

  /// Whether a column says of some rows that they are comments, and of others that they are something else.
  private static func saysKinds(_ column: Int, of rows: [RawRow]) -> Bool {
    // A list: so few short texts are found sooner in it than in a set.
    var (kinds, cells): (Set<String>, [String]) = ([], [])
    for row in rows {
      guard let cell = row.firstText(in: [column]), !cells.contains(cell) else { continue }
      guard cell.utf8.count <= longestKind, cells.count < mostKinds * mostSpellings else {
        return false
      }
      cells.append(cell)
      kinds.insert(ColumnName.normalized(cell))
      if kinds.count > mostKinds { return false }
    }
    return kinds.count > 1 && kinds.contains(where: words.comments.contains)
      && !kinds.isSubset(of: words.comments)
  }

  /// The column that says which row a comment is about.
  ///
  /// - Parameters:
  ///   - header: Column names as the file writes them.
  ///   - rows: The rows of the table.
  ///   - ids: Columns of the rows' ids.
  ///   - taken: Columns that are spoken for.
  /// - Returns: A column, or nil where rows are of one kind or refer to none of the others.
  static func reference(
    in header: [String], rows: [RawRow], ids: [Int], besides taken: Set<Int>
  ) -> Int? {
    let named = header.indices.filter {
      !taken.contains($0) && words.references.contains(ColumnName.normalized(header[$0]))
    }
    guard !named.isEmpty, !ids.isEmpty, kindColumn(in: header, rows: rows) != nil else {
      return nil
    }
    let known = Set(rows.map { bare($0.text(in: ids)) })
    return named.first { column in
      let references = rows.map { bare($0.text(in: [column])) }.filter { !$0.isEmpty }
      let found = references.count(where: known.contains)
      return found > 0 && Double(found) >= smallestShare * Double(references.count)
    }
  }

  private static func bare(_ id: String) -> String { id.first == "#" ? String(id.dropFirst()) : id }

  /// Tells of rows that are called comments, and of which nothing says what they are on.
  static func notes(
    in table: RawTable, of mapping: ColumnMapping, as shape: FileShape?
  ) -> [ImportedFile.Note] {
    guard shape == nil, let kind = kindColumn(in: table.header, rows: table.rows) else { return [] }
    let parents = mapping.columns[.parent] ?? []
    let loose = table.rows.filter { row in
      let cell = row.firstText(in: [kind]).map(ColumnName.normalized) ?? ""
      return words.comments.contains(cell) && row.firstText(in: parents) == nil
    }
    guard let first = loose.first else { return [] }
    return [
      ImportedFile.Note(
        code: "loose-comments",
        sentence:
          "\(loose.count) rows are comments by column \(table.header[kind].prefix(60)), but nothing"
          + " says what they are on: they are read as proposals. --map parent=… names the column"
          + " that does.", isWarning: true, line: first.line)
    ]
  }
}
