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
  /// The same as a value, for those who put it into another language; nil in what was stored.
  package let obstacle: DecisionObstacle?

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
    self.init(decision: decision.id, kind: decision.action.kind, state: state, reason: reason)
  }

  init(_ decision: Decision, _ state: State, _ obstacle: DecisionObstacle?) {
    self.init(
      decision: decision.id, kind: decision.action.kind, state: state, reason: obstacle?.clause,
      obstacle: obstacle)
  }

  private init(
    decision: String, kind: String, state: State, reason: String?,
    obstacle: DecisionObstacle? = nil
  ) {
    (self.decision, self.kind, self.state) = (decision, kind, state)
    (self.reason, self.obstacle) = (reason, obstacle)
  }

  private enum CodingKeys: String, CodingKey {
    case decision, kind, state, reason
  }

  /// Reads what `encode(to:)` writes.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      decision: try values.decode(String.self, forKey: .decision),
      kind: try values.decode(String.self, forKey: .kind),
      state: try values.decode(State.self, forKey: .state),
      reason: try values.decodeIfPresent(String.self, forKey: .reason))
  }

  /// Outcomes are one where they tell the same, stored or not.
  public static func == (left: DecisionOutcome, right: DecisionOutcome) -> Bool {
    (left.decision, left.kind, left.state, left.reason)
      == (right.decision, right.kind, right.state, right.reason)
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
              decision, .notApplied, DecisionObstacle.unknownDecision(id)))
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
              DecisionObstacle.notExcluded(missing)))
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
        DecisionObstacle.unknownProposals(missing))
  }
}
