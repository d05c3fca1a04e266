public import Concejo
internal import Foundation

extension DecisionTime {
  private static let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

  /// The time by the clock of this machine, or a moment behind the last decision where the clock is behind it.
  public static func now(after log: DecisionLog) -> DecisionTime {
    var date = Date()
    if let last = log.decisions.last, let latest = try? format.parse(last.when), latest >= date {
      date = latest.addingTimeInterval(0.002)
    }
    guard let time = DecisionTime(date.formatted(format)) else {
      preconditionFailure("a date without its parts")
    }
    return time
  }

  /// The time some milliseconds later.
  public func later(by milliseconds: Int) -> DecisionTime {
    guard milliseconds > 0, let date = try? Self.format.parse(text) else { return self }
    // Half a millisecond guards against rounding down.
    let later = date.addingTimeInterval((Double(milliseconds) + 0.5) / 1000)
    return DecisionTime(later.formatted(Self.format)) ?? self
  }
}
