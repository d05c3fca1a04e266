/// A clause of a tender that takes up what was asked, and the units that it rests on.
public struct Clause: ChainRecord {
  /// Letter of its names.
  public static let letter: Character = "K"

  /// Lasting number, from 1.
  public let number: Int
  /// What the clause says.
  public let text: String
  /// Number of the contracting file; may be empty.
  public let file: String
  /// The contracting body; may be empty.
  public let body: String
  /// The lot; empty where the tender has none.
  public let lot: String
  /// Code of the common procurement vocabulary, such as `72000000-5`, or nil.
  public let cpv: CPVCode?
  /// Code of the list in `Resources/tender/documents.json`.
  public let document: String
  /// Where in the document it stands; may be empty.
  public let chapter: String
  /// Its own number in the document, such as `4.2.1`; may be empty.
  public let reference: String
  /// Code of the list in `Resources/tender/kinds.json`.
  public let kind: String
  /// Numbers of the units it rests on, ascending; none is allowed, and told by ``Tender/withoutUnit(in:)``.
  public let units: [Int]
  /// Who brought it in, or nil where nobody said so.
  public let by: String?

  /// Creates a clause.
  public init(
    _ number: Int, _ text: String, file: String = "", body: String = "", lot: String = "",
    cpv: CPVCode? = nil, document: String = "technical", chapter: String = "",
    reference: String = "", kind: String = "requirement", units: [Int], by: String? = nil
  ) {
    self.number = number
    self.text = text
    self.file = file
    self.body = body
    self.lot = lot
    self.cpv = cpv
    self.document = document
    self.chapter = chapter
    self.reference = reference
    self.kind = kind
    self.units = Set(units).sorted()
    self.by = by
  }

  /// No day is kept of clauses.
  public var updated: String? { nil }

  /// Whether it no longer stands: it stays, so that its number means nothing else.
  public var isWithdrawn: Bool { kind == Self.withdrawn }

  /// Code of what is taken back.
  public static let withdrawn = "withdrawn"
  static let kinds = Resource.decode([ListedTerm].self, from: "tender/kinds.json")
  static let documents = Resource.decode([ListedTerm].self, from: "tender/documents.json")

  /// The same under another number, brought in by somebody.
  public func numbered(_ number: Int, by person: String?) -> Clause {
    Clause(
      number, text, file: file, body: body, lot: lot, cpv: cpv, document: document,
      chapter: chapter, reference: reference, kind: kind, units: units, by: person)
  }

  /// The same without the ids and words of erased contributions.
  public func erasing(_ redaction: Redaction) -> Clause {
    Clause(
      number, redaction.redacted(text), file: redaction.redacted(file),
      body: redaction.redacted(body), lot: redaction.redacted(lot), cpv: cpv, document: document,
      chapter: redaction.redacted(chapter), reference: redaction.redacted(reference), kind: kind,
      units: units, by: by.flatMap(redaction.redactedOrNothing))
  }
}
