/// How well themes agree with labels that people gave, with all that is told of it.
public struct Evaluation: Sendable, Encodable, Equatable {
  /// A proposal that people gave a label.
  public struct Item: Sendable, Equatable {
    /// Id of the proposal.
    public let id: String
    /// The label that people gave it.
    public let gold: String
    /// The group it was put into; nil outside all groups.
    public let group: String?

    /// Adopts a label and a group.
    public init(id: String, gold: String, group: String?) {
      (self.id, self.gold, self.group) = (id, gold, group)
    }
  }

  /// The scores over all items; each item outside all groups is a group of its own.
  public let scores: ClusteringScores
  /// Between which values the scores lie, if that was asked for.
  public let intervals: ScoreIntervals?
  /// Each group with the label that it holds most of, by the order of groups in ``table``.
  public let groups: [GroupAgreement]
  /// Labels against groups.
  public let table: CrossTable

  /// Scores items.
  ///
  /// - Parameters:
  ///   - items: Proposals with unique ids, in any order.
  ///   - resamples: How often the items are drawn anew for intervals; 0 for none.
  ///   - seed: Of the draws.
  public init(of items: [Item], resamples: Int = 0, seed: UInt64 = 1) {
    let items = items.sorted { Proposal.id($0.id, precedes: $1.id) }
    let scores = ClusteringScores(
      gold: items.map(\.gold),
      // Nothing that groups are named has a slash in front.
      predicted: items.map { $0.group ?? "/\($0.id)" })
    self.scores = scores
    intervals =
      resamples > 0
      ? ScoreIntervals(of: items, around: scores, resamples: resamples, seed: seed) : nil
    let table = CrossTable(of: items)
    self.table = table
    groups = table.groups.indices.compactMap { GroupAgreement(column: $0, of: table) }
  }
}
