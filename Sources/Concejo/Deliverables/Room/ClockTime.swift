/// A time of day, in minutes since midnight.
public struct ClockTime: Sendable, CustomStringConvertible, Equatable {
  /// Minutes since midnight.
  public let minutes: Int

  /// Adopts minutes since midnight.
  public init(_ minutes: Int) { self.minutes = minutes }

  /// Reads `9:30` or `09:30`; nil for anything else.
  public init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isDigits = text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x3A }
    guard isDigits, parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// Hours and minutes with two digits each.
  public var description: String {
    let (hour, minute) = (minutes / 60 % 24, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
