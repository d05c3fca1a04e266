import Concejo
import ConcejoStore

extension StudyCheck {
  /// Looks at the criteria that the study keeps: own ones must come from a recommendation that holds, and
  /// what is named as evidence must be there.
  ///
  /// - Throws: ``StudyError``.
  mutating func checkCriteria() throws {
    let standing = try study.standingCriteria()
    guard !standing.criteria.isEmpty else { return }
    account.append(Counted.of(standing.criteria.count, "criterion", plural: "criteria"))
    let process = try CheckedProcess(of: study)
    for criterion in standing.withoutRecommendation(in: try study.followUp()) {
      note(
        "criterion without its recommendation",
        "\(criterion.name) comes from \(criterion.source.recommendation)")
    }
    for entry in standing.withoutEvidence(in: process) {
      note(
        "criterion without its evidence",
        "\(entry.criterion.name) names \(entry.ids.joined(separator: ", "))")
    }
  }
}
