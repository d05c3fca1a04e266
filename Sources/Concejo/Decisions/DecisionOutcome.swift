/// What became of a decision in a run.
public struct DecisionOutcome: Sendable, Codable, Equatable {
  /// Id of the decision.
  public let decision: String
  /// Its kind.
  public let kind: String
  /// What became of it.
  public let state: State
  /// Why it was not applied, or not in all of its parts, in one clause; nil where it was.
  public let reason: String?

  /// What can become of a decision.
  public enum State: String, Sendable, Codable, CaseIterable {
    /// It holds.
    case applied
    /// It holds for some of what it names.
    case partly
    /// A later decision on the same took its place.
    case superseded
    /// It cannot be applied to these data; it is kept.
    case notApplied = "not-applied"
    /// It was taken back.
    case undone
  }

  init(_ decision: Decision, _ state: State, reason: String? = nil) {
    self.decision = decision.id
    kind = decision.action.kind
    self.state = state
    self.reason = reason
  }
}

extension DecisionLog {
  /// What became of all decisions, in their order; nil where there are none.
  ///
  /// - Parameters:
  ///   - found: What became of those on themes and copies; those on answer units are replayed here.
  ///   - known: Ids of all contributions, for the others.
  /// - Returns: An outcome for each decision, or nil.
  func outcomes(_ found: [DecisionOutcome], known: Set<String>) -> [DecisionOutcome]? {
    guard !decisions.isEmpty else { return nil }
    let onUnits = AnswerUnits(self, known: known).outcomes
    let byID = Dictionary((found + onUnits).map { ($0.decision, $0) }) { first, _ in first }
    let ids = Set(decisions.map(\.id))
    var excluded: [String: String] = [:]
    var outcomes: [DecisionOutcome] = []
    for decision in decisions {
      if let undoing = undoneBy[decision.id] {
        outcomes.append(DecisionOutcome(decision, .undone, reason: "by \(undoing)"))
        continue
      }
      switch decision.action {
      case .undo(let id):
        outcomes.append(
          ids.contains(id)
            ? DecisionOutcome(decision, .applied)
            : DecisionOutcome(
              decision, .notApplied, reason: DecisionObstacle.unknownDecision(id).clause))
      case .exclude(let ids, _):
        outcomes.append(decision.outcome(named: ids, missing: ids.filter { !known.contains($0) }))
        let earlier = Set(ids.compactMap { excluded.updateValue(decision.id, forKey: $0) })
          .subtracting(excluded.values)
        outcomes = outcomes.map { earlier.contains($0.decision) ? $0.superseded : $0 }
      case .include(let ids):
        let missing = ids.filter { excluded[$0] == nil }
        let undone = Set(ids.compactMap { excluded.removeValue(forKey: $0) })
          .subtracting(excluded.values)
        outcomes = outcomes.map { undone.contains($0.decision) ? $0.superseded : $0 }
        outcomes.append(
          missing.isEmpty
            ? DecisionOutcome(decision, .applied)
            : DecisionOutcome(
              decision, missing.count < ids.count ? .partly : .notApplied,
              reason: DecisionObstacle.notExcluded(missing).clause))
      default: if let outcome = byID[decision.id] { outcomes.append(outcome) }
      }
    }
    return outcomes
  }
}

extension Decision {
  /// Whether all, some or none of the proposals it names are here.
  fileprivate func outcome(named ids: [String], missing: [String]) -> DecisionOutcome {
    missing.isEmpty
      ? DecisionOutcome(self, .applied)
      : DecisionOutcome(
        self, missing.count < ids.count ? .partly : .notApplied,
        reason: DecisionObstacle.unknownProposals(missing).clause)
  }
}

/// Why a decision cannot be applied.
enum DecisionObstacle: Equatable {
  case unknownTheme(Int)
  case scattered(Int, [(theme: Int?, count: Int)])
  case merged(Int, into: Int)
  case locked(Int)
  case sameTheme(Int)
  case unknownProposals([String])
  case unknownKind(String)
  case unknownDecision(String)
  case needsAnalysis
  case contradicts([String])
  case notExcluded([String])
  case otherQuestion([String])
  case unknownUnit(Int)
  case mergedUnit(Int, into: Int)
  case dissolvedUnit(Int)
  case takenUnit(Int, by: String)
  case sameUnit(Int)
  case inNoUnit([String])

  static func == (left: DecisionObstacle, right: DecisionObstacle) -> Bool {
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
