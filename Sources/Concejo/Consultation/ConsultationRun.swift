/// What a run over a ``Consultation`` gave, before anything is stored or written.
public struct ConsultationRun: Sendable {
  /// What was found, with a ledger that adds up.
  public let findings: Findings
  /// The contributions that were analysed: proposals by id, then comments on them.
  public let contributions: [Proposal]
  /// The rows that became no contribution.
  public let rejected: [RejectedRow]
  /// What the next run builds on.
  public let history: ThemeHistory
  /// What people took out, by id.
  public let exclusions: [String: DecisionLog.Exclusion]
  /// Whether the themes were found anew, and not those of the run before continued.
  public let isAfresh: Bool
  /// Pairs of much alike texts that were not compared, or are not listed, there being too many.
  public let pairsLeftOut: PairsLeftOut
  /// What became of the examples of given themes, where proposals were placed by them.
  public let examples: GivenThemes.ExampleCounts?
  /// Whether themes were asked for by question although there is no survey among the contributions.
  public let lacksQuestions: Bool

  /// The proposals that were analysed, in the order of the placements.
  public var proposals: [Proposal] { findings.analyzed(among: contributions) }
}
