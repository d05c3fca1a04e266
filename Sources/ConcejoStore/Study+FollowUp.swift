public import Concejo
internal import GRDB

extension Study {
  /// What is recommended and what is promised, in one look at the study.
  ///
  /// - Throws: ``StudyError``.
  public func followUp() throws -> FollowUp {
    try read { db in
      FollowUp(
        try Self.records(Recommendation.self, in: db), try Self.records(Commitment.self, in: db))
    }
  }

  /// The clauses of a tender and the units selected for it, in one look at the study.
  ///
  /// - Throws: ``StudyError``.
  public func tender() throws -> Tender {
    try read { db in
      Tender(try Self.records(Clause.self, in: db), try Self.records(TenderUnit.self, in: db))
    }
  }

  /// The criteria that the study keeps.
  ///
  /// - Throws: ``StudyError``.
  public func standingCriteria() throws -> StandingCriteria {
    try read { db in
      StandingCriteria(
        try Self.records(Criterion.self, in: db), mark: try Self.identity(in: db))
    }
  }

  /// Stores records of the chain, such as recommendations or clauses, in one transaction; of one number the new one holds.
  ///
  /// - Throws: ``StudyError``; nothing is stored then.
  public func store(_ records: [some ChainRecord]) throws {
    guard !records.isEmpty else { return }
    try write { db in for record in records { try Self.store(record, in: db) } }
  }

  static func records<Record: ChainRecord>(
    _ type: Record.Type, in db: Database
  ) throws -> [Record] {
    try Row.fetchAll(
      db, sql: "SELECT number, content FROM \(table(of: type).name) ORDER BY number"
    ).map { row in
      // The column says which one it is.
      let record = try StoredJSON.value(type, row[1])
      return record.numbered(row[0], by: record.by)
    }
  }

  private static func table(of type: any ChainRecord.Type) -> Seal.Table {
    switch type.letter {
    case Recommendation.letter: .recommendations
    case Clause.letter: .clauses
    case TenderUnit.letter: .tenderUnits
    case Criterion.letter: .criteria
    default: .commitments
    }
  }

  static func store<Record: ChainRecord>(_ record: Record, in db: Database) throws {
    let content = try StoredJSON.text(record)
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO \(table(of: Record.self).name) (number, content, seal)
        VALUES (?, ?, ?)
        """,
      arguments: [record.number, content, Seal.of([String(record.number), content])])
  }

  /// Rewrites records of the chain without the ids and words of erased contributions.
  ///
  /// - Returns: How many are changed.
  static func rewriteRecords<Record: ChainRecord>(
    _ type: Record.Type, _ redaction: Redaction, in db: Database
  ) throws -> Int {
    var changed = 0
    for record in try records(type, in: db) {
      let rewritten = record.erasing(redaction)
      guard rewritten != record else { continue }
      try store(rewritten, in: db)
      changed += 1
    }
    return changed
  }
}
