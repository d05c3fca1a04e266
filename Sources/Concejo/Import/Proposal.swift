/// One contribution of a citizen, as the engine reads it: cleaned text and what came with it.
///
/// Outside this package one comes only from where personal data were looked for: ``ImportedFile``,
/// ``UngatedProposal``, or a study.
public struct Proposal: Sendable, Encodable, Equatable {
  /// Identifier, unique in a study.
  public package(set) var id: String
  /// Title: plain text in NFC, one line; may be empty if `body` is not.
  public package(set) var title: String
  /// Body: plain text in NFC; may be empty if `title` is not.
  public package(set) var body: String
  /// Supports, votes or likes received, where the file states them.
  public let supports: Int?
  /// Votes against it, where the file counts them.
  public let opposes: Int?
  /// Date as year, month and day, with the time behind a T, where it can be read; else as the file writes it.
  public package(set) var date: String?
  /// Municipality, district or other place the proposal was filed under.
  public package(set) var place: String?
  /// Category the proposal was filed under; of an answer in a survey, its question.
  public package(set) var category: String?
  /// Id of the proposal this one comments on.
  public package(set) var parent: String?
  /// What its platform says became of it, as a code such as `withdrawn` or `rejected`; nil where
  /// nothing is said.
  public package(set) var state: String?
  /// Number of the person who answered: several answers of one person are one voice; nil outside surveys.
  public package(set) var respondent: String?
  /// What the person chose of lists in the same survey, such as an age group; nil where there are none.
  public package(set) var choices: [Choice]?

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

  /// Creates a proposal from text that is already clean, without personal data.
  package init(
    id: String, title: String, body: String, supports: Int? = nil, opposes: Int? = nil,
    date: String? = nil,
    place: String? = nil, category: String? = nil, parent: String? = nil, state: String? = nil,
    respondent: String? = nil, choices: [Choice]? = nil
  ) {
    self.id = id
    self.title = title
    self.body = body
    self.supports = supports
    self.opposes = opposes
    self.date = date
    self.place = place
    self.category = category
    self.parent = parent
    self.state = state
    self.respondent = respondent
    self.choices = choices
  }

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
  static func sorted(_ proposals: [Proposal]) -> [Proposal] {
    let isSorted = parallelChunks(0..<max(proposals.count - 1, 0), chunk: 8192) { pairs in
      pairs.allSatisfy { id(proposals[$0].id, precedes: proposals[$0 + 1].id) }
    }
    return isSorted.allSatisfy(\.self) ? proposals : proposals.sorted { id($0.id, precedes: $1.id) }
  }

  /// Whether one id stands before another: whole numbers by value first, then all others by bytes.
  public static func id(_ left: String, precedes right: String) -> Bool {
    let (a, b) = (numericLength(left), numericLength(right))
    switch (a, b) {
    case (let a?, let b?) where a != b: return a < b
    case (_?, nil): return true
    case (nil, _?): return false
    default: return precedesByBytes(left, right)
    }
  }

  private static func precedesByBytes(_ left: String, _ right: String) -> Bool {
    let (a, b) = (left.utf8.span, right.utf8.span)
    for index in 0..<min(a.count, b.count) where a[index] != b[index] {
      return a[index] < b[index]
    }
    return a.count < b.count
  }

  /// Number of digits if the id is a whole number without leading zeros.
  private static func numericLength(_ id: String) -> Int? {
    guard let first = id.utf8.first, id.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      first != 0x30 || id.utf8.count == 1
    else { return nil }
    return id.utf8.count
  }
}
