/// A step on the way to what is promised.
public struct Milestone: Sendable, Codable, Equatable {
  /// By when, as `2026-06-30`.
  public let day: String
  /// What is done by then.
  public let text: String
  /// Whether it was.
  public let isReached: Bool

  /// Names a step.
  public init(day: String, text: String, isReached: Bool = false) {
    self.day = day
    self.text = text
    self.isReached = isReached
  }

  /// What stands before a step that was reached.
  private static let mark = "x"

  /// As it stands in a line of a cell: `2026-06-30 Works put out to tender`, with `x` before it once reached.
  public var line: String { (isReached ? Self.mark + " " : "") + day + " " + text }

  /// Reads a line of a cell; nil where it has no day, or nothing behind it.
  init?(line: String) {
    var words = line.split(whereSeparator: \.isWhitespace)[...]
    let isReached = words.first?.lowercased() == Self.mark
    if isReached { words = words.dropFirst() }
    guard let first = words.first, let day = CalendarDay(String(first)), words.count > 1 else {
      return nil
    }
    self.init(
      day: day.description, text: words.dropFirst().joined(separator: " "), isReached: isReached)
  }

  /// The steps in a cell, a line each; nil where a line is none.
  static func list(_ cell: String) -> [Milestone]? {
    let lines = cell.split(whereSeparator: \.isNewline)
      .filter { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
    let steps = lines.compactMap { Milestone(line: $0) }
    return steps.count == lines.count ? steps : nil
  }
}
