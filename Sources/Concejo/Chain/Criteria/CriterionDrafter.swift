/// Makes a criterion of each recommendation that has none.
public struct CriterionDrafter: Sendable {
  private let study: String
  private let mark: String?

  /// Names the process.
  ///
  /// - Parameters:
  ///   - study: What it is called.
  ///   - mark: What tells its study from others, or nil.
  public init(study: String, mark: String?) {
    self.study = study
    self.mark = mark
  }

  /// Criteria for the recommendations that hold and of which none was made, in their order.
  ///
  /// A number counts recommendations that were taken back, too: taking one back renames no other.
  ///
  /// - Parameters:
  ///   - followUp: What is recommended and promised.
  ///   - stored: Criteria that are kept already.
  /// - Returns: Criteria with numbers behind those that are stored.
  public func draft(of followUp: FollowUp, beside stored: [Criterion]) -> [Criterion] {
    let taken = Set(
      stored.filter { $0.source.mark == mark }.compactMap {
        RecordName($0.source.recommendation, letter: Recommendation.letter)?.number
      })
    let first = (stored.map(\.number).max() ?? 0) + 1
    return followUp.recommendations.filter { !taken.contains($0.number) }.enumerated()
      .filter { !$0.element.isWithdrawn }
      .map { place, recommendation in
        Criterion(
          first + place, recommendation.text,
          source: Criterion.Source(
            study: study, mark: mark, recommendation: recommendation.name,
            commitments: followUp.commitments
              .filter { $0.recommendations.contains(recommendation.number) }.map(\.name),
            units: recommendation.units.map { UnitName($0).text }))
      }
  }
}
