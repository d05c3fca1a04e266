import Concejo
import ConcejoStore

extension StudyCheck {
  /// Looks at recommendations and commitments: each must rest on something that is there.
  ///
  /// - Parameter day: The day on which deadlines are looked at, or nil for none.
  /// - Throws: ``StudyError``.
  mutating func checkFollowUp(on day: CalendarDay?) throws {
    let followUp = try study.followUp()
    guard !followUp.recommendations.isEmpty || !followUp.commitments.isEmpty else { return }
    account.append(
      "\(Counted.of(followUp.recommendations.count, "recommendation")) and"
        + " \(Counted.of(followUp.commitments.count, "commitment"))")
    for entry in followUp.withoutUnit(in: try study.answerAccount()) {
      let units = entry.units.map { UnitName($0).text }.joined(separator: ", ")
      note("recommendation without its unit", "\(entry.recommendation.name) rests on \(units)")
    }
    for commitment in followUp.withoutSource {
      note("commitment without a source", commitment.name)
    }
    guard let day else { return }
    for commitment in followUp.overdue(on: day) {
      note("overdue commitment", "\(commitment.name), due \(commitment.deadline ?? "")")
    }
    for entry in followUp.overdueMilestones(on: day) {
      note("overdue milestone", "\(entry.commitment.name): \(entry.step.line)")
    }
  }
}
