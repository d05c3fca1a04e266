/// What is recommended to somebody, and the units that it rests on.
public struct Recommendation: ChainRecord {
  /// Letter of its names.
  public static let letter: Character = "R"

  /// Lasting number, from 1.
  public let number: Int
  /// What is recommended; a draft says it in the words of a unit's title.
  public let text: String
  /// Whom it addresses; may be empty.
  public let addressee: String
  /// Why; may be empty.
  public let rationale: String
  /// Code of the list in `Resources/chain/priorities.json`, or nil where nobody chose one.
  public let priority: String?
  /// Numbers of the units it rests on, ascending.
  public let units: [Int]
  /// Who brought it in, or nil where nobody said so.
  public let by: String?

  /// Creates a recommendation.
  public init(
    _ number: Int, _ text: String, addressee: String = "", rationale: String = "",
    priority: String? = nil, units: [Int], by: String? = nil
  ) {
    self.number = number
    self.text = text
    self.addressee = addressee
    self.rationale = rationale
    self.priority = priority
    self.units = Set(units).sorted()
    self.by = by
  }

  /// No day is kept of recommendations.
  public var updated: String? { nil }

  /// Whether it no longer holds: it stays, so that its number means nothing else.
  public var isWithdrawn: Bool { priority == Self.withdrawn }

  /// Code of what is taken back.
  public static let withdrawn = "withdrawn"
  static let priorities = Resource.decode([ListedTerm].self, from: "chain/priorities.json")

  /// The same under another number, brought in by somebody.
  public func numbered(_ number: Int, by person: String?) -> Recommendation {
    Recommendation(
      number, text, addressee: addressee, rationale: rationale, priority: priority, units: units,
      by: person)
  }

  /// The same without the ids and words of erased contributions.
  public func erasing(_ redaction: Redaction) -> Recommendation {
    Recommendation(
      number, redaction.redacted(text), addressee: redaction.redacted(addressee),
      rationale: redaction.redacted(rationale), priority: priority, units: units,
      by: by.flatMap(redaction.redactedOrNothing))
  }
}
