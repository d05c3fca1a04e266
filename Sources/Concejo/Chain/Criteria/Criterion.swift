/// A recommendation of one process that later processes are held against.
public struct Criterion: ChainRecord {
  /// Letter of its names.
  public static let letter: Character = "P"

  /// Lasting number, from 1.
  public let number: Int
  /// What was recommended, word for word.
  public let text: String
  /// Where it comes from.
  public let source: Source
  /// What it applies to, in people's words; may be empty.
  public let appliesTo: String
  /// Code of the list in `Resources/criteria/checks.json`.
  public let check: String
  /// Ids of what shows, in the process that is looked at, whether it is met; may be empty.
  public let evidence: [String]
  /// What somebody says about it, or nil.
  public let statement: Statement?
  /// Who brought it in, or nil where nobody said so.
  public let by: String?

  /// The process and the recommendation that a criterion comes from.
  public struct Source: Sendable, Codable, Equatable {
    /// What the process is called.
    public let study: String
    /// What tells its study from others, or nil where it has not been analysed.
    public let mark: String?
    /// Id of the recommendation there, such as `R03`.
    public let recommendation: String
    /// Ids of the commitments that answered it, such as `C05`, ascending.
    public let commitments: [String]
    /// Ids of the units that it rests on, such as `U12`, ascending.
    public let units: [String]

    /// Names a source.
    public init(
      study: String, mark: String?, recommendation: String, commitments: [String] = [],
      units: [String] = []
    ) {
      self.study = study
      self.mark = mark
      self.recommendation = recommendation
      self.commitments = commitments
      self.units = units
    }
  }

  /// What a person says: nobody else can check it.
  public struct Statement: Sendable, Codable, Equatable {
    /// Whether the criterion is met.
    public let isMet: Bool
    /// Who says so; not empty.
    public let who: String
    /// The day, as `2026-11-29`, or nil.
    public let day: String?

    /// Takes down what somebody says.
    public init(isMet: Bool, who: String, day: String? = nil) {
      self.isMet = isMet
      self.who = who
      self.day = day
    }
  }

  /// Creates a criterion.
  public init(
    _ number: Int, _ text: String, source: Source, appliesTo: String = "",
    check: String = "commitment", evidence: [String] = [], statement: Statement? = nil,
    by: String? = nil
  ) {
    self.number = number
    self.text = text
    self.source = source
    self.appliesTo = appliesTo
    self.check = check
    self.evidence = evidence
    self.statement = statement
    self.by = by
  }

  /// The day on which somebody said something about it, or nil.
  public var updated: String? { statement?.day }

  static let checks = Resource.decode([ListedTerm].self, from: "criteria/checks.json")

  /// The same under another number, brought in by somebody.
  public func numbered(_ number: Int, by person: String?) -> Criterion {
    Criterion(
      number, text, source: source, appliesTo: appliesTo, check: check, evidence: evidence,
      statement: statement, by: person)
  }

  /// The same without the ids and words of erased contributions, and without what an erased person says.
  public func erasing(_ redaction: Redaction) -> Criterion {
    Criterion(
      number, redaction.redacted(text),
      source: Source(
        study: redaction.redacted(source.study), mark: source.mark,
        recommendation: source.recommendation, commitments: source.commitments,
        units: source.units),
      appliesTo: redaction.redacted(appliesTo), check: check,
      evidence: evidence.filter {
        !redaction.ids.contains($0) && redaction.redacted($0) == $0
      },
      statement: statement.flatMap { said in
        redaction.redactedOrNothing(said.who).map {
          Statement(isMet: said.isMet, who: $0, day: said.day)
        }
      }, by: by.flatMap(redaction.redactedOrNothing))
  }
}
