/// A contribution asks for the criterion, and was not set aside.
enum ProposalRule: CriterionRule {
  static let code = "proposal"
  static let naming = "ids of contributions"

  static func isName(_ id: String) -> Bool { !id.isEmpty }

  static func counterpart(
    _ id: String, in process: CheckedProcess
  ) -> AnswerAccount.Contribution? {
    process.account.outcome(of: id)?.contribution
  }

  static func counterparts(
    saying text: String, in process: CheckedProcess
  ) -> [AnswerAccount.Contribution] {
    process.proposals.filter { proposal in
      [proposal.title, proposal.body, proposal.title + " " + proposal.body].contains {
        !$0.isEmpty && CheckedProcess.areEqual($0, text)
      }
    }.compactMap { process.account.outcome(of: $0.id)?.contribution }
  }

  static func id(of contribution: AnswerAccount.Contribution) -> String { contribution.id }

  static func holds(
    _ contribution: AnswerAccount.Contribution, in process: CheckedProcess
  ) -> Bool? { contribution.setAside == nil }
}
