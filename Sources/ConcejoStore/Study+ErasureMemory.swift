public import Concejo
internal import Foundation
internal import GRDB

extension Study {
  /// How many contributions were erased from this study.
  public func erasedCount() throws -> Int { try read { try erasedCount(in: $0) } }

  func erasedCount(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM erasure WHERE isCounted") ?? 0
  }

  /// What is remembered of erased contributions.
  public func erasureMemory() throws -> ErasureMemory { try read { try erasureMemory(in: $0) } }

  func erasureMemory(in db: Database) throws -> ErasureMemory {
    let marks = try Row.fetchAll(
      db,
      sql: "SELECT idDigest, statedDigest, textDigest, wordCount, source FROM erasure ORDER BY id"
    ).map {
      ErasureMark(
        id: $0["idDigest"], statedID: $0["statedDigest"], text: $0["textDigest"],
        wordCount: $0["wordCount"], source: $0["source"])
    }
    let salt = try Self.salt(in: db)
    return ErasureMemory(marks, digests: ErasureDigests(salt: salt ?? ""))
  }

  /// The digests of this study, with a salt that is drawn once.
  static func digests(in db: Database) throws -> ErasureDigests {
    if let salt = try salt(in: db) { return ErasureDigests(salt: salt) }
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<4).map { _ in String(generator.next(), radix: 16) }.joined(separator: "-")
    try set(saltName, salt, in: db)
    return ErasureDigests(salt: salt)
  }

  private static let saltName = "erasure-salt"

  private static func salt(in db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [saltName])
  }

  static func set(_ name: String, _ value: String, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
  }

  /// Files without what was erased before.
  struct WithoutErased {
    var files: [ImportedFile]
    var leftOut = 0
    var doubtful: [String] = []
  }

  /// Leaves out of some files what was erased from the study.
  ///
  /// A file continues the source that is named, those with which it shares contributions, and those that
  /// had a file of its name.
  func withoutErased(
    _ files: [ImportedFile], source: String?, in db: Database
  ) throws -> WithoutErased {
    let memory = try erasureMemory(in: db)
    guard !memory.isEmpty else { return WithoutErased(files: files) }
    let stored = try storedContributions(in: db)
    let held = Set(stored.map(\.proposal.id))
    let continued = Lineage(
      earlier: Dictionary(grouping: stored, by: \.source).mapValues { $0.map(\.proposal) }
    ).continued(by: files.map(\.proposals))
    var result = WithoutErased(files: [])
    for (file, sources) in zip(files, continued) {
      let named = try String.fetchAll(
        db, sql: "SELECT source FROM file WHERE name = ? AND source IS NOT NULL",
        arguments: [file.name])
      let filtered = memory.filtered(
        file, continuing: Set(sources + named + [source].compactMap { $0 }), held: held)
      result.files.append(filtered.file)
      result.leftOut += filtered.leftOut
      result.doubtful += filtered.doubtful
    }
    return result
  }

  /// Decisions that were not rewritten here when contributions were erased, without the ids of these.
  func withoutErased(_ decisions: [Decision], in db: Database) throws -> [Decision] {
    let memory = try erasureMemory(in: db)
    guard !memory.isEmpty else { return decisions }
    let digests = try Self.digests(in: db)
    let gone = Set(try String.fetchAll(db, sql: "SELECT digest FROM erasedDecision"))
    let log = DecisionLog(decisions.filter { !gone.contains(digests.decision($0.id)) })
    let ids = log.namedProposals.filter(memory.holds)
    // An id of a contribution that is here is that one's, whatever was erased under it elsewhere.
    let held = Set(
      try String.fetchAll(
        db, sql: "SELECT id FROM proposal WHERE id IN (SELECT value FROM json_each(?))",
        arguments: [try StoredJSON.text(ids.sorted())]))
    return log.erasing(Redaction(ids: ids.subtracting(held))).decisions
  }

  /// Remembers what was erased from another study, so that its exports bring nothing of it into this one.
  ///
  /// - Returns: How many contributions are remembered.
  @discardableResult
  public func remember(erasuresOf other: Study) throws -> Int {
    let (rows, decisions, salt) = try other.read { db in
      (
        try Row.fetchAll(db, sql: "SELECT * FROM erasure ORDER BY id"),
        try String.fetchAll(db, sql: "SELECT digest FROM erasedDecision"), try Self.salt(in: db)
      )
    }
    guard !rows.isEmpty, let salt else { return 0 }
    try write { db in
      try Self.set(Self.saltName, salt, in: db)
      for row in rows {
        try Self.insertErasure(
          [
            row["idDigest"] as String, row["statedDigest"] as String, row["textDigest"] as String,
            row["wordCount"] as Int, row["source"] as String, row["code"] as String,
            row["erasedBy"] as String?, row["erasedAt"] as String, false,
          ], in: db)
      }
      for digest in decisions {
        try db.execute(
          sql: "INSERT OR IGNORE INTO erasedDecision (digest) VALUES (?)", arguments: [digest])
      }
    }
    return rows.count
  }
}
