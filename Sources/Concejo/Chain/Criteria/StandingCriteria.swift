/// The criteria that a study keeps: its own, and those of earlier processes that it is held against.
public struct StandingCriteria: Sendable {
  /// All of them, ascending.
  public let criteria: [Criterion]
  /// What tells the study from others, or nil where it has not been analysed.
  public let mark: String?

  /// Takes them.
  public init(_ criteria: [Criterion] = [], mark: String? = nil) {
    self.criteria = criteria.sorted { $0.number < $1.number }
    self.mark = mark
  }

  /// What a file of criteria changes.
  ///
  /// - Parameters:
  ///   - read: The criteria of the file.
  ///   - file: Its name, for errors.
  /// - Returns: New and changed ones; those that are as they were are only counted.
  /// - Throws: ``ChainSheetError`` where an id is that of another recommendation here: nothing is renamed.
  public func changes(
    taking read: [Criterion], file: String
  ) throws(ChainSheetError) -> ChainChanges<Criterion> {
    let known = Dictionary(
      criteria.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var changes = ChainChanges<Criterion>()
    var wrong: [WrongCell] = []
    for criterion in read {
      guard let old = known[criterion.number] else {
        changes.records.append(criterion)
        continue
      }
      if (old.source.mark, old.source.study, old.source.recommendation)
        != (criterion.source.mark, criterion.source.study, criterion.source.recommendation)
      {
        wrong.append(
          WrongCell(
            place: criterion.name,
            found: "\(criterion.source.recommendation) of \(criterion.source.study)",
            expected: "another id: here \(old.name) comes from \(old.source.recommendation) of"
              + " \(old.source.study)"))
      } else if old.says(criterion) {
        changes.repeated += 1
      } else {
        changes.records.append(criterion)
      }
    }
    guard wrong.isEmpty else { throw .wrongCells(file: file, cells: wrong) }
    let named = Set(read.map(\.number))
    let missing = criteria.filter { !named.contains($0.number) }.map(\.name)
    if !missing.isEmpty {
      changes.notes.append(
        "Not in the file: \(missing.joined(separator: ", ")); kept as they are.")
    }
    return changes
  }

  /// Own criteria whose recommendation is gone or was taken back.
  public func withoutRecommendation(in followUp: FollowUp) -> [Criterion] {
    let standing = Set(followUp.recommendations.filter { !$0.isWithdrawn }.map(\.name))
    return criteria.filter { isOwn($0) && !standing.contains($0.source.recommendation) }
  }

  /// Criteria of which some evidence is not there, with the ids of that; what people name is not looked at.
  public func withoutEvidence(in process: CheckedProcess) -> [(criterion: Criterion, ids: [String])]
  {
    criteria.compactMap { criterion in
      let verdict = CriterionRules.verdict(on: criterion, in: process)
      guard case .missing(let ids) = verdict.reason else { return nil }
      return (criterion, ids)
    }
  }

  /// Whether a criterion comes from this very study.
  private func isOwn(_ criterion: Criterion) -> Bool {
    mark != nil && criterion.source.mark == mark
  }

  /// The criteria as members of the chain: an own one rests on its recommendation, each on its evidence.
  func objects(
    in process: CheckedProcess, _ grounds: RecommendationGrounds
  ) -> [ChainObject] {
    criteria.map { criterion in
      let recommendations = process.followUp.recommendations.filter {
        isOwn(criterion) && $0.name == criterion.source.recommendation
      }
      let ids =
        recommendations.flatMap { grounds.contributions(of: $0) }
        + criterion.evidence.flatMap { process.contributions(of: $0, grounds) }
      return ChainObject(
        .criterion, id: criterion.name, title: criterion.text,
        contributions: Set(ids).sorted { Proposal.id($0, precedes: $1) })
    }
  }
}
