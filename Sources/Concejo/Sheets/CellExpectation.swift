/// What may stand in a cell of a sheet, or in the field of a form that asks for the same.
public enum CellExpectation: Sendable, Equatable {
  /// A state of an answer, since more is said.
  case stateBesideMore
  /// A state of the list.
  case state
  /// Why, since a state asks for it.
  case reason(state: String)
  /// A day.
  case day
  /// No personal data, of which some of this kind was found.
  case noPersonalData(kind: String)
  /// What is promised, since more is said.
  case promise
  /// Recommendations of the study.
  case recommendations
  /// A status of the list.
  case status
  /// A share in percent.
  case percentage
  /// Steps on the way, a line each.
  case milestones

  /// The name of its sentence, for pages that have one in each language.
  package var key: String {
    switch self {
    case .stateBesideMore: "stateBesideMore"
    case .state: "state"
    case .reason: "reason"
    case .day: "day"
    case .noPersonalData: "noPersonalData"
    case .promise: "promise"
    case .recommendations: "recommendations"
    case .status: "status"
    case .percentage: "percentage"
    case .milestones: "milestones"
    }
  }
}

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
