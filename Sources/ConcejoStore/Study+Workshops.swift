public import Concejo
internal import GRDB

extension Study {
  /// What capturing a filled sheet did, or would do.
  public struct Capture: Sendable, Equatable, Encodable {
    /// Lines that said nothing before.
    public internal(set) var added: [HarvestKey] = []
    /// Lines that said something else before.
    public internal(set) var changed: [HarvestKey] = []
    /// Lines that say nothing any more.
    public internal(set) var removed: [HarvestKey] = []
    /// Lines that say what they said.
    public internal(set) var unchanged = 0
    /// Lines of the same tables that are not in the sheet: what they said stays.
    public internal(set) var missing: [HarvestKey] = []
    /// New ideas that became contributions.
    public internal(set) var newIdeas = 0
    /// Contributions whose words were corrected.
    public internal(set) var changedIdeas = 0
    /// Contributions that the tables took back.
    public internal(set) var withdrawnIdeas = 0
    /// Lines left out since what they say or speak of was erased.
    public internal(set) var erased = 0

    /// Whether nothing was written.
    public var isNothing: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
  }

  /// Takes in what the tables of a workshop said, in one transaction.
  ///
  /// Each line takes the place of what it said before; lines that are not in the sheet stay. New ideas become
  /// contributions whose source is their table, and are corrected or withdrawn with their lines. A sheet that
  /// says nothing new leaves no trace.
  ///
  /// - Parameters:
  ///   - harvest: What was read.
  ///   - by: Who captures it, or nil.
  ///   - when: The time, in UTC.
  ///   - keepingOriginals: Whether the personal data hidden in new ideas are kept in the study.
  /// - Returns: What was done.
  /// - Throws: ``StudyError``; `HarvestError.idTaken`; nothing is changed then.
  @discardableResult
  public func capture(
    _ harvest: Harvest, by: String?, when: String, keepingOriginals: Bool = true
  ) throws -> Capture {
    let capture = try write { db in
      let whole = CapturePlan(harvest, over: try harvestLines(in: db))
      let erased = try erasedIdeas(among: whole.ideas, of: harvest, in: db)
      let plan = whole.leavingOut(erased)
      var capture = Capture(
        added: plan.added.map(\.key), changed: plan.changed.map(\.line.key),
        removed: plan.removed.map(\.key), unchanged: plan.unchanged.count, missing: plan.missing,
        erased: erased.count + harvest.erased.count)
      guard !plan.isEmpty else { return capture }
      try db.execute(
        sql: """
          INSERT INTO harvestSheet (name, sha256, capturedBy, capturedAt, keepsOriginals)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: [harvest.file, harvest.sha256, by, when, keepingOriginals])
      let sheet = db.lastInsertedRowID
      try Self.insert(
        ideas: plan.ideas, of: harvest, sheet: sheet, keepingOriginals: keepingOriginals,
        &capture, in: db)
      try Self.withdraw(ideas: plan.takenBack, in: db)
      capture.withdrawnIdeas = plan.takenBack.count
      for line in plan.removed {
        try db.execute(sql: "DELETE FROM harvestLine WHERE key = ?", arguments: [line.key.text])
      }
      for line in plan.written { try Self.insert(line, sheet: sheet, in: db) }
      if capture.changedIdeas + capture.withdrawnIdeas > 0 { try Self.forgetIndexes(in: db) }
      return capture
    }
    try truncateLog()
    return capture
  }

  /// What capturing a sheet would do; nothing is written.
  public func preview(
    _ harvest: Harvest, by: String?, when: String, keepingOriginals: Bool = true
  ) throws -> Capture {
    try inMemory().capture(harvest, by: by, when: when, keepingOriginals: keepingOriginals)
  }

  /// Everything that the tables of workshops said, in the order of the keys.
  ///
  /// - Throws: ``StudyError``.
  public func harvestLines() throws -> [HarvestLine] { try read { try harvestLines(in: $0) } }

  private func harvestLines(in db: Database) throws -> [HarvestLine] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT key, channel, kind, proposalID, peopleFor, peopleAgainst,
          CASE kind WHEN 'idea' THEN coalesce(body, '') ELSE text END AS text
        FROM harvestLine LEFT JOIN proposal ON kind = 'idea' AND proposal.id = proposalID
        """)
    return try rows.map { row in
      guard let key = HarvestKey(row["key"]),
        let channel = HarvestChannel(rawValue: row["channel"]),
        let kind = HarvestKind(rawValue: row["kind"])
      else {
        let key: String = row["key"]
        throw StudyError.damaged(path: path, detail: "the line \(key) of a workshop cannot be read")
      }
      return HarvestLine(
        key: key, channel: channel, kind: kind, proposal: row["proposalID"], text: row["text"],
        favor: row["peopleFor"], against: row["peopleAgainst"])
    }.sorted { $0.key < $1.key }
  }

  /// Ideas that were erased before, by what the study remembers of these.
  private func erasedIdeas(
    among ideas: [HarvestLine], of harvest: Harvest, in db: Database
  ) throws -> Set<HarvestKey> {
    var kept: Set<String> = []
    for (origin, lines) in Dictionary(grouping: ideas, by: \.key.origin) {
      let file = try withoutErased([harvest.imported(lines)], source: origin.source, in: db)
      kept.formUnion(file.files.flatMap(\.proposals).map(\.id))
    }
    return Set(ideas.map(\.key).filter { !kept.contains($0.text) })
  }

  /// Makes contributions of new ideas, table by table.
  private static func insert(
    ideas: [HarvestLine], of harvest: Harvest, sheet: Int64, keepingOriginals: Bool,
    _ capture: inout Capture, in db: Database
  ) throws {
    let tables = Dictionary(grouping: ideas, by: \.key.origin).sorted { $0.key < $1.key }
    for (origin, lines) in tables {
      let imported = harvest.imported(lines)
      let file = try insert(imported, source: origin.source, importing: nil, in: db)
      try db.execute(
        sql: "UPDATE file SET harvestID = ? WHERE id = ?", arguments: [sheet, file])
      let insertion = try ProposalInsertion(
        intoFile: file, of: imported, keepingOriginals: keepingOriginals, in: db)
      for (proposal, line) in zip(imported.proposals, imported.lines) {
        let earlier = try Row.fetchOne(
          db,
          sql: """
            SELECT position, harvestID IS NOT NULL AS isIdea FROM proposal
            LEFT JOIN file ON file.id = fileID WHERE proposal.id = ?
            """, arguments: [proposal.id])
        guard let earlier else {
          try insertion.insert(proposal, readAs: proposal.id, line: line, in: db)
          capture.newIdeas += 1
          continue
        }
        guard earlier["isIdea"] else { throw HarvestError.idTaken(id: proposal.id) }
        try insertion.replace(
          proposal, readAs: proposal.id, line: line, at: earlier["position"], in: db)
        // The row that the study held before is accounted for in place of this one.
        try insert(
          RejectedRow(file: imported.name, line: line, id: proposal.id, reason: .superseded), in: db
        )
        capture.changedIdeas += 1
      }
    }
  }

  /// Marks contributions as taken back; they stay in the account.
  private static func withdraw(ideas: [String], in db: Database) throws {
    for id in ideas {
      try db.execute(
        sql: """
          UPDATE proposal SET withdrawn = 1, state = 'withdrawn',
            changedAfterRun = (SELECT coalesce(max(id), 0) FROM run) WHERE id = ?
          """, arguments: [id])
      try Seal.Table.contributions.seal(where: "id = ?", [id], in: db)
    }
  }

  private static func insert(_ line: HarvestLine, sheet: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO harvestLine
          (key, sheetID, channel, kind, proposalID, text, peopleFor, peopleAgainst, seal)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')
        ON CONFLICT (key) DO UPDATE SET sheetID = excluded.sheetID, channel = excluded.channel,
          kind = excluded.kind, proposalID = excluded.proposalID, text = excluded.text,
          peopleFor = excluded.peopleFor, peopleAgainst = excluded.peopleAgainst
        """,
      arguments: [
        line.key.text, sheet, line.channel.rawValue, line.kind.rawValue, line.proposal,
        // The words of an idea stand in the contribution that it became, and nowhere else.
        line.kind == .idea ? "" : line.text, line.favor, line.against,
      ])
    try Seal.Table.harvestLines.seal(where: "key = ?", [line.key.text], in: db)
  }

  /// The sheets that were captured, in their order.
  static func harvestRecords(in db: Database) throws -> [HarvestRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT name, sha256, capturedBy, capturedAt, keepsOriginals FROM harvestSheet ORDER BY id
        """
    ).map {
      HarvestRecord(
        file: ImportRecord.File(name: $0["name"], sha256: $0["sha256"]), by: $0["capturedBy"],
        when: $0["capturedAt"], keepsOriginals: $0["keepsOriginals"])
    }
  }
}
