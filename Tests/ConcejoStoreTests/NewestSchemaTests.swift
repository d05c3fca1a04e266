import GRDB
import Testing

@testable import ConcejoStore

@Suite struct NewestSchemaTests {
  @Test func `a new study is what all steps together make of an empty file`() throws {
    let stepped = try DatabaseQueue()
    try Migrations.migrator.migrate(stepped)
    let new = try DatabaseQueue()
    try NewestSchema.create(in: new)
    let expected = try Self.tables(of: stepped)
    let found = try Self.tables(of: new)
    #expect(expected.count > 40)
    for (name, statement) in expected { #expect(found[name] == statement, "\(name)") }
    #expect(Set(found.keys) == Set(expected.keys))
    for selection in ["identifier FROM grdb_migrations", "name || digest FROM tableDigest"] {
      let rows = try Self.column(selection, of: new)
      #expect(try !rows.isEmpty && rows == Self.column(selection, of: stepped), "\(selection)")
    }
    #expect(try new.read(Migrations.migrator.hasCompletedMigrations))
  }

  /// The statement that makes each table and index, without spaces: SQLite keeps those of the steps.
  private static func tables(of database: DatabaseQueue) throws -> [String: String] {
    try database.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT name, coalesce(sql, '') FROM sqlite_master")
      return Dictionary(
        uniqueKeysWithValues: rows.map {
          ($0[0] as String, ($0[1] as String).filter { !$0.isWhitespace })
        })
    }
  }

  private static func column(
    _ selection: String, of database: DatabaseQueue
  ) throws -> [String] {
    try database.read { try String.fetchAll($0, sql: "SELECT \(selection) ORDER BY 1") }
  }
}
