/// A point in time as decisions keep it: UTC, to the millisecond.
///
/// The library has no clock; whoever records a decision gives the time.
public struct DecisionTime: Sendable, Equatable {
  /// Such as `2026-03-01T09:30:00.000Z`; texts sort as the times do.
  public let text: String

  /// Reads `2026-03-01T09:30:00Z`, with or without a fraction; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.last == 0x5A else { return nil }
    let signs: [Int: UInt8] = [4: 0x2D, 7: 0x2D, 10: 0x54, 13: 0x3A, 16: 0x3A]
    for index in 0..<19 {
      let isRight =
        signs[index].map { $0 == bytes[index] } ?? (0x30...0x39).contains(bytes[index])
      guard isRight else { return nil }
    }
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    guard CalendarDay(String(text.prefix(10))) != nil, number(11..<13) < 24, number(14..<16) < 60,
      number(17..<19) < 61
    else { return nil }
    let fraction = bytes[19..<(bytes.count - 1)]
    let digits = fraction.dropFirst()
    guard
      fraction.isEmpty
        || fraction.first == 0x2E && !digits.isEmpty
          && digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let thousandths = String(decoding: digits.prefix(3), as: UTF8.self)
    self.text =
      String(text.prefix(19)) + "." + thousandths
      + String(repeating: "0", count: 3 - thousandths.count) + "Z"
  }
}
