/// Writes and reads the sheet in which a contracting unit words the clauses of a tender.
public struct ClauseSheet: Sendable {
  private let tender: Tender
  private let account: AnswerAccount

  /// What is alike in all drafted rows.
  public struct Frame: Sendable, Equatable {
    /// Number of the contracting file; may be empty.
    public var file: String
    /// The contracting body; may be empty.
    public var body: String

    /// Names them.
    public init(file: String = "", body: String = "") {
      self.file = file
      self.body = body
    }
  }

  /// Prepares a sheet.
  ///
  /// - Parameters:
  ///   - tender: The clauses.
  ///   - account: The units that clauses may rest on.
  public init(_ tender: Tender, account: AnswerAccount) {
    self.tender = tender
    self.account = account
  }

  /// The sheet with all clauses, and a drafted row for each unit that no clause takes up.
  ///
  /// - Parameters:
  ///   - units: Numbers of the units to draft rows for; those with a clause get none.
  ///   - frame: What is alike in the drafted rows.
  ///   - language: Language of the sheet.
  /// - Returns: The clauses that are there, ascending, and the drafted rows behind them.
  public func sheet(
    drafting units: [Int], in frame: Frame = Frame(), language: Language
  ) -> ChainSheet {
    let messages = Messages(language)
    func column(
      _ column: ClauseColumn, _ width: Double, isAnswer: Bool = true, choices: [String] = []
    ) -> Workbook.Column {
      Workbook.Column(column.name(messages), width: width, isAnswer: isAnswer, choices: choices)
    }
    return ChainSheet(
      title: messages["tender.title"], name: messages["tender.sheet"],
      columns: [
        column(.id, 8, isAnswer: false), column(.file, 18), column(.body, 28), column(.lot, 10),
        column(.cpv, 13),
        column(.document, 22, choices: Clause.documents.map { $0.name(in: language) }),
        column(.chapter, 18), column(.clause, 11), column(.text, 60),
        column(.kind, 24, choices: Clause.kinds.map { $0.name(in: language) }),
        column(.units, 14), column(.asked, 50, isAnswer: false),
      ],
      rows: tender.clauses.map { cells(of: $0, messages) }
        + drafted(units).map { number in
          ["", frame.file, frame.body] + Array(repeating: "", count: 7)
            + [UnitName(number).text, asked([number], messages)]
        })
  }

  /// The units among some that no clause takes up, ascending, each once.
  public func drafted(_ units: [Int]) -> [Int] {
    Set(units.map(account.units.standing)).sorted()
      .filter { tender.clauses(about: $0, in: account).isEmpty }
  }

  private func cells(of clause: Clause, _ messages: Messages) -> [String] {
    func name(_ code: String, _ terms: [ListedTerm]) -> String {
      terms.first { $0.code == code }?.name(in: messages.language) ?? code
    }
    return [
      clause.name, clause.file, clause.body, clause.lot, clause.cpv?.text ?? "",
      name(clause.document, Clause.documents), clause.chapter, clause.reference, clause.text,
      name(clause.kind, Clause.kinds),
      clause.units.map { UnitName($0).text }.joined(separator: ", "),
      asked(clause.units, messages),
    ]
  }

  /// What was asked and by how many, a line for each unit.
  private func asked(_ units: [Int], _ messages: Messages) -> String {
    let whole = account.counts.total - account.counts.setAside
    return units.compactMap { account.units[account.units.standing($0)] }.map { unit in
      let count = messages(
        "recommend.evidence.contributions",
        [
          "part": messages.number(AnswerSheet.ids(of: unit, in: account).count),
          "whole": messages.number(whole),
        ])
      return "\(unit.name) · \(unit.shownTitle) (\(count))"
    }.joined(separator: "\n")
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
  ) throws -> ChainChanges<Clause> {
    let gate = PersonalDataGate()
    let stored = tender.clauses
    return try ChainReading<ClauseColumn, Clause>(file: file, stored: stored)
      .changes(in: bytes) { row, number, wrong in
        let before = wrong.count
        let own = stored.first { $0.number == number }?.units ?? []
        let units = row.units(.units, own: own, account, isNeeded: false, wrong: &wrong)
        let document = row.term(
          .document, of: Clause.documents, "a document", wrong: &wrong)
        let kind = row.term(.kind, of: Clause.kinds, "a kind", wrong: &wrong)
        let cpv = CPVCode(row[.cpv])
        if cpv == nil, !row[.cpv].isEmpty {
          wrong.append(
            row.wrong(
              .cpv,
              expected: "eight digits, and a hyphen and the check digit, such as 72000000-5"))
        }
        if row[.text].isEmpty {
          wrong.append(row.wrong(.text, expected: "the clause, since the row has more"))
        }
        row.checkPersonalData(in: [.body, .chapter, .text], gate, wrong: &wrong)
        guard wrong.count == before else { return nil }
        return Clause(
          number, row[.text], file: row[.file], body: row[.body], lot: row[.lot], cpv: cpv,
          document: document, chapter: row[.chapter], reference: row[.clause], kind: kind,
          units: units, by: person)
      }
  }
}
