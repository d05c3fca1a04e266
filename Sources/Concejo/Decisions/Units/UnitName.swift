/// How people call an answer unit: `U12`.
public struct UnitName: Sendable, Hashable {
  /// Lasting number, from 1; never given to another unit of the study.
  public let number: Int

  /// Names a unit.
  public init(_ number: Int) { self.number = number }

  /// Reads `U12`, `u12` or `U012`; nil for anything else, a bare number among them, which may be the id of
  /// a contribution.
  public init?(_ text: String) {
    guard let first = text.first, first == "U" || first == "u" else { return nil }
    let digits = text.dropFirst()
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
      (1...Self.largest).contains(number)
    else { return nil }
    self.number = number
  }

  /// No study comes near it.
  private static let largest = 1_000_000_000

  /// `U07`, `U12`, `U2000`.
  public var text: String { "U" + (number < 10 ? "0" : "") + String(number) }
}
