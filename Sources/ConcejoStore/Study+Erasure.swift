internal import Concejo
internal import Foundation
internal import GRDB

extension Study {
  /// What erasing contributions did, or would do.
  public struct Erasure: Sendable, Equatable, Encodable {
    /// Contributions that are gone, with their texts, ids and all that came with them.
    public internal(set) var contributions = 0
    /// Contributions that answer them, and name them no more.
    public internal(set) var answers = 0
    /// Originals of personal data that were hidden in their texts.
    public internal(set) var originals = 0
    /// Rejected rows that name them no more.
    public internal(set) var rejectedRows = 0
    /// Decisions that were written anew without them; they have other ids now.
    public internal(set) var changedDecisions = 0
    /// Decisions that were about them alone.
    public internal(set) var droppedDecisions = 0
    /// Ids of decisions in whose free texts a number may be an erased id, for a person to look at.
    public internal(set) var doubtfulDecisions: [String] = []
    /// Draws of audits that showed them, with what was read of these.
    public internal(set) var audits = 0
    /// Lines of workshops about them.
    public internal(set) var harvestLines = 0
    /// Lines of workshops that were written anew without their words.
    public internal(set) var changedHarvestLines = 0
    /// Answers to them, which are gone, and others that spoke of them.
    public internal(set) var givenAnswers = 0
    /// Recommendations, commitments, clauses and criteria that were written anew without their words.
    public internal(set) var changedRecords = 0
    /// Whether the codebook that people wrote quoted them.
    public internal(set) var isCodebookChanged = false
    /// Runs that are gone: each is made of all texts.
    public internal(set) var runs = 0
  }

  /// Who erases what, and why.
  public struct ErasureOrder: Sendable {
    let ids: [String]
    let code: String
    let by: String?
    let when: String

    /// States an order.
    ///
    /// - Parameters:
    ///   - ids: Ids of contributions that the study holds.
    ///   - code: Why, as a code of the published list.
    ///   - by: Who says so, or nil.
    ///   - when: The time, in UTC.
    public init(ids: [String], code: String, by: String?, when: String) {
      self.ids = ids
      self.code = code
      self.by = by
      self.when = when
    }
  }

  /// Takes contributions out for good, in one transaction; see ``compact()`` for what lies in free pages.
  ///
  /// All runs go: they quote, count and name what is erased. The themes stay as the history of the next run,
  /// so that an analysis finds them again with their numbers. What is remembered is a salted digest of each
  /// id and text.
  ///
  /// - Returns: What was done.
  /// - Throws: ``StudyError``; nothing is changed then.
  @discardableResult
  public func erase(_ order: ErasureOrder) throws -> Erasure {
    try write { db in
      let all = try proposals(where: "TRUE", in: db)
      let ids = Set(order.ids)
      let erased = all.filter { ids.contains($0.id) }
      let left = all.filter { !ids.contains($0.id) }
      let origins = try Self.origins(in: db)
      func stated(_ id: String, of proposal: Proposal) -> String {
        CrossFileIDs.stated(id, inFile: origins[proposal.id]?.file ?? "")
      }
      let redaction = Redaction(
        erasing: erased, leaving: left, stated: erased.map { stated($0.id, of: $0) })
      var result = Erasure()
      // Who asks for it may be who is erased.
      let order = ErasureOrder(
        ids: order.ids, code: order.code, by: order.by.flatMap(redaction.redactedOrNothing),
        when: order.when)
      let digests = try Self.digests(in: db)
      for proposal in erased {
        let mark = digests.mark(
          of: proposal, from: origins[proposal.id]?.source ?? "",
          stated: stated(proposal.id, of: proposal))
        try Self.insert(mark, order, isCounted: true, in: db)
      }
      let staying = Set(left.compactMap(\.respondent))
      let answers = Dictionary(grouping: erased.filter { $0.respondent != nil }) { proposal in
        SurveyPerson(
          respondent: proposal.respondent ?? "",
          number: stated(proposal.respondent ?? "", of: proposal),
          file: origins[proposal.id]?.file ?? "", source: origins[proposal.id]?.source ?? "")
      }.sorted { ($0.key.file, $0.key.number) < ($1.key.file, $1.key.number) }
      for (person, answers) in answers {
        let isGone = !staying.contains(person.respondent)
        try Self.discount(person, answering: answers, isGone: isGone, in: db)
        guard isGone else { continue }
        try Self.insert(
          digests.mark(ofRespondent: person.number, from: person.source), order, isCounted: false,
          in: db)
        try Self.forget(answersOf: person.number, inFile: person.file, in: db, &result)
      }
      let history = try history(in: db)
      result.runs = try Int.fetchOne(db, sql: "SELECT count(*) FROM run") ?? 0
      try db.execute(sql: "DELETE FROM run")
      try Self.forgetIndexes(in: db)
      let decisions = try rewriteDecisions(redaction, digests, in: db, &result)
      if let history {
        let texts = Dictionary(left.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        try Self.set(
          "history",
          StoredJSON.text(
            history.erasing(
              ids.contains, redaction, texts: texts, renamed: decisions.renamed,
              gone: Set(decisions.gone))), in: db)
      }
      result.givenAnswers = try Self.rewriteAnswers(redaction, erasing: ids, in: db)
      try Self.rewriteChanges(redaction, in: db)
      result.changedRecords =
        try Self.rewriteRecords(Recommendation.self, redaction, in: db)
        + Self.rewriteRecords(Commitment.self, redaction, in: db)
        + Self.rewriteRecords(Clause.self, redaction, in: db)
        + Self.rewriteRecords(TenderUnit.self, redaction, in: db)
        + Self.rewriteRecords(Criterion.self, redaction, in: db)
      try Self.remove(erased.map(\.id), in: db, &result)
      result.contributions = erased.count
      // A later run takes in every change: none is left behind the runs that are gone.
      try db.execute(sql: "UPDATE proposal SET changedAfterRun = NULL")
      try Seal.Table.rejectedRows.seal(where: "id = ''", in: db)
      try forgetAudits(redaction, in: db, &result)
      try Self.forgetHarvest(of: erased.map(\.id), redaction, in: db, &result)
      try rewriteCodebook(redaction, in: db, &result)
      try settleExclusions(in: db)
      return result
    }
  }

  /// What erasing would do; nothing is written.
  public func preview(_ order: ErasureOrder) throws -> Erasure { try inMemory().erase(order) }

  private static func insert(
    _ mark: ErasureMark, _ order: ErasureOrder, isCounted: Bool, in db: Database
  ) throws {
    try insertErasure(
      [
        mark.id, mark.statedID, mark.text, mark.wordCount, mark.source, order.code, order.by,
        order.when, isCounted,
      ], in: db)
  }

  /// Stores a mark with its code, who erased it, when, and whether it counts as a contribution of this study.
  static func insertErasure(_ values: StatementArguments, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO erasure (idDigest, statedDigest, textDigest, wordCount, source, code, erasedBy,
          erasedAt, isCounted)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: values)
  }

  /// Where a contribution came from.
  private struct Origin {
    let source: String
    let file: String
  }

  private static func origins(in db: Database) throws -> [String: Origin] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT proposal.id, coalesce(source, ''), coalesce(name, '') FROM proposal
          LEFT JOIN file ON file.id = fileID
        """)
    return Dictionary(
      rows.map { ($0[0], Origin(source: $0[1], file: $0[2])) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Deletes contributions, and their ids wherever they stand.
  private static func remove(
    _ ids: [String], in db: Database, _ result: inout Erasure
  ) throws {
    let list = try StoredJSON.text(ids)
    let named = "(SELECT value FROM json_each(?))"
    // Its file states an id without the file's name, which another one may have given to somebody else.
    let stated = try Row.fetchAll(
      db,
      sql: """
        SELECT proposal.id, name FROM proposal JOIN file ON file.id = fileID
        WHERE proposal.id IN \(named)
        """, arguments: [list])
    try db.execute(
      sql: "UPDATE proposal SET parent = ? WHERE parent IN \(named)",
      arguments: [Proposal.erasedParent, list])
    result.answers = db.changesCount
    try db.execute(
      sql: "UPDATE rejectedRow SET id = '' WHERE id IN \(named)", arguments: [list])
    result.rejectedRows += db.changesCount
    let byFile = Dictionary(grouping: stated) { $0[1] as String }
    for (name, rows) in byFile.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: "UPDATE rejectedRow SET id = '' WHERE file = ? AND id IN \(named)",
        arguments: [
          name, try StoredJSON.text(rows.map { CrossFileIDs.stated($0[0], inFile: name) }),
        ])
      result.rejectedRows += db.changesCount
    }
    try Seal.Table.contributions.seal(where: "parent = ?", [Proposal.erasedParent], in: db)
    let positions = "(SELECT position FROM proposal WHERE id IN \(named))"
    result.originals =
      try Int.fetchOne(
        db, sql: "SELECT count(value) FROM personalDatum WHERE position IN \(positions)",
        arguments: [list]) ?? 0
    for table in ["personalDatum", "exclusion", "proposal"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE position IN \(positions)", arguments: [list])
    }
  }

  private func rewriteDecisions(
    _ redaction: Redaction, _ digests: ErasureDigests, in db: Database, _ result: inout Erasure
  ) throws -> ErasedDecisions {
    let rewritten = try decisions(in: db).erasing(redaction)
    result.changedDecisions = rewritten.renamed.count
    result.droppedDecisions = rewritten.gone.count - rewritten.renamed.count
    result.doubtfulDecisions = rewritten.doubtful
    guard !rewritten.gone.isEmpty else { return rewritten }
    try db.execute(sql: "DELETE FROM exclusion; DELETE FROM decision;")
    for decision in rewritten.decisions {
      try db.execute(
        sql: "INSERT INTO decision (id, madeAt, line) VALUES (?, ?, ?)",
        arguments: [decision.id, decision.when, decision.line])
    }
    for id in rewritten.gone {
      try db.execute(
        sql: "INSERT OR IGNORE INTO erasedDecision (digest) VALUES (?)",
        arguments: [digests.decision(id)])
    }
    return rewritten
  }

  private func forgetAudits(
    _ redaction: Redaction, in db: Database, _ result: inout Erasure
  ) throws {
    for row in try Row.fetchAll(db, sql: "SELECT code, content FROM auditSample") {
      guard
        try StoredJSON.value(AuditSample.self, row["content"], hasSeeds: true).touches(redaction)
      else {
        continue
      }
      let code: String = row["code"]
      try db.execute(sql: "DELETE FROM auditScore WHERE code = ?", arguments: [code])
      try db.execute(sql: "DELETE FROM auditSample WHERE code = ?", arguments: [code])
      try Self.forgetAuditAnswers(to: code, in: db)
      result.audits += 1
    }
  }

  private func rewriteCodebook(
    _ redaction: Redaction, in db: Database, _ result: inout Erasure
  ) throws {
    guard let text = try String.fetchOne(db, sql: "SELECT content FROM codebook") else { return }
    let codebook = try StoredJSON.value(WrittenCodebook.self, text)
    let rewritten = codebook.erasing(redaction)
    guard rewritten != codebook else { return }
    result.isCodebookChanged = true
    try db.execute(
      sql: "UPDATE codebook SET content = ?", arguments: [try StoredJSON.text(rewritten)])
  }

  /// Rewrites the file so that no page holds what was deleted, and empties the log beside it.
  ///
  /// - Throws: ``StudyError``.
  public func compact() throws {
    do {
      // Pages on their way lie in memory, not in a file of their own.
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA temp_store = MEMORY; VACUUM;")
      }
    } catch let error as DatabaseError {
      throw StudyError.sqlite(path: path, error)
    }
    try truncateLog()
  }
}
