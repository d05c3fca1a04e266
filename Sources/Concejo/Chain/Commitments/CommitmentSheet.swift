/// A column of the sheet of commitments.
enum CommitmentColumn: String, ChainColumn {
  case id, text, recommendations, responsible, deadline, indicator, status, progress, evidence,
    updated, milestones

  static let prefix = "commit"
  static let written: [CommitmentColumn] = [
    .text, .responsible, .deadline, .indicator, .status, .progress, .evidence, .updated,
    .milestones,
  ]
  static let links: [CommitmentColumn] = [.recommendations]
}

/// Writes and reads the sheet in which departments say what they promise.
public struct CommitmentSheet: Sendable {
  private let stored: [Commitment]
  private let recommendations: [Recommendation]

  /// Prepares a sheet.
  ///
  /// - Parameters:
  ///   - stored: What is promised.
  ///   - recommendations: What promises may answer.
  public init(_ stored: [Commitment], recommendations: [Recommendation]) {
    self.stored = stored.sorted { $0.number < $1.number }
    self.recommendations = recommendations
  }

  /// The sheet with what is promised, and a row for each recommendation that nothing answers.
  public func sheet(in language: Language) -> ChainSheet {
    let messages = Messages(language)
    func column(
      _ column: CommitmentColumn, _ width: Double, isAnswer: Bool = true, choices: [String] = []
    ) -> Workbook.Column {
      Workbook.Column(column.name(messages), width: width, isAnswer: isAnswer, choices: choices)
    }
    let statuses = Commitment.statuses.map { $0.name(in: language) }
    let open = FollowUp(recommendations, stored).unanswered
    return ChainSheet(
      title: messages["commit.title"], name: messages["commit.sheet"],
      columns: [
        column(.id, 8, isAnswer: false), column(.text, 50), column(.recommendations, 14),
        column(.responsible, 24), column(.deadline, 13), column(.indicator, 30),
        column(.status, 20, choices: statuses), column(.progress, 9), column(.evidence, 30),
        column(.updated, 13), column(.milestones, 40),
      ],
      rows: stored.map { cells(of: $0, language) }
        + open.map { recommendation in
          ["", "", recommendation.name] + Array(repeating: "", count: 8)
        })
  }

  private func cells(of commitment: Commitment, _ language: Language) -> [String] {
    let status = Commitment.statuses.first { $0.code == commitment.status }
    return [
      commitment.name, commitment.text,
      commitment.recommendations.map { RecordName(Recommendation.letter, $0).text }
        .joined(separator: ", "),
      commitment.responsible, commitment.deadline ?? "", commitment.indicator,
      status?.name(in: language) ?? commitment.status,
      commitment.progress.map { String($0) } ?? "", commitment.evidence,
      commitment.updated ?? "", commitment.milestones.map(\.line).joined(separator: "\n"),
    ]
  }

  /// What a filled file changes.
  ///
  /// - Parameters:
  ///   - bytes: An XLSX, OpenDocument or delimited file.
  ///   - file: Its name, for errors.
  ///   - person: Who brings it in, or nil.
  /// - Returns: New and changed ones; those that are as they were are only counted.
  /// - Throws: ``ImportError`` where the file cannot be read, ``ChainSheetError``.
  public func changes(
    in bytes: [UInt8], file: String, by person: String? = nil
  ) throws -> ChainChanges<Commitment> {
    let gate = PersonalDataGate()
    return try ChainReading<CommitmentColumn, Commitment>(file: file, stored: stored)
      .changes(in: bytes) { row, number, wrong in
        commitment(in: row, number, by: person, gate, wrong: &wrong)
      }
  }

  /// What a row says under a number; nil where cells of it are wrong.
  private func commitment(
    in row: SheetRow<CommitmentColumn>, _ number: Int, by person: String?,
    _ gate: PersonalDataGate, wrong: inout [WrongCell]
  ) -> Commitment? {
    let before = wrong.count
    let answered = answered(in: row, of: number, wrong: &wrong)
    let status = status(in: row, wrong: &wrong)
    let progress = progress(in: row, wrong: &wrong)
    let deadline = row.day(.deadline, wrong: &wrong)
    let updated = row.day(.updated, wrong: &wrong)
    let milestones = Milestone.list(row[.milestones])
    if milestones == nil {
      wrong.append(row.wrong(.milestones, .milestones))
    }
    if row[.text].isEmpty {
      wrong.append(row.wrong(.text, .promise))
    }
    row.checkPersonalData(
      in: [.text, .responsible, .indicator, .evidence, .milestones], gate, wrong: &wrong)
    guard wrong.count == before else { return nil }
    return Commitment(
      number, row[.text], recommendations: answered, responsible: row[.responsible],
      deadline: deadline, indicator: row[.indicator], status: status, progress: progress,
      evidence: row[.evidence], updated: updated, milestones: milestones ?? [], by: person)
  }

  /// What the fields of a form say, checked as a row of a sheet is.
  ///
  /// - Parameters:
  ///   - fields: What was written, by the names of the columns.
  ///   - number: Number of the commitment; that of none for a new one.
  ///   - person: Who writes it.
  /// - Returns: The commitment, nil where fields are wrong; and these.
  package func commitment(
    from fields: [String: String], number: Int?, by person: String
  ) -> (commitment: Commitment?, wrong: [FormField]) {
    var wrong: [WrongCell] = []
    let next = (stored.map(\.number).max() ?? 0) + 1
    let commitment = commitment(
      in: SheetRow(fields: fields), number ?? next, by: person, PersonalDataGate(), wrong: &wrong)
    return (commitment, wrong.fields)
  }

  /// What a commitment says, by the names of the columns, as a form shows it.
  package static func fields(of commitment: Commitment) -> [String: String] {
    let values: [CommitmentColumn: String] = [
      .text: commitment.text,
      .recommendations: commitment.recommendations
        .map { RecordName(Recommendation.letter, $0).text }.joined(separator: ", "),
      .responsible: commitment.responsible, .deadline: commitment.deadline ?? "",
      .indicator: commitment.indicator, .status: commitment.status,
      .progress: commitment.progress.map { String($0) } ?? "", .evidence: commitment.evidence,
      .updated: commitment.updated ?? "",
      .milestones: commitment.milestones.map(\.line).joined(separator: "\n"),
    ]
    return Dictionary(
      values.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The recommendations in a row, all of this study; none is allowed, and told later on.
  private func answered(
    in row: SheetRow<CommitmentColumn>, of number: Int, wrong: inout [WrongCell]
  ) -> [Int] {
    let known = Set(
      recommendations.map(\.number)
        + (stored.first { $0.number == number }?.recommendations ?? []))
    let names = RecordName.list(row[.recommendations], letter: Recommendation.letter)
    guard let names, names.allSatisfy({ known.contains($0.number) }) else {
      wrong.append(row.wrong(.recommendations, .recommendations))
      return []
    }
    return names.map(\.number)
  }

  /// The status in a row; the first of the list where nothing is said.
  private func status(
    in row: SheetRow<CommitmentColumn>, wrong: inout [WrongCell]
  ) -> String {
    let first = Commitment.statuses[0]
    guard !row[.status].isEmpty else { return first.code }
    guard let term = ListedTerm.written(row[.status], among: Commitment.statuses) else {
      wrong.append(row.wrong(.status, .status))
      return first.code
    }
    return term.code
  }

  private func progress(
    in row: SheetRow<CommitmentColumn>, wrong: inout [WrongCell]
  ) -> Int? {
    let cell = row[.progress]
    guard !cell.isEmpty else { return nil }
    let digits = cell.hasSuffix("%") ? String(cell.dropLast()).filter { $0 != " " } : cell
    guard let number = Int(digits), (0...100).contains(number) else {
      wrong.append(row.wrong(.progress, .percentage))
      return nil
    }
    return number
  }
}
