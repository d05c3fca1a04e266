import Foundation

/// A table with a respondent in each row and a question in each column, and the answers one by one.
///
/// Each answer in somebody's own words becomes a contribution; its question is its category, and its id
/// begins with that of its respondent.
struct Survey {
  /// Which questions are read.
  enum Questions: Sendable, Codable, Equatable {
    /// Found out from what stands in the columns.
    case foundOut
    /// All that people answered in their own words.
    case all
    /// None: the table is one of proposals.
    case none
    /// Columns by name, or by number as `#3`.
    case named([String])
  }

  /// What the file is called.
  static let name = "survey"

  /// Columns of the answers.
  let questions: [Int]
  /// Columns with questions whose short answers were taken for choices.
  private let doubtful: [Int]
  /// The column of the date of each answer, if there is one.
  let date: Int?
  /// The column that numbers the respondents, if there is one.
  let respondent: Int?

  /// Looks for questions in a table; fails where it is no survey.
  ///
  /// - Parameters:
  ///   - table: Rows under their header.
  ///   - contents: What stands in its columns.
  ///   - questions: Which columns are read.
  ///   - respondent: Name of the column that numbers the respondents, where the user says so.
  ///   - people: Columns that hold people's names.
  ///   - file: Name used in errors.
  /// - Throws: ``ImportError/unknownColumn(file:field:column:columns:)``.
  init?(
    in table: RawTable, contents: ColumnContents, questions: Questions, respondent: String?,
    people: Set<Int>, file: String
  ) throws(ImportError) {
    func columns(_ names: [String], of field: String) throws(ImportError) -> [Int] {
      var columns: [Int] = []
      for name in names {
        guard let column = Self.column(name, in: table.header) else {
          throw .unknownColumn(file: file, field: field, column: name, columns: table.header)
        }
        columns.append(column)
      }
      return columns
    }
    switch questions {
    case .none: return nil
    case .named(let names):
      doubtful = []
      var seen: Set<Int> = []
      self.questions = try columns(names, of: "questions").filter { seen.insert($0).inserted }
    case .foundOut, .all:
      let asked = table.header.indices.filter { column in
        !people.contains(column) && !Self.isAside(table.header[column])
      }
      contents.look(at: asked)
      let short = ShortAnswers(in: table, among: asked, contents: contents)
      doubtful = questions == .foundOut ? short.doubtful : []
      let open = asked.filter { contents[$0] == .open || short.columns.contains($0) }
      guard !open.isEmpty,
        questions == .all || Self.isSurvey(open, short: short.columns, of: table)
      else { return nil }
      self.questions = open
    }
    date = Self.dateColumn(of: table, besides: self.questions)
    self.respondent =
      if let respondent { try columns([respondent], of: "id").first } else {
        Self.respondentColumn(of: table, besides: self.questions)
      }
  }

  /// Whether several columns in people's own words are answers, and not a title and its text.
  private static func isSurvey(_ open: [Int], short: [Int], of table: RawTable) -> Bool {
    guard open.count > 1 else { return false }
    let names = open.map { table.header[$0] }
    let others = open.filter { !isQuestion(table.header[$0]) && !short.contains($0) }
      .map { table.header[$0] }
    let asked = open.count - others.count
    let isListed = others.contains { ColumnMapping.isText(ColumnName.normalized($0)) }
    let hasRole = others.contains { name in
      let role = ColumnRole.role(ofHeader: name)
      return role == .title || role == .body || role == .summary
    }
    // Columns that nobody named were asked by nobody.
    let isNamed = !names.contains { $0.hasPrefix("column ") }
    return asked > 1 || asked == 1 && !isListed
      || !isListed && !hasRole && isNamed && table.header.count > open.count
  }

  /// Whether a header asks something, or is a code such as "Q12" or "Pregunta 3".
  static func isQuestion(_ header: String) -> Bool {
    if header.contains("?") || header.contains("¿") { return true }
    let name = ColumnName.normalized(header)
    let head = name.prefix { $0.isLetter }
    let rest = name.dropFirst(head.count).drop { $0 == " " }
    return codes.contains(String(head)) && (rest.first?.isNumber ?? false)
  }

  private static let codes: Set<String> = [
    "q", "p", "g", "qid", "pregunta", "question", "frage", "galdera", "domanda", "pergunta",
  ]

  /// Columns that a platform fills in and nobody is asked: addresses, devices, remarks of the office.
  private static func isAside(_ header: String) -> Bool {
    let name = ColumnName.normalized(header)
    return ["ip hash", "user agent", "user status", "network id", "referer", "url"].contains(name)
  }

  /// Names parted by commas, some in quotation marks.
  static func names(in list: String) -> [String] {
    var names: [String] = [""]
    var isQuoted = false
    for sign in list {
      if sign == "\"" {
        isQuoted.toggle()
      } else if sign == ",", !isQuoted {
        names.append("")
      } else {
        names[names.count - 1].append(sign)
      }
    }
    return names.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private static func column(_ name: String, in header: [String]) -> Int? {
    if let place = ColumnName.place(name) { return header.indices.contains(place) ? place : nil }
    return header.firstIndex(of: name)
      ?? header.firstIndex { ColumnName.normalized($0) == ColumnName.normalized(name) }
  }

  /// Columns that the table of answers has before those of the file.
  static let ownColumns: Set<Int> = [0, 1, 2, 3]

  /// The columns that the user names, by names that hold in the table of answers as well.
  ///
  /// - Parameters:
  ///   - columns: As they were given: `#3` is the third of the file.
  ///   - header: The header of the file.
  /// - Returns: Names; the respondent's number is taken already.
  static func columns(
    _ columns: [ColumnMapping.Field: String], of header: [String]
  ) -> [ColumnMapping.Field: String] {
    var named = columns.mapValues { name in
      ColumnName.place(name).flatMap { header.indices.contains($0) ? header[$0] : nil } ?? name
    }
    named[.id] = nil
    return named
  }

  /// The answers as a table: id, question, answer and respondent, and whatever else stood in the row.
  func answers(in table: RawTable, file: String) -> (table: RawTable, account: SurveyAccount) {
    let others = others(of: table)
    let names = respondents(of: table)
    var account = SurveyAccount(
      file: file, respondents: table.rows.count, questions: questions.map { table.header[$0] },
      respondentColumn: respondent.map { table.header[$0] })
    var rows: [RawRow] = []
    for (row, name) in zip(table.rows, names) {
      let rest = others.map { $0 < row.cells.count ? row.cells[$0] : "" }
      var hasAnswer = false
      for (number, column) in questions.enumerated() {
        guard let answer = row.firstText(in: [column]) else {
          account.questions[number].blanks += 1
          continue
        }
        hasAnswer = true
        if NoAnswers.known.isNone(TextCleaning.clean(answer, singleLine: true)) {
          account.questions[number].noAnswers += 1
        } else {
          account.questions[number].answers += 1
        }
        rows.append(
          RawRow(
            line: row.line,
            cells: ["\(name)-\(number + 1)", table.header[column], answer, name] + rest))
      }
      // Somebody who answered nothing stands in the account too.
      if !hasAnswer { rows.append(RawRow(line: row.line, cells: [name, "", "", name] + rest)) }
    }
    let answers = RawTable(
      header: ["answer id", "question", "answer", "respondent"] + others.map { table.header[$0] },
      rows: rows, format: table.format,
      notes: table.notes + [account.note]
        + ShortAnswers.notes(on: doubtful, besides: questions, of: table.header, areChoices: true),
      headerLine: table.headerLine)
    return (answers, account)
  }

  /// A name for each row's respondent: their number, or a digest of all cells, so that it does not depend
  /// on where the row stands.
  private func respondents(of table: RawTable) -> [String] {
    var repeats: [String: Int] = [:]
    return table.rows.map { row in
      if let name = respondent.flatMap({ row.firstText(in: [$0]) }) {
        return TextCleaning.clean(name, singleLine: true, isProse: false)
      }
      let cells = row.cells.joined(separator: "\u{1F}")
      let digest = "r" + SHA256.hexDigest(of: Array(cells.utf8)).prefix(Self.digestLength)
      repeats[digest, default: 0] += 1
      let number = repeats[digest] ?? 1
      return number > 1 ? "\(digest)-\(number)" : digest
    }
  }

  /// Digits of a digest that tell respondents apart: two of a million meet once in half a million files.
  private static let digestLength = 15

  /// Columns of a table that are neither answers nor the respondent's number.
  private func others(of table: RawTable) -> [Int] {
    table.header.indices.filter { $0 != respondent && !questions.contains($0) }
  }

  /// What the columns of the answers to a table mean.
  func shape(of table: RawTable) -> FileShape {
    var fields: [ColumnMapping.Field: [String]] = [
      .id: ["#1"], .category: ["#2"], .title: [], .body: ["#3"], .summary: [], .respondent: ["#4"],
    ]
    if let place = others(of: table).firstIndex(where: { $0 == date }) {
      fields[.date] = ["#\(Self.ownColumns.count + place + 1)"]
    }
    return FileShape(name: Self.name, fields: fields)
  }

  /// The column that says when an answer was handed in: of several dates the one that is named so.
  private static func dateColumn(of table: RawTable, besides questions: [Int]) -> Int? {
    let dates = table.header.indices.filter { column in
      guard !questions.contains(column) else { return false }
      let isNamed =
        ColumnRole.role(ofHeader: table.header[column]) == .date
        || ColumnMapping.isDate(named: table.header[column])
        || SurveyWords.known.isDate(table.header[column])
      return isNamed && DateColumn.holdsDates(column, in: table.rows)
    }
    return dates.min {
      (SurveyWords.known.rank(ofDate: table.header[$0]), $0)
        < (SurveyWords.known.rank(ofDate: table.header[$1]), $1)
    }
  }

  /// The columns in which respondents chose from a list or a scale: what answers are crossed with.
  ///
  /// - Parameters:
  ///   - table: The table of answers.
  ///   - used: Columns that a field is read from.
  /// - Returns: The columns, from the left.
  static func choiceColumns(of table: RawTable, besides used: Set<Int>) -> [ChoiceColumn] {
    // Each respondent once, however many questions they answered: else any two dates would be choices.
    var people: Set<String> = []
    let rows = table.rows.filter { row in
      row.firstText(in: [ownRespondent]).map { people.insert($0).inserted } ?? true
    }
    return table.header.indices.compactMap { column in
      guard !ownColumns.contains(column), !used.contains(column), !isAside(table.header[column]),
        !PersonNameList.known.isHeader(ColumnName.normalized(table.header[column])),
        !DateColumn.holdsDates(column, in: rows)
      else { return nil }
      return ChoiceColumn(column, in: rows)
    }
  }

  /// The respondent's number in the table of answers.
  private static let ownRespondent = 3

  /// The column that numbers the respondents: a known id with another value in each row.
  private static func respondentColumn(of table: RawTable, besides questions: [Int]) -> Int? {
    table.header.indices.first { column in
      guard !questions.contains(column),
        ColumnMapping.isID(named: table.header[column])
          || ColumnRole.role(ofHeader: table.header[column]) == .id
      else { return false }
      let values = table.rows.compactMap { $0.firstText(in: [column]) }
      return values.count == table.rows.count && Set(values).count == values.count
    }
  }
}
