/// How people call a recommendation or a commitment, such as `R03` or `C12`.
public struct RecordName: Sendable, Hashable {
  /// `R` or `C`.
  public let letter: Character
  /// Lasting number, from 1.
  public let number: Int

  /// Names one.
  public init(_ letter: Character, _ number: Int) {
    self.letter = letter
    self.number = number
  }

  /// Reads `R3`, `r3` or `R003`; nil for anything else, a bare number among them.
  public init?(_ text: String, letter: Character) {
    guard let first = text.first, first == letter || String(first).uppercased() == String(letter)
    else { return nil }
    let digits = text.dropFirst()
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
      (1...Self.largest).contains(number)
    else { return nil }
    self.init(letter, number)
  }

  /// No study comes near it.
  private static let largest = 1_000_000_000

  /// `R03`, `C12`.
  public var text: String { String(letter) + (number < 10 ? "0" : "") + String(number) }

  /// The names in a cell, with commas, semicolons or blanks between them; nil where one is none.
  package static func list(_ text: String, letter: Character) -> [RecordName]? {
    let parts = parts(of: text)
    let names = parts.compactMap { RecordName($0, letter: letter) }
    return names.count == parts.count ? names : nil
  }

  /// What stands between commas, semicolons or blanks.
  static func parts(of text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
  }
}
