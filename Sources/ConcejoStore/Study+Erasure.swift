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
      let digests = try Self.digests(in: db)
      for proposal in erased {
        let mark = digests.mark(
          of: proposal, from: origins[proposal.id]?.source ?? "",
          stated: stated(proposal.id, of: proposal))
        try Self.insert(mark, order, isCounted: true, in: db)
      }
      let staying = Set(left.compactMap(\.respondent))
      var people: Set<String> = []
      for proposal in erased {
        guard let respondent = proposal.respondent, !staying.contains(respondent),
          people.insert(respondent).inserted, let origin = origins[proposal.id]
        else { continue }
        let number = stated(respondent, of: proposal)
        try Self.insert(
          digests.mark(ofRespondent: number, from: origin.source), order, isCounted: false, in: db)
        try Self.forget(answersOf: number, inFile: origin.file, in: db, &result)
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
      for id in erased.map(\.id) { try Self.remove(id, in: db, &result) }
      result.contributions = erased.count
      // A later run takes in every change: none is left behind the runs that are gone.
      try db.execute(sql: "UPDATE proposal SET changedAfterRun = NULL")
      try forgetAudits(redaction, in: db, &result)
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

  /// Takes the number of a person out of the rows of a survey that became no contribution.
  private static func forget(
    answersOf respondent: String, inFile name: String, in db: Database, _ result: inout Erasure
  ) throws {
    try db.execute(
      sql: """
        UPDATE rejectedRow SET id = ''
          WHERE file = ? AND (id = ? OR substr(id, 1, length(?) + 1) = ? || '-')
        """, arguments: [name, respondent, respondent, respondent])
    result.rejectedRows += db.changesCount
  }

  /// Deletes a contribution, and its id wherever it stands.
  private static func remove(_ id: String, in db: Database, _ result: inout Erasure) throws {
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT position, name FROM proposal LEFT JOIN file ON file.id = fileID WHERE proposal.id = ?
          """, arguments: [id])
    else { return }
    let position: Int64 = row["position"]
    try db.execute(
      sql: "UPDATE proposal SET parent = ? WHERE parent = ?",
      arguments: [Proposal.erasedParent, id])
    result.answers += db.changesCount
    try db.execute(sql: "UPDATE rejectedRow SET id = '' WHERE id = ?", arguments: [id])
    result.rejectedRows += db.changesCount
    // Its file states the id without the file's name, which another one may have given to somebody else.
    if let name = row["name"] as String? {
      try db.execute(
        sql: "UPDATE rejectedRow SET id = '' WHERE id = ? AND file = ?",
        arguments: [CrossFileIDs.stated(id, inFile: name), name])
      result.rejectedRows += db.changesCount
    }
    result.originals +=
      try Int.fetchOne(
        db, sql: "SELECT count(value) FROM personalDatum WHERE position = ?",
        arguments: [position]) ?? 0
    for table in ["personalDatum", "exclusion", "proposal"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE position = ?", arguments: [position])
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
