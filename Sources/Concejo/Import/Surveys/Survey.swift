import Foundation

/// A table with a respondent in each row and a question in each column, and the answers one by one.
///
/// Each answer in somebody's own words becomes a contribution; its question is its category, and its id
/// begins with that of its respondent.
struct Survey {
  /// Which questions are read.
  enum Questions: Sendable, Equatable {
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

  /// Looks for questions in a table.
  ///
  /// - Returns: nil if it is no survey.
  /// - Throws: ``ImportError/unknownColumn(file:field:column:columns:)``.
  init?(
    in table: RawTable, questions: Questions, people: Set<Int>, file: String
  ) throws(ImportError) {
    switch questions {
    case .none: return nil
    case .named(let names):
      var columns: [Int] = []
      for name in names {
        guard let column = Self.column(name, in: table.header) else {
          throw .unknownColumn(
            file: file, field: "questions", column: name, columns: table.header)
        }
        columns.append(column)
      }
      self.questions = columns
    case .foundOut, .all:
      let open = table.header.indices.filter { column in
        !people.contains(column) && !Self.isAside(table.header[column])
          && ColumnContent(of: column, in: table.rows) == .open
      }
      guard !open.isEmpty, questions == .all || Self.isSurvey(open, of: table) else { return nil }
      self.questions = open
    }
  }

  /// Whether several columns in people's own words are answers, and not a title and its text.
  private static func isSurvey(_ open: [Int], of table: RawTable) -> Bool {
    guard open.count > 1 else { return false }
    let names = open.map { table.header[$0] }
    let asked = names.count(where: isQuestion)
    let others = names.filter { !isQuestion($0) }
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

  /// The answers as a table: id, question and answer, and whatever else stood in the row.
  func answers(in table: RawTable) -> RawTable {
    let respondent = Self.respondentColumn(of: table, besides: questions)
    let others = table.header.indices.filter { $0 != respondent && !questions.contains($0) }
    var rows: [RawRow] = []
    var counts = [Int](repeating: 0, count: questions.count)
    var none = 0
    for row in table.rows {
      let id = respondent.flatMap { row.firstText(in: [$0]) } ?? ""
      let rest = others.map { $0 < row.cells.count ? row.cells[$0] : "" }
      var hasAnswer = false
      for (number, column) in questions.enumerated() {
        guard let answer = row.firstText(in: [column]) else { continue }
        hasAnswer = true
        if NoAnswers.known.isNone(TextCleaning.clean(answer, singleLine: true)) {
          none += 1
        } else {
          counts[number] += 1
        }
        rows.append(
          RawRow(
            line: row.line,
            cells: [
              id.isEmpty ? "" : "\(id)-\(number + 1)", table.header[column], answer,
            ] + rest))
      }
      // Somebody who answered nothing stands in the account too.
      if !hasAnswer { rows.append(RawRow(line: row.line, cells: [id, "", ""] + rest)) }
    }
    let told = zip(questions, counts).map { column, count in
      "\"\(table.header[column].prefix(50))\" (\(count))"
    }
    let note = ImportedFile.Note(
      code: "survey",
      sentence:
        "A survey: \(table.rows.count) respondents, \(counts.reduce(0, +)) answers to"
        + " \(told.joined(separator: ", "))"
        + (none > 0 ? "; \(none) more say nothing." : ".")
        + " --questions names others, --questions none reads the rows as proposals.",
      isWarning: false)
    return RawTable(
      header: ["answer id", "question", "answer"] + others.map { table.header[$0] }, rows: rows,
      format: table.format, notes: table.notes + [note])
  }

  /// What the answers' columns mean.
  static let shape = FileShape(
    name: name, fields: [.id: ["#1"], .category: ["#2"], .title: [], .body: ["#3"], .summary: []])

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
