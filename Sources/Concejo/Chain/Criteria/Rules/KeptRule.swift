/// A commitment is kept, or its deadline has not passed on the day on which it is asked.
enum KeptRule: CommitmentRule {
  static let code = "kept"

  static func holds(_ commitment: Commitment, in process: CheckedProcess) -> Bool? {
    if commitment.isClosed { return commitment.status == "done" }
    guard let day = process.day, let deadline = commitment.deadline.flatMap({ CalendarDay($0) })
    else { return nil }
    return !(deadline < day)
  }
}
