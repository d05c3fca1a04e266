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
  static func of(_ values: [String?]) -> String {
    var bytes: [UInt8] = []
    for value in values {
      guard let value else {
        bytes.append(0x2D)
        continue
      }
      bytes += "\(value.utf8.count):".utf8
      bytes += value.utf8
    }
    return String(SHA256.hexDigest(of: bytes).prefix(length))
  }

  /// A table whose rows are sealed.
  struct Table: Sendable {
    /// Its name, and that of the column that tells its rows apart.
    let name: String
    let key: String
    /// Columns that are sealed, in their order.
    let columns: [String]
    /// What tells people which row is meant.
    let subject: String

    static let contributions = Table(
      name: "proposal", key: "position",
      columns: [
        "id", "title", "body", "supports", "date", "place", "category", "parent", "state",
        "respondent", "choices",
      ], subject: "id")
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

    static let answers = Table(
      name: "answer", key: "id", columns: ["unit", "position", "content"],
      subject: """
        coalesce('unit ' || unit,
          (SELECT id FROM proposal WHERE proposal.position = answer.position), '?')
        """)

    static let all = [contributions, rejectedRows, originals, answers]

    /// Seals the rows that a condition holds for.
    func seal(where condition: String, _ arguments: StatementArguments = [], in db: Database) throws
    {
      let update = try db.makeStatement(sql: "UPDATE \(name) SET seal = ? WHERE \(key) = ?")
      let values = columns.map { "CAST(\($0) AS TEXT)" }.joined(separator: ", ")
      for row in try Row.fetchAll(
        db, sql: "SELECT \(key), \(values) FROM \(name) WHERE \(condition)", arguments: arguments)
      {
        let position: Int64 = row[0]
        try update.execute(arguments: [Seal.of(columns.indices.map { row[$0 + 1] }), position])
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
      case answer

      /// What several are called.
      public var plural: String {
        switch self {
        case .contribution: "contributions"
        case .rejectedRow: "rejected rows"
        case .original: "originals of personal data"
        case .answer: "answers"
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
        let values = table.columns.map { "CAST(\($0) AS TEXT)" }.joined(separator: ", ")
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT seal, \(table.subject), \(values) FROM \(table.name) ORDER BY \(table.key)
            """)
        while let row = try rows.next() {
          guard let seal = row[0] as String? else {
            unsealed += 1
            continue
          }
          sealed += 1
          if Seal.of(table.columns.indices.map { row[$0 + 2] }) != seal {
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
      let values = table.columns.map { "CAST(\($0) AS TEXT)" }.joined(separator: ", ")
      var seals: [String: String] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT \(values) FROM \(table.name)")
      while let row = try rows.next() {
        if let id = row[0] as String? { seals[id] = Seal.of(table.columns.indices.map { row[$0] }) }
      }
      return seals
    }
  }
}
