public import Concejo
internal import GRDB

extension Study {
  /// A change with the number under which it is kept.
  public struct NumberedChange: Sendable {
    /// From 1, in the order in which they were made.
    public let number: Int
    /// What was changed.
    public let change: FollowUpChange
  }

  /// What became of a change.
  public enum ChangeOutcome: Sendable, Equatable {
    /// It is done, and kept under this number.
    case done(Int)
    /// Something of it is another by now: nothing is done.
    case conflict
  }

  /// All changes that were made one by one, the first of them first; what sheets brought is not among them.
  ///
  /// - Throws: ``StudyError``.
  public func followUpChanges() throws -> [NumberedChange] {
    try read { try Self.changes(in: $0) }
  }

  /// Changes answers and commitments and keeps what they were, in one transaction.
  ///
  /// - Parameter change: The change; it is done only where everything still is as it says.
  /// - Returns: What became of it.
  /// - Throws: ``StudyError``; nothing is changed then.
  public func make(_ change: FollowUpChange) throws -> ChangeOutcome {
    try write { db in
      let answers = Dictionary(
        try Self.answers(in: db).map { ($0.subject, $0) }, uniquingKeysWith: { _, last in last })
      let commitments = Dictionary(
        try Self.records(Commitment.self, in: db).map { ($0.number, $0) },
        uniquingKeysWith: { first, _ in first })
      let isAsItSays =
        change.answers.allSatisfy { step in
          step.subject.map { answers[$0] == step.before } ?? false
        } && change.commitments.allSatisfy { commitments[$0.after.number] == $0.before }
      guard isAsItSays else { return .conflict }
      for step in change.answers { try Self.take(step, in: db) }
      for step in change.commitments { try Self.store(step.after, in: db) }
      let number = (try Self.changes(in: db).last?.number ?? 0) + 1
      try Self.set(Self.changeName + String(number), StoredJSON.text(change), in: db)
      return .done(number)
    }
  }

  private static func changes(in db: Database) throws -> [NumberedChange] {
    try Row.fetchAll(
      db, sql: "SELECT name, value FROM setting WHERE substr(name, 1, ?) = ?",
      arguments: [changeName.utf8.count, changeName]
    ).compactMap { row in
      let name: String = row["name"]
      guard let number = Int(name.dropFirst(changeName.count)) else { return nil }
      return NumberedChange(
        number: number, change: try StoredJSON.value(FollowUpChange.self, row["value"]))
    }.sorted { $0.number < $1.number }
  }

  /// Rewrites changes without the ids and words of erased contributions.
  static func rewriteChanges(_ redaction: Redaction, in db: Database) throws {
    for kept in try changes(in: db) {
      let name = changeName + String(kept.number)
      if let left = kept.change.erasing(redaction) {
        try set(name, StoredJSON.text(left), in: db)
      } else {
        try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      }
    }
  }

  /// What the settings are called in which changes are kept, but for their numbers.
  private static let changeName = "change "
}
