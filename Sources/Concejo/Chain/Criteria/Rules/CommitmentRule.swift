/// A check that looks at commitments.
protocol CommitmentRule: CriterionRule where Counterpart == Commitment {}

extension CommitmentRule {
  static var naming: String { "commitments such as C05" }

  static func isName(_ id: String) -> Bool {
    RecordName(id, letter: Commitment.letter) != nil
  }

  static func counterpart(_ id: String, in process: CheckedProcess) -> Commitment? {
    process.commitment(id)
  }

  static func counterparts(saying text: String, in process: CheckedProcess) -> [Commitment] {
    process.commitments(saying: text)
  }

  static func id(of commitment: Commitment) -> String { commitment.name }
}
