public import Concejo
internal import GRDB

extension Study {
  /// All decisions.
  ///
  /// - Throws: ``StudyError/damaged(path:detail:)`` if a stored line is none.
  public func decisions() throws -> DecisionLog { try read { try decisions(in: $0) } }

  func decisions(in db: Database) throws -> DecisionLog {
    let lines = try String.fetchAll(db, sql: "SELECT line FROM decision ORDER BY madeAt, id")
    guard !lines.isEmpty else { return DecisionLog() }
    do {
      let file = try DecisionFile(Self.bytes(of: lines), file: "decisions")
      if let problem = file.problems.first {
        throw StudyError.damaged(path: path, detail: problem.sentence)
      }
      return file.log
    } catch let error as DecisionFileError {
      throw StudyError.damaged(path: path, detail: error.description)
    }
  }

  /// Stored lines as a file: with its header, a line that is no decision is told, and not the whole refused.
  static func bytes(of lines: [String]) -> [UInt8] {
    Array((DecisionFile(DecisionLog()).text + lines.map { $0 + "\n" }.joined()).utf8)
  }

  /// Records decisions, in one transaction.
  ///
  /// - Parameters:
  ///   - decisions: What was decided; what the study has already is passed over.
  ///   - history: The themes of the study that they come from, taken where this one has none of its own.
  /// - Returns: How many are new.
  /// - Throws: ``StudyError``; nothing is recorded then.
  @discardableResult
  public func record(_ decisions: [Decision], history: ThemeHistory? = nil) throws -> Int {
    try write { db in
      var added = 0
      for decision in try withoutErased(decisions, in: db) {
        try db.execute(
          sql: "INSERT OR IGNORE INTO decision (id, madeAt, line) VALUES (?, ?, ?)",
          arguments: [decision.id, decision.when, decision.line])
        added += db.changesCount
      }
      if let history {
        try db.execute(
          sql: """
            INSERT OR IGNORE INTO setting (name, value)
            SELECT 'history', ? WHERE NOT EXISTS (SELECT 1 FROM run)
            """,
          arguments: [
            try StoredJSON.text(history.erasing(erasureMemory(in: db).holds))
          ])
      }
      if added > 0 { try settleExclusions(in: db) }
      return added
    }
  }

  /// Writes down which contributions are excluded, so that no search shows them.
  func settleExclusions(in db: Database) throws {
    let exclusions = try decisions(in: db).exclusions
    let before = try String.fetchAll(db, sql: Self.excludedIDs)
    try db.execute(sql: "DELETE FROM exclusion")
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO exclusion (position, code, decisionID)
        SELECT position, ?, ? FROM proposal WHERE id = ?
        """)
    for (id, exclusion) in exclusions.sorted(by: { $0.key < $1.key }) {
      try insert.execute(arguments: [exclusion.code, exclusion.decision.id, id])
    }
    let now = try String.fetchAll(db, sql: Self.excludedIDs)
    if before != now { try Self.forgetIndexes(in: db) }
  }

  private static let excludedIDs =
    "SELECT id FROM exclusion JOIN proposal USING (position) WHERE typeof(id) = 'text' ORDER BY id"

  /// Who is excluded now, by id: every contribution of the study that a decision holds out.
  public func exclusions() throws -> [(id: String, exclusion: DecisionLog.Exclusion)] {
    try read { db in
      let all = try decisions(in: db).exclusions
      let known = try String.fetchAll(db, sql: "SELECT id FROM proposal")
      return known.compactMap { id in all[id].map { (id, $0) } }
        .sorted { Proposal.id($0.0, precedes: $1.0) }
    }
  }

  /// What an analysis of this study builds on: all decisions but those on answer units.
  ///
  /// The history is that of the latest run, or of a file that was applied before any.
  public func precedent() throws -> Precedent {
    try read { db in
      Precedent(history: try history(in: db), log: try decisions(in: db).withoutUnits)
    }
  }

  /// What the latest run built on: the themes before it, and the decisions that were there.
  ///
  /// - Returns: nil where an earlier version stored the run, which did not keep it.
  /// - Throws: ``StudyError``.
  public func precedentOfLatestRun() throws -> Precedent? {
    try read { db in
      guard
        let run = try Row.fetchOne(
          db, sql: "SELECT isAfresh, decisions FROM run ORDER BY id DESC LIMIT 1"),
        let isAfresh = run["isAfresh"] as Bool?
      else { return nil }
      let known = Set(
        try (run["decisions"] as String?).map {
          try StoredJSON.value([DecisionOutcome].self, $0).map(\.decision)
        } ?? [])
      return Precedent(
        history: try history(ofRunBehind: 1, in: db),
        log: DecisionLog(try decisions(in: db).decisions.filter { known.contains($0.id) }),
        dividesAnew: isAfresh)
    }
  }

  func history(in db: Database) throws -> ThemeHistory? { try history(ofRunBehind: 0, in: db) }

  /// The themes of the latest run, or of the one so many before it; those of a file where there is none.
  private func history(ofRunBehind count: Int, in db: Database) throws -> ThemeHistory? {
    guard
      let run = try Row.fetchOne(
        db, sql: "SELECT * FROM run ORDER BY id DESC LIMIT 1 OFFSET ?", arguments: [count])
    else {
      return try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'history'")
        .map { try StoredJSON.value(ThemeHistory.self, $0) }
    }
    if let text = run["history"] as String? {
      return try StoredJSON.value(ThemeHistory.self, text)
    }
    return ThemeHistory(try storedRun(run, in: db).findings)
  }

  /// The options of the latest run, or nil.
  public func latestOptions() throws -> Pipeline? {
    try read { db in
      var values = ClosedValues()
      return try String.fetchOne(db, sql: "SELECT options FROM run ORDER BY id DESC LIMIT 1")
        .map { try Self.options($0, values: &values) }
    }
  }

  /// Numbers of all runs, ascending.
  public func runs() throws -> [Int64] {
    try read { try Int64.fetchAll($0, sql: "SELECT id FROM run ORDER BY id") }
  }

  /// What a run found.
  ///
  /// - Throws: ``StudyError/noRun(path:)`` if there is no such run.
  public func findings(ofRun id: Int64) throws -> Findings {
    try read { db in
      guard
        let run = try Row.fetchOne(db, sql: "SELECT * FROM run WHERE id = ?", arguments: [id])
      else { throw StudyError.noRun(path: path) }
      return try storedRun(run, in: db).findings
    }
  }

  /// Whether the latest run suggests that two proposals ask for the same, in either order.
  public func suggestsSameRequest(_ first: String, _ second: String) throws -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM sameRequest
            JOIN proposal AS a ON a.position = firstPosition
            JOIN proposal AS b ON b.position = secondPosition
            WHERE runID = (SELECT max(id) FROM run) AND (a.id, b.id) IN (VALUES (?1, ?2), (?2, ?1)))
          """, arguments: [first, second]) ?? false
    }
  }

  /// The published list of reasons for excluding: the study's own, or the standard one.
  public func moderationCodes() throws -> ModerationCodes {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'moderation'")
        .map { try StoredJSON.value(ModerationCodes.self, $0) } ?? .standard
    }
  }

  /// Publishes a list of reasons for excluding.
  public func publish(_ codes: ModerationCodes) throws {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('moderation', ?)",
        arguments: [try StoredJSON.text(codes)])
    }
  }
}

extension Study {
  /// What looking at every stored decision gave.
  public struct DecisionCheck: Sendable, Equatable {
    /// Decisions that are stored.
    public internal(set) var count = 0
    /// Ids under which they are stored.
    public internal(set) var ids: [String] = []
    /// What is wrong with those that are not as they were recorded, each in a clause.
    public internal(set) var faults: [String] = []
  }

  /// Compares every decision with its id, which is the digest of what it says.
  ///
  /// - Throws: ``StudyError``.
  public func checkDecisions() throws -> DecisionCheck {
    try read { db in
      var check = DecisionCheck()
      for row in try Row.fetchAll(
        db, sql: "SELECT id, madeAt, line FROM decision ORDER BY madeAt, id")
      {
        let (id, time, line): (String, String, String) = (row[0], row[1], row[2])
        check.count += 1
        check.ids.append(id)
        guard let file = try? DecisionFile(Self.bytes(of: [line]), file: "decision") else {
          check.faults.append("\(id) cannot be read")
          continue
        }
        if let problem = file.problems.first {
          check.faults.append("\(id): \(problem.error.summary)")
        } else if file.log.decisions.map(\.id) != [id]
          || file.log.decisions.map(\.when) != [time]
        {
          check.faults.append("\(id) is stored under another id or time than its own")
        }
      }
      return check
    }
  }
}
