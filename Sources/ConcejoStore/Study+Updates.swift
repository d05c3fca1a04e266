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

    /// Contributions that are new.
    public internal(set) var added = 0
    /// Contributions that say something else than before, or are back.
    public internal(set) var changed = 0
    /// Contributions that are as they were.
    public internal(set) var unchanged = 0
    /// Contributions that later exports no longer hold.
    public internal(set) var withdrawn = 0
    /// What the files were compared with, by name.
    public internal(set) var comparedWith: [Source] = []
    /// Files that continue nothing the study holds, by name.
    public internal(set) var newSources: [String] = []
    /// Rows whose id another contribution has already.
    public internal(set) var repeated: [RejectedRow] = []
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
  ///   - keepingOriginals: Whether the personal data hidden in the texts are kept in the study.
  /// - Returns: How many of each, and what was compared.
  /// - Throws: ``StudyError``; nothing is changed then.
  @discardableResult
  public func update(
    with files: [ImportedFile], source: String? = nil, keepingOriginals: Bool = true
  ) throws -> Update {
    let files = files.sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) }
    return try write { db in
      let stored = try storedContributions(in: db)
      let bySource = Dictionary(grouping: stored, by: \.source)
      let continued =
        if let source {
          files.map { _ in bySource[source] == nil ? [] : [source] }
        } else {
          Lineage(earlier: bySource.mapValues { $0.map(\.proposal) })
            .continued(by: files.map(\.proposals))
        }
      var update = Update()
      update.comparedWith = Set(continued.joined()).sorted().map { name in
        Update.Source(name: name, count: (bySource[name] ?? []).count { !$0.isWithdrawn })
      }
      var taken: Set<Int64> = []
      var ids = Set(stored.map(\.proposal.id))
      // Files that continue the same sources are one export.
      let groups = Dictionary(grouping: files.indices) { continued[$0] }
      for sources in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let members = groups[sources] ?? []
        let candidates = sources.flatMap { bySource[$0] ?? [] }
          .filter { !taken.contains($0.position) }
          .sorted { Proposal.id($0.proposal.id, precedes: $1.proposal.id) }
        var records: [Int: Int64] = [:]
        for member in members {
          let name = try source ?? sources.first ?? Self.freeSource(files[member].name, in: db)
          records[member] = try Self.insert(files[member], source: name, in: db)
          if sources.isEmpty { update.newSources.append(files[member].name) }
        }
        let rows = Self.rows(of: members, in: files)
        let firsts = rows.filter(\.isFirst)
        let matching = ContributionMatching(
          firsts.map(\.proposal), with: candidates.map(\.proposal))
        var renamed: [String: String] = [:]
        for (row, match) in zip(firsts, matching.matches) {
          if let match { renamed[row.proposal.id] = candidates[match].proposal.id }
        }
        let insertions = try members.reduce(into: [Int: ProposalInsertion]()) { result, member in
          result[member] = try ProposalInsertion(
            file: records[member] ?? 0, personalData: files[member].personalData,
            keepingOriginals: keepingOriginals, in: db)
        }
        for row in rows where !row.isFirst {
          try Self.reject(row, as: .repeatedID, file: files[row.file], update: &update, in: db)
        }
        for (row, match) in zip(firsts, matching.matches) {
          guard let insertion = insertions[row.file] else { continue }
          let file = files[row.file]
          guard let match else {
            // Another source may have the id for another text.
            let id =
              ids.contains(row.proposal.id)
              ? CrossFileIDs.prefixed(row.proposal.id, of: file, isTaken: ids.contains)
              : row.proposal.id
            ids.insert(id)
            renamed[row.proposal.id] = id
            let parent = row.proposal.parent.map { renamed[$0] ?? $0 }
            try insertion.insert(
              row.proposal.with(id: id, parent: parent), readAs: row.proposal.id, in: db)
            update.added += 1
            continue
          }
          let earlier = candidates[match]
          taken.insert(earlier.position)
          let proposal = row.proposal.with(
            id: earlier.proposal.id, parent: row.proposal.parent.map { renamed[$0] ?? $0 })
          if earlier.proposal == proposal, !earlier.isWithdrawn {
            try Self.reject(row, as: .unchanged, file: file, update: &update, in: db)
            update.unchanged += 1
          } else {
            try insertion.replace(
              proposal, readAs: row.proposal.id, at: earlier.position, in: db)
            // The row that the study held before is accounted for in place of this one.
            try Self.reject(row, as: .superseded, file: file, update: &update, in: db)
            update.changed += 1
          }
        }
        for member in members {
          for row in files[member].rejected { try Self.insert(row, in: db) }
        }
      }
      let compared = Set(continued.joined())
      for earlier in stored.sorted(by: { $0.position < $1.position })
      where compared.contains(earlier.source) && !earlier.isWithdrawn
        && !taken.contains(earlier.position)
      {
        try db.execute(
          sql: """
            UPDATE proposal SET withdrawn = 1, state = 'withdrawn',
              changedAfterRun = (SELECT coalesce(max(id), 0) FROM run) WHERE position = ?
            """, arguments: [earlier.position])
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
      return update
    }
  }

  /// A row of a later export.
  private struct LaterRow {
    let proposal: Proposal
    let file: Int
    let line: Int
    /// Whether no other row with its id stands before it.
    var isFirst = true
  }

  /// All rows of some files by id; among those of one id, by what they say, not by where they stand.
  private static func rows(of members: [Int], in files: [ImportedFile]) -> [LaterRow] {
    var rows = members.flatMap { member in
      zip(files[member].proposals, files[member].lines).map {
        LaterRow(proposal: $0, file: member, line: $1)
      }
    }
    rows.sort { left, right in
      guard left.proposal.id == right.proposal.id else {
        return Proposal.id(left.proposal.id, precedes: right.proposal.id)
      }
      return (left.proposal.text, left.proposal.supports ?? -1, left.file, left.line)
        < (right.proposal.text, right.proposal.supports ?? -1, right.file, right.line)
    }
    for index in rows.indices.dropFirst()
    where rows[index].proposal.id == rows[index - 1].proposal.id {
      rows[index].isFirst = false
    }
    return rows
  }

  private static func reject(
    _ row: LaterRow, as reason: RejectedRow.Reason, file: ImportedFile, update: inout Update,
    in db: Database
  ) throws {
    let rejected = RejectedRow(
      file: file.name, line: row.line, id: row.proposal.id, reason: reason)
    if reason == .repeatedID { update.repeated.append(rejected) }
    try insert(rejected, in: db)
  }

  private struct StoredContribution {
    let proposal: Proposal
    let position: Int64
    let isWithdrawn: Bool
    /// Name of the source it came from.
    let source: String
  }

  private func storedContributions(in db: Database) throws -> [StoredContribution] {
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

extension Proposal {
  /// The same contribution under the id that the study knows it by, answering the one it knows.
  fileprivate func with(id: String, parent: String?) -> Proposal {
    Proposal(
      id: id, title: title, body: body, supports: supports, date: date, place: place,
      category: category, parent: parent, state: state)
  }
}
