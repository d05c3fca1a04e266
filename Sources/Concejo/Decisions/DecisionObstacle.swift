/// Why a decision cannot be applied.
package enum DecisionObstacle: Sendable, Equatable {
  /// There is no such theme.
  case unknownTheme(Int)
  /// The theme is none here, and its members are in others.
  case scattered(Int, [(theme: Int?, count: Int)])
  /// The theme was merged into another one.
  case merged(Int, into: Int)
  /// The theme is locked.
  case locked(Int)
  /// It names one theme alone where there should be two.
  case sameTheme(Int)
  /// There are no such proposals.
  case unknownProposals([String])
  /// This version does not know the kind of decision.
  case unknownKind(String)
  /// There is no such decision.
  case unknownDecision(String)
  /// The next analysis divides the theme.
  case needsAnalysis
  /// It says the contrary of these decisions.
  case contradicts([String])
  /// These are not excluded.
  case notExcluded([String])
  /// These answer another question.
  case otherQuestion([String])
  /// There is no such unit.
  case unknownUnit(Int)
  /// The unit was merged into another one.
  case mergedUnit(Int, into: Int)
  /// The unit was dissolved.
  case dissolvedUnit(Int)
  /// The number was given before.
  case takenUnit(Int, by: String)
  /// It names one unit alone where there should be two.
  case sameUnit(Int)
  /// These are in no unit.
  case inNoUnit([String])

  package static func == (left: DecisionObstacle, right: DecisionObstacle) -> Bool {
    left.clause == right.clause
  }

  /// One clause for people.
  var clause: String {
    switch self {
    case .unknownTheme(let theme): "there is no theme \(ThemeName(theme).text) here"
    case .scattered(let theme, let places):
      "\(ThemeName(theme).text) is no theme here, and its members have parted: "
        + places.map { place in
          "\(place.count) in \(place.theme.map { ThemeName($0).text } ?? "no theme")"
        }.joined(separator: ", ")
    case .merged(let theme, let target):
      "\(ThemeName(theme).text) was merged into \(ThemeName(target).text)"
    case .locked(let theme): "\(ThemeName(theme).text) is locked; undo the lock first"
    case .sameTheme(let theme): "it names \(ThemeName(theme).text) twice, and nothing else"
    case .unknownProposals(let ids):
      (ids.count == 1 ? "the proposal " : "\(ids.count) proposals are not here: ")
        + ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
        + (ids.count == 1 ? " is not here" : "")
    case .unknownKind(let kind): "the kind “\(kind)” is not known to this version"
    case .unknownDecision(let id): "there is no decision \(id)"
    case .needsAnalysis: "the theme is divided by the next analysis"
    case .contradicts(let ids): "it contradicts \(ids.joined(separator: ", "))"
    case .otherQuestion(let subjects):
      "each question has its own themes, and these answer another one: "
        + subjects.prefix(5).joined(separator: ", ") + (subjects.count > 5 ? ", …" : "")
    case .unknownUnit(let unit): "there is no unit \(UnitName(unit).text)"
    case .mergedUnit(let unit, let target):
      "\(UnitName(unit).text) was merged into \(UnitName(target).text)"
    case .dissolvedUnit(let unit): "\(UnitName(unit).text) was dissolved"
    case .takenUnit(let unit, let decision):
      "\(UnitName(unit).text) was made before, by \(decision); make it again under another number"
    case .sameUnit(let unit): "it names \(UnitName(unit).text) twice, and nothing else"
    case .inNoUnit(let ids):
      "in no unit: " + ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
    case .notExcluded(let ids):
      "not excluded: " + ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
    }
  }
}
