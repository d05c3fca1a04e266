/// The checks that a program can carry out, in the order of the list in `Resources/criteria/checks.json`.
enum CriterionRules {
  static var all: [any CriterionRule.Type] {
    [
      PromisedRule.self, KeptRule.self, IndicatorRule.self, AnsweredRule.self, ClauseRule.self,
      WorkshopRule.self, ProposalRule.self,
    ]
  }

  /// The check of a code; nil where it is that of a person, or none.
  static func rule(_ code: String) -> (any CriterionRule.Type)? {
    all.first { $0.code == code }
  }

  /// Whether a process meets a criterion.
  static func verdict(on criterion: Criterion, in process: CheckedProcess) -> CriterionVerdict {
    rule(criterion.check)?.verdict(on: criterion, in: process)
      ?? PersonSaysRule.verdict(on: criterion, in: process)
  }
}
