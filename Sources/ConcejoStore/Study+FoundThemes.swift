public import Concejo
internal import GRDB

/// What is stored of a history besides the members of its themes.
struct StoredOutline: Codable {
  let numbers: [Int]
  let highest: Int
  let titles: [Int: String]
  let joined: [ThemeHistory.Joined]
  let renumbered: [ThemeHistory.Renumbered]?
  /// Whether each question of a survey has its own themes.
  let isByQuestion: Bool

  init(_ history: ThemeHistory, isByQuestion: Bool) {
    self.isByQuestion = isByQuestion
    numbers = history.found.map(\.id)
    highest = history.highest
    titles = history.titles
    joined = history.joined
    renumbered = history.renumbered
  }
}

extension Study {
  /// The themes as all decisions so far leave them.
  ///
  /// - Returns: The themes of the latest run, or of a file that was applied before any; nil where there are
  ///   neither.
  /// - Throws: ``StudyError``.
  public func themeView() throws -> ThemeView? {
    let (log, outline, titles) = try read { db in
      (
        try decisions(in: db),
        try String.fetchOne(
          db, sql: "SELECT coalesce(outline, '') FROM run ORDER BY id DESC LIMIT 1"
        )
        .flatMap { $0.isEmpty ? nil : try StoredJSON.value(StoredOutline.self, $0) },
        try Self.latestTitles(in: db)
      )
    }
    if let outline { return try ThemeView(of: foundThemes(outline, titles: titles), log: log) }
    guard let history = try read({ try history(in: $0) }) else { return nil }
    let isByQuestion = try latestOptions()?.isByQuestion ?? false
    return try ThemeView(
      of: foundThemes(history, titles: titles, isByQuestion: isByQuestion), log: log)
  }

  /// The themes of a file of decisions among the contributions of this study, after all decisions so far.
  ///
  /// - Throws: ``StudyError``.
  public func themeView(of history: ThemeHistory) throws -> ThemeView {
    try ThemeView(of: foundThemes(history, titles: [:]), log: decisions())
  }

  private static func latestTitles(in db: Database) throws -> [Int: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, title FROM theme WHERE runID = (SELECT max(id) FROM run)")
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// SQL: the question that a row of `proposal` answers.
  private static let question = "CASE WHEN respondent IS NULL THEN NULL ELSE category END"

  /// Themes whose members are read from the index of their places.
  private func foundThemes(
    _ outline: StoredOutline, titles: [Int: String]
  ) throws -> FoundThemes {
    // All members of a theme answer one question.
    let questions =
      try outline.isByQuestion
      ? read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT themeID, \(Self.question) FROM proposal JOIN
              (SELECT themeID, min(position) AS position FROM foundPlace GROUP BY themeID)
              USING (position)
            """
        ).reduce(into: [Int: String?]()) { $0.updateValue($1[1] as String?, forKey: $1[0]) }
      } : nil
    return FoundThemes(
      numbers: outline.numbers, highest: outline.highest,
      titles: outline.titles.merging(titles) { $1 }, joined: outline.joined,
      renumbered: outline.renumbered ?? [],
      held: { ids in
        try read { db in
          Set(
            try String.fetchAll(
              db, sql: "SELECT id FROM proposal WHERE id IN (SELECT value FROM json_each(?))",
              arguments: [try StoredJSON.text(ids)]))
        }
      },
      places: { ids in
        try read { db in
          try Row.fetchAll(
            db,
            sql: """
              SELECT proposal.id, CAST(themeID AS INTEGER) FROM proposal LEFT JOIN foundPlace USING (position)
              WHERE proposal.id IN (SELECT value FROM json_each(?)) AND \(SetAside.isThemed)
              """, arguments: [try StoredJSON.text(ids)]
          ).reduce(into: [:]) { $0.updateValue($1[1] as Int?, forKey: $1[0]) }
        }
      },
      members: { theme in
        try read { db in
          try String.fetchAll(
            db,
            sql: """
              SELECT proposal.id FROM foundPlace CROSS JOIN proposal USING (position)
              WHERE themeID = ? AND typeof(proposal.id) = 'text' AND \(SetAside.isThemed)
              """, arguments: [theme])
        }
      }, copies: { ids in try read { try Self.copies(holding: ids, in: $0) } },
      questions: questions,
      questionsOf: { ids in
        try read { db in
          try Row.fetchAll(
            db,
            sql: """
              SELECT id, \(Self.question) FROM proposal
              WHERE id IN (SELECT value FROM json_each(?))
              """, arguments: [try StoredJSON.text(ids)]
          ).reduce(into: [:]) { $0.updateValue($1[1] as String?, forKey: $1[0]) }
        }
      })
  }

  /// The groups of copies of the latest run, whole; letters with words of their own are no copies.
  ///
  /// - Parameters:
  ///   - ids: Contributions of which each group holds one; nil for all groups.
  ///   - db: The study.
  /// - Returns: Ids by group.
  /// - Throws: What reading throws.
  private static func copies(holding ids: [String]?, in db: Database) throws -> [[String]] {
    let touched =
      ids == nil
      ? ""
      : """
      AND groupID IN (
        SELECT groupID FROM proposal JOIN duplicateMember USING (position)
        WHERE proposal.id IN (SELECT value FROM json_each(?)) AND runID = (SELECT max(id) FROM run))
      """
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT groupID, proposal.id FROM duplicateMember AS member
          JOIN duplicateGroup ON duplicateGroup.runID = member.runID AND duplicateGroup.id = groupID
          JOIN proposal USING (position)
        WHERE member.runID = (SELECT max(id) FROM run) AND typeof(proposal.id) = 'text'
          AND duplicateGroup.kind IN ('exact', 'near') \(touched)
        ORDER BY groupID, proposal.id
        """, arguments: try ids.map { [try StoredJSON.text($0)] } ?? [])
    return Dictionary(grouping: rows) { $0[0] as Int }.sorted { $0.key < $1.key }.map { _, rows in
      rows.map { $0[1] }
    }
  }

  /// Themes of a history that is read as a whole.
  private func foundThemes(
    _ history: ThemeHistory, titles: [Int: String], isByQuestion: Bool = false
  ) throws -> FoundThemes {
    try read { db in
      let questions =
        try isByQuestion
        ? Row.fetchAll(
          db, sql: "SELECT id, \(Self.question) FROM proposal WHERE typeof(id) = 'text'"
        ).reduce(into: [String: String?]()) { $0.updateValue($1[1] as String?, forKey: $1[0]) }
        : nil
      return FoundThemes(
        history, titles: titles,
        held: Set(
          try String.fetchAll(db, sql: "SELECT id FROM proposal WHERE typeof(id) = 'text'")),
        analyzed: Set(
          try String.fetchAll(
            db,
            sql: "SELECT id FROM proposal WHERE typeof(id) = 'text' AND \(SetAside.isThemed)")),
        copies: try Self.copies(holding: nil, in: db), questions: questions)
    }
  }

  /// Writes down where the latest run found each proposal, so that a decision need not read all of them.
  static func replaceFoundPlaces(
    by history: ThemeHistory?, run: Int64, positions: [String: Int64], in db: Database
  ) throws {
    try db.execute(sql: "DELETE FROM foundPlace")
    let insert = try db.makeStatement(
      sql: "INSERT INTO foundPlace (position, runID, themeID) VALUES (?, ?, ?)")
    for entry in history?.found ?? [] {
      for id in entry.members {
        guard let position = positions[id] else { continue }
        insert.setUncheckedArguments([position, run, entry.id])
        try insert.execute()
      }
    }
  }
}
