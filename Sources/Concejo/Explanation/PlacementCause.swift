/// What put a proposal where it is.
public enum PlacementCause: String, Sendable, Codable, CaseIterable {
  /// A decision names it.
  case decision
  /// A decision shaped its theme: it came with others.
  case shapedTheme = "shaped-theme"
  /// It came after decisions and joined the nearest of what these had left.
  case joined
  /// It is a copy, and shares the place of the one that speaks for its group.
  case copy
  /// Its theme is the nearest.
  case nearest
  /// It was placed with others when the themes were found, or in an earlier run; today another one lies
  /// nearer, and places do not change from run to run.
  case settled
  /// It is in no theme.
  case outside
}

/// Tells what put proposals where they are, from what a run left.
struct PlacementCauses {
  /// What the latest run left for the next one.
  let history: ThemeHistory?
  /// The decisions that the run knew.
  let log: DecisionLog
  private let applied: Set<String>
  private let found: [String: Int]
  private let shaping: [Int: [String]]

  init(_ findings: Findings, history: ThemeHistory?, log: DecisionLog) {
    self.history = history
    self.log = log
    let outcomes = findings.decisions ?? []
    applied = Set(
      outcomes.filter { $0.state == .applied || $0.state == .partly }.map(\.decision))
    found = (history?.found ?? []).reduce(into: [:]) { places, entry in
      for id in entry.members { places[id] = entry.id }
    }
    let kinds = Dictionary(
      log.active.map { ($0.id, $0.action.shapesThemes) }, uniquingKeysWith: { first, _ in first })
    shaping = findings.themes.reduce(into: [:]) { shaping, theme in
      shaping[theme.id] = (theme.decided?.decisions ?? []).filter { kinds[$0] == true }
    }
  }

  /// The cause of a placement, and the decisions that are it.
  ///
  /// - Parameters:
  ///   - unit: Ids of the proposals that share the place.
  ///   - theme: Number of their theme.
  ///   - isNearest: Whether it is the nearest.
  /// - Returns: The cause but for copies, which are told elsewhere, and ids of decisions.
  func cause(
    of unit: [String], in theme: Int, isNearest: Bool
  ) -> (cause: PlacementCause, decisions: [String]) {
    let ids = Set(unit)
    if let decision = log.active.last(where: { names(ids, $0.action) && applied.contains($0.id) }) {
      return (.decision, [decision.id])
    }
    let active = Set(log.active.map(\.id))
    let hasJoined = (history?.joined ?? []).contains { record in
      active.isSuperset(of: record.decisions) && unit.contains { record.places[$0] == theme }
    }
    if hasJoined { return (.joined, []) }
    let before = unit.lazy.compactMap { found[$0] }.first
    if let before, before != theme, let decisions = shaping[theme], !decisions.isEmpty {
      return (.shapedTheme, decisions)
    }
    return (isNearest ? .nearest : .settled, [])
  }

  /// Whether a decision puts one of some proposals into a theme.
  private func names(_ ids: Set<String>, _ action: Decision.Action) -> Bool {
    guard action.shapesThemes else { return false }
    return action.proposals.contains(where: ids.contains)
  }
}
