/// A commitment has an indicator, and says where it can be seen.
enum IndicatorRule: CommitmentRule {
  static let code = "indicator"

  static func holds(_ commitment: Commitment, in process: CheckedProcess) -> Bool? {
    !commitment.indicator.isEmpty && !commitment.evidence.isEmpty
  }
}
