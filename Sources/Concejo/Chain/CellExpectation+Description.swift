extension CellExpectation: CustomStringConvertible {
  /// What was expected, as it stands behind that word.
  public var description: String {
    switch self {
    case .stateBesideMore: "a state, since the row has more"
    case .state: "a state of the list, such as “\(AnswerState.all[0].name(in: .es))”"
    case .reason(let state): "why, since the state is “\(state)”"
    case .day: "a day such as 2026-03-31 or 31/3/2026"
    case .noPersonalData(let kind): "no personal data (\(kind)): it is published"
    case .promise: "what is promised, since the row has more"
    case .recommendations: "recommendations of this study such as R03, R07"
    case .status: "a status of the list, such as “\(Commitment.statuses[0].name(in: .es))”"
    case .percentage: "a whole number from 0 to 100"
    case .milestones:
      "a day and a text in each line, such as “2026-06-30 Tender”, x before it once reached"
    }
  }
}
