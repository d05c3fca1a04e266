internal import Concejo
internal import GRDB

/// Digests of the short tables whose rows have no ``Seal``, made anew with each transaction: a row that somebody
/// changes, adds or takes away by hand no longer fits.
///
/// As seals do, they guard against accidents and careless hands. Long tables are what a run found: made again, it
/// tells them.
enum TableDigest {
  /// What is stored in one table, or in some columns of it.
  private struct Content {
    let part: Study.DigestCheck.Part
    /// What is asked of SQLite, each row in its place.
    let selection: String
  }

  /// Tables that are digested whole.
  private static let whole: [(table: String, part: Study.DigestCheck.Part)] = [
    ("importing", .imports), ("file", .files), ("run", .runs), ("theme", .themes),
    ("exclusion", .exclusions), ("auditSample", .auditSamples), ("auditScore", .auditScores),
    ("codebook", .codebook), ("erasure", .erasures), ("erasedDecision", .erasedDecisions),
    ("harvestSheet", .harvestSheets), ("setting", .settings),
  ]

  /// Contributions that are no longer as they came; there is an index of them.
  private static let states = Content(
    part: .states,
    selection: """
      SELECT position, withdrawn, changedAfterRun FROM proposal
        WHERE withdrawn <> 0 OR changedAfterRun IS NOT NULL ORDER BY position
      """)

  private static func contents(in db: Database) throws -> [Content] {
    try whole.map { table, part in
      let columns = try db.columns(in: table).map { "quote(\($0.name))" }.joined(separator: ", ")
      let key = try db.primaryKey(table).columns.joined(separator: ", ")
      return Content(part: part, selection: "SELECT \(columns) FROM \(table) ORDER BY \(key)")
    } + [states]
  }

  private static func digest(of content: Content, in db: Database) throws -> String {
    var values: [String?] = []
    let rows = try Row.fetchCursor(db, sql: content.selection)
    while let row = try rows.next() {
      for column in 0..<row.count { values.append(row[column]) }
    }
    return Seal.of(values[...])
  }

  /// Makes all digests for what stands there now; a transaction that changed nothing changes none.
  static func renew(in db: Database) throws {
    let stored = try stored(in: db)
    for content in try contents(in: db) {
      let digest = try digest(of: content, in: db)
      guard stored[content.part.rawValue] != digest else { continue }
      try db.execute(
        sql: "INSERT OR REPLACE INTO tableDigest (name, digest) VALUES (?, ?)",
        arguments: [content.part.rawValue, digest])
    }
  }

  private static func stored(in db: Database) throws -> [String: String] {
    Dictionary(
      try Row.fetchAll(db, sql: "SELECT name, digest FROM tableDigest").map {
        ($0[0] as String, $0[1] as String)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The parts that no longer fit their digest.
  static func broken(in db: Database) throws -> [Study.DigestCheck.Part] {
    let stored = try stored(in: db)
    return try contents(in: db).filter {
      try stored[$0.part.rawValue] != digest(of: $0, in: db)
    }.map(\.part)
  }
}

extension Study {
  /// What looking at the digests of whole tables gave.
  public struct DigestCheck: Sendable, Equatable {
    /// What a table holds.
    public enum Part: String, Sendable, CaseIterable {
      case imports = "account of imports"
      case files = "account of files"
      case runs = "account of runs"
      case themes = "themes of runs"
      case exclusions
      case auditSamples = "samples of audits"
      case auditScores = "scores of audits"
      case codebook
      case erasures
      case erasedDecisions = "decisions that were erased"
      case harvestSheets = "sheets of workshops"
      case settings
      case states = "what was withdrawn or changed"
    }

    /// Parts in which a row is not as it was stored, or is missing, or new.
    public let broken: [Part]
    /// Numbers of the runs whose ledger does not add up.
    public let unbalancedRuns: [Int]
  }

  /// Compares what no row seal guards with its digest, and adds up the ledger of every run.
  ///
  /// - Throws: ``StudyError``.
  public func checkDigests() throws -> DigestCheck {
    try read { db in
      let ledgers = try Row.fetchAll(db, sql: "SELECT id, ledger FROM run ORDER BY id")
      let unbalanced = try ledgers.filter {
        try !StoredJSON.value(Ledger.self, $0["ledger"]).isBalanced
      }
      return DigestCheck(
        broken: try TableDigest.broken(in: db), unbalancedRuns: unbalanced.map { $0["id"] })
    }
  }
}
