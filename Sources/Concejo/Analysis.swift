/// Everything a run found out.
public struct Analysis: Sendable {
  /// Proposals sorted by id; all other parts count them in this order.
  public let proposals: [Proposal]
  /// The language most proposals are in.
  public let mainLanguage: Language
  /// Groups of copies.
  public let duplicates: Duplicates
  /// Pairs that may ask for the same in other words, for a person to confirm.
  public let sameRequests: [SimilarPair]
  /// Themes by rank.
  public package(set) var themes: [Theme]
  /// Small groups at the edges of the themes, larger ones first.
  public let voices: [SmallVoice]
  /// Where each proposal ended up.
  public let placements: [Placement]
  /// What the next run builds on.
  public let history: ThemeHistory
  /// What became of the decisions on themes and copies.
  let outcomes: [DecisionOutcome]
  /// What became of the examples of given themes, where proposals were placed by them.
  public var examples: GivenThemes.ExampleCounts?
}
