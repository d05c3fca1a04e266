internal import Concejo
internal import GRDB
internal import GRDBSQLite

/// Contributions as they are stored, a seal over each, their texts as bytes that lie side by side.
///
/// The database reads each text where it stands here. A million contributions have sixteen values each, and to
/// hand over every one as a value of its own, and have it copied, took as long as the database needs for them.
struct ProposalForms: Sendable {
  /// The statement whose parameters ``bind(_:to:reading:)`` fills.
  static let insertion = """
    INSERT INTO proposal
      (id, title, body, supports, opposes, date, place, category, parent, state, respondent, choices,
       fileID, seal, component, line)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private enum Value {
    case none
    case number(Int64)
    case text(Range<Int>)
  }

  private static let valueCount = 16
  private var bytes: [UInt8] = []
  private var values: [Value] = []

  /// Adds a contribution.
  ///
  /// - Parameters:
  ///   - proposal: What is stored.
  ///   - file: The number of its file's record.
  ///   - component: The component of the platform that it stands in.
  ///   - line: Where it stands in its file.
  /// - Throws: Errors of the encoder, for choices.
  mutating func append(
    _ proposal: Proposal, file: Int64, component: String?, line: Int
  ) throws {
    let choices = try proposal.choices.map(StoredJSON.text)
    append(proposal.id)
    append(proposal.title)
    append(proposal.body)
    append(proposal.supports)
    append(proposal.opposes)
    append(proposal.date)
    append(proposal.place)
    append(proposal.category)
    append(proposal.parent)
    append(proposal.state)
    append(proposal.respondent)
    append(choices)
    values.append(.number(file))
    append(Self.seal(of: proposal, choices: choices))
    append(component)
    append(line)
  }

  private mutating func append(_ text: String?) {
    guard let text else { return values.append(.none) }
    let start = bytes.count
    bytes += text.utf8
    values.append(.text(start..<bytes.count))
  }

  private mutating func append(_ number: Int?) {
    values.append(number.map { .number(Int64($0)) } ?? .none)
  }

  /// Stores contributions one after another.
  ///
  /// - Parameters:
  ///   - statement: ``insertion``, prepared.
  ///   - isNew: Asked about each in turn by its place among them; those that are not are left out.
  ///   - then: Called behind each that was stored, with its place.
  /// - Throws: What `isNew` and `then` throw, and errors of the database.
  func insert(
    by statement: Statement, where isNew: (Int) throws -> Bool, then: (Int) throws -> Void
  ) throws {
    // What was bound before is no longer there, and GRDB binds nothing from now on.
    statement.setUncheckedArguments(StatementArguments())
    defer { statement.setUncheckedArguments(StatementArguments()) }
    // SAFETY: the database looks at the bytes while a row is stored, and they stay where they are until all are.
    try unsafe bytes.withUnsafeBufferPointer { bytes in
      for place in 0..<values.count / Self.valueCount where try isNew(place) {
        try unsafe bind(place, to: statement, reading: bytes)
        try statement.execute()
        try then(place)
      }
    }
  }

  /// Fills the parameters of a statement.
  private func bind(
    _ place: Int, to statement: Statement, reading bytes: UnsafeBufferPointer<UInt8>
  ) throws {
    let row = unsafe statement.sqliteStatement
    unsafe sqlite3_reset(row)
    for parameter in 0..<Self.valueCount {
      let number = Int32(parameter + 1)
      let code =
        switch values[place * Self.valueCount + parameter] {
        case .none: unsafe sqlite3_bind_null(row, number)
        case .number(let value): unsafe sqlite3_bind_int64(row, number, value)
        case .text(let range): unsafe bind(bytes.extracting(range), to: row, as: number)
        }
      if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
  }

  private func bind(
    _ text: UnsafeBufferPointer<UInt8>, to row: OpaquePointer?, as number: Int32
  ) -> Int32 {
    // An empty text is one, and nothing is none.
    guard let start = text.baseAddress else {
      return unsafe sqlite3_bind_text(row, number, "", 0, nil)
    }
    return unsafe start.withMemoryRebound(to: CChar.self, capacity: text.count) {
      unsafe sqlite3_bind_text(row, number, $0, Int32(text.count), nil)
    }
  }

  /// The digest of a contribution's fields.
  static func seal(of proposal: Proposal, choices: String?) -> String {
    Seal.Table.contributions.seal(of: [
      proposal.id, proposal.title, proposal.body, proposal.supports.map(String.init),
      proposal.date, proposal.place, proposal.category, proposal.parent, proposal.state,
      proposal.respondent, choices, proposal.opposes.map(String.init),
    ])
  }
}
