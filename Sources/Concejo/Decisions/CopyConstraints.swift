/// What people say of copies: pairs that are, and pairs that are not.
///
/// A pair follows from others: where A is the same as B and B as C, A and C cannot be kept apart.
/// Decisions are taken in their order; one that contradicts what follows from earlier ones is not
/// applied, and one about the very pair of an earlier one takes its place.
struct CopyConstraints: Sendable, Equatable {
  /// Two proposals by id, the first before the second.
  struct Pair: Sendable, Hashable {
    let first: String
    let second: String

    init(_ left: String, _ right: String) {
      (first, second) = Proposal.id(left, precedes: right) ? (left, right) : (right, left)
    }
  }

  /// Pairs that are copies, with the decision that says so.
  private(set) var same: [Pair: String] = [:]
  /// Pairs that are not.
  private(set) var apart: [Pair: String] = [:]
  /// What became of each decision on copies.
  private(set) var outcomes: [DecisionOutcome] = []

  /// Takes the decisions of a log.
  ///
  /// - Parameters:
  ///   - log: All decisions.
  ///   - known: Ids of the proposals that are compared; the others are told.
  init(_ log: DecisionLog, known: Set<String>) {
    for decision in log.active {
      switch decision.action {
      case .same(let ids): join(ids, decision, known)
      case .accept(let first, let second): join([first, second], decision, known)
      case .notSame(let ids): part(ids, decision, known)
      default: break
      }
    }
  }

  /// Takes the decisions of a log on some proposals.
  init(_ log: DecisionLog, among proposals: [Proposal]) {
    let isNeeded = log.active.contains { decision in
      switch decision.action {
      case .same, .notSame, .accept: true
      default: false
      }
    }
    self.init(log, known: isNeeded ? Set(proposals.map(\.id)) : [])
  }

  private mutating func join(_ ids: [String], _ decision: Decision, _ known: Set<String>) {
    let here = ids.filter(known.contains)
    guard here.count > 1 else { return note(decision, ids, here) }
    let pairs = here.dropFirst().map { Pair(here[0], $0) }
    let direct = pairs.filter { apart[$0] != nil }
    var next = self
    for pair in direct { next.apart[pair] = nil }
    for pair in pairs { next.same[pair] = decision.id }
    let broken = next.apart.filter { next.isSame($0.key.first, $0.key.second) }
    guard broken.isEmpty else { return refuse(decision, Set(broken.values)) }
    supersede(Set(direct.compactMap { apart[$0] }))
    (same, apart) = (next.same, next.apart)
    note(decision, ids, here)
  }

  private mutating func part(_ ids: [String], _ decision: Decision, _ known: Set<String>) {
    let here = ids.filter(known.contains)
    guard here.count > 1 else { return note(decision, ids, here) }
    var pairs: [Pair] = []
    for (index, first) in here.enumerated() {
      pairs += here[(index + 1)...].map { Pair(first, $0) }
    }
    var next = self
    for pair in pairs { next.same[pair] = nil }
    let broken = pairs.filter { next.isSame($0.first, $0.second) }
    guard broken.isEmpty else {
      return refuse(decision, Set(broken.flatMap { next.path(between: $0) }))
    }
    supersede(Set(pairs.compactMap { same[$0] }))
    same = next.same
    for pair in pairs { apart[pair] = decision.id }
    note(decision, ids, here)
  }

  private mutating func note(_ decision: Decision, _ ids: [String], _ here: [String]) {
    let missing = ids.filter { !here.contains($0) }
    outcomes.append(
      missing.isEmpty
        ? DecisionOutcome(decision, .applied)
        : DecisionOutcome(
          decision, here.count > 1 ? .partly : .notApplied,
          DecisionObstacle.unknownProposals(missing)))
  }

  private mutating func refuse(_ decision: Decision, _ others: Set<String>) {
    outcomes.append(
      DecisionOutcome(
        decision, .notApplied, DecisionObstacle.contradicts(others.sorted())))
  }

  private mutating func supersede(_ ids: Set<String>) {
    outcomes = outcomes.map { ids.contains($0.decision) ? $0.superseded : $0 }
  }

  /// Whether two are said to be copies, by way of others too.
  private func isSame(_ first: String, _ second: String) -> Bool {
    component(of: first).contains(second)
  }

  /// Decisions on the pairs among which two are the same.
  private func path(between pair: Pair) -> [String] {
    let members = component(of: pair.first)
    return same.filter { members.contains($0.key.first) }.map(\.value)
  }

  private func component(of id: String) -> Set<String> {
    var found: Set<String> = [id]
    var open = [id]
    while let next = open.popLast() {
      for pair in same.keys where pair.first == next || pair.second == next {
        let other = pair.first == next ? pair.second : pair.first
        if found.insert(other).inserted { open.append(other) }
      }
    }
    return found
  }
}

extension DecisionOutcome {
  /// The same after a later decision on the same.
  var superseded: DecisionOutcome { DecisionOutcome(self, .superseded) }

  private init(_ outcome: DecisionOutcome, _ state: State) {
    decision = outcome.decision
    kind = outcome.kind
    self.state = state
    (reason, obstacle) = (nil, nil)
  }
}
