/// What people decided about a theme.
public struct DecidedTheme: Sendable, Codable, Equatable {
  /// Whether a person named it: its title is no citizen's phrase then, and has no parts.
  public let isNamed: Bool
  /// What a person says it is about, if anybody did.
  public let description: String?
  /// Whether it is locked.
  public let isLocked: Bool
  /// Ids of the decisions that made it what it is, in their order.
  public let decisions: [String]
}
