/// What an administration promises to do, by when, and how far it is.
public struct Commitment: ChainRecord {
  /// Letter of its names.
  public static let letter: Character = "C"

  /// Lasting number, from 1.
  public let number: Int
  /// What is promised.
  public let text: String
  /// Numbers of the recommendations it answers, ascending.
  public let recommendations: [Int]
  /// The department that is responsible; may be empty.
  public let responsible: String
  /// By when, as `2026-12-31`, or nil.
  public let deadline: String?
  /// What shows that it is kept; may be empty.
  public let indicator: String
  /// Code of the list in `Resources/chain/statuses.json`.
  public let status: String
  /// How far it is in percent, from 0 to 100, or nil where nobody says.
  public let progress: Int?
  /// Where it can be seen, an address or a text; may be empty.
  public let evidence: String
  /// Day of the last news of it, as `2026-11-29`, or nil.
  public let updated: String?
  /// Steps on the way, by day.
  public let milestones: [Milestone]
  /// Who brought it in, or nil where nobody said so.
  public let by: String?

  /// Creates a commitment.
  public init(
    _ number: Int, _ text: String, recommendations: [Int], responsible: String = "",
    deadline: String? = nil, indicator: String = "", status: String = "planned",
    progress: Int? = nil, evidence: String = "", updated: String? = nil,
    milestones: [Milestone] = [], by: String? = nil
  ) {
    self.number = number
    self.text = text
    self.recommendations = Set(recommendations).sorted()
    self.responsible = responsible
    self.deadline = deadline
    self.indicator = indicator
    self.status = status
    self.progress = progress
    self.evidence = evidence
    self.updated = updated
    self.milestones = milestones.sorted { ($0.day, $0.text) < ($1.day, $1.text) }
    self.by = by
  }

  /// Whether nothing is awaited any more.
  public var isClosed: Bool { status == "done" || status == "given-up" }

  /// Codes of all statuses, in the order of the list.
  public static let statusCodes: [String] = statuses.map(\.code)

  static let statuses = Resource.decode([ListedTerm].self, from: "chain/statuses.json")

  /// The same under another number, brought in by somebody.
  public func numbered(_ number: Int, by person: String?) -> Commitment {
    Commitment(
      number, text, recommendations: recommendations, responsible: responsible,
      deadline: deadline, indicator: indicator, status: status, progress: progress,
      evidence: evidence, updated: updated, milestones: milestones, by: person)
  }

  /// The same without the ids and words of erased contributions.
  public func erasing(_ redaction: Redaction) -> Commitment {
    Commitment(
      number, redaction.redacted(text), recommendations: recommendations,
      responsible: redaction.redacted(responsible), deadline: deadline,
      indicator: redaction.redacted(indicator), status: status, progress: progress,
      evidence: redaction.redacted(evidence), updated: updated,
      milestones: milestones.map {
        Milestone(day: $0.day, text: redaction.redacted($0.text), isReached: $0.isReached)
      }, by: by.flatMap(redaction.redactedOrNothing))
  }
}
