public import Concejo
internal import GRDB

extension Study {
  /// How the study came to be.
  ///
  /// Imports of before they were recorded are not in it.
  ///
  /// - Throws: ``StudyError``.
  public func recipe() throws -> StudyRecipe {
    try read { db in
      var values = ClosedValues()
      let answers = try Self.answers(in: db)
      let recommendations = try Self.records(Recommendation.self, in: db)
      let commitments = try Self.records(Commitment.self, in: db)
      let clauses = try Self.records(Clause.self, in: db)
      let tenderUnits = try Self.records(TenderUnit.self, in: db)
      let criteria = try Self.records(Criterion.self, in: db)
      let workshops = try Self.workshops(in: db)
      return StudyRecipe(
        identity: try Self.identity(in: db),
        imports: try String.fetchAll(db, sql: "SELECT content FROM importing ORDER BY id").map {
          try StoredJSON.value(ImportRecord.self, $0)
        },
        harvests: try Self.harvestRecords(in: db),
        analysis: try String.fetchOne(db, sql: "SELECT options FROM run ORDER BY id DESC LIMIT 1")
          .map { try Self.options($0, values: &values) },
        codes: try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'moderation'")
          .map { try StoredJSON.value(ModerationCodes.self, $0) },
        answers: answers.isEmpty ? nil : answers,
        recommendations: recommendations.isEmpty ? nil : recommendations,
        commitments: commitments.isEmpty ? nil : commitments,
        clauses: clauses.isEmpty ? nil : clauses,
        tenderUnits: tenderUnits.isEmpty ? nil : tenderUnits,
        criteria: criteria.isEmpty ? nil : criteria,
        workshops: workshops.isEmpty ? nil : workshops)
    }
  }

  /// Whether every file of the study was imported since imports are recorded.
  public func isRecipeWhole() throws -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT NOT EXISTS (SELECT 1 FROM file WHERE importID IS NULL AND harvestID IS NULL)
          """) ?? true
    }
  }

  /// What tells this study from others, the same as long as it lives; nil before its first analysis.
  public func identity() throws -> String? { try read { try Self.identity(in: $0) } }

  static func identity(in db: Database) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [identityName])
  }

  static let identityName = "identity"

  /// Takes over what tells another study from others, where this one has nothing of its own.
  public func adopt(identity: String) throws {
    try write { try Self.adopt(identity: identity, in: $0) }
  }

  static func adopt(identity: String, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR IGNORE INTO setting (name, value) VALUES (?, ?)",
      arguments: [identityName, identity])
  }

  /// Records an import.
  ///
  /// - Returns: Its number.
  static func insert(_ record: ImportRecord, in db: Database) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO importing (content) VALUES (?)",
      arguments: [try StoredJSON.text(record)])
    return db.lastInsertedRowID
  }
}

extension ImportRecord {
  /// The record of files that are being imported; nil where nobody tells how they were read.
  init?(
    _ files: [ImportedFile], readBy reading: ProposalImport?, isUpdate: Bool, source: String?,
    keepingOriginals: Bool
  ) {
    guard let reading else { return nil }
    self.init(
      files: files.map { File(name: $0.name, sha256: $0.sha256) }, reading: reading,
      isUpdate: isUpdate, source: source, keepsOriginals: keepingOriginals)
  }
}
