/// What the administration answers to a unit, or to one contribution that is an exception in its unit.
public struct Answer: Sendable, Codable, Equatable {
  /// Whom it answers.
  public let subject: Subject
  /// What became of the request.
  public let state: AnswerState
  /// Why, or on what conditions; may be empty where the state allows it.
  public let reason: String
  /// Where it is reflected, such as an article or a measure; may be empty.
  public let reflectedIn: String
  /// The department that is responsible; may be empty.
  public let responsible: String
  /// Day of the answer as `2026-03-31`, or nil.
  public let date: String?
  /// Who brought the answer in, or nil where nobody said so.
  public let by: String?

  /// What is answered.
  public enum Subject: Sendable, Hashable {
    /// The unit of this number, and all its contributions but the exceptions.
    case unit(Int)
    /// The contribution of this id alone.
    case contribution(String)

    /// `U12`, or the id of the contribution.
    public var name: String {
      switch self {
      case .unit(let number): UnitName(number).text
      case .contribution(let id): id
      }
    }

    /// Units first, by number; then contributions by id.
    static func precedes(_ left: Subject, _ right: Subject) -> Bool {
      switch (left, right) {
      case (.unit(let a), .unit(let b)): a < b
      case (.contribution(let a), .contribution(let b)): Proposal.id(a, precedes: b)
      case (.unit, .contribution): true
      case (.contribution, .unit): false
      }
    }
  }

  /// Creates an answer.
  public init(
    to subject: Subject, _ state: AnswerState, reason: String = "", reflectedIn: String = "",
    responsible: String = "", date: String? = nil, by: String? = nil
  ) {
    self.subject = subject
    self.state = state
    self.reason = reason
    self.reflectedIn = reflectedIn
    self.responsible = responsible
    self.date = date
    self.by = by
  }

  /// Whether two say the same, whoever brought them in.
  public func says(_ other: Answer) -> Bool {
    Answer(
      to: subject, state, reason: reason, reflectedIn: reflectedIn, responsible: responsible,
      date: date, by: other.by) == other
  }

  /// The same to another subject, such as a contribution that got another id.
  package func to(_ subject: Subject) -> Answer {
    Answer(
      to: subject, state, reason: reason, reflectedIn: reflectedIn, responsible: responsible,
      date: date, by: by)
  }

  /// The same without the ids and words of erased contributions.
  package func erasing(_ redaction: Redaction) -> Answer {
    Answer(
      to: subject, state, reason: redaction.redacted(reason),
      reflectedIn: redaction.redacted(reflectedIn), responsible: redaction.redacted(responsible),
      date: date, by: by.flatMap(redaction.redactedOrNothing))
  }

  private enum CodingKeys: String, CodingKey {
    case unit, contribution, state, reason, reflectedIn, responsible, date, by
  }

  /// Reads an answer; a reason, a place and a department that are missing are empty.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let name = try values.decodeIfPresent(String.self, forKey: .unit) {
      guard let unit = UnitName(name) else {
        throw DecodingError.dataCorruptedError(
          forKey: .unit, in: values, debugDescription: "“\(name)” is no unit such as U12")
      }
      subject = .unit(unit.number)
    } else {
      subject = .contribution(try values.decode(String.self, forKey: .contribution))
    }
    state = try values.decode(AnswerState.self, forKey: .state)
    reason = try values.decodeIfPresent(String.self, forKey: .reason) ?? ""
    reflectedIn = try values.decodeIfPresent(String.self, forKey: .reflectedIn) ?? ""
    responsible = try values.decodeIfPresent(String.self, forKey: .responsible) ?? ""
    date = try values.decodeIfPresent(String.self, forKey: .date)
    by = try values.decodeIfPresent(String.self, forKey: .by)
  }

  /// Writes an answer; what is empty is left out.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch subject {
    case .unit(let number): try values.encode(UnitName(number).text, forKey: .unit)
    case .contribution(let id): try values.encode(id, forKey: .contribution)
    }
    try values.encode(state, forKey: .state)
    if !reason.isEmpty { try values.encode(reason, forKey: .reason) }
    if !reflectedIn.isEmpty { try values.encode(reflectedIn, forKey: .reflectedIn) }
    if !responsible.isEmpty { try values.encode(responsible, forKey: .responsible) }
    try values.encodeIfPresent(date, forKey: .date)
    try values.encodeIfPresent(by, forKey: .by)
  }
}
