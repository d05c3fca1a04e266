/// Two decisions that say different things about one.
public struct DecisionConflict: Sendable, Codable, Equatable {
  /// Id of the earlier decision.
  public let earlier: String
  /// Id of the later one, which holds; if the earlier one is a lock, it does not.
  public let later: String
  /// What both are about: a theme, a proposal, or two.
  public let about: String

  /// The conflicts between what two people decided apart from each other, by ids.
  ///
  /// - Parameters:
  ///   - first: One log.
  ///   - second: The other one; what both hold conflicts with nothing.
  /// - Returns: Pairs of decisions that say different things, by their ids.
  public static func between(
    _ first: DecisionLog, _ second: DecisionLog
  ) -> [DecisionConflict] {
    let common = Set(first.decisions.map(\.id)).intersection(second.decisions.map(\.id))
    let merged = first.adding(second.decisions)
    let active = merged.active.filter { !common.contains($0.id) }
    let isFirst = Set(first.decisions.map(\.id))
    var claims: [String: [(decision: Decision, value: String)]] = [:]
    for decision in active {
      for (subject, value) in decision.claims {
        claims[subject, default: []].append((decision, value))
      }
    }
    var found: [DecisionConflict] = []
    for (subject, made) in claims.sorted(by: { $0.key < $1.key }) {
      let latest = [
        made.last { isFirst.contains($0.decision.id) },
        made.last { !isFirst.contains($0.decision.id) },
      ]
      .compactMap(\.self).sorted { Decision.precedes($0.decision, $1.decision) }
      guard latest.count == 2, latest[0].value != latest[1].value else { continue }
      let conflict = DecisionConflict(
        earlier: latest[0].decision.id, later: latest[1].decision.id, about: subject)
      if !found.contains(where: { $0.earlier == conflict.earlier && $0.later == conflict.later }) {
        found.append(conflict)
      }
    }
    found += lockConflicts(among: active, isFirst: isFirst).filter { conflict in
      !found.contains { $0.earlier == conflict.earlier && $0.later == conflict.later }
    }
    return found.sorted { ($0.earlier, $0.later) < ($1.earlier, $1.later) }
  }

  /// Decisions on a theme, or on its members, that another person had locked before.
  private static func lockConflicts(
    among active: [Decision], isFirst: Set<String>
  ) -> [DecisionConflict] {
    var found: [DecisionConflict] = []
    for (place, lock) in active.enumerated() {
      guard case .lock(let theme, let members, _) = lock.action else { continue }
      let inside = Set(members)
      for later in active[(place + 1)...]
      where isFirst.contains(lock.id) != isFirst.contains(later.id) {
        if later.isKept(out: theme.theme, members: inside) {
          found.append(
            DecisionConflict(
              earlier: lock.id, later: later.id, about: "lock of \(ThemeName(theme.theme).text)"))
        }
      }
    }
    return found
  }
}

extension Decision {
  /// What a decision says, subject by subject: two that say different things of one subject conflict.
  fileprivate var claims: [(subject: String, value: String)] {
    func name(_ theme: ThemeReference) -> String { ThemeName(theme.theme).text }
    switch action {
    case .rename(let theme, let title): return [("title of \(name(theme))", title)]
    case .describe(let theme, let text): return [("description of \(name(theme))", text)]
    case .merge(let themes, let target):
      return themes.map { ("shape of \(name($0))", "merged into \(name(target))") }
    case .split(let theme, let parts, _):
      return [("shape of \(name(theme))", id)]
        + parts.flatMap { part in
          [("number \(ThemeName(part.theme).text)", id)]
            + (part.proposals ?? []).map { ("place of \($0)", ThemeName(part.theme).text) }
        }
    case .move(let ids, let theme): return ids.map { ("place of \($0)", name(theme)) }
    case .gather(let ids, let theme):
      return [("number \(ThemeName(theme).text)", id)]
        + ids.map { ("place of \($0)", ThemeName(theme).text) }
    case .lock(let theme, _, _): return [("lock of \(name(theme))", "locked")]
    case .exclude(let ids, let code): return ids.map { ("state of \($0)", "excluded: \(code)") }
    case .include(let ids): return ids.map { ("state of \($0)", "included") }
    case .same(let ids):
      return ids.dropFirst().map { (Self.pair(ids[0], $0), "same") }
    case .accept(let first, let second): return [(Self.pair(first, second), "same")]
    case .notSame(let ids):
      return ids.indices.flatMap { index in
        ids[(index + 1)...].map { (Self.pair(ids[index], $0), "not the same") }
      }
    case .unit(let unit): return unit.claims
    case .undo, .unknown: return []
    }
  }

  /// Whether a lock of a theme keeps it out.
  fileprivate func isKept(out theme: Int, members: Set<String>) -> Bool {
    switch action {
    case .rename(let other, _), .describe(let other, _), .split(let other, _, _):
      other.theme == theme
    case .merge(let others, let target):
      target.theme == theme || others.contains { $0.theme == theme }
    case .move(let ids, let target):
      target.theme == theme || ids.contains(where: members.contains)
    case .gather(let ids, _): ids.contains(where: members.contains)
    case .lock(let other, let ids, _):
      other.theme != theme && ids.contains(where: members.contains)
    case .exclude, .include, .same, .notSame, .accept, .unit, .undo, .unknown: false
    }
  }

  private static func pair(_ left: String, _ right: String) -> String {
    let pair = CopyConstraints.Pair(left, right)
    return "\(pair.first) and \(pair.second)"
  }
}
