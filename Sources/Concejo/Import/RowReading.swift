/// What the rows of a table are, and which cells hold what.
struct RowReading: Sendable {
  /// Columns of proposals, or of comments where the file holds these.
  let mapping: ColumnMapping
  /// Columns of comments that stand beside their proposals.
  let comments: ColumnMapping?
  /// What the file is, if it is known.
  let shape: FileShape?
  /// Columns that tell what became of a contribution.
  let states: ContributionStates.Columns
  /// Whether votes against are read as votes in favour.
  let swapsVotes: Bool
  /// How the columns write dates and numbers.
  let values: ColumnValues
  /// Columns in which respondents chose from lists.
  private let choices: [(column: ChoiceColumn, question: String)]
  private let kindColumn: Int?
  /// The columns of ``mapping``.
  let fields: FieldColumns
  /// The columns of comments.
  private let commentFields: FieldColumns
  /// Columns of title and body in each language that both have.
  private let languages: [TextLanguage]

  /// What one row is.
  enum Role: Equatable {
    /// A proposal, a comment, or both.
    case contribution(proposal: Bool, comment: Bool)
    /// Neither; its name in the singular.
    case aside(String)
  }

  init(
    mapping: ColumnMapping, shape: FileShape?, header: [String],
    states: ContributionStates.Columns, swapsVotes: Bool, values: ColumnValues,
    choices: [ChoiceColumn]
  ) {
    self.choices = choices.map { ($0, header[$0.column]) }
    self.values = values
    self.mapping = mapping
    self.states = states
    self.shape = shape
    self.swapsVotes = swapsVotes
    let comments = shape?.comments.map { ColumnMapping(header: header, fields: $0) }
    self.comments = comments
    (fields, commentFields) = (FieldColumns(mapping), FieldColumns(comments ?? mapping))
    languages = TextLanguage.shared(by: fields, in: header)
    kindColumn = shape?.kind.flatMap { kind in
      header.firstIndex { ColumnName.normalized($0) == kind.column }
    }
  }

  /// What a row is, by its shape.
  func role(of row: RawRow) -> Role {
    if let kind = shape?.kind, let kindColumn {
      let cell = kindColumn < row.cells.count ? row.cells[kindColumn] : ""
      let value = ColumnName.normalized(cell)
      if kind.proposals.contains(value) { return .contribution(proposal: true, comment: false) }
      if kind.comments?.contains(value) == true {
        return .contribution(proposal: false, comment: true)
      }
      let prefix = kind.prefix ?? ""
      return .aside(value.hasPrefix(prefix) ? String(value.dropFirst(prefix.count)) : value)
    }
    switch shape?.holds {
    case nil, "proposals":
      let hasComment = comments?.columns[.id].flatMap { row.firstText(in: $0) } != nil
      return .contribution(proposal: true, comment: hasComment)
    case "comments": return .contribution(proposal: false, comment: true)
    case .some(let other): return .aside(other)
    }
  }

  /// The proposal of a row, or nil if it has no text.
  func proposal(of row: RawRow, unread: inout [String]) -> Proposal? {
    contribution(
      of: row, fields, id: row.text(in: fields.id),
      parent: Self.bare(row.text(in: fields.parent), besides: row.text(in: fields.id)),
      unread: &unread)
  }

  /// The comment of a row, or nil if it has no text.
  ///
  /// Platforms count comments and proposals apart: an id that is a number gets `comment-` before it.
  func comment(of row: RawRow, unread: inout [String]) -> Proposal? {
    let mapping = comments ?? mapping
    let answered = row.text(.answers, mapping)
    let parent = parent(of: row)
    let isOnComment = target(of: row) == .comment
    return contribution(
      of: row, commentFields, id: Self.commentID(row.text(in: commentFields.id)),
      parent: !answered.isEmpty
        ? Self.commentID(answered)
        : isOnComment
          ? Self.commentID(parent) : Self.bare(parent, besides: row.text(in: commentFields.id)),
      unread: &unread)
  }

  /// What a comment is on, besides the comment that it answers.
  private func parent(of row: RawRow) -> String {
    let mapping = comments ?? mapping
    // A comment that stood inside its proposal has the proposal's own cells beside it.
    let isInside = comments != nil && mapping.columns[.parent] == nil
    return isInside ? row.text(.id, self.mapping) : row.text(.parent, mapping)
  }

  /// What a row's comment is on, if that is neither a proposal nor a comment on one: a debate, a meeting.
  func foreignTarget(of row: RawRow) -> String? {
    if case .other(let kind) = target(of: row) { return kind }
    if case .other(let kind) = root(of: row)?.target { return kind }
    return nil
  }

  /// What a row says of where its comment belongs, besides its parent's number.
  func origin(of row: RawRow) -> CommentOrigin {
    guard case .contribution(let kind) = target(of: row) else {
      return CommentOrigin(kind: nil, root: root(of: row))
    }
    return CommentOrigin(kind: kind, root: root(of: row))
  }

  private func target(of row: RawRow) -> CommentTarget {
    CommentTarget(type: row.text(.parentType, comments ?? mapping))
  }

  /// The thing at the root of a comment's thread, where the file gives its address or a reply names both.
  private func root(of row: RawRow) -> CommentRoot? {
    let mapping = comments ?? mapping
    if let root = CommentRoot(address: row.text(.root, mapping)) { return root }
    guard !row.text(.answers, mapping).isEmpty, target(of: row) != .comment else { return nil }
    let parent = Self.bare(parent(of: row), besides: row.text(in: commentFields.id))
    return parent.isEmpty ? nil : CommentRoot(contribution: parent)
  }

  /// The fields with the columns they are read from, those of comments behind.
  func described(by header: [String]) -> [ImportedFile.Column] {
    var columns = mapping.described(by: header)
    for comment in comments?.described(by: header) ?? [] {
      if let place = columns.firstIndex(where: { $0.field == comment.field }) {
        columns[place].columns += comment.columns.filter { !columns[place].columns.contains($0) }
      } else {
        columns.append(comment)
      }
    }
    let told = states.positions.map { header[$0] }
    if let place = columns.firstIndex(where: { $0.field == .state }) {
      columns[place].columns += told
    } else if !told.isEmpty {
      columns.append((.state, told))
    }
    // Several columns may have one name.
    return columns.map { column in
      let names = column.columns.enumerated().filter { place, name in
        column.columns.firstIndex(of: name) == place
      }
      return .init(field: column.field, names: names.map(\.element))
    }
  }

  /// Names of the columns that no field is read from; one without a name by its number, if anything stands
  /// there.
  func unused(of header: [String], in rows: [RawRow]) -> [String] {
    var used = Set(mapping.columns.values.joined())
    if let comments { used.formUnion(comments.columns.values.joined()) }
    if let kindColumn { used.insert(kindColumn) }
    used.formUnion(states.positions)
    used.formUnion(choices.map(\.column.column))
    let names = Set(used.map { header[$0] })
    return header.indices.filter { !used.contains($0) }.compactMap { column in
      let name = header[column]
      if name.contains(where: { !$0.isWhitespace }) { return names.contains(name) ? nil : name }
      return rows.contains { $0.isFilled(column) } ? "#\(column + 1)" : nil
    }
  }

  /// Whether there are more than one and a half times as many votes against as in favour: people who
  /// vote agree more often than not.
  func looksSwapped(_ rows: [RawRow]) -> Bool {
    guard mapping.columns[.opposes] != nil else { return false }
    var (agrees, disagrees) = (0, 0)
    for row in rows {
      agrees += values.supports.count(row.text(.supports, mapping)) ?? 0
      disagrees += values.supports.count(row.text(.opposes, mapping)) ?? 0
    }
    return disagrees * 2 > agrees * 3
  }

  /// A reference such as `#12` without its sign, unless ids are written with it.
  private static func bare(_ reference: String, besides id: String) -> String {
    guard reference.first == "#", id.first != "#" else { return reference }
    let number = reference.dropFirst().trimmingPrefix(" ")
    return !number.isEmpty && number.allSatisfy(\.isNumber) ? String(number) : reference
  }

  private static func commentID(_ id: String) -> String {
    !id.isEmpty && id.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? "comment-" + id : id
  }

  private func contribution(
    of row: RawRow, _ fields: FieldColumns, id: String, parent: String, unread: inout [String]
  ) -> Proposal? {
    func optional(_ columns: [Int]) -> String? {
      let text = row.text(in: columns)
      return text.isEmpty ? nil : text
    }
    func votes(_ columns: [Int]) -> Int? {
      guard let text = optional(columns) else { return nil }
      let count = values.supports.count(text)
      if count == nil { unread.append(text) }
      return count
    }
    let isSwapped = swapsVotes && !fields.opposes.isEmpty
    let supports = votes(isSwapped ? fields.opposes : fields.supports)
    let opposes = votes(isSwapped ? fields.supports : fields.opposes)
    // Title and text in one language, where the row has both in any.
    let language =
      fields.title.count > 1 || fields.body.count > 1
      ? languages.first { $0.isFilled(in: row) } : nil
    let title = row.prose(in: language.map { $0.title + fields.title } ?? fields.title)
    var body = row.prose(
      in: language.map { $0.body + fields.body } ?? fields.body, singleLine: false)
    if body.isEmpty { body = row.prose(in: fields.summary, singleLine: false) }
    // A thumb up is a comment, if nothing that could be a proposal.
    guard
      title.hasReadableCharacter || body.hasReadableCharacter
        || !parent.isEmpty && (title.hasPictogram || body.hasPictogram)
    else { return nil }
    return Proposal(
      id: id, title: title, body: body, supports: supports, opposes: opposes,
      date: optional(fields.date).map(values.dates.normalized),
      place: optional(fields.place), category: optional(fields.category),
      parent: parent.isEmpty ? nil : parent,
      state: ContributionStates.known.state(
        of: row, id: row.text(in: fields.id), in: states),
      respondent: optional(fields.respondent), choices: chosen(in: row))
  }

  /// What the respondent of a row chose; nil for nothing.
  private func chosen(in row: RawRow) -> [Proposal.Choice]? {
    let found = choices.flatMap { choice in
      choice.column.values(in: row).map {
        Proposal.Choice(question: choice.question, value: $0)
      }
    }
    return found.isEmpty ? nil : found
  }
}

extension RawRow {
  /// What a field holds, on one line and without HTML; empty where no cell has any.
  func text(_ field: ColumnMapping.Field, _ mapping: ColumnMapping) -> String {
    mapping.columns[field].map(text) ?? ""
  }

  /// What the columns of a field hold, on one line and without HTML; empty where no cell has any.
  func text(in columns: [Int]) -> String {
    guard let raw = firstText(in: columns) else { return "" }
    return TextCleaning.clean(raw, singleLine: true, isProse: false)
  }

  /// What somebody wrote, without HTML and Markdown; empty where no cell has any.
  func prose(in columns: [Int], singleLine: Bool = true) -> String {
    guard let raw = firstText(in: columns) else { return "" }
    return TextCleaning.clean(raw, singleLine: singleLine)
  }

  /// The first cell with text among `columns`.
  func firstText(in columns: [Int]) -> String? {
    for column in columns where column < cells.count {
      if cells[column].utf8.contains(where: { $0 > 0x20 }) { return cells[column] }
    }
    return nil
  }
}

extension String {
  /// Whether any sign stands in the text that is a picture, such as a thumb or a heart.
  fileprivate var hasPictogram: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .otherSymbol }
  }

  /// Whether any letter or digit stands in the text.
  var hasReadableCharacter: Bool {
    let isPlain = utf8.contains { byte in
      byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
    }
    return isPlain
      || unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
