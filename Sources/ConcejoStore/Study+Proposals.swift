public import Concejo
internal import GRDB

extension Study {
  /// What adding files did.
  public struct Addition: Sendable, Equatable {
    /// Contributions added.
    public internal(set) var added = 0
    /// Rows turned down by the study because their id was already in it.
    public internal(set) var repeated: [RejectedRow] = []
  }

  /// Adds the contributions and rejected rows of files, in one transaction.
  ///
  /// - Parameters:
  ///   - files: What was read.
  ///   - keepingOriginals: Whether the personal data hidden in the texts are kept in the study.
  /// - Returns: What was added; a contribution whose id is already there is listed as rejected.
  /// - Throws: ``StudyError``; nothing is added then.
  @discardableResult
  public func add(
    _ files: [ImportedFile], keepingOriginals: Bool = true
  ) throws -> Addition {
    try write { db in
      var known = Set(try String.fetchAll(db, sql: "SELECT id FROM proposal"))
      var addition = Addition()
      for file in files {
        let record = try Self.insert(file, in: db)
        let insertion = try ProposalInsertion(
          file: record, personalData: file.personalData, keepingOriginals: keepingOriginals, in: db)
        for (proposal, line) in zip(file.proposals, file.lines) {
          guard known.insert(proposal.id).inserted else {
            let row = RejectedRow(
              file: file.name, line: line, id: proposal.id, reason: .repeatedID)
            addition.repeated.append(row)
            try Self.insert(row, in: db)
            continue
          }
          try insertion.insert(proposal, in: db)
          addition.added += 1
        }
        for row in file.rejected { try Self.insert(row, in: db) }
      }
      return addition
    }
  }

  /// Records where contributions come from.
  static func insert(_ file: ImportedFile, in db: Database) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO file (name, format, columns, sha256, rowCount, platform)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        file.name, file.format.summary, file.columnSummary, file.sha256, file.rowCount,
        file.platform,
      ])
    return db.lastInsertedRowID
  }

  static func insert(_ row: RejectedRow, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO rejectedRow (file, line, id, reason) VALUES (?, ?, ?, ?)",
      arguments: [row.file, row.line, row.id, try StoredJSON.text(row.reason)])
  }

  /// How many personal data of each kind are hidden in the texts.
  public func personalDataCounts() throws -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT kind, count(*) FROM personalDatum GROUP BY kind ORDER BY kind")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  /// All contributions that were not withdrawn, sorted by id.
  public func proposals() throws -> [Proposal] {
    try read { try proposals(where: "NOT withdrawn", in: $0) }
  }

  /// The proposals that a condition holds for, sorted by id.
  func proposals(
    where condition: String, arguments: StatementArguments = [], in db: Database
  ) throws -> [Proposal] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, title, body, supports, date, place, category, parent FROM proposal
        WHERE \(condition)
        """, arguments: arguments)
    var proposals: [Proposal] = []
    while let row = try rows.next() {
      let supports: Int? = row[3]
      guard supports.map({ (0...Self.mostSupports).contains($0) }) ?? true else {
        throw StudyError.damaged(path: path, detail: "supports of \(supports ?? 0)")
      }
      proposals.append(
        Proposal(
          id: row[0], title: row[1], body: row[2], supports: supports, date: row[4],
          place: row[5], category: row[6], parent: row[7]))
    }
    return proposals.sorted { Proposal.id($0.id, precedes: $1.id) }
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

  /// All files that contributions came from, in the order of their import.
  public func files() throws -> [SourceFile] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT name, columns, sha256, rowCount FROM file ORDER BY id").map
      {
        SourceFile(name: $0[0], columns: $0[1], sha256: $0[2], rowCount: $0[3])
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
          file: row[0], line: row[1], id: row[2],
          reason: try StoredJSON.value(RejectedRow.Reason.self, row[3]))
      }
    }
  }

  /// Rows of all imported files, headers not counted.
  public func rowCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT TOTAL(rowCount) FROM file") ?? 0 }
  }
}
