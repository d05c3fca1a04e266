/// Applies decisions on answer units, in their order.
struct UnitReplay {
  /// Into which unit each merged one went.
  private(set) var mergedInto: [Int: Int] = [:]
  /// What became of each decision, in their order.
  private(set) var outcomes: [DecisionOutcome] = []

  private let known: Set<String>
  private var records: [Int: Record] = [:]
  private var dissolved: Set<Int> = []
  /// The unit each contribution was put into; it stands in that one, or in the one that this went into.
  private var placed: [String: Int] = [:]

  private struct Record {
    let madeBy: String
    var title: String
    var source: String?
    var titledBy: String?
    var former: [String] = []
  }

  init(known: Set<String>) { self.known = known }

  /// The units that stand, ascending.
  var units: [AnswerUnit] {
    var members: [Int: [String]] = [:]
    for (id, unit) in placed { members[standing(unit), default: []].append(id) }
    return records.keys.filter { mergedInto[$0] == nil && !dissolved.contains($0) }.sorted()
      .compactMap { number in
        records[number].map { record in
          AnswerUnit(
            number: number, title: record.title, titleSource: record.source,
            formerTitles: record.former,
            members: members[number, default: []].sorted { Proposal.id($0, precedes: $1) })
        }
      }
  }

  private func standing(_ number: Int) -> Int {
    var number = number
    while let target = mergedInto[number] { number = target }
    return number
  }

  mutating func apply(_ action: UnitDecision, _ decision: Decision) {
    switch action {
    case .create(let ids, let number, let title, let source):
      if let earlier = records[number] {
        return refuse(decision, .takenUnit(number, by: earlier.madeBy))
      }
      guard place(ids, in: number, decision) else { return }
      records[number] = Record(madeBy: decision.id, title: title, source: source)
    case .join(let ids, let number):
      guard let unit = open(number, for: decision, followingMerges: true) else { return }
      _ = place(ids, in: unit, decision)
    case .leave(let ids):
      let inside = ids.filter { placed[$0].map { !dissolved.contains(standing($0)) } ?? false }
      for id in inside { placed[id] = nil }
      note(decision, done: inside, of: ids, otherwise: DecisionObstacle.inNoUnit)
    case .rename(let number, let title):
      guard let unit = open(number, for: decision) else { return }
      guard var record = records[unit] else { return }
      if let earlier = record.titledBy { supersede(earlier) }
      if !record.title.isEmpty { record.former.append(record.title) }
      (record.title, record.source, record.titledBy) = (title, nil, decision.id)
      records[unit] = record
      outcomes.append(DecisionOutcome(decision, .applied))
    case .merge(let numbers, let number): merge(numbers, into: number, decision)
    case .dissolve(let number):
      guard let unit = open(number, for: decision) else { return }
      dissolved.insert(unit)
      placed = placed.filter { standing($0.value) != unit }
      outcomes.append(DecisionOutcome(decision, .applied))
    }
  }

  private mutating func merge(_ numbers: [Int], into number: Int, _ decision: Decision) {
    guard let target = open(number, for: decision, followingMerges: true) else { return }
    var obstacle: DecisionObstacle?
    var merged = 0
    for number in numbers {
      switch resolved(number) {
      case .success(let unit) where unit == target: obstacle = .sameUnit(target)
      case .success(let unit):
        mergedInto[unit] = target
        merged += 1
      case .failure(.mergedUnit(_, into: let other)) where other == target: merged += 1
      case .failure(let other): obstacle = other
      }
    }
    guard merged > 0 else { return refuse(decision, obstacle ?? .sameUnit(target)) }
    outcomes.append(
      DecisionOutcome(
        decision, obstacle == nil ? .applied : .partly, obstacle))
  }

  /// Puts contributions into a unit.
  ///
  /// - Returns: Whether any is here.
  private mutating func place(_ ids: [String], in unit: Int, _ decision: Decision) -> Bool {
    let here = ids.filter(known.contains)
    for id in here { placed[id] = unit }
    note(decision, done: here, of: ids, otherwise: DecisionObstacle.unknownProposals)
    return !here.isEmpty
  }

  private enum Resolution {
    case success(Int)
    case failure(DecisionObstacle)
  }

  private func resolved(_ number: Int) -> Resolution {
    guard records[number] != nil else { return .failure(.unknownUnit(number)) }
    if mergedInto[number] != nil {
      return .failure(.mergedUnit(number, into: standing(number)))
    }
    return dissolved.contains(number) ? .failure(.dissolvedUnit(number)) : .success(number)
  }

  /// The unit that a decision may change; tells why there is none.
  private mutating func open(
    _ number: Int, for decision: Decision, followingMerges: Bool = false
  ) -> Int? {
    switch resolved(number) {
    case .success(let unit): return unit
    case .failure(.mergedUnit(_, let target))
    where followingMerges && !dissolved.contains(target):
      return target
    case .failure(let obstacle):
      refuse(decision, obstacle)
      return nil
    }
  }

  private mutating func note(
    _ decision: Decision, done: [String], of ids: [String],
    otherwise obstacle: ([String]) -> DecisionObstacle
  ) {
    let isDone = Set(done)
    let missing = ids.filter { !isDone.contains($0) }
    outcomes.append(
      missing.isEmpty
        ? DecisionOutcome(decision, .applied)
        : DecisionOutcome(
          decision, done.isEmpty ? .notApplied : .partly, obstacle(missing)))
  }

  private mutating func refuse(_ decision: Decision, _ obstacle: DecisionObstacle) {
    outcomes.append(DecisionOutcome(decision, .notApplied, obstacle))
  }

  private mutating func supersede(_ earlier: String) {
    outcomes = outcomes.map { $0.decision == earlier ? $0.superseded : $0 }
  }
}
