/// A number of people as exports write it: `1234`, `1.234`, `1,234`, `1 234`, `3.0`.
struct SupportCount {
  /// The number, from 0 to ``largest``.
  let value: Int

  /// More people than the earth will ever bear is a mistake.
  static let largest = 20_000_000_000

  /// Reads a clean text; nil if it is no number of people.
  init?(_ text: String) {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { [".", ",", " ", "'", "’"].contains($0) })
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      parts[0].count <= 11
    else { return nil }
    let digits: String
    if parts.count == 1 {
      digits = text
    } else if parts.count == 2, parts[1].allSatisfy({ $0 == "0" }), parts[1].count < 3 {
      digits = String(parts[0])
    } else if parts[0].count <= 3, parts.dropFirst().allSatisfy({ $0.count == 3 }) {
      digits = parts.joined()
    } else {
      return nil
    }
    guard let value = Int(digits), value <= Self.largest else { return nil }
    self.value = value
  }
}
