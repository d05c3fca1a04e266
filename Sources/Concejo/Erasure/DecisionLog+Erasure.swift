/// What erasing contributions makes of decisions.
package struct ErasedDecisions: Sendable {
  /// The decisions as they are then, in their order.
  package let decisions: [Decision]
  /// Ids of those that were there before and are not any more: changed ones have other ids.
  package let gone: [String]
  /// New ids of the changed ones by the old.
  package let renamed: [String: String]
  /// Ids of decisions whose free texts may mean an erased id that is a small number.
  package let doubtful: [String]
}

extension DecisionLog {
  /// The decisions without the ids and words of erased contributions.
  ///
  /// A decision that names nobody else goes, and what took it back goes with it.
  package func erasing(_ redaction: Redaction) -> ErasedDecisions {
    let byID = Dictionary(decisions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var settled: [String: Decision?] = [:]
    // An undo names the id of what it takes back, which may have changed.
    func settle(_ decision: Decision) -> Decision? {
      if let known = settled[decision.id] { return known }
      var target: Decision??
      if case .undo(let id) = decision.action, let undone = byID[id] { target = settle(undone) }
      let result = decision.erasing(redaction, undoing: target)
      settled[decision.id] = .some(result)
      return result
    }
    // Two that differed in what was erased alone are one then.
    var ids: Set<String> = []
    let left = decisions.compactMap(settle).filter { ids.insert($0.id).inserted }
    let renamed = decisions.reduce(into: [String: String]()) { renamed, decision in
      if let now = settled[decision.id] ?? nil, now.id != decision.id {
        renamed[decision.id] = now.id
      }
    }
    return ErasedDecisions(
      decisions: left, gone: decisions.map(\.id).filter { !ids.contains($0) }, renamed: renamed,
      doubtful: left.filter { $0.freeTexts.contains(where: redaction.mayMean) }.map(\.id))
  }

  /// Ids of all proposals that decisions name in any way.
  package var namedProposals: Set<String> { Set(decisions.flatMap(\.action.allProposals)) }

  /// The same without those that only decisions on answer units name: these leave themes as they are.
  package var themedProposals: Set<String> {
    Set(
      decisions.flatMap { decision in
        if case .unit = decision.action { return [String]() }
        return decision.action.allProposals
      })
  }
}

extension Decision {
  /// What a person wrote in it.
  fileprivate var freeTexts: [String] {
    switch action {
    case .rename(_, let text), .describe(_, let text), .lock(_, _, let text):
      [text, why].compactMap { $0 }
    case .unit(let unit): [unit.title, why].compactMap { $0 }
    default: [why].compactMap { $0 }
    }
  }

  /// The same without ids and words; nil where nothing is left of it.
  ///
  /// - Parameters:
  ///   - redaction: What to take out.
  ///   - target: What an undo takes back, as it is now; nothing where that is not here.
  /// - Returns: The decision, itself where nothing in it changes.
  fileprivate func erasing(_ redaction: Redaction, undoing target: Decision??) -> Decision? {
    guard let action = action.erasing(redaction, undoing: target) else { return nil }
    let other = self.other.compactMapValues { $0.erasing(redaction) }
    let (by, why) = (redaction.redacted(by), why.flatMap(redaction.redactedOrNothing))
    guard let time = DecisionTime(when) else { return self }
    return Decision(action, by: by, when: time, why: why, other: other)
  }
}

extension Decision.Action {
  /// Ids of all proposals in it, those that only tell a theme among them.
  fileprivate var allProposals: [String] {
    switch self {
    case .rename(let theme, _), .describe(let theme, _): theme.anchors
    case .merge(let themes, let target): (themes + [target]).flatMap(\.anchors)
    case .split(let theme, let parts, let rest):
      theme.anchors + parts.flatMap { $0.proposals ?? [] } + rest
    case .move(let ids, let theme): ids + theme.anchors
    case .lock(let theme, let ids, _): ids + theme.anchors
    case .gather, .exclude, .include, .same, .notSame, .accept, .unit, .undo, .unknown: proposals
    }
  }

  fileprivate func erasing(
    _ redaction: Redaction, undoing target: Decision??
  ) -> Decision.Action? {
    func left(_ ids: [String], fewest: Int = 1) -> [String]? {
      let left = ids.filter { !redaction.ids.contains($0) }
      return left.count >= fewest ? left : nil
    }
    func theme(_ reference: ThemeReference) -> ThemeReference {
      ThemeReference(
        reference.theme, anchors: reference.anchors.filter { !redaction.ids.contains($0) })
    }
    switch self {
    case .rename(let reference, let title):
      return redaction.redactedOrNothing(title).map { .rename(theme(reference), title: $0) }
    case .describe(let reference, let text):
      return redaction.redactedOrNothing(text).map { .describe(theme(reference), text: $0) }
    case .merge(let themes, let target): return .merge(themes.map(theme), into: theme(target))
    case .split(let reference, let parts, let rest):
      let own = parts.filter { $0.proposals.map { left($0) != nil } ?? true }.map {
        Decision.Part(theme: $0.theme, proposals: $0.proposals.flatMap { left($0) })
      }
      return own.isEmpty
        ? nil : .split(theme(reference), parts: own, rest: left(rest) ?? [])
    case .move(let ids, let reference): return left(ids).map { .move($0, to: theme(reference)) }
    case .gather(let ids, let number): return left(ids).map { .gather($0, into: number) }
    case .lock(let reference, let ids, let title):
      return left(ids).map {
        .lock(
          theme(reference), members: $0,
          title: redaction.redactedOrNothing(title) ?? "")
      }
    case .exclude(let ids, let code): return left(ids).map { .exclude($0, code: code) }
    case .include(let ids): return left(ids).map { .include($0) }
    case .same(let ids): return left(ids, fewest: 2).map { .same($0) }
    case .notSame(let ids): return left(ids, fewest: 2).map { .notSame($0) }
    case .accept(let first, let second):
      return left([first, second], fewest: 2).map { .accept($0[0], $0[1]) }
    case .unit(let unit): return unit.erasing(redaction).map { .unit($0) }
    case .undo(let id):
      guard let target else { return .undo(id) }
      return target.map { .undo($0.id) }
    case .unknown: return self
    }
  }
}

extension JSONValue {
  /// What only a later version understands, without ids and words; nil for an erased id itself.
  fileprivate func erasing(_ redaction: Redaction) -> JSONValue? {
    switch self {
    case .string(let text):
      redaction.ids.contains(text) ? nil : .string(redaction.redacted(text))
    case .number(let digits): redaction.ids.contains(digits) ? nil : self
    case .array(let values): .array(values.compactMap { $0.erasing(redaction) })
    case .object(let members, let line):
      .object(
        members.compactMap { member in
          member.value.erasing(redaction).map { (member.name, $0) }
        }, line: line)
    case .null, .bool: self
    }
  }
}
