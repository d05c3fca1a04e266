public import Concejo
internal import GRDB

extension Study {
  /// The answer units, as all decisions leave them.
  ///
  /// - Throws: ``StudyError``.
  public func answerUnits() throws -> AnswerUnits {
    try read { try answerUnits($0, known: Self.heldIDs(in: $0)) }
  }

  /// What would become of a decision on units, or of taking one back.
  ///
  /// - Throws: ``StudyError``.
  public func outcome(ofUnitDecision decision: Decision) throws -> DecisionOutcome? {
    try read { db in
      AnswerUnits(try decisions(in: db).adding([decision]), known: try Self.heldIDs(in: db))
        .outcomes.first { $0.decision == decision.id }
    }
  }

  private func answerUnits(_ db: Database, known: Set<String>) throws -> AnswerUnits {
    AnswerUnits(try decisions(in: db), known: known)
  }

  private static func heldIDs(in db: Database) throws -> Set<String> {
    Set(try String.fetchAll(db, sql: "SELECT id FROM proposal"))
  }

  /// Who gets which answer, in one look at the study; no text of a contribution is read.
  ///
  /// - Throws: ``StudyError``.
  public func answerAccount() throws -> AnswerAccount {
    try read { db in
      let contributions = try Self.answerContributions(in: db)
      return AnswerAccount(
        contributions,
        units: try answerUnits(db, known: Set(contributions.map(\.id))),
        answers: try Self.answers(in: db))
    }
  }

  /// Every contribution with its theme and, where no answer is owed, why.
  private static func answerContributions(
    in db: Database
  ) throws -> [AnswerAccount.Contribution] {
    let run = try Int64.fetchOne(db, sql: "SELECT max(id) FROM run")
    let setAside =
      try String.fetchOne(
        db, sql: "SELECT coalesce(setAside, '[]') FROM run WHERE id = ?", arguments: [run]
      ).map { try StoredJSON.value([Discussion.SetAside].self, $0) } ?? []
    let states = Dictionary(
      setAside.map { ($0.contribution, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT proposal.id, placement.themeID, root.id,
          CASE WHEN exclusion.code IS NOT NULL THEN 'excluded: ' || exclusion.code
            WHEN NOT \(SetAside.isVisible) THEN coalesce(proposal.state, 'withdrawn') END,
          proposal.parent IS NOT NULL
        FROM proposal
        LEFT JOIN exclusion ON exclusion.position = proposal.position
        LEFT JOIN placement ON placement.runID = ?1 AND placement.position = proposal.position
        LEFT JOIN comment ON comment.runID = ?1 AND comment.position = proposal.position
        LEFT JOIN proposal AS root ON root.position = comment.rootPosition
        """, arguments: [run])
    var contributions: [AnswerAccount.Contribution] = []
    while let row = try rows.next() {
      let id: String = row[0]
      contributions.append(
        AnswerAccount.Contribution(
          id: id, theme: row[1], root: row[2],
          setAside: row[3] ?? states[id].flatMap { Self.reason($0, isComment: row[4]) }))
    }
    return contributions
  }

  /// Why the latest run set a contribution aside, if that still holds.
  ///
  /// Who is excluded is told by the decisions that hold now; comments on what is excluded by the run alone.
  private static func reason(_ record: Discussion.SetAside, isComment: Bool) -> String? {
    guard record.state == Discussion.excluded else { return record.state }
    return isComment ? "excluded: \(record.code ?? "")" : nil
  }

  /// The language most proposals are in, or nil before an analysis.
  ///
  /// - Throws: ``StudyError``.
  public func mainLanguage() throws -> Language? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT mainLanguage FROM run ORDER BY id DESC LIMIT 1")
        .flatMap { Language(rawValue: $0) }
    }
  }

  /// Ids as their files state them, where the study had to give others, by the study's.
  ///
  /// - Throws: ``StudyError``.
  public func statedIDs() throws -> [String: String] {
    try read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT proposal.id, name FROM proposal JOIN file ON file.id = fileID")
      var stated: [String: String] = [:]
      while let row = try rows.next() {
        let (id, file): (String, String) = (row[0], row[1])
        let own = CrossFileIDs.stated(id, inFile: file)
        if own != id { stated[id] = own }
      }
      return stated
    }
  }
}
