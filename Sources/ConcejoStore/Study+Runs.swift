public import Concejo
internal import GRDB

extension Study {
  /// Stores a run.
  ///
  /// - Parameters:
  ///   - findings: What it found.
  ///   - history: What the next run builds on; made of the findings where none is given.
  ///   - isAfresh: Whether the themes were found anew, and not those of the run before continued.
  /// - Throws: ``StudyError``; nothing is stored then.
  public func save(
    _ findings: Findings, history: ThemeHistory? = nil, isAfresh: Bool = false
  ) throws {
    try write { db in
      let positions = try Self.positions(in: db)
      try db.execute(
        sql: """
          INSERT INTO run
            (programVersion, stemmerProbe, fingerprint, mainLanguage, options, ledger, voices, setAside,
             history, decisions, outline, isAfresh)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          findings.programVersion, findings.stemmerProbe, findings.fingerprint,
          findings.mainLanguage.rawValue, try StoredJSON.text(findings.options),
          try StoredJSON.text(findings.ledger), try StoredJSON.text(findings.voices),
          try findings.setAside.map(StoredJSON.text),
          try history.map(StoredJSON.text), try findings.decisions.map(StoredJSON.text),
          try history.map {
            try StoredJSON.text(
              StoredOutline(
                $0, isByQuestion: findings.options.isByQuestion))
          }, isAfresh,
        ])
      let run = db.lastInsertedRowID
      // The latest is continued, and checked against what it continued.
      try db.execute(sql: "UPDATE run SET outline = NULL WHERE id < ?", arguments: [run])
      try db.execute(
        sql: "UPDATE run SET history = NULL WHERE id < (SELECT max(id) FROM run WHERE id < ?)",
        arguments: [run])
      try Self.adopt(identity: findings.fingerprint, in: db)
      try Self.replaceFoundPlaces(by: history, run: run, positions: positions, in: db)
      try Self.insertThemes(of: findings, run: run, in: db)
      try Self.insertPlacements(of: findings, run: run, positions: positions, in: db)
      try Self.insertDuplicates(of: findings, run: run, positions: positions, in: db)
      let insertComment = try db.makeStatement(
        sql: """
          INSERT INTO comment
            (runID, position, rootPosition)
          VALUES (?, ?, ?)
          """)
      for record in findings.comments {
        try insertComment.execute(
          arguments: [run, positions[record.comment], positions[record.proposal]])
      }
      // Another run may take in other states: what it sets aside must be in no index.
      try Self.forgetIndexes(in: db)
      try Self.indexTexts(in: db)
    }
  }

  static func positions(in db: Database) throws -> [String: Int64] {
    var positions: [String: Int64] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT id, position FROM proposal")
    while let row = try rows.next() { positions[row[0]] = row[1] }
    return positions
  }

  private static func insertThemes(of findings: Findings, run: Int64, in db: Database) throws {
    for (index, theme) in findings.themes.enumerated() {
      let content = StoredTheme(
        title: theme.title, alternativeTitles: theme.alternativeTitles, keyTerms: theme.keyTerms,
        quotes: theme.quotes, supports: theme.supports, opposes: theme.opposes,
        cohesion: theme.cohesion, stability: theme.stability, neighbors: theme.neighbors,
        subthemes: theme.subthemes,
        summary: theme.summary, decided: theme.decided)
      try db.execute(
        sql: """
          INSERT INTO theme (runID, id, title, isRepetitive, distinctCount, content, rank)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run, theme.id, theme.title.text, theme.isRepetitive, theme.distinctCount,
          try StoredJSON.text(content), index + 1,
        ])
    }
  }

  private static func insertPlacements(
    of findings: Findings, run: Int64, positions: [String: Int64], in db: Database
  ) throws {
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO placement
          (runID, position, language, themeID, reason, nearestThemeID, x, y, subtheme, further)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for placement in findings.placements {
      insert.setUncheckedArguments([
        run, positions[placement.proposal], placement.language.rawValue, placement.theme,
        placement.reason?.rawValue, placement.nearestTheme, placement.x, placement.y,
        placement.subtheme,
        placement.further.isEmpty ? nil : try StoredJSON.text(placement.further),
      ])
      try insert.execute()
    }
  }

  private static func insertDuplicates(
    of findings: Findings, run: Int64, positions: [String: Int64], in db: Database
  ) throws {
    let insertMember = try db.makeStatement(
      sql: """
        INSERT INTO duplicateMember
          (runID, groupID, position, kind, overlap, changes, ownWords)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for group in findings.duplicateGroups {
      try db.execute(
        sql: """
          INSERT INTO duplicateGroup
            (runID, id, kind, headPosition, supportsLargest, supportsSum, burst, letter)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run, group.id, group.kind, positions[group.head], group.supports?.largest,
          group.supports?.sum, try group.burst.map(StoredJSON.text),
          try group.letter.map(StoredJSON.text),
        ])
      for member in group.members {
        try insertMember.execute(arguments: [
          run, group.id, positions[member.proposal], member.kind.rawValue, member.overlap,
          member.changes.isEmpty ? nil : try StoredJSON.text(member.changes),
          try member.ownWords.map(StoredJSON.text),
        ])
      }
    }
    let insertRequest = try db.makeStatement(
      sql: """
        INSERT INTO sameRequest
          (runID, firstPosition, secondPosition, similarity)
        VALUES (?, ?, ?, ?)
        """)
    for pair in findings.sameRequests {
      try insertRequest.execute(
        arguments: [run, positions[pair.first], positions[pair.second], pair.similarity])
    }
    let insertApart = try db.makeStatement(
      sql: """
        INSERT INTO keptApart
          (runID, firstPosition, secondPosition, similarity, objection, change)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for pair in findings.keptApart {
      try insertApart.execute(
        arguments: [
          run, positions[pair.first], positions[pair.second], pair.similarity,
          pair.objection.rawValue, try pair.change.map(StoredJSON.text),
        ])
    }
  }

  /// The latest run.
  ///
  /// - Throws: ``StudyError/noRun(path:)`` if the study has not been analysed.
  public func latestFindings() throws -> Findings { try latestRun().findings }

  /// The latest run, with what of it this version does not know.
  ///
  /// Runs of older versions have the defaults of what they lack.
  ///
  /// - Throws: ``StudyError/noRun(path:)`` if the study has not been analysed.
  public func latestRun() throws -> StoredRun {
    try read { db in
      guard let run = try Row.fetchOne(db, sql: "SELECT * FROM run ORDER BY id DESC LIMIT 1") else {
        throw StudyError.noRun(path: path)
      }
      let id: Int64 = run["id"]
      let changed = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM proposal WHERE changedAfterRun >= ?", arguments: [id])
      if let changed, changed > 0 { throw StudyError.changed(path: path, count: changed) }
      return try storedRun(run, in: db)
    }
  }

  /// Puts a stored run together.
  func storedRun(_ run: Row, in db: Database) throws -> StoredRun {
    var values = ClosedValues()
    let id: Int64 = run["id"]
    let placements = try Self.placements(run: id, values: &values, in: db)
    let findings = Findings(
      programVersion: run["programVersion"],
      options: try Self.options(run["options"], values: &values),
      stemmerProbe: run["stemmerProbe"], fingerprint: run["fingerprint"],
      mainLanguage: values.value(run["mainLanguage"], else: Language.es, what: "language"),
      ledger: try StoredJSON.value(Ledger.self, run["ledger"]),
      themes: try Self.themes(run: id, placements: placements, values: &values, in: db),
      voices: try (run["voices"] as String?).map {
        try StoredJSON.value([SmallVoice].self, $0)
      } ?? [],
      duplicateGroups: try Self.groups(run: id, values: &values, in: db),
      keptApart: try Self.keptApart(run: id, values: &values, in: db),
      sameRequests: try Self.sameRequests(run: id, in: db), placements: placements,
      comments: try Self.comments(run: id, in: db),
      setAside: try (run["setAside"] as String?).map {
        try StoredJSON.value([Discussion.SetAside].self, $0)
      },
      decisions: try (run["decisions"] as String?).map {
        try StoredJSON.value([DecisionOutcome].self, $0)
      })
    try check(findings)
    return StoredRun(findings: findings, notes: values.notes)
  }

  /// Options as they were stored, with the defaults of those that came later.
  static func options(_ text: String, values: inout ClosedValues) throws -> Pipeline {
    let stored = try StoredJSON.value(StoredValue.self, text, hasSeeds: true)
    let defaults = try StoredJSON.value(
      StoredValue.self, try StoredJSON.text(Pipeline()), hasSeeds: true)
    guard case .object(let members) = stored, members.keys.contains(where: { defaults[$0] != nil })
    else {
      // No version stored options like these.
      return try StoredJSON.value(Pipeline.self, text, hasSeeds: true)
    }
    if let option = OptionRange.firstBeyond(in: stored, beside: defaults) {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "The option \(option) is beyond its range."))
    }
    return try StoredJSON.value(
      Pipeline.self, stored, over: defaults, of: "options", values: &values)
  }

  /// No dot of a map lies farther from its middle; a number beyond it was not written by this program.
  private static let farthestDot = 1_000_000.0

  /// Refuses a run whose parts do not fit together.
  private func check(_ findings: Findings) throws {
    let ids = Set(findings.themes.map(\.id))
    for group in findings.duplicateGroups where !Findings.GroupRecord.kinds.contains(group.kind) {
      throw StudyError.damaged(path: path, detail: "copies of group \(group.id) are of no kind")
    }
    for theme in findings.themes {
      guard theme.id > 0, ids.count == findings.themes.count,
        (1...max(theme.proposals.count, 1)).contains(theme.distinctCount),
        !theme.proposals.isEmpty, theme.neighbors.allSatisfy({ ids.contains($0.theme) })
      else { throw StudyError.damaged(path: path, detail: "theme \(theme.id) does not fit") }
    }
    for placement in findings.placements {
      let themes =
        [placement.theme, placement.nearestTheme].compactMap { $0 } + placement.further.map(\.theme)
      guard themes.allSatisfy(ids.contains),
        abs(placement.x) <= Self.farthestDot,
        abs(placement.y) <= Self.farthestDot, fits(placement, findings),
        (placement.theme == nil) == (placement.reason != nil)
      else {
        throw StudyError.damaged(
          path: path, detail: "the place of proposal \(placement.proposal) does not fit")
      }
    }
    guard findings.voices.allSatisfy({ ids.contains($0.theme) }) else {
      throw StudyError.damaged(path: path, detail: "a small voice is in no theme")
    }
    guard findings.ledger.isBalanced else {
      throw StudyError.damaged(path: path, detail: "the ledger does not add up")
    }
  }

  private func fits(_ placement: Placement, _ findings: Findings) -> Bool {
    guard let subtheme = placement.subtheme else { return true }
    guard let theme = placement.theme.flatMap(findings.theme) else { return false }
    return theme.subthemes.contains { $0.number == subtheme }
  }

  private static func comments(
    run: Int64, in db: Database
  ) throws -> [Findings.CommentRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT c.id AS comment, p.id AS proposal FROM comment
        JOIN proposal AS c ON c.position = comment.position
        JOIN proposal AS p ON p.position = rootPosition WHERE runID = ?
        """, arguments: [run]
    ).map { Findings.CommentRecord(comment: $0["comment"], proposal: $0["proposal"]) }
      .sorted { Proposal.id($0.comment, precedes: $1.comment) }
  }

  /// Proposals added since the latest run, but for those that an analysis sets aside.
  public func unanalyzedCount() throws -> Int { try read { try unanalyzedCount(in: $0) } }

  func unanalyzedCount(in db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM proposal WHERE \(SetAside.isVisible)
          AND position NOT IN
            (SELECT position FROM placement WHERE runID = (SELECT max(id) FROM run))
          AND position NOT IN
            (SELECT position FROM comment WHERE runID = (SELECT max(id) FROM run))
        """) ?? 0
  }

  private static func placements(
    run: Int64, values: inout ClosedValues, in db: Database
  ) throws -> [Placement] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT proposal.id, language, themeID, reason, nearestThemeID, x, y, subtheme, further
        FROM placement JOIN proposal USING (position) WHERE runID = ?
        """, arguments: [run])
    var placements: [Placement] = []
    while let row = try rows.next() {
      let reason = (row["reason"] as String?).map {
        values.value($0, else: OutsideReason.singleConcern, what: "reason for no theme")
      }
      placements.append(
        Placement(
          proposal: row["id"],
          language: values.value(row["language"], else: Language.es, what: "language"),
          theme: row["themeID"], subtheme: row["subtheme"], reason: reason,
          nearestTheme: row["nearestThemeID"],
          further: try (row["further"] as String?).map {
            try StoredJSON.value([FurtherTheme].self, $0)
          } ?? [], x: row["x"], y: row["y"]))
    }
    return placements.sorted { Proposal.id($0.proposal, precedes: $1.proposal) }
  }

  private static func themes(
    run: Int64, placements: [Placement], values: inout ClosedValues, in db: Database
  ) throws -> [Theme] {
    var members: [Int: [String]] = [:]
    for placement in placements {
      if let theme = placement.theme { members[theme, default: []].append(placement.proposal) }
    }
    return try Row.fetchAll(
      db,
      sql: "SELECT id, isRepetitive, distinctCount, content FROM theme WHERE runID = ?"
        + " ORDER BY coalesce(rank, id)",
      arguments: [run]
    ).map { row in
      let number: Int = row["id"]
      let content = try StoredTheme.read(row["content"], values: &values)
      return Theme(
        id: number, title: content.title, alternativeTitles: content.alternativeTitles,
        keyTerms: content.keyTerms, proposals: members[number, default: []],
        distinctCount: row["distinctCount"], quotes: content.quotes, supports: content.supports,
        opposes: content.opposes, cohesion: content.cohesion, stability: content.stability,
        isRepetitive: row["isRepetitive"], neighbors: content.neighbors,
        subthemes: content.subthemes ?? [], summary: content.summary ?? .empty,
        decided: content.decided)
    }
  }

  private static func groups(
    run: Int64, values: inout ClosedValues, in db: Database
  ) throws -> [Findings.GroupRecord] {
    var members: [Int: [Findings.MemberRecord]] = [:]
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT groupID, proposal.id, kind, overlap, changes, ownWords FROM duplicateMember
        JOIN proposal USING (position) WHERE runID = ?
        """, arguments: [run])
    for row in rows {
      members[row["groupID"], default: []].append(
        Findings.MemberRecord(
          proposal: row["id"],
          kind: values.value(
            row["kind"], else: DuplicateGroup.Kind.near, what: "kind of duplicate"),
          overlap: row["overlap"],
          changes: try (row["changes"] as String?).map {
            try StoredJSON.value([TextChange].self, $0)
          } ?? [],
          ownWords: try (row["ownWords"] as String?).map {
            try StoredJSON.value([Quote].self, $0)
          }))
    }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT g.id, g.kind, proposal.id AS head, supportsLargest, supportsSum, burst, letter
        FROM duplicateGroup AS g
        JOIN proposal ON proposal.position = headPosition WHERE runID = ? ORDER BY g.id
        """, arguments: [run]
    ).map { row in
      let (largest, sum): (Int?, Int?) = (row["supportsLargest"], row["supportsSum"])
      return Findings.GroupRecord(
        id: row["id"], kind: row["kind"], head: row["head"],
        members: members[row["id"], default: []].sorted {
          Proposal.id($0.proposal, precedes: $1.proposal)
        },
        supports: largest.flatMap { largest in
          sum.map { SupportRange(largest: largest, sum: $0) }
        },
        burst: try (row["burst"] as String?).map {
          try StoredJSON.value(Findings.GroupRecord.Burst.self, $0)
        },
        letter: try (row["letter"] as String?).map { try StoredJSON.value([Quote].self, $0) })
    }
  }

  private static func sameRequests(
    run: Int64, in db: Database
  ) throws -> [Findings.SameRequestRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT a.id AS first, b.id AS second, similarity FROM sameRequest
        JOIN proposal AS a ON a.position = firstPosition
        JOIN proposal AS b ON b.position = secondPosition WHERE runID = ?
        """, arguments: [run]
    ).map {
      Findings.SameRequestRecord(
        first: $0["first"], second: $0["second"], similarity: $0["similarity"])
    }.sorted {
      $0.first == $1.first
        ? Proposal.id($0.second, precedes: $1.second) : Proposal.id($0.first, precedes: $1.first)
    }
  }

  private static func keptApart(
    run: Int64, values: inout ClosedValues, in db: Database
  ) throws -> [Findings.ApartRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT a.id AS first, b.id AS second, similarity, objection, change FROM keptApart
        JOIN proposal AS a ON a.position = firstPosition
        JOIN proposal AS b ON b.position = secondPosition WHERE runID = ?
        """, arguments: [run]
    ).map { row in
      Findings.ApartRecord(
        first: row["first"], second: row["second"], similarity: row["similarity"],
        objection: values.value(
          row["objection"], else: DuplicateObjection.otherWording, what: "objection"),
        change: try (row["change"] as String?).map { try StoredJSON.value(TextChange.self, $0) })
    }.sorted {
      $0.first == $1.first
        ? Proposal.id($0.second, precedes: $1.second) : Proposal.id($0.first, precedes: $1.first)
    }
  }
}
