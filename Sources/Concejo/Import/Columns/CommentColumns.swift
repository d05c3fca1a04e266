/// Columns of a table of comments whose proposals stand in another one, told by their names and cells.
///
/// Its text or its id is named for comments, and a column refers to a proposal, as "Vorschlag Nr." does; another
/// may refer to the comment that is answered. "Comentarios" beside the text of a proposal is a remark on it, or
/// counts comments.
struct CommentColumns: Equatable {
  /// What people wrote, in one language or several.
  let text: [Int]
  /// The comment's own id.
  let id: Int?
  /// The proposal that it is on.
  let proposal: Int
  /// The comment that it answers.
  let answered: Int?

  /// Rows by whose cells columns are judged.
  private static let sampledRows = 200
  /// Bytes of an id, at most.
  private static let longestID = 64

  /// Looks for the columns; nil for a table of something else.
  ///
  /// - Parameters:
  ///   - table: The table of a file.
  ///   - people: Columns that hold people's names.
  init?(in table: RawTable, people: Set<Int>) {
    let header = table.header
    guard header.contains(where: Name.mentionsProposal) else { return nil }
    let names = header.map(Name.init)
    let rows = Array(table.rows.prefix(Self.sampledRows))
    let referring = header.indices.filter {
      names[$0].isOfProposal && Self.holdsIDs($0, in: rows, withDigits: !names[$0].isNumbered)
    }
    guard let proposal = referring.first(where: { names[$0].isNumbered }) ?? referring.first,
      !names.contains(where: \.isOfType), FlatThreads.kindColumn(in: header, rows: rows) == nil
    else { return nil }
    let ids = header.indices.filter { names[$0].isID && Self.tellsApart($0, rows) }
    let own = ids.first { names[$0].isOfComment } ?? ids.first
    let isNamed = own.map { names[$0].isOfComment } ?? false
    let answered = header.indices.first { column in
      names[column].isReply && column != own
        && Self.refersToComments(column, ids: own, proposal: proposal, in: table.rows)
    }
    // Each row has an own proposal, or its own number twice: it is one.
    guard Self.isAbout(proposal, ids: own, answered: answered, in: table.rows) else { return nil }

    let roles = header.indices.map { ColumnRole.role(ofHeader: header[$0]) }
    let texts = header.indices.filter { column in
      column != own && column != proposal && column != answered && !people.contains(column)
        && (names[column].isTextOfComment || roles[column]?.isText == true
          || ColumnMapping.isText(ColumnName.normalized(header[column])))
        && Self.holdsWords(column, in: rows)
    }
    func isTitle(_ column: Int) -> Bool {
      let name = ColumnName.normalized(header[column])
      return roles[column] == .title
        || ColumnMapping.knownNames[.title]?.contains { ColumnName.matches(name, $0) } ?? false
    }
    let called = texts.filter { names[$0].isTextOfComment }
    let others = texts.filter { !names[$0].isTextOfComment }
    let read: [Int]
    if called.isEmpty {
      // "Texto" beside "ID comentario".
      guard isNamed else { return nil }
      read = others.filter { roles[$0] == .body && !names[$0].mentionsProposal }
      guard others.allSatisfy({ read.contains($0) || isTitle($0) }) else { return nil }
    } else {
      // The proposal's title may stand beside what certainly is a comment; its text makes it the proposal.
      let isCertain = isNamed || answered != nil
      guard others.isEmpty || isCertain && others.allSatisfy(isTitle) else { return nil }
      read = called
    }
    guard let first = read.first else { return nil }
    text = read.filter { names[$0].base == names[first].base }
    (id, self.proposal, self.answered) = (own, proposal, answered)
  }

  /// Whether most cells of a column are ids, if not all are empty.
  private static func holdsIDs(_ column: Int, in rows: [RawRow], withDigits: Bool) -> Bool {
    let cells = rows.compactMap { $0.firstText(in: [column]) }
    let ids = cells.count { cell in
      let id = cell.drop { $0 == "#" || $0.isWhitespace }
      return id.utf8.count <= longestID && !id.contains(where: \.isWhitespace)
        && (!withDigits || id.contains(where: \.isNumber))
    }
    return !cells.isEmpty && ids * 10 >= cells.count * 9
  }

  /// Whether nearly all rows have a cell of their own in a column.
  private static func tellsApart(_ column: Int, _ rows: [RawRow]) -> Bool {
    Set(rows.compactMap { $0.firstText(in: [column]) }).count * 10 >= rows.count * 9
  }

  /// Whether half of the cells of a column have more than numbers; a thumb is a comment.
  private static func holdsWords(_ column: Int, in rows: [RawRow]) -> Bool {
    let cells = rows.compactMap { $0.firstText(in: [column]) }
    let said = cells.count { cell in
      cell.contains { !$0.isNumber && !$0.isWhitespace && !$0.isPunctuation }
    }
    return !cells.isEmpty && said * 2 >= cells.count
  }

  /// Whether a column names rows of its table, if it names any, and mostly such as are on the same proposal.
  private static func refersToComments(
    _ column: Int, ids: Int?, proposal: Int, in rows: [RawRow]
  ) -> Bool {
    guard let ids else { return false }
    let proposals = Dictionary(
      rows.map { ($0.text(in: [ids]), $0.text(in: [proposal])) },
      uniquingKeysWith: { first, _ in first })
    var (same, other) = (0, 0)
    for row in rows where row.isFilled(column) {
      let answered = row.text(in: [column])
      guard !answered.contains(where: \.isWhitespace) else { return false }
      guard let stated = proposals[answered] else { continue }
      if stated == row.text(in: [proposal]) { same += 1 } else { other += 1 }
    }
    return other <= same
  }

  /// Whether rows are about what a column names, and not that themselves.
  private static func isAbout(
    _ proposal: Int, ids: Int?, answered: Int?, in rows: [RawRow]
  ) -> Bool {
    let named = rows.map { $0.text(in: [proposal]) }
    let stated = named.filter { !$0.isEmpty }
    let placed = zip(rows, named).count { row, name in
      !name.isEmpty || answered.map { row.isFilled($0) } ?? false
    }
    guard placed * 10 >= rows.count * 9 else { return false }
    guard let ids else { return Set(stated).count * 10 <= stated.count * 9 }
    return zip(rows, named).contains { row, name in row.text(in: [ids]) != name }
  }
}

extension CommentColumns {
  /// What the words of a column's name say of comments and proposals.
  private struct Name {
    /// The name without its language.
    let base: String
    /// Whether a word numbers something.
    let isNumbered: Bool
    /// Whether it is the id of what stands in the row: of the comment, or of nothing in particular.
    let isID: Bool
    /// Whether comments are named.
    let isOfComment: Bool
    /// Whether proposals are named, whatever stands beside.
    let mentionsProposal: Bool
    /// Whether it is a proposal, or its number.
    let isOfProposal: Bool
    /// Whether it is what a comment says.
    let isTextOfComment: Bool
    /// Whether it is the comment that is answered.
    let isReply: Bool
    /// Whether it tells what kind of thing a comment is on: then not all are on proposals.
    let isOfType: Bool

    /// Whether a name has a word for proposals, found sooner than all that it says.
    static func mentionsProposal(_ header: String) -> Bool {
      normalized(header).split(separator: " ").contains {
        FlatThreads.words.proposals.contains(String($0))
      }
    }

    private static func normalized(_ header: String) -> String {
      ColumnName.normalized(ColumnRole.spaced(header))
    }

    init(_ header: String) {
      let known = FlatThreads.words
      let name = Self.normalized(header)
      base = ColumnName.parted(name).base
      isOfType = name == "commentable type"
      let words = name.split(separator: " ").map(String.init)
      let senses = words.map { ColumnWords.known.senses(of: $0).first ?? .unknown }
      let isOfComments = words.map { known.texts.contains($0) || known.numbered.contains($0) }
      let isNumber = zip(words, senses).map { word, sense in
        sense == .number || sense == .field(.id) || known.numbered.contains(word)
      }
      let isSmall = zip(words, senses).map { word, sense in
        sense == .skipped || sense == .preposition || known.links.contains(word)
      }
      let mentions = words.map(known.proposals.contains)
      isNumbered = isNumber.contains(true)
      isOfComment = isOfComments.contains(true)
      mentionsProposal = mentions.contains(true)
      isID =
        isNumber.contains(true)
        && words.indices.allSatisfy { isNumber[$0] || isSmall[$0] || isOfComments[$0] }
      isOfProposal =
        mentions.contains(true)
        && words.indices.allSatisfy {
          mentions[$0] || isNumber[$0] || isSmall[$0] || isOfComments[$0]
        }
      let bare = base.split(separator: " ").map(String.init)
      let says = bare.map { known.texts.contains($0) || known.several.contains($0) }
      isTextOfComment =
        says.contains(true) && !isNumber.contains(true)
        && (says[0] && ColumnRole.role(ofHeader: header) == .body
          || bare.allSatisfy { word in
            let sense = ColumnWords.known.senses(of: word).first
            return known.texts.contains(word) || known.several.contains(word)
              || known.proposals.contains(word) || known.links.contains(word)
              || sense == .skipped || sense == .preposition || sense == .field(.body)
          })
      let rest = words.indices.filter {
        !isNumber[$0] && !isOfComments[$0] && senses[$0] != .skipped
      }.drop { senses[$0] == .preposition }
      isReply =
        !mentions.contains(true) && !rest.isEmpty
        && (known.replies.contains(rest.map { words[$0] }.joined(separator: " "))
          || rest.allSatisfy { senses[$0] == .field(.parent) })
    }
  }
}

extension FileShape {
  /// The shape of a table of comments on the proposals of another one; any other stays as it is.
  ///
  /// What the usual names read in the same way stays with them, and so do the ids of its comments.
  ///
  /// - Parameters:
  ///   - table: The table of a file.
  ///   - shape: What the file was recognised as. Platforms call the statements that people vote on comments too.
  ///   - contents: What stands in the columns.
  ///   - people: Columns that hold people's names.
  /// - Returns: The shape with the columns of comments.
  static func readingComments(
    of table: RawTable, as shape: FileShape?, contents: ColumnContents, people: Set<Int>
  ) -> FileShape? {
    guard shape == nil || shape?.holds == nil && shape?.fields?[.parent]?.isEmpty == true,
      let found = CommentColumns(in: table, people: people)
    else { return shape }
    if shape == nil, found.answered == nil,
      let usual = try? ColumnMapping(
        header: table.header, rows: table.rows, contents: contents, people: people, file: ""),
      usual.columns[.parent] == [found.proposal], usual.columns[.body] == found.text,
      usual.columns[.id] == found.id.map({ [$0] })
    {
      return nil
    }
    func names(_ columns: [Int]) -> [String] { columns.map { "#\($0 + 1)" } }
    var comments = FileShape(
      name: "comments",
      fields: [
        .body: names(found.text), .parent: names([found.proposal]),
        .id: names(found.id.map { [$0] } ?? []), .title: [], .place: [], .category: [],
      ])
    if let answered = found.answered { comments.fields?[.answers] = names([answered]) }
    comments.holds = "comments"
    return comments
  }
}
