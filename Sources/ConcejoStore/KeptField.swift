internal import Concejo

/// A field that no row of a later export has, though the study has it.
///
/// The column is missing, or has a name that is not read: nobody took back all bodies, or all votes.
public enum KeptField: String, Sendable, CaseIterable {
  case title
  case body
  case supports
  case opposes
  case date
  case place
  case category

  /// Whether a contribution has it.
  func isFilled(in proposal: Proposal) -> Bool {
    switch self {
    case .title: !proposal.title.isEmpty
    case .body: !proposal.body.isEmpty
    case .supports: proposal.supports != nil
    case .opposes: proposal.opposes != nil
    case .date: proposal.date != nil
    case .place: proposal.place != nil
    case .category: proposal.category != nil
    }
  }

  /// The fields that a later export lacks.
  ///
  /// - Parameter versions: Each contribution of the export, and the version that it takes the place of.
  /// - Returns: Those that none of them has and some earlier version has.
  static func missing(in versions: [(later: Proposal, earlier: Proposal?)]) -> [KeptField] {
    allCases.filter { field in
      !versions.contains { field.isFilled(in: $0.later) }
        && versions.contains { $0.earlier.map(field.isFilled) ?? false }
    }
  }
}

extension Proposal {
  /// The same with some fields as an earlier version has them.
  func keeping(_ fields: [KeptField], of earlier: Proposal) -> Proposal {
    func own<Value>(_ field: KeptField, _ path: KeyPath<Proposal, Value>) -> Value {
      (fields.contains(field) ? earlier : self)[keyPath: path]
    }
    return Proposal(
      id: id, title: own(.title, \.title), body: own(.body, \.body),
      supports: own(.supports, \.supports), opposes: own(.opposes, \.opposes),
      date: own(.date, \.date), place: own(.place, \.place),
      category: own(.category, \.category), parent: parent, state: state,
      respondent: respondent, choices: choices)
  }
}
