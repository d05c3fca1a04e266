/// A person says whether a criterion is met; the evidence is what they name for it, and is not looked at.
enum PersonSaysRule {
  static let code = "person"

  static func verdict(
    on criterion: Criterion, in process: CheckedProcess
  ) -> CriterionVerdict {
    guard let said = criterion.statement else {
      return CriterionVerdict(
        criterion, .notCheckable, evidence: criterion.evidence, .nobodySaid)
    }
    let who = said.who + (said.day.map { " (\($0))" } ?? "")
    if let asked = process.day, let day = said.day.flatMap({ CalendarDay($0) }), asked < day {
      return CriterionVerdict(
        criterion, .notCheckable, evidence: criterion.evidence, .saidLater(who))
    }
    return CriterionVerdict(
      criterion, said.isMet ? .met : .notMet, evidence: criterion.evidence, .said(who))
  }
}
