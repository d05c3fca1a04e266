internal import Concejo
internal import GRDB

/// The digest of a row, stored beside it: a row that somebody changes by hand no longer has it.
///
/// It guards against accidents and careless hands; who means to deceive can compute it anew. Against that
/// stand the files that the study was made from.
enum Seal {
  /// Hexadecimal digits that are kept of a SHA-256: 128 bits.
  private static let length = 32

  /// The digest of values in their order; nothing differs from an empty text.
  static func of(_ values: ArraySlice<String?>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.reduce(0) { $0 + ($1?.utf8.count ?? 0) + 8 })
    for value in values {
      guard let value else {
        bytes.append(0x2D)
        continue
      }
      bytes += String(value.utf8.count).utf8
      bytes.append(0x3A)
      bytes += value.utf8
    }
    return String(decoding: SHA256.hexDigest(of: bytes).utf8.prefix(length), as: UTF8.self)
  }

  /// A table whose rows are sealed.
  struct Table: Sendable {
    /// Its name, and that of the column that tells its rows apart.
    let name: String
    let key: String
    /// Columns that are sealed, in their order.
    let columns: [String]
    /// Columns that came later, sealed where something stands in them: seals of before stay whole.
    var laterColumns: [String] = []
    /// What tells people which row is meant.
    let subject: String

    static let contributions = Table(
      name: "proposal", key: "position",
      columns: [
        "id", "title", "body", "supports", "date", "place", "category", "parent", "state",
        "respondent", "choices",
      ], laterColumns: ["opposes"], subject: "id")
    static let rejectedRows = Table(
      name: "rejectedRow", key: "position", columns: ["file", "line", "id", "reason"],
      subject: "file || ', line ' || line")
    static let originals = Table(
      name: "personalDatum", key: "id",
      columns: [
        "position", "field", "kind", "maskStart", "maskEnd", "originalStart", "originalEnd",
        "value",
      ],
      subject: "(SELECT id FROM proposal WHERE proposal.position = personalDatum.position)")

    static let harvestLines = Table(
      name: "harvestLine", key: "position",
      columns: [
        "key", "channel", "kind", "proposalID", "text", "peopleFor", "peopleAgainst",
      ], subject: "key")

    static let answers = Table(
      name: "answer", key: "id", columns: ["unit", "position", "content"],
      subject: """
        coalesce('unit ' || unit,
          (SELECT id FROM proposal WHERE proposal.position = answer.position), '?')
        """)

    static let recommendations = Table(
      name: "recommendation", key: "number", columns: ["number", "content"],
      subject: "'R' || number")
    static let commitments = Table(
      name: "commitment", key: "number", columns: ["number", "content"], subject: "'C' || number")
    static let clauses = Table(
      name: "clause", key: "number", columns: ["number", "content"], subject: "'K' || number")
    static let tenderUnits = Table(
      name: "tenderUnit", key: "number", columns: ["number", "content"], subject: "'U' || number")
    static let criteria = Table(
      name: "criterion", key: "number", columns: ["number", "content"], subject: "'P' || number")

    static let all = [
      contributions, rejectedRows, originals, harvestLines, answers, recommendations, commitments,
      clauses, tenderUnits, criteria,
    ]

    /// What is asked of SQLite: all sealed columns as texts.
    var selection: String {
      (columns + laterColumns).map { "CAST(\($0) AS TEXT)" }.joined(separator: ", ")
    }

    /// The seal of a row.
    ///
    /// - Parameter values: What stands in the columns, those that came later behind the others.
    /// - Returns: Hexadecimal digits.
    func seal(of values: [String?]) -> String {
      var sealed = values.prefix(columns.count)
      for (name, value) in zip(laterColumns, values.dropFirst(columns.count)) {
        if let value { sealed.append("\(name)=\(value)") }
      }
      return Seal.of(sealed)
    }

    /// The seal of a row that was asked for with ``selection``.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - start: Where the selection begins in it.
    /// - Returns: Hexadecimal digits.
    func seal(of row: Row, from start: Int = 0) -> String {
      seal(of: (start..<start + columns.count + laterColumns.count).map { row[$0] })
    }

    /// Seals the rows that a condition holds for.
    func seal(where condition: String, _ arguments: StatementArguments = [], in db: Database) throws
    {
      let update = try db.makeStatement(sql: "UPDATE \(name) SET seal = ? WHERE \(key) = ?")
      for row in try Row.fetchAll(
        db, sql: "SELECT \(key), \(selection) FROM \(name) WHERE \(condition)", arguments: arguments
      ) {
        let position: Int64 = row[0]
        try update.execute(arguments: [seal(of: row, from: 1), position])
      }
    }
  }
}

extension Study {
  /// What looking at the seals of one kind of rows gave.
  public struct SealCheck: Sendable, Equatable {
    /// What the rows are.
    public enum Kind: String, Sendable, CaseIterable {
      case contribution
      case rejectedRow = "rejected row"
      case original = "original of personal data"
      case harvestLine = "line of a workshop"
      case answer
      case recommendation
      case commitment
      case clause
      case tenderUnit = "unit selected for a tender"
      case criterion

      /// What several are called.
      public var plural: String {
        switch self {
        case .contribution: "contributions"
        case .rejectedRow: "rejected rows"
        case .original: "originals of personal data"
        case .harvestLine: "lines of workshops"
        case .answer: "answers"
        case .recommendation: "recommendations"
        case .commitment: "commitments"
        case .clause: "clauses"
        case .tenderUnit: "units selected for a tender"
        case .criterion: "criteria"
        }
      }
    }

    /// What the rows are.
    public let kind: Kind
    /// Rows that have a seal.
    public let sealed: Int
    /// Rows of before seals were made.
    public let unsealed: Int
    /// Rows that are not as they were stored, by id, or by file and line.
    public let broken: [String]
  }

  /// Compares every contribution, rejected row, original of personal data and answer with its seal.
  ///
  /// - Throws: ``StudyError``.
  public func checkSeals() throws -> [SealCheck] {
    try read { db in
      try zip(SealCheck.Kind.allCases, Seal.Table.all).map { kind, table in
        var (sealed, unsealed, broken) = (0, 0, [String]())
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT seal, \(table.subject), \(table.selection) FROM \(table.name) ORDER BY \(table.key)
            """)
        while let row = try rows.next() {
          guard let seal = row[0] as String? else {
            unsealed += 1
            continue
          }
          sealed += 1
          if table.seal(of: row, from: 2) != seal {
            broken.append((row[1] as String?) ?? "?")
          }
        }
        return SealCheck(kind: kind, sealed: sealed, unsealed: unsealed, broken: broken)
      }
    }
  }

  /// The seal of each contribution by its id, as it must be for what stands there.
  public func contributionSeals() throws -> [String: String] {
    try read { db in
      let table = Seal.Table.contributions
      var seals: [String: String] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT \(table.selection) FROM \(table.name)")
      while let row = try rows.next() {
        if let id = row[0] as String? { seals[id] = table.seal(of: row) }
      }
      return seals
    }
  }
}
