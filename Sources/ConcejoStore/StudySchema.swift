internal import GRDB

/// What each column of a study may hold, as the migrations declare it.
///
/// SQLite keeps whatever is put into a column, and a damaged or hand-made file may hold a blob or nothing
/// where a text belongs: reading it as one would end the program.
struct StudySchema {
  private struct Column {
    let name: String
    /// Names that `typeof` may give.
    let kinds: [String]
  }

  private let tables: [(name: String, columns: [Column])]

  /// Tables that are as long as the study has proposals: half a second for a hundred thousand.
  private static let longTables: Set<String> = [
    "comment", "duplicateMember", "foundPlace", "keptApart", "personalDatum", "placement",
    "proposal", "sameRequest", "term", "wordForm",
  ]

  /// The schema of this version.
  static let current = Result { try StudySchema() }

  private init() throws {
    let empty = try DatabaseQueue()
    try NewestSchema.create(in: empty)
    tables = try empty.read { db in
      let names = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
            AND name NOT LIKE 'proposalText%' AND name <> 'grdb_migrations' ORDER BY name
          """)
      return try names.map { table in
        (
          table,
          try db.columns(in: table).map { column in
            Column(
              name: column.name,
              kinds: Self.kinds(of: column.type, isOptional: !column.isNotNull))
          }
        )
      }
    }
  }

  private static func kinds(of type: String, isOptional: Bool) -> [String] {
    let own =
      switch type.uppercased() {
      case "TEXT": ["text"]
      case "INTEGER": ["integer"]
      case "REAL": ["real", "integer"]
      default: ["blob"]
      }
    return isOptional ? own + ["null"] : own
  }

  /// The first value that is of another kind than its column, as a clause; nil if there is none.
  ///
  /// Only the heads of the rows are read, not the texts.
  ///
  /// - Parameters:
  ///   - db: The study.
  ///   - isWhole: Whether the tables that have a row for each proposal are looked through, too.
  /// - Returns: The clause, or nil.
  /// - Throws: `DatabaseError`.
  func fault(in db: Database, isWhole: Bool = true) throws -> String? {
    for table in tables where isWhole || !Self.longTables.contains(table.name) {
      let isWrong = table.columns.map(Self.isForeign).joined(separator: " OR ")
      guard
        try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM \"\(table.name)\" WHERE \(isWrong))") == true
      else { continue }
      for column in table.columns {
        let kind = try String.fetchOne(
          db,
          sql: """
            SELECT typeof("\(column.name)") FROM "\(table.name)" WHERE \(Self.isForeign(column))
            """)
        guard let kind else { continue }
        let expected = column.kinds.first ?? ""
        return
          "\(table.name).\(column.name) holds \(kind == "null" ? "nothing" : "a \(kind)") where"
          + " \(expected == "integer" ? "an" : "a") \(expected) belongs"
      }
    }
    return nil
  }

  private static func isForeign(_ column: Column) -> String {
    let kinds = column.kinds.map { "'\($0)'" }.joined(separator: ", ")
    return "typeof(\"\(column.name)\") NOT IN (\(kinds))"
  }
}
