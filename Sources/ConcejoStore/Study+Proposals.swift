public import Concejo
internal import GRDB

extension Study {
  /// What adding files did.
  public struct Addition: Sendable, Equatable {
    /// Contributions added.
    public internal(set) var added = 0
    /// Rows turned down because the study has them already, and comments on nothing that it holds.
    public internal(set) var repeated: [RejectedRow] = []
    /// Ids given because the study has the stated one for another text: stated ones by new ones.
    public internal(set) var renamed: [String: String] = [:]
    /// Contributions that were erased before and are left out.
    public internal(set) var erased = 0
    /// Ids that were erased before from another source, with another text: these are taken in.
    public internal(set) var doubtful: [String] = []
  }

  /// Adds the contributions and rejected rows of files, in one transaction.
  ///
  /// - Parameters:
  ///   - files: What was read.
  ///   - source: Name of the source that they come from; nil to call each file a source of its own.
  ///   - keepingOriginals: Whether the personal data hidden in the texts are kept in the study.
  ///   - reading: How the files were read, so that the study can be made again; nil to record nothing.
  /// - Returns: What was added. A row that the study has is listed as rejected; one whose id stands there
  ///   with another text gets its file's name before it.
  /// - Throws: ``StudyError``; nothing is added then.
  @discardableResult
  public func add(
    _ files: [ImportedFile], source: String? = nil, keepingOriginals: Bool = true,
    readBy reading: ProposalImport? = nil
  ) throws -> Addition {
    try write { db in
      let importing = try ImportRecord(
        files, readBy: reading, isUpdate: false, source: source, keepingOriginals: keepingOriginals
      ).map { try Self.insert($0, in: db) }
      var known = Set(try String.fetchAll(db, sql: "SELECT id FROM proposal"))
      var addition = Addition()
      let kept = try withoutErased(files, source: source, in: db)
      (addition.erased, addition.doubtful) = (kept.leftOut, kept.doubtful)
      let commented = try Self.withoutForeignComments(kept.files, known: known, in: db)
      addition.repeated += commented.turnedDown
      for file in commented.files {
        let file = try disambiguated(file, known: known, addition: &addition, in: db)
        let record = try Self.insert(
          file, source: try source ?? Self.freeSource(file.name, in: db), importing: importing,
          in: db)
        let insertion = try ProposalInsertion(
          intoFile: record, of: file, keepingOriginals: keepingOriginals, in: db)
        known.reserveCapacity(known.count + file.proposals.count)
        try insertion.insert(
          file.proposals,
          where: { place in
            let id = file.proposals[place].id
            guard known.insert(id).inserted else {
              let row = RejectedRow(
                file: file.name, line: file.lines[place], id: id, reason: .repeatedID)
              addition.repeated.append(row)
              try Self.insert(row, in: db)
              return false
            }
            addition.added += 1
            return true
          }, in: db)
        for row in file.rejected { try Self.insert(row, in: db) }
      }
      return addition
    }
  }

  /// A file whose contributions have no id that the study holds with another text.
  private func disambiguated(
    _ file: ImportedFile, known: Set<String>, addition: inout Addition, in db: Database
  ) throws -> ImportedFile {
    guard file.proposals.contains(where: { known.contains($0.id) }) else { return file }
    let stored = Dictionary(
      try proposals(where: "TRUE", in: db).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let resolved = CrossFileIDs.resolved(file, against: stored)
    addition.repeated += resolved.rejected.filter { !file.rejected.contains($0) }
    addition.renamed.merge(
      resolved.renamedIDs.filter { file.renamedIDs[$0.key] == nil }, uniquingKeysWith: { $1 })
    return resolved
  }

  /// Records where contributions come from.
  static func insert(
    _ file: ImportedFile, source: String, importing: Int64?, in db: Database
  ) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO file
          (name, format, columns, sha256, rowCount, platform, source, survey, importID)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        file.name, file.format.summary, file.columnSummary, file.sha256, file.rowCount,
        file.platform, source, try file.survey.map(StoredJSON.text), importing,
      ])
    return db.lastInsertedRowID
  }

  /// A name for a new source: that of its file, with a number where an earlier one has it.
  static func freeSource(_ name: String, in db: Database) throws -> String {
    let taken = Set(
      try String.fetchAll(db, sql: "SELECT source FROM file WHERE source IS NOT NULL"))
    var candidate = name
    var number = 2
    while taken.contains(candidate) {
      candidate = "\(name) (\(number))"
      number += 1
    }
    return candidate
  }

  static func insert(_ row: RejectedRow, in db: Database) throws {
    let reason = try StoredJSON.text(row.reason)
    try db.execute(
      sql: "INSERT INTO rejectedRow (file, line, id, reason, seal) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        row.file, row.line, row.id, reason, Seal.of([row.file, String(row.line), row.id, reason]),
      ])
  }

  /// How many personal data of each kind are hidden in the texts.
  public func personalDataCounts() throws -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT kind, count(*) FROM personalDatum GROUP BY kind ORDER BY kind")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  /// What became of the questions of each survey, by the last export of each source.
  public func surveys() throws -> [SurveyAccount] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT survey FROM file WHERE survey IS NOT NULL ORDER BY id
          """
      ).map { try StoredJSON.value(SurveyAccount.self, $0) }
    }
  }

  /// How many personal data of each kind the study keeps as they stood in the texts.
  ///
  /// - Parameter id: A contribution; nil for all.
  /// - Returns: Counts by kind, kinds without any left out.
  /// - Throws: ``StudyError``.
  public func originalCounts(of id: String? = nil) throws -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT kind, count(*) FROM personalDatum JOIN proposal USING (position)
          WHERE value IS NOT NULL AND (?1 IS NULL OR proposal.id = ?1) GROUP BY kind
          """, arguments: [id])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  /// All contributions that were not withdrawn, sorted by id.
  public func proposals() throws -> [Proposal] {
    try read { try proposals(where: "NOT withdrawn", in: $0) }
  }

  /// All contributions with their states, those that were taken back among them, sorted by id.
  public func contributions() throws -> [Proposal] {
    try read { try proposals(where: "TRUE", in: $0) }
  }

  /// The proposals that a condition holds for, sorted by id.
  func proposals(
    where condition: String, arguments: StatementArguments = [], in db: Database
  ) throws -> [Proposal] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, title, body, supports, opposes, date, place, category, parent, state, respondent,
          choices
        FROM proposal
        WHERE \(condition)
        """, arguments: arguments)
    var proposals: [Proposal] = []
    while let row = try rows.next() {
      let (supports, opposes): (Int?, Int?) = (row["supports"], row["opposes"])
      for (name, count) in [("supports", supports), ("opposes", opposes)] {
        guard count.map({ (0...Self.mostSupports).contains($0) }) ?? true else {
          throw StudyError.damaged(path: path, detail: "\(name) of \(count ?? 0)")
        }
      }
      proposals.append(
        Proposal(
          id: row["id"], title: row["title"], body: row["body"], supports: supports,
          opposes: opposes, date: row["date"], place: row["place"], category: row["category"],
          parent: row["parent"], state: row["state"], respondent: row["respondent"],
          choices: try (row["choices"] as String?).map {
            try StoredJSON.value([Proposal.Choice].self, $0)
          }))
    }
    return Proposal.sorted(proposals)
  }

  /// No import stores more.
  private static let mostSupports = 20_000_000_000

  /// A file that contributions came from.
  public struct SourceFile: Sendable, Equatable {
    /// Its name without folders.
    public let name: String
    /// Fields and columns, as ``ImportedFile/columnSummary`` tells them.
    public let columns: String
    /// SHA-256 of its bytes.
    public let sha256: String
    /// Contributions and rejected rows.
    public let rowCount: Int
  }

  /// All files that the study was made from: those imported in their order, then the sheets of workshops, each
  /// once, with their new ideas.
  public func files() throws -> [SourceFile] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, columns, sha256, rowCount FROM (
            SELECT 0 AS isSheet, id, name, columns, sha256, rowCount FROM file
              WHERE harvestID IS NULL
            UNION ALL
            SELECT 1, min(harvestSheet.id), harvestSheet.name, '', harvestSheet.sha256,
              coalesce(sum(file.rowCount), 0)
              FROM harvestSheet LEFT JOIN file ON file.harvestID = harvestSheet.id
              GROUP BY harvestSheet.sha256)
          ORDER BY isSheet, id
          """
      ).map {
        SourceFile(
          name: $0["name"], columns: $0["columns"], sha256: $0["sha256"], rowCount: $0["rowCount"])
      }
    }
  }

  /// How many contributions were withdrawn.
  public func withdrawnCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM proposal WHERE withdrawn") ?? 0 }
  }

  /// All rows that became no proposal, by file and line.
  public func rejectedRows() throws -> [RejectedRow] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT file, line, id, reason FROM rejectedRow ORDER BY file, line, position"
      ).map { row in
        RejectedRow(
          file: row["file"], line: row["line"], id: row["id"],
          reason: try Self.reason(row["reason"]))
      }
    }
  }

  /// Why a row was rejected; a reason that only a newer version knows keeps its name.
  private static func reason(_ text: String) throws -> RejectedRow.Reason {
    do {
      return try StoredJSON.value(RejectedRow.Reason.self, text)
    } catch let error as DecodingError {
      guard case .object(let members) = try StoredJSON.value(StoredValue.self, text),
        members.count == 1, let name = members.keys.first
      else { throw error }
      return .noContribution(kind: name)
    }
  }

  /// The state of a contribution that is set aside, such as `withdrawn`; nil for any other.
  public func setAsideState(of id: String) throws -> String? {
    try read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT coalesce('excluded: ' || (SELECT code FROM exclusion
            WHERE exclusion.position = proposal.position), state, 'withdrawn') FROM proposal
          WHERE id = ? AND NOT \(SetAside.isVisible)
          """, arguments: [id])
    }
  }

  /// Rows of all imported files, headers not counted.
  public func rowCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT TOTAL(rowCount) FROM file") ?? 0 }
  }
}
