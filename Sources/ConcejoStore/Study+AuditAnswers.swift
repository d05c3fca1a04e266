public import Concejo
internal import GRDB

/// What readers answer one text at a time, kept as long as the draw is.
extension Study {
  /// What a reader says to one key of a draw.
  public enum AuditEntry: Sendable, Equatable {
    /// To a text, by its key.
    case text(String, AuditAnswers.Text)
    /// To a pair, by its key.
    case pair(String, AuditAnswers.Pair)
  }

  private struct Stored: Codable {
    let reader: String
    var texts: [String: AuditAnswers.Text]
    var pairs: [String: AuditAnswers.Pair]
  }

  /// All draws that are kept, by their codes.
  ///
  /// - Throws: ``StudyError``.
  public func auditSamples() throws -> [AuditSample] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT content FROM auditSample ORDER BY code")
        .map { try StoredJSON.value(AuditSample.self, $0, hasSeeds: true) }
    }
  }

  /// What was answered to a draw one text at a time, by the names of the readers.
  ///
  /// - Throws: ``StudyError``.
  public func auditAnswers(to sample: AuditSample) throws -> [AuditAnswers] {
    try read { try Self.stored(to: sample.code, in: $0) }.map {
      AuditAnswers(of: $0.reader, to: sample, texts: $0.texts, pairs: $0.pairs)
    }
  }

  /// Keeps an answer in place of what the same reader said to the same key.
  ///
  /// - Parameters:
  ///   - entry: The answer.
  ///   - reader: Who read.
  ///   - sample: The draw.
  /// - Throws: ``AuditError/moreReaders(code:readers:)`` where two others have answered already.
  public func record(_ entry: AuditEntry, by reader: String, to sample: AuditSample) throws {
    try write { db in
      let all = try Self.stored(to: sample.code, in: db)
      let own = all.first { $0.reader == reader }
      guard own != nil || all.count < AuditAnswers.mostReaders else {
        throw AuditError.moreReaders(code: sample.code, readers: all.map(\.reader))
      }
      var answers = own ?? Stored(reader: reader, texts: [:], pairs: [:])
      switch entry {
      case .text(let key, let answer): answers.texts[key] = answer
      case .pair(let key, let answer): answers.pairs[key] = answer
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
        arguments: [Self.auditName(sample.code) + reader, try StoredJSON.text(answers)])
    }
  }

  private static func stored(to code: String, in db: Database) throws -> [Stored] {
    try String.fetchAll(
      db, sql: "SELECT value FROM setting WHERE substr(name, 1, ?) = ? ORDER BY name",
      arguments: [auditName(code).utf8.count, auditName(code)]
    ).map { try StoredJSON.value(Stored.self, $0) }
  }

  /// Forgets what was answered to a draw.
  static func forgetAuditAnswers(to code: String, in db: Database) throws {
    try db.execute(
      sql: "DELETE FROM setting WHERE substr(name, 1, ?) = ?",
      arguments: [auditName(code).utf8.count, auditName(code)])
  }

  /// Takes over what was answered to the draws of another study.
  func adopt(auditAnswersOf other: Study) throws {
    let rows = try other.read { db in
      try Row.fetchAll(
        db, sql: "SELECT name, value FROM setting WHERE substr(name, 1, ?) = ? ORDER BY name",
        arguments: [Self.anyAudit.utf8.count, Self.anyAudit])
    }
    try write { db in
      for row in rows {
        try db.execute(
          sql: "INSERT OR IGNORE INTO setting (name, value) VALUES (?, ?)",
          arguments: [row["name"] as String, row["value"] as String])
      }
    }
  }

  /// What the settings are called that hold the answers of a reader, but for the name.
  private static func auditName(_ code: String) -> String { anyAudit + code + " " }

  private static let anyAudit = "audit answers "
}
