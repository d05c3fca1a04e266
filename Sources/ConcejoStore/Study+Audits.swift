public import Concejo
internal import GRDB

extension Study {
  /// Keeps a draw, so that what readers answer can be told apart from what they were asked.
  public func save(_ sample: AuditSample) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO auditSample (code, division, content) VALUES (?, ?, ?)
          ON CONFLICT (code) DO UPDATE SET division = excluded.division, content = excluded.content
          """,
        arguments: [sample.code, sample.division, try StoredJSON.text(sample)])
    }
  }

  /// The draw of a code, or nil if the study has none.
  public func auditSample(code: String) throws -> AuditSample? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT content FROM auditSample WHERE code = ?", arguments: [code]
      ).map { try StoredJSON.value(AuditSample.self, $0, hasSeeds: true) }
    }
  }

  /// Keeps what readers found; a later reading of the same draw takes its place.
  public func save(_ score: AuditScore) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM auditScore WHERE code = ?", arguments: [score.code])
      try db.execute(
        sql: "INSERT INTO auditScore (code, content) VALUES (?, ?)",
        arguments: [score.code, try StoredJSON.text(score.withoutNotes)])
    }
  }

  /// How many draws and readings of audits there are.
  public func auditCount() throws -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: "SELECT (SELECT count(*) FROM auditSample) + (SELECT count(*) FROM auditScore)") ?? 0
    }
  }

  /// Takes over the draws and readings of another study of the same contributions.
  ///
  /// - Returns: How many there are.
  public func adopt(auditsOf other: Study) throws -> Int {
    let (samples, scores) = try other.read { db in
      (
        try Row.fetchAll(db, sql: "SELECT code, division, content FROM auditSample ORDER BY code"),
        try Row.fetchAll(db, sql: "SELECT code, content FROM auditScore ORDER BY id")
      )
    }
    try write { db in
      for row in samples {
        try db.execute(
          sql: "INSERT OR IGNORE INTO auditSample (code, division, content) VALUES (?, ?, ?)",
          arguments: [row["code"] as String, row["division"] as String, row["content"] as String])
      }
      for row in scores {
        try db.execute(
          sql: "INSERT INTO auditScore (code, content) VALUES (?, ?)",
          arguments: [row["code"] as String, row["content"] as String])
      }
    }
    try adopt(auditAnswersOf: other)
    return samples.count + scores.count
  }

  /// What readers found last of the division that some findings have, and whether there are only
  /// readings of another one.
  public func auditScore(
    of findings: Findings
  ) throws -> (score: AuditScore?, isOutdated: Bool) {
    let division = findings.divisionFingerprint
    return try read { db in
      let stored = try String.fetchAll(db, sql: "SELECT content FROM auditScore ORDER BY id DESC")
        .map { try StoredJSON.value(AuditScore.self, $0) }
      let own = stored.first { $0.division == division }
      return (own, own == nil && !stored.isEmpty)
    }
  }
}
