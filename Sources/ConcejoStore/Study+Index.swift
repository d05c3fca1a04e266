internal import Concejo
internal import Foundation
internal import GRDB

extension Study {
  /// A proposal and how well it answers a query.
  public struct Match: Sendable, Codable, Equatable {
    /// Id of the proposal.
    public let proposal: String
    /// Cosine similarity, or for a search its rank as SQLite gives it, higher better.
    public let score: Double
    /// Its text, or the passage that was found with the words in [brackets].
    public let text: String
    /// Theme it stands in, if any.
    public let theme: Int?

    /// What was found elsewhere than in a study, such as in a model of one.
    public init(proposal: String, score: Double, text: String, theme: Int?) {
      (self.proposal, self.score, self.text, self.theme) = (proposal, score, text, theme)
    }
  }

  /// What the index of the latest run's terms is made of.
  private struct Material {
    let run: Int64
    let options: Pipeline
    let proposals: [Proposal]
  }

  /// What to index, if that was not done yet.
  ///
  /// Only who compares new texts pays for it: it is as long as the study itself.
  private func unindexed(in db: Database) throws -> Material? {
    guard
      let run = try Row.fetchOne(db, sql: "SELECT id, options FROM run ORDER BY id DESC LIMIT 1")
    else { throw StudyError.noRun(path: path) }
    let id: Int64 = run["id"]
    let isIndexed = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM term WHERE runID = ?)", arguments: [id])
    guard isIndexed != true else { return nil }
    var values = ClosedValues()
    return Material(
      run: id, options: try Self.options(run["options"], values: &values),
      proposals: try proposals(
        where: """
          \(SetAside.isVisible)
            AND position IN (SELECT position FROM placement WHERE runID = ?)
          """, arguments: [id], in: db))
  }

  /// Empties the indexes of words and terms, so that they hold nothing that was withdrawn or replaced.
  static func forgetIndexes(in db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM wordForm;
        DELETE FROM term;
        INSERT INTO proposalText (proposalText) VALUES ('delete-all');
        INSERT INTO proposalText (proposalText) VALUES ('optimize');
        """)
  }

  /// Drops the index of earlier runs and stores this one's.
  private static func replaceIndex(by index: TermIndex, run: Int64, in db: Database) throws {
    let positions = try positions(in: db)
    try db.execute(sql: "DELETE FROM wordForm; DELETE FROM term;")
    let insertForm = try db.makeStatement(
      sql: "INSERT INTO wordForm (runID, form, term) VALUES (?, ?, ?)")
    for entry in index.forms { try insertForm.execute(arguments: [run, entry.form, entry.term]) }
    let rowPositions = index.proposals.map { UInt32(truncatingIfNeeded: positions[$0] ?? 0) }
    let insertTerm = try db.makeStatement(
      sql: """
        INSERT INTO term (runID, term, stem, inverseDocumentFrequency, rows, weights)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for term in 0..<index.termCount {
      let posting = index.posting(of: term)
      try insertTerm.execute(arguments: [
        run, term, index.stems[term], index.inverseDocumentFrequency[term],
        Self.blob(posting.rows.map { rowPositions[$0] }),
        Self.blob(posting.weights.map(\.bitPattern)),
      ])
    }
  }

  /// The proposals most like a text, the most similar first.
  ///
  /// Only the postings of the text's own terms are read. Where the study has no index of its latest run,
  /// one is made in memory: to compare writes nothing.
  ///
  /// - Throws: ``StudyError/noRun(path:)`` if the study has not been analysed.
  public func similar(to text: String, limit: Int) async throws -> [Match] {
    let (matches, isMissing) = try read { db -> ([Match], Bool) in
      if try unindexed(in: db) != nil { return ([], true) }
      return (try similar(to: text, limit: limit, in: db), false)
    }
    guard isMissing else { return matches }
    // A copy is of one moment: nothing comes in between.
    let copy = try inMemory()
    guard let missing = try copy.read({ try copy.unindexed(in: $0) }) else {
      return try copy.read { try copy.similar(to: text, limit: limit, in: $0) }
    }
    let index = try await missing.options.termIndex(of: missing.proposals)
    return try copy.write { db in
      try Self.replaceIndex(by: index, run: missing.run, in: db)
      return try copy.similar(to: text, limit: limit, in: db)
    }
  }

  private func similar(to text: String, limit: Int, in db: Database) throws -> [Match] {
    guard
      let run = try Row.fetchOne(
        db, sql: "SELECT id, mainLanguage FROM run ORDER BY id DESC LIMIT 1")
    else { throw StudyError.noRun(path: path) }
    let id: Int64 = run["id"]
    let code: String = run["mainLanguage"]
    let query = TermQuery(text, language: Language(rawValue: code) ?? .es)
    var frequencies: [Int: Int] = [:]
    for word in query.words {
      let term = try Int.fetchOne(
        db,
        sql: """
          SELECT coalesce(
            (SELECT term FROM wordForm WHERE runID = ?1 AND form = ?2),
            (SELECT term FROM term WHERE runID = ?1 AND stem = ?3))
          """, arguments: [id, word.form, word.stem])
      if let term { frequencies[term, default: 0] += 1 }
    }
    let scores = try Self.scores(of: frequencies, run: id, in: db)
    let best = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
    return try best.compactMap { position, score in
      try Row.fetchOne(
        db,
        sql: """
          SELECT proposal.id, title, body, themeID FROM proposal
          LEFT JOIN placement USING (position)
          WHERE position = ? AND runID = ? AND \(SetAside.isVisible)
          """, arguments: [position, id]
      ).map { row in
        let proposal = Proposal(id: row["id"], title: row["title"], body: row["body"])
        return Match(
          proposal: proposal.id, score: (Double(score) * 10_000).rounded() / 10_000,
          text: proposal.text, theme: row["themeID"])
      }
    }
  }

  /// The language of the latest run if this version does not know it; texts are compared as Spanish then.
  public func unknownMainLanguage() throws -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT mainLanguage FROM run ORDER BY id DESC LIMIT 1")
        .flatMap { Language(rawValue: $0) == nil ? $0 : nil }
    }
  }

  /// Cosine similarity of a query with every proposal that shares a term.
  private static func scores(
    of frequencies: [Int: Int], run: Int64, in db: Database
  ) throws -> [UInt32: Float] {
    var scores: [UInt32: Float] = [:]
    var squares: Float = 0
    for (term, frequency) in frequencies.sorted(by: { $0.key < $1.key }) {
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT inverseDocumentFrequency, rows, weights FROM term WHERE runID = ? AND term = ?
            """, arguments: [run, term])
      else { continue }
      let inverse: Double = row["inverseDocumentFrequency"]
      let weight = Float(1 + log(Double(frequency))) * Float(inverse)
      squares += weight * weight
      let weights = Self.numbers(row["weights"]).map { Float(bitPattern: $0) }
      for (position, value) in zip(Self.numbers(row["rows"]), weights) {
        scores[position, default: 0] += weight * value
      }
    }
    let length = squares.squareRoot()
    return length > 0 ? scores.mapValues { $0 / length } : scores
  }

  /// Proposals that hold all the words, whatever their accents and capitals, the best first.
  public func search(_ words: String, limit: Int) throws -> [Match] {
    let parts = words.split { !($0.isLetter || $0.isNumber) }.map { "\"\($0)\"" }
    guard !parts.isEmpty else { return [] }
    let query = parts.joined(separator: " ")
    let found = try read { db in
      try Self.isTextIndexCurrent(in: db) ? try Self.matches(of: query, limit: limit, in: db) : nil
    }
    if let found { return found }
    // Another program may be writing, or nobody may: the index is made in memory.
    return try inMemory().write { db in
      try Self.indexTexts(in: db)
      return try Self.matches(of: query, limit: limit, in: db)
    }
  }

  private static func matches(of query: String, limit: Int, in db: Database) throws -> [Match] {
    // A passage is cut out of the best alone: to cut one out of each of thousands takes seconds.
    let best = try Row.fetchAll(
      db,
      sql: """
        SELECT proposal.position AS position, proposal.id AS id,
          -bm25(proposalText, 3.0, 1.0) AS score
        FROM proposalText JOIN proposal ON proposal.position = proposalText.rowid
        WHERE proposalText MATCH ? AND \(SetAside.isVisible)
        ORDER BY bm25(proposalText, 3.0, 1.0), proposal.position LIMIT ?
        """, arguments: [query, limit])
    let passages = try Row.fetchAll(
      db,
      sql: """
        SELECT rowid AS position, snippet(proposalText, -1, '[', ']', '…', 24) AS passage
        FROM proposalText
        WHERE proposalText MATCH ? AND rowid IN (SELECT value FROM json_each(?))
        """,
      arguments: [query, try StoredJSON.text(best.map { $0["position"] as Int64 })]
    ).reduce(into: [Int64: String]()) { $0[$1["position"]] = $1["passage"] }
    return try best.map { row in
      let (position, score): (Int64, Double) = (row["position"], row["score"])
      return Match(
        proposal: row["id"], score: (score * 10_000).rounded() / 10_000,
        text: passages[position] ?? "",
        theme: try Int.fetchOne(
          db,
          sql: """
            SELECT themeID FROM placement
            WHERE runID = (SELECT max(id) FROM run) AND position = ?
            """, arguments: [position]))
    }
  }

  /// Whether the index holds all texts that may be shown; a change of any empties it.
  private static func isTextIndexCurrent(in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM proposal WHERE \(SetAside.isVisible))
          = (SELECT count(*) FROM proposalText_docsize)
        """) ?? false
  }

  /// Indexes the texts for searching, but for those that are set aside.
  ///
  /// Done with every analysis, since who searches may not be able to write.
  static func indexTexts(in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO proposalText (proposalText) VALUES ('delete-all');
        INSERT INTO proposalText (rowid, title, body)
          SELECT position, title, body FROM proposal WHERE \(SetAside.isVisible);
        """)
  }

  /// Indexes the texts for searching where that is not done: a decision that takes one out empties the index.
  public func restoreTextIndex() throws {
    try write { db in
      if try !Self.isTextIndexCurrent(in: db) { try Self.indexTexts(in: db) }
    }
  }

  /// Numbers as little-endian bytes.
  private static func blob(_ numbers: [UInt32]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 4)
    for number in numbers {
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift)))
      }
    }
    return Data(bytes)
  }

  private static func numbers(_ blob: Data) -> [UInt32] {
    let bytes = [UInt8](blob)
    return stride(from: 0, to: bytes.count - 3, by: 4).map { start in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
    }
  }
}
