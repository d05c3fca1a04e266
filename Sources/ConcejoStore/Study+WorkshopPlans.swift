public import Concejo
internal import GRDB

extension Study {
  /// The workshops that were planned, by their numbers.
  ///
  /// - Throws: ``StudyError``, where a stored plan cannot be read.
  public func workshops() throws -> [WorkshopTerms] {
    try read { try Self.workshops(in: $0) }
  }

  /// Keeps the plan of a workshop, in place of what the study had under its number.
  ///
  /// - Parameter terms: The plan.
  /// - Returns: What it replaces; nil where there was nothing, or the same.
  /// - Throws: ``StudyError``.
  @discardableResult
  public func store(_ terms: WorkshopTerms) throws -> WorkshopTerms? {
    let earlier = try workshops().first { $0.session == terms.session }
    guard earlier != terms else { return nil }
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
        arguments: [Self.workshopName + String(terms.session), try StoredJSON.text(terms)])
    }
    return earlier
  }

  static func workshops(in db: Database) throws -> [WorkshopTerms] {
    try String.fetchAll(
      db, sql: "SELECT value FROM setting WHERE substr(name, 1, ?) = ?",
      arguments: [workshopName.utf8.count, workshopName]
    ).map { try StoredJSON.value(WorkshopTerms.self, $0) }.sorted { $0.session < $1.session }
  }

  /// What the settings are called in which plans of workshops are kept, but for their numbers.
  private static let workshopName = "workshop "
}
