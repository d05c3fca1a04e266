/// A code of the common procurement vocabulary, such as `72000000-5` or `72000000`.
///
/// Eight digits, and behind a hyphen a check digit that may be missing. Only the shape is looked at: how
/// the check digit is worked out is not published with the list of codes.
public struct CPVCode: Sendable, Hashable {
  /// As it is written: eight digits, and a hyphen and one more where the check digit was given.
  public let text: String

  /// Digits before the hyphen.
  private static let length = 8

  /// Reads a code; nil for anything else.
  ///
  /// - Parameter text: With or without blanks around the hyphen, which may be any dash.
  public init?(_ text: String) {
    let plain = String(
      text.filter { !$0.isWhitespace }.map { Self.dashes.contains($0) ? "-" : $0 })
    let parts = plain.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    guard isDigits, (1...2).contains(parts.count), parts[0].count == Self.length,
      parts.count == 1 || parts[1].count == 1
    else { return nil }
    self.text = plain
  }

  private static let dashes: Set<Character> = ["‐", "‑", "–", "—", "−"]
}

extension CPVCode: Codable {
  /// Reads a code.
  ///
  /// - Throws: `DecodingError` where it is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = CPVCode(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "“\(text)” is no code of the common procurement vocabulary;"
          + " expected eight digits, such as 72000000-5")
    }
    self = code
  }

  /// Writes the code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
