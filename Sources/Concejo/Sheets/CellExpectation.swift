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
