public import Concejo
internal import GRDB

extension Study {
  /// All stored answers, those that answer nobody at present among them: units first.
  ///
  /// - Throws: ``StudyError``.
  public func answers() throws -> [Answer] { try read { try Self.answers(in: $0) } }

  static func answers(in db: Database) throws -> [Answer] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT answer.unit, proposal.id, content FROM answer
        LEFT JOIN proposal ON proposal.position = answer.position
        ORDER BY answer.unit IS NULL, answer.unit, answer.position
        """
    ).map { row in
      let answer = try StoredJSON.value(Answer.self, row[2])
      // The columns say whom it answers: a contribution may get another id.
      if let unit = row[0] as Int? { return answer.to(.unit(unit)) }
      return (row[1] as String?).map { answer.to(.contribution($0)) } ?? answer
    }
  }

  /// Takes over what a sheet of answers changes, in one transaction.
  ///
  /// - Throws: ``StudyError``; nothing is changed then.
  public func apply(_ changes: AnswerChanges) throws {
    try write { db in
      for subject in changes.withdrawn { try Self.deleteAnswer(to: subject, in: db) }
      for answer in changes.answers { try Self.store(answer, in: db) }
    }
  }

  /// Stores answers of another study, or of a file; those to contributions that are not here are left out.
  ///
  /// - Returns: How many are stored.
  /// - Throws: ``StudyError``; nothing is stored then.
  @discardableResult
  public func store(_ answers: [Answer]) throws -> Int {
    try write { db in
      let memory = try erasureMemory(in: db)
      return try answers.count { answer in
        if case .contribution(let id) = answer.subject, memory.holds(id) { return false }
        return try Self.store(answer, in: db)
      }
    }
  }

  /// Makes one answer what a step says.
  static func take(_ step: FollowUpChange.AnswerStep, in db: Database) throws {
    if let answer = step.after {
      try store(answer, in: db)
    } else if let subject = step.subject {
      try deleteAnswer(to: subject, in: db)
    }
  }

  @discardableResult
  private static func store(_ answer: Answer, in db: Database) throws -> Bool {
    var (unit, position): (Int?, Int64?) = (nil, nil)
    switch answer.subject {
    case .unit(let number): unit = number
    case .contribution(let id):
      position = try Int64.fetchOne(
        db, sql: "SELECT position FROM proposal WHERE id = ?", arguments: [id])
      if position == nil { return false }
    }
    try deleteAnswer(to: answer.subject, in: db)
    let content = try StoredJSON.text(answer)
    try db.execute(
      sql: "INSERT INTO answer (unit, position, content, seal) VALUES (?, ?, ?, ?)",
      arguments: [
        unit, position, content,
        Seal.of([unit.map { String($0) }, position.map { String($0) }, content]),
      ])
    return true
  }

  private static func deleteAnswer(to subject: Answer.Subject, in db: Database) throws {
    switch subject {
    case .unit(let number):
      try db.execute(sql: "DELETE FROM answer WHERE unit = ?", arguments: [number])
    case .contribution(let id):
      try db.execute(
        sql: """
          DELETE FROM answer WHERE position = (SELECT position FROM proposal WHERE id = ?)
          """, arguments: [id])
    }
  }

  /// Rewrites answers without the ids and words of erased contributions, and forgets those to them.
  ///
  /// - Returns: How many are changed or gone.
  static func rewriteAnswers(
    _ redaction: Redaction, erasing ids: Set<String>, in db: Database
  ) throws -> Int {
    var changed = 0
    for answer in try answers(in: db) {
      if case .contribution(let id) = answer.subject, ids.contains(id) {
        try deleteAnswer(to: answer.subject, in: db)
        changed += 1
        continue
      }
      let rewritten = answer.erasing(redaction)
      guard rewritten != answer else { continue }
      try store(rewritten, in: db)
      changed += 1
    }
    return changed
  }
}
