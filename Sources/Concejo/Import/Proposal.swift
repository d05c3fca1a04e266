/// One contribution of a citizen, as the engine reads it: cleaned text and what came with it.
///
/// Outside this package one comes only from where personal data were looked for: ``ImportedFile``,
/// ``UngatedProposal``, or a study.
public struct Proposal: Sendable, Encodable, Equatable {
  /// What it says, in one place for all that hold it: a dozen texts are dear to copy, and every stage does.
  private var record: Record

  /// Identifier, unique in a study.
  public package(set) var id: String {
    get { record.fields.id }
    set { change { $0.id = newValue } }
  }
  /// Title: plain text in NFC, one line; may be empty if `body` is not.
  public var title: String { record.fields.title }
  /// Body: plain text in NFC; may be empty if `title` is not.
  public var body: String { record.fields.body }
  /// Supports, votes or likes received, where the file states them.
  public var supports: Int? { record.fields.supports }
  /// Votes against it, where the file counts them.
  public var opposes: Int? { record.fields.opposes }
  /// Date as year, month and day, with the time behind a T, where it can be read; else as the file writes it.
  public var date: String? { record.fields.date }
  /// Municipality, district or other place the proposal was filed under.
  public var place: String? { record.fields.place }
  /// Category the proposal was filed under; of an answer in a survey, its question.
  public var category: String? { record.fields.category }
  /// Id of the proposal this one comments on.
  public package(set) var parent: String? {
    get { record.fields.parent }
    set { change { $0.parent = newValue } }
  }
  /// What its platform says became of it, as a code such as `withdrawn` or `rejected`; nil where
  /// nothing is said.
  public var state: String? { record.fields.state }
  /// Number of the person who answered: several answers of one person are one voice; nil outside surveys.
  public package(set) var respondent: String? {
    get { record.fields.respondent }
    set { change { $0.respondent = newValue } }
  }
  /// What the person chose of lists in the same survey, such as an age group; nil where there are none.
  public var choices: [Choice]? { record.fields.choices }

  /// One thing that a respondent chose.
  public struct Choice: Sendable, Codable, Hashable {
    /// Name of the column.
    public let question: String
    /// What was chosen.
    public let value: String

    /// Adopts a question and what was chosen.
    public init(question: String, value: String) {
      self.question = question
      self.value = value
    }
  }

  /// All fields together.
  private struct Fields: Sendable, Encodable, Equatable {
    var id: String
    let title: String
    let body: String
    let supports: Int?
    let opposes: Int?
    let date: String?
    let place: String?
    let category: String?
    var parent: String?
    let state: String?
    var respondent: String?
    let choices: [Choice]?
  }

  /// Fields that never change.
  private final class Record: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  /// Creates a proposal from text that is already clean, without personal data.
  package init(
    id: String, title: String, body: String, supports: Int? = nil, opposes: Int? = nil,
    date: String? = nil,
    place: String? = nil, category: String? = nil, parent: String? = nil, state: String? = nil,
    respondent: String? = nil, choices: [Choice]? = nil
  ) {
    record = Record(
      Fields(
        id: id, title: title, body: body, supports: supports, opposes: opposes, date: date,
        place: place, category: category, parent: parent, state: state, respondent: respondent,
        choices: choices))
  }

  private mutating func change(_ edit: (inout Fields) -> Void) {
    var fields = record.fields
    edit(&fields)
    record = Record(fields)
  }

  /// Whether all fields are equal.
  public static func == (left: Proposal, right: Proposal) -> Bool {
    left.record === right.record || left.record.fields == right.record.fields
  }

  /// Writes the fields.
  public func encode(to encoder: any Encoder) throws { try record.fields.encode(to: encoder) }

  /// The text that is analysed and quoted: title, line feed, body.
  ///
  /// All ranges of tokens and quotes count UTF-8 bytes of this string.
  public var text: String {
    title.isEmpty ? body : body.isEmpty ? title : title + "\n" + body
  }

  /// Appends the UTF-8 bytes of ``text``.
  @inline(__always)
  func appendText(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: title.utf8)
    if !title.isEmpty, !body.isEmpty { bytes.append(0x0A) }
    bytes.append(contentsOf: body.utf8)
  }

  /// How many bytes of ``text`` belong to the title.
  public var titleLength: Int { title.utf8.count }

  /// A number made of the id alone: what is drawn by it is drawn again in later runs.
  var key: UInt64 {
    id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Proposals in the order of their ids.
  package static func sorted(_ proposals: [Proposal]) -> [Proposal] {
    let isSorted = parallelChunks(0..<max(proposals.count - 1, 0), chunk: 8192) { pairs in
      pairs.allSatisfy { id(proposals[$0].id, precedes: proposals[$0 + 1].id) }
    }
    guard !isSorted.allSatisfy(\.self) else { return proposals }
    let keys = proposals.map { OrderingKey($0.id) }
    return proposals.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { proposals[$0] }
  }

  /// Whether one id stands before another: whole numbers by value first, then all others by bytes.
  public static func id(_ left: String, precedes right: String) -> Bool {
    OrderingKey(left) < OrderingKey(right)
  }

  /// An id with what orders it, for orders that look at each id many times.
  struct OrderingKey: Comparable {
    let id: String
    /// Digits of a whole number without leading zeros; of other ids more than any number has.
    private let digits: Int

    init(_ id: String) {
      self.id = id
      digits = Self.numericLength(id) ?? .max
    }

    /// Less than 0, 0 or more than 0 where this id stands before another, is the same, or stands behind it.
    func order(to other: Self) -> Int {
      guard digits == other.digits else { return digits < other.digits ? -1 : 1 }
      return id.utf8.span.order(to: other.id.utf8.span)
    }

    static func < (left: Self, right: Self) -> Bool { left.order(to: right) < 0 }

    static func == (left: Self, right: Self) -> Bool { left.id == right.id }

    /// Number of digits if the id is a whole number without leading zeros.
    private static func numericLength(_ id: String) -> Int? {
      guard let first = id.utf8.first, id.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        first != 0x30 || id.utf8.count == 1
      else { return nil }
      return id.utf8.count
    }
  }
}
