/// What an analysis builds on: the themes of an earlier run, and what people decided since.
public struct Precedent: Sendable, Equatable {
  /// The themes of an earlier run, or nil for a first one.
  public var history: ThemeHistory?
  /// All decisions.
  public var log: DecisionLog
  /// Whether the themes are found anew, and only their numbers and names come from the earlier run.
  public var dividesAnew: Bool

  /// Whether the themes of the earlier run go on.
  var continues: Bool { history != nil && !dividesAnew }

  /// Nothing came before, unless something is given.
  public init(
    history: ThemeHistory? = nil, log: DecisionLog = DecisionLog(), dividesAnew: Bool = false
  ) {
    self.history = history
    self.log = log
    self.dividesAnew = dividesAnew
  }
}

/// Theme and part of a row, by lasting numbers.
struct ThemePlace: Sendable, Hashable {
  var theme: Int
  /// Nil where the theme is of one piece.
  var part: Int?
}
