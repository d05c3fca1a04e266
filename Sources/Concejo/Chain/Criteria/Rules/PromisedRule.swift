/// A commitment takes the criterion up, and was not given up.
enum PromisedRule: CommitmentRule {
  static let code = "commitment"

  static func holds(_ commitment: Commitment, in process: CheckedProcess) -> Bool? {
    commitment.status != "given-up"
  }
}
