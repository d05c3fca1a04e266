/// Recommendations and commitments together: what answers what, and what is left open.
public struct FollowUp: Sendable {
  /// Those that hold and those that were taken back, ascending.
  public let recommendations: [Recommendation]
  /// All commitments, ascending.
  public let commitments: [Commitment]

  /// Puts both together.
  public init(_ recommendations: [Recommendation], _ commitments: [Commitment]) {
    self.recommendations = recommendations.sorted { $0.number < $1.number }
    self.commitments = commitments.sorted { $0.number < $1.number }
  }

  /// Recommendations that hold and that no commitment answers.
  public var unanswered: [Recommendation] {
    let answered = Set(commitments.flatMap(\.recommendations))
    return recommendations.filter { !$0.isWithdrawn && !answered.contains($0.number) }
  }

  /// Commitments that answer no recommendation that holds.
  public var withoutSource: [Commitment] {
    let standing = Set(recommendations.filter { !$0.isWithdrawn }.map(\.number))
    return commitments.filter { !$0.recommendations.contains(where: standing.contains) }
  }

  /// Commitments whose deadline has passed and that are neither kept nor given up.
  ///
  /// - Parameter day: The day on which it is asked; a deadline on that day has not passed.
  /// - Returns: The commitments, ascending.
  public func overdue(on day: CalendarDay) -> [Commitment] {
    commitments.filter { !$0.isClosed && Self.isPast($0.deadline, on: day) }
  }

  /// Steps that should have been reached before a day and were not, of commitments that are still open.
  public func overdueMilestones(on day: CalendarDay) -> [(commitment: Commitment, step: Milestone)]
  {
    commitments.filter { !$0.isClosed }.flatMap { commitment in
      commitment.milestones.filter { !$0.isReached && Self.isPast($0.day, on: day) }
        .map { (commitment, $0) }
    }
  }

  private static func isPast(_ text: String?, on day: CalendarDay) -> Bool {
    guard let text, let deadline = CalendarDay(text) else { return false }
    return deadline < day
  }

  /// Recommendations that hold and rest on units of which some are gone, with the numbers of these.
  ///
  /// A unit that was merged into another one lives on in it.
  public func withoutUnit(
    in account: AnswerAccount
  ) -> [(recommendation: Recommendation, units: [Int])] {
    recommendations.filter { !$0.isWithdrawn }.compactMap { recommendation in
      let gone = recommendation.units.filter { number in
        account.units[account.units.standing(number)]?.members.isEmpty ?? true
      }
      return gone.isEmpty ? nil : (recommendation, gone)
    }
  }

  /// Both as members of the chain; a commitment rests on what its recommendations rest on.
  func objects(_ grounds: RecommendationGrounds) -> [ChainObject] {
    let standing = recommendations.filter { !$0.isWithdrawn }
    let ids = Dictionary(
      standing.map { ($0.number, grounds.contributions(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    return standing.map {
      ChainObject(
        .recommendation, id: $0.name, title: $0.text, contributions: ids[$0.number] ?? [])
    }
      + commitments.map { commitment in
        let all = Set(commitment.recommendations.flatMap { ids[$0] ?? [] })
        return ChainObject(
          .commitment, id: commitment.name, title: commitment.text,
          contributions: all.sorted { Proposal.id($0, precedes: $1) })
      }
  }
}
