/// That a unit is selected for the tender, or no longer is.
public struct TenderUnit: ChainRecord {
  /// Letter of its names: those of units.
  public static let letter: Character = "U"

  /// Number of the unit.
  public let number: Int
  /// Whether it is selected; what was taken out again stays on record.
  public let isSelected: Bool
  /// Who selected it or took it out, or nil where nobody said so.
  public let by: String?

  /// Selects a unit, or takes it out.
  public init(_ number: Int, isSelected: Bool = true, by: String? = nil) {
    self.number = number
    self.isSelected = isSelected
    self.by = by
  }

  /// It has no words of its own.
  public var text: String { "" }
  /// No day is kept of selections.
  public var updated: String? { nil }

  /// The same of another unit, said by somebody.
  public func numbered(_ number: Int, by person: String?) -> TenderUnit {
    TenderUnit(number, isSelected: isSelected, by: person)
  }

  /// The same without an erased name.
  public func erasing(_ redaction: Redaction) -> TenderUnit {
    TenderUnit(number, isSelected: isSelected, by: by.flatMap(redaction.redactedOrNothing))
  }
}
