public import Concejo
internal import GRDB

extension Study {
  /// What bringing a study up to date did.
  public struct Update: Sendable, Equatable {
    /// Contributions that are new.
    public internal(set) var added = 0
    /// Contributions that say something else than before.
    public internal(set) var changed = 0
    /// Contributions that are as they were.
    public internal(set) var unchanged = 0
    /// Contributions that later exports no longer hold.
    public internal(set) var withdrawn = 0
  }

  /// Takes later exports of what the study holds, in one transaction: adds, changes, and withdraws what
  /// they no longer hold.
  ///
  /// Only contributions that came from the same kind of file are withdrawn: the same platform, or for
  /// tables of no platform the same columns. Nothing is deleted.
  ///
  /// - Parameters:
  ///   - files: All the later exports together.
  ///   - keepingOriginals: Whether the personal data hidden in the texts are kept in the study.
  /// - Returns: How many of each.
  /// - Throws: ``StudyError``; nothing is changed then.
  public func update(
    with files: [ImportedFile], keepingOriginals: Bool = true
  ) throws -> Update {
    try write { db in
      var update = Update()
      var known = Dictionary(
        uniqueKeysWithValues: try storedContributions(in: db).map { ($0.proposal.id, $0) })
      var seen: Set<String> = []
      for file in files {
        let record = try Self.insert(file, in: db)
        let insertion = try ProposalInsertion(
          file: record, personalData: file.personalData, keepingOriginals: keepingOriginals, in: db)
        for (proposal, line) in zip(file.proposals, file.lines) {
          let row = { RejectedRow(file: file.name, line: line, id: proposal.id, reason: $0) }
          guard seen.insert(proposal.id).inserted else {
            try Self.insert(row(.repeatedID), in: db)
            continue
          }
          guard let stored = known.removeValue(forKey: proposal.id) else {
            try insertion.insert(proposal, in: db)
            update.added += 1
            continue
          }
          if stored.proposal == proposal, !stored.isWithdrawn {
            try Self.insert(row(.unchanged), in: db)
            update.unchanged += 1
          } else {
            try insertion.replace(proposal, at: stored.position, in: db)
            // The row that the study held before is accounted for in place of this one.
            try Self.insert(row(.superseded), in: db)
            update.changed += 1
          }
        }
        for row in file.rejected { try Self.insert(row, in: db) }
      }
      let kinds = Set(files.map { $0.platform ?? $0.columnSummary })
      for stored in known.values.sorted(by: { $0.position < $1.position })
      where !stored.isWithdrawn && kinds.contains(stored.source) {
        try db.execute(
          sql: """
            UPDATE proposal SET withdrawn = 1,
              changedAfterRun = (SELECT coalesce(max(id), 0) FROM run) WHERE position = ?
            """, arguments: [stored.position])
        update.withdrawn += 1
      }
      if update.changed > 0 {
        try db.execute(sql: "INSERT INTO proposalText (proposalText) VALUES ('delete-all')")
      }
      return update
    }
  }

  private struct StoredContribution {
    let proposal: Proposal
    let position: Int64
    let isWithdrawn: Bool
    /// Platform or columns of the file it came from.
    let source: String
  }

  private func storedContributions(in db: Database) throws -> [StoredContribution] {
    let contributions = try proposals(where: "TRUE", in: db)
    let byID = Dictionary(contributions.map { ($0.id, $0) }) { first, _ in first }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT proposal.id, position, withdrawn, coalesce(platform, columns, '') FROM proposal
        LEFT JOIN file ON file.id = fileID
        """
    ).compactMap { row in
      byID[row[0]].map {
        StoredContribution(
          proposal: $0, position: row[1], isWithdrawn: row[2], source: row[3])
      }
    }
  }
}
