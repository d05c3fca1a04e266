public import Concejo
internal import GRDB

extension Study {
  /// What adding files did.
  public struct Addition: Sendable, Equatable {
    /// Proposals added.
    public let added: Int
    /// Rows turned down by the study because their id was already in it.
    public let repeated: [RejectedRow]
  }

  /// Adds the proposals and rejected rows of files, in one transaction.
  ///
  /// - Returns: What was added; a proposal whose id is already there is listed as rejected.
  @discardableResult
  ///
  /// - Parameters:
  ///   - files: What was read.
  ///   - keepingOriginals: Whether the personal data hidden in the texts are kept in the study.
  public func add(
    _ files: [ImportedFile], keepingOriginals: Bool = true
  ) throws -> Addition {
    try write { db in
      var known = Set(try String.fetchAll(db, sql: "SELECT id FROM proposal"))
      var repeated: [RejectedRow] = []
      var added = 0
      let insertProposal = try db.makeStatement(
        sql: """
          INSERT INTO proposal (id, title, body, supports, date, place, category, parent)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """)
      for file in files {
        try db.execute(
          sql: "INSERT INTO file (name, format, columns, sha256, rowCount) VALUES (?, ?, ?, ?, ?)",
          arguments: [
            file.name, file.format.summary,
            file.columns.map { "\($0.field.rawValue)=\($0.names.joined(separator: "+"))" }
              .joined(separator: ", "), file.sha256, file.rowCount,
          ])
        var rejected = file.rejected
        let personalData = Dictionary(grouping: file.personalData, by: \.proposal)
        for (proposal, line) in zip(file.proposals, file.lines) {
          guard known.insert(proposal.id).inserted else {
            let row = RejectedRow(
              file: file.name, line: line, id: proposal.id, reason: .repeatedID)
            repeated.append(row)
            rejected.append(row)
            continue
          }
          insertProposal.setUncheckedArguments([
            proposal.id, proposal.title, proposal.body, proposal.supports, proposal.date,
            proposal.place, proposal.category, proposal.parent,
          ])
          try insertProposal.execute()
          for datum in personalData[proposal.id] ?? [] {
            try Self.insert(
              datum, of: db.lastInsertedRowID, keepingValue: keepingOriginals, in: db)
          }
          added += 1
        }
        for row in rejected { try Self.insert(row, in: db) }
      }
      return Addition(added: added, repeated: repeated)
    }
  }

  private static func insert(_ row: RejectedRow, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO rejectedRow (file, line, id, reason) VALUES (?, ?, ?, ?)",
      arguments: [row.file, row.line, row.id, try StoredJSON.text(row.reason)])
  }

  private static func insert(
    _ datum: ProposalDatum, of position: Int64, keepingValue: Bool, in db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO personalDatum
          (position, field, kind, maskStart, maskEnd, originalStart, originalEnd, value)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        position, datum.field.rawValue, datum.mask.kind.rawValue, datum.mask.range.lowerBound,
        datum.mask.range.upperBound, datum.mask.original.lowerBound,
        datum.mask.original.upperBound, keepingValue ? datum.mask.value : nil,
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

  /// All proposals, sorted by id.
  public func proposals() throws -> [Proposal] {
    try read { try proposals(where: "TRUE", in: $0) }
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
