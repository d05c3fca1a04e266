public import Concejo
internal import GRDB

extension Study {
  /// What bringing a study up to date did.
  public struct Update: Sendable, Equatable {
    /// A source of contributions, and how many of it the study held before.
    public struct Source: Sendable, Equatable {
      /// Its name.
      public let name: String
      /// Contributions that were not withdrawn.
      public let count: Int
    }

    /// A field that later exports have no column for.
    public struct Kept: Sendable, Equatable {
      /// Names of the files.
      public let files: [String]
      /// The field.
      public let field: KeptField
    }

    /// Contributions that are new.
    public internal(set) var added = 0
    /// Contributions that say something else than before, or are back.
    public internal(set) var changed = 0
    /// Contributions that are as they were.
    public internal(set) var unchanged = 0
    /// Contributions that later exports no longer hold.
    public internal(set) var withdrawn = 0
    /// Originals of personal data that the study held and holds no more.
    public internal(set) var forgottenOriginals = 0
    /// What the files were compared with, by name.
    public internal(set) var comparedWith: [Source] = []
    /// Files that continue nothing the study holds, by name.
    public internal(set) var newSources: [String] = []
    /// Rows whose id another contribution has already, and comments on nothing that the study holds.
    public internal(set) var repeated: [RejectedRow] = []
    /// Ids given because the study has the stated one for another text: stated ones by new ones.
    public internal(set) var renamed: [String: String] = [:]
    /// Contributions that were erased before and are left out.
    public internal(set) var erased = 0
    /// Fields that no row of some files has and the study keeps: the files by name, and the field.
    public internal(set) var kept: [Kept] = []
    /// Ids that were erased before from another source, with another text: these are taken in.
    public internal(set) var doubtful: [String] = []
  }

  /// Takes later exports of what the study holds, in one transaction: adds, changes, and withdraws what
  /// they no longer hold.
  ///
  /// A file is compared only with the earlier sources that it continues: those with which it shares
  /// contributions, by id and text or by text alone. Nothing is deleted. The order of the files does not
  /// matter.
  ///
  /// - Parameters:
  ///   - files: All the later exports together.
  ///   - source: Name of the source that they continue; nil to find it.
  ///   - keepingOriginals: Whether the personal data hidden in the texts are kept in the study. If not,
  ///     those of all that the files are compared with go too: of texts that stay as they were, and of
  ///     those that are withdrawn.
  ///   - reading: How the files were read, so that the study can be made again; nil to record nothing.
  /// - Returns: How many of each, and what was compared.
  /// - Throws: ``StudyError``; nothing is changed then.
  @discardableResult
  public func update(
    with files: [ImportedFile], source: String? = nil, keepingOriginals: Bool = true,
    readBy reading: ProposalImport? = nil
  ) throws -> Update {
    let files = files.sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) }
    let update = try write { db in
      let source = try source.map { try Self.storedSource(like: $0, in: db) }
      let importing = try ImportRecord(
        files, readBy: reading, isUpdate: true, source: source, keepingOriginals: keepingOriginals
      ).map { try Self.insert($0, in: db) }
      let kept = try withoutErased(files, source: source, in: db)
      let stored = try storedContributions(in: db)
      let commented = try Self.withoutForeignComments(
        kept.files, known: Set(stored.map(\.proposal.id)), in: db)
      let files = commented.files
      let heldBefore = try Self.originalCount(in: db)
      let bySource = Dictionary(grouping: stored, by: \.source)
      let workshops = Set(
        try String.fetchAll(
          db, sql: "SELECT coalesce(source, '') FROM file WHERE harvestID IS NOT NULL"))
      let continued =
        if let source {
          files.map { _ in bySource[source] == nil ? [] : [source] }
        } else {
          // What came from the tables of a workshop is no export, and none withdraws it.
          Lineage(
            earlier: bySource.filter { !workshops.contains($0.key) }
              .mapValues { $0.map(\.proposal) }
          ).continued(by: files.map(\.proposals))
        }
      let plan = UpdatePlan(files, continuing: continued, stored: stored)
      var update = Update()
      (update.erased, update.doubtful) = (kept.leftOut, kept.doubtful)
      update.repeated = commented.turnedDown
      update.renamed = plan.renamed
      update.comparedWith = Set(continued.joined()).sorted().map { name in
        Update.Source(name: name, count: (bySource[name] ?? []).count { !$0.isWithdrawn })
      }
      for export in plan.exports {
        // The later export has its own account.
        for name in export.sources {
          try db.execute(
            sql: "UPDATE file SET survey = NULL WHERE source = ?", arguments: [name])
        }
        var insertions: [Int: ProposalInsertion] = [:]
        for number in export.files {
          let file = files[number]
          let name = try source ?? export.sources.first ?? Self.freeSource(file.name, in: db)
          insertions[number] = try ProposalInsertion(
            intoFile: try Self.insert(file, source: name, importing: importing, in: db), of: file,
            keepingOriginals: keepingOriginals, in: db)
          if export.sources.isEmpty { update.newSources.append(file.name) }
        }
        update.kept += export.kept.map { field in
          Update.Kept(files: export.files.map { files[$0].name }, field: field)
        }
        for row in export.repeated {
          try Self.reject(row, as: .repeatedID, of: files, update: &update, in: db)
        }
        for entry in export.entries {
          guard let insertion = insertions[entry.row.file] else { continue }
          let name = entry.row.proposal.id
          guard let earlier = entry.earlier else {
            try insertion.insert(entry.proposal, readAs: name, line: entry.row.line, in: db)
            update.added += 1
            continue
          }
          if earlier.proposal == entry.proposal, !earlier.isWithdrawn {
            try Self.reject(entry.row, as: .unchanged, of: files, update: &update, in: db)
            update.unchanged += 1
          } else {
            try insertion.replace(
              entry.proposal, readAs: name, line: entry.row.line, at: earlier.position,
              keeping: export.kept, in: db)
            // The row that the study held before is accounted for in place of this one.
            try Self.reject(entry.row, as: .superseded, of: files, update: &update, in: db)
            update.changed += 1
          }
        }
        for number in export.files {
          for row in files[number].rejected { try Self.insert(row, in: db) }
        }
      }
      for earlier in plan.withdrawn {
        try db.execute(
          sql: """
            UPDATE proposal SET withdrawn = 1, state = 'withdrawn',
              changedAfterRun = (SELECT coalesce(max(id), 0) FROM run) WHERE position = ?
            """, arguments: [earlier.position])
        try Seal.Table.contributions.seal(where: "position = ?", [earlier.position], in: db)
        update.withdrawn += 1
      }
      // An export that merges sources makes them one.
      for sources in continued where sources.count > 1 {
        for name in sources.dropFirst() {
          try db.execute(
            sql: "UPDATE file SET source = ? WHERE source = ?", arguments: [sources[0], name])
        }
      }
      if update.changed + update.withdrawn > 0 { try Self.forgetIndexes(in: db) }
      if !keepingOriginals {
        try Self.forgetOriginals(of: update.comparedWith.map(\.name), in: db)
        update.forgottenOriginals = heldBefore - (try Self.originalCount(in: db))
      }
      return update
    }
    try truncateLog()
    return update
  }

  private static func originalCount(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(value) FROM personalDatum") ?? 0
  }

  /// A source of the study that differs from a name in capitals and blanks alone, or else the name: "Web" continues
  /// "web".
  private static func storedSource(like name: String, in db: Database) throws -> String {
    func bare(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace } }
    let stored = try String.fetchSet(
      db, sql: "SELECT DISTINCT source FROM file WHERE source IS NOT NULL")
    let alike = stored.filter { bare($0) == bare(name) }
    return stored.contains(name) || alike.count != 1 ? name : alike.first ?? name
  }

  /// Removes what was hidden in the texts of some sources; that and where something was hidden stays.
  private static func forgetOriginals(of sources: [String], in db: Database) throws {
    for source in sources {
      try db.execute(
        sql: """
          UPDATE personalDatum SET value = NULL, seal = NULL WHERE value IS NOT NULL AND position IN
            (SELECT position FROM proposal LEFT JOIN file ON file.id = fileID
             WHERE coalesce(source, '') = ?)
          """, arguments: [source])
    }
  }

  /// Empties the log of a study that another program set to write one: what was removed stands there too.
  func truncateLog() throws {
    do {
      try database.writeWithoutTransaction { db in
        _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch let error as DatabaseError {
      throw StudyError.sqlite(path: path, error)
    }
  }

  private static func reject(
    _ row: UpdatePlan.Row, as reason: RejectedRow.Reason, of files: [ImportedFile],
    update: inout Update, in db: Database
  ) throws {
    let rejected = RejectedRow(
      file: files[row.file].name, line: row.line, id: row.proposal.id, reason: reason)
    if reason == .repeatedID { update.repeated.append(rejected) }
    try insert(rejected, in: db)
  }

  func storedContributions(in db: Database) throws -> [StoredContribution] {
    let contributions = try proposals(where: "TRUE", in: db)
    let byID = Dictionary(contributions.map { ($0.id, $0) }) { first, _ in first }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT proposal.id, position, withdrawn, coalesce(source, '') AS source FROM proposal
        LEFT JOIN file ON file.id = fileID ORDER BY position
        """
    ).compactMap { row in
      byID[row["id"]].map {
        StoredContribution(
          proposal: $0, position: row["position"], isWithdrawn: row["withdrawn"],
          source: row["source"])
      }
    }
  }
}
