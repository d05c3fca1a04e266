public import Concejo
internal import GRDB

extension Study {
  /// The library that keeps studies, as it is linked.
  ///
  /// - Throws: ``StudyError/database(path:code:message:)`` if it does not work at all.
  public static func databaseLibrary() throws -> LinkedLibrary {
    do {
      let version = try DatabaseQueue().read { database in
        try String.fetchOne(database, sql: "SELECT sqlite_version()")
      }
      return LinkedLibrary(name: "SQLite", version: version ?? "")
    } catch let error as DatabaseError {
      throw StudyError.sqlite(path: ":memory:", error)
    }
  }
}
