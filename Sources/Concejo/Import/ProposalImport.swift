/// The pipeline stage that reads a file: bytes in, ``ImportedFile`` out.
public struct ProposalImport: Sendable, Codable, Equatable {
  /// Column names the user gave, by field; what is not named is found out from the header.
  public var columns: [ColumnMapping.Field: String] = [:]

  /// A cell longer than this many bytes rejects its row: nobody wrote a proposal of two megabytes.
  public static let longestCell = 2 << 20

  /// What the file is, where the user says so; else it is recognised.
  public var shape: FileShape?
  /// Whether votes against are read as votes in favour, for exports that mixed them up.
  public var swapsVotes = false
  /// The sheet of a spreadsheet file to read; else the first with a table of texts.
  public var sheet: String?
  /// The path to the records of a JSON document, such as `data.proposals.nodes`; else the list with most text.
  public var records: String?

  /// Which columns are questions of a survey.
  var questions = Survey.Questions.foundOut
  /// Whether the first row names the columns, where the user says so; else it is found out.
  public var hasHeader: Bool?

  /// Reads the answers of some columns of a survey.
  ///
  /// - Parameter names: `all`, `none`, or names of columns parted by commas; `#3` is the third, and a name
  ///   with a comma stands in quotation marks.
  public mutating func readQuestions(named names: String) {
    switch names {
    case "all": questions = .all
    case "none": questions = .none
    default: questions = .named(Survey.names(in: names))
    }
  }

  /// Creates an import that finds out everything by itself.
  public init() {}

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: Its name without folders, used in errors and reports.
  /// - Returns: Proposals, rejected rows and how the file was understood; the texts come out once their
  ///   personal data are hidden, see ``UngatedFile/hidingPersonalData(_:)``.
  /// - Throws: ``ImportError`` where the file as a whole cannot be read; a bad row is listed in
  ///   ``ImportedFile/rejected`` instead.
  public func read(_ bytes: [UInt8], file: String) throws(ImportError) -> UngatedFile {
    // The digest takes as long as the reading, and so do the words for what comes then where few rows are read.
    let parts = parallelChunks(0..<3, chunk: 1) { part -> Part in
      switch part.lowerBound {
      case 0:
        return .table(
          Result { () throws(ImportError) in
            try self.table(of: bytes, file: file)
          })
      case 1:
        Self.prepare()
        return .words
      default: return .digest(SHA256.hexDigest(of: bytes))
      }
    }
    guard case .table(let result) = parts[0], case .digest(let digest) = parts[2] else {
      preconditionFailure("three parts in their order")
    }
    let (table, rejected) = try result.get()
    return try read(table, rejected: rejected, digest: digest, file: file)
  }

  /// The table of a file, before anything is made of its rows.
  func table(of bytes: [UInt8], file: String) throws(ImportError) -> (
    table: RawTable, rejected: [RejectedRow]
  ) {
    var (table, rejected) = try TableReader(file: file, sheet: sheet, records: records)
      .table(of: bytes)
    // A person who describes the columns has not tidied the rows.
    if hasHeader != nil || FileShape.recognized(in: table) == nil {
      table = TableTidying(hasHeader: hasHeader).tidied(table)
    }
    table.notes += idleOptions(for: table.format)
    let parted = table.openingRichTexts().partingTranslations()
    return (
      parted.settingAsideMachineTranslations(besides: explicitColumns(columns, of: parted))
        .withoutLeadingNames(),
      rejected
    )
  }

  /// Tells which options say nothing about a file of this form.
  private func idleOptions(for format: FileFormat) -> [ImportedFile.Note] {
    var idle: [String] = []
    if records != nil, !format.hasRecords { idle.append("--records is for a JSON document") }
    if sheet != nil, !format.isWorkbook { idle.append("--sheet is for spreadsheets") }
    if hasHeader != nil, !format.hasHeader {
      idle.append("--header and --no-header are for tables")
    }
    return idle.map {
      .init(
        code: "idle-option", sentence: "\($0), and this is \(format.summary): it changes nothing.",
        isWarning: true)
    }
  }

  /// Makes proposals of a table's rows.
  private func read(
    _ whole: RawTable, rejected broken: [RejectedRow], digest: String, file: String
  ) throws(ImportError) -> UngatedFile {
    var shape = FileShape.readingNestedComments(
      of: whole, as: shape ?? FileShape.recognized(in: whole))
    var table = shape?.unquoted == true ? whole.joiningUnquoted() : whole
    if shape?.firstColumn != nil { table = table.withoutHeader() }
    guard !table.rows.isEmpty || !broken.isEmpty else { throw .noRows(file: file) }
    var columns = columns
    var contents = ColumnContents(of: table.rows)
    // Of the table as it stands, whatever columns are named.
    let persons = shape?.isWithoutText == true ? [] : PersonColumns.found(in: table, besides: [])
    if self.shape == nil, [.foundOut, .none].contains(questions),
      !columns.keys.contains(where: { [.title, .parent, .answers].contains($0) })
    {
      shape = FileShape.readingComments(of: table, as: shape, contents: contents, people: persons)
    }
    var account: SurveyAccount?
    if isSurveyPossible(as: shape) {
      if let survey = try Survey(
        in: table, contents: contents, questions: questions, respondent: columns[.id],
        people: persons, file: file)
      {
        let answers = survey.answers(in: table, file: file)
        (table, account) = (answers.table, answers.account)
        contents = ColumnContents(of: table.rows)
        shape = survey.shape(of: whole)
        columns = Survey.columns(columns, of: whole.header)
        if columns.removeValue(forKey: .category) != nil {
          table.notes.append(
            .init(
              code: "idle-option",
              sentence:
                "In a survey an answer's category is its question: --map category changes nothing.",
              isWarning: true))
        }
      } else if questions == .all {
        table.notes.append(
          .init(
            code: "no-questions",
            sentence:
              "No column holds answers in people's own words: the rows are read as proposals.",
            isWarning: true))
      }
    }
    var told = whole
    if account == nil, shape == nil, !columns.keys.contains(where: \.isText) {
      told = table.partingRepeatedColumns()
      if told != table { (table, contents) = (told, ColumnContents(of: told.rows)) }
    }
    let explicit = explicitColumns(columns, of: table)
    let people =
      account == nil
      ? persons.subtracting(explicit)
      : PersonColumns.found(in: table, besides: Survey.ownColumns.union(explicit))
    var mapping =
      shape?.isWithoutText == true
      ? ColumnMapping(header: table.header, fields: [:])
      : try ColumnMapping(
        header: table.header, rows: table.rows, contents: contents, explicit: columns,
        shape: shape, people: people, file: file)
    let states =
      shape?.isWithoutText == true
      ? ContributionStates.Columns(rules: [], doubtful: [])
      : ContributionStates.known.columns(of: table, named: mapping.columns[.state] ?? [])
    let values = ColumnValues(table: table, mapping: mapping, shape: shape)
    let choices =
      account == nil
      ? []
      : Survey.choiceColumns(
        of: table, besides: Set(mapping.columns.values.joined()).union(people))
    let rows = table.rows
    let width = table.header.count
    var refused: Set<Int> = []
    var reading: RowReading
    var readings: [Reading]
    var candidates: [Candidate]
    var order: IDOrder
    while true {
      let current = RowReading(
        mapping: mapping, shape: shape, header: table.header, states: states,
        swapsVotes: swapsVotes, values: values, choices: choices)
      reading = current
      readings = parallelChunks(0..<rows.count, chunk: 2048) { range in
        Reading(rows[range], width: width, reading: current, file: file)
      }
      candidates = readings.flatMap(\.candidates)
      order = IDOrder(candidates)
      guard let id = mapping.columns[.id], columns[.id] == nil, shape?.repeatsProposals != true,
        !IDColumn.tellsApart(candidates, ordered: order)
      else { break }
      refused.formUnion(id)
      let empty = table.header.indices.filter { column in
        !rows.contains { $0.isFilled(column) }
      }
      mapping = mapping.withID(besides: refused.union(empty), header: table.header)
    }
    var rejected = broken + readings.flatMap(\.rejected)
    if shape?.repeatsProposals == true {
      candidates = UniqueIDs.withoutRepeats(candidates)
      order = IDOrder(candidates)
    }
    let withoutID =
      mapping.columns[.id] == nil ? [] : candidates.filter { $0.proposal.id.isEmpty }
    if mapping.columns[.id] == nil || candidates.contains(where: { $0.proposal.id.isEmpty }) {
      candidates = ContentID.assigned(to: candidates)
      order = IDOrder(candidates)
    }
    let parted = UniqueIDs.parted(candidates, ordered: order, file: file)
    let unique = parted.kept
    rejected.append(contentsOf: parted.repeated)
    rejected.sort { ($0.line, $0.id) < ($1.line, $1.id) }
    let rowCount = unique.count + rejected.count
    if unique.isEmpty, shape?.isWithoutText != true,
      let first = rejected.first(where: \.isFaulty)
    {
      if rejected.contains(where: { $0.reason == .noAnswer }),
        rejected.allSatisfy({ $0.reason == .noAnswer || $0.reason == .noText })
      {
        throw .nothingSaid(file: file, rows: rowCount, line: rejected[0].line)
      }
      throw .nothingAccepted(
        file: file, rows: rowCount, line: first.line, reason: first.reason.summary)
    }
    let unknown = unique.compactMap(\.proposal.state).filter {
      !ContributionStates.known.isKnown($0)
    }
    let described = reading.described(by: table.header)
    let used = Set(described.flatMap(\.names)).union(account?.columns ?? [])
    // Each looks through many rows.
    let notes = parallelChunks(0..<2, chunk: 1) { [table, mapping, shape, told] part in
      part.lowerBound == 0
        ? FlatThreads.notes(in: table, of: mapping, as: shape) : told.losses(besides: used)
    }
    return UngatedFile(
      file: ImportedFile(
        name: file, format: table.format, platform: shape?.name,
        columns: described,
        unusedColumns: reading.unused(of: table.header, in: rows),
        tableRowCount: rows.count + broken.count, rowCount: rowCount,
        proposals: unique.map(\.proposal), lines: unique.map(\.line),
        rejected: rejected,
        unreadSupports: readings.flatMap(\.unreadSupports),
        looksSwapped: !swapsVotes && reading.looksSwapped(rows), sha256: digest,
        repeatingColumns: refused.sorted().map { table.header[$0] },
        personColumns: people.sorted().map { table.header[$0] },
        unknownStates: Dictionary(unknown.map { ($0, 1) }, uniquingKeysWith: +),
        doubtfulStates: states.doubtful.map { table.header[$0] }, renamedIDs: parted.renamed,
        contribution: shape?.contribution, survey: account,
        tableNotes: table.notes + values.dates.notes
          + notes[0] + mapping.guesses(in: table.header)
          + Self.missingIDs(withoutID, of: candidates.count)
          + guesses(
            mapping, of: table, contents: contents, people: people, isKnownShape: shape != nil)
          + notes[1],
        components: unique.reduce(into: [:]) { components, candidate in
          if case .proposal(let component?) = candidate.role {
            components[candidate.proposal.id] = component
          }
        },
        origins: unique.reduce(into: [:]) { origins, candidate in
          if case .comment(let origin) = candidate.role {
            origins[candidate.proposal.id] = origin
          }
        }))
  }

  /// Whether answers are looked for: where they are asked for, and in tables that nobody has described.
  private func isSurveyPossible(as shape: FileShape?) -> Bool {
    switch questions {
    case .none: false
    case .all, .named: shape?.isWithoutText != true
    case .foundOut:
      shape == nil && columns.keys.allSatisfy { ![.title, .body, .summary].contains($0) }
    }
  }

  /// What was taken for a text without a known name, and what people wrote that is not read.
  private func guesses(
    _ mapping: ColumnMapping, of table: RawTable, contents: ColumnContents, people: Set<Int>,
    isKnownShape: Bool
  ) -> [ImportedFile.Note] {
    var notes: [ImportedFile.Note] = []
    if let column = mapping.guessedByContent.first {
      notes.append(
        .init(
          code: "guessed-text",
          sentence:
            "No column is known as the text; column \"\(table.header[column].prefix(60))\" has most of it and"
            + " was taken (--map body=… names another).", isWarning: true))
    }
    for column in mapping.passedOver {
      let content = contents[column]
      notes.append(
        .init(
          code: "passed-over",
          sentence:
            "Column \"\(table.header[column].prefix(60))\" is named like a text, but \(content.summary): it is"
            + " not read (\(ColumnSuggestion.mapping(.body, to: column, of: table.header)) reads it).",
          isWarning: true))
    }
    let used = Set(mapping.columns.values.joined())
    let unread =
      isKnownShape
      ? []
      : table.header.indices.filter { column in
        !used.contains(column) && !people.contains(column)
          && contents[column] == .open && !LocaleNames.known.isMachine(table.header[column])
      }
    if !unread.isEmpty {
      let names = unread.map { "\"\(table.header[$0].prefix(60))\"" }.joined(separator: ", ")
      notes.append(
        .init(
          code: "unread-texts",
          sentence:
            "Texts that are not read stand in \(names); --questions all reads them as answers.",
          isWarning: false))
    }
    if !isKnownShape {
      let left = table.header.indices.filter { !used.contains($0) && !people.contains($0) }
      let short = ShortAnswers(in: table, among: left, contents: contents)
      notes += ShortAnswers.notes(
        on: (short.columns + short.doubtful).sorted(), besides: mapping.columns[.body] ?? [],
        of: table.header, areChoices: false)
    }
    return notes
  }

  /// Tells of rows that got an id because they state none where others do.
  private static func missingIDs(_ rows: [Candidate], of count: Int) -> [ImportedFile.Note] {
    guard let first = rows.map(\.line).min() else { return [] }
    return [
      ImportedFile.Note(
        code: "missing-ids",
        sentence: "\(rows.count) of \(count) rows state no id; theirs are made of the texts.",
        isWarning: true, line: first)
    ]
  }

  /// The columns that the user named: these are read whatever stands in them.
  private func explicitColumns(
    _ columns: [ColumnMapping.Field: String], of table: RawTable
  ) -> Set<Int> {
    let names = Set(columns.values)
    return Set(
      table.header.indices.filter { column in
        names.contains(table.header[column])
          || names.contains {
            ColumnName.normalized($0) == ColumnName.normalized(table.header[column])
          }
      })
  }
}

/// What reading a file's bytes gives: one of some things that are made at the same time.
private enum Part: Sendable {
  case table(Result<(table: RawTable, rejected: [RejectedRow]), ImportError>)
  case words
  case digest(String)
}

/// A row that has text, with the line it stands on.
struct Candidate {
  /// What the row says besides.
  enum Role: Sendable {
    /// A proposal, and the component of the platform that it stands in.
    case proposal(component: String?)
    case comment(CommentOrigin)

    /// Whether it is a comment by the file's own account.
    var isComment: Bool { if case .comment = self { true } else { false } }
  }

  let line: Int
  let role: Role
  var proposal: Proposal
}
