/// The answer units of a study, as all decisions leave them.
///
/// A contribution is in one unit at most: the decision made last holds. Numbers are never given again: not
/// after a merger, not after an undo.
public struct AnswerUnits: Sendable {
  /// The units that stand, ascending by number, those without members among them.
  public let units: [AnswerUnit]
  /// What became of each decision on units, in their order.
  public let outcomes: [DecisionOutcome]
  /// The lowest number that no unit ever had.
  public let nextNumber: Int

  private let unitOf: [String: Int]
  private let places: [Int: Int]
  private let mergedInto: [Int: Int]

  /// Replays a log.
  ///
  /// - Parameters:
  ///   - log: All decisions.
  ///   - known: Ids of the contributions of the study: others are told and are in no unit.
  public init(_ log: DecisionLog, known: Set<String>) {
    var replay = UnitReplay(known: known)
    for decision in log.active {
      if case .unit(let action) = decision.action { replay.apply(action, decision) }
    }
    outcomes = replay.outcomes
    mergedInto = replay.mergedInto
    nextNumber = log.highestUnit + 1
    units = replay.units
    places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1.number, $0) })
    var unitOf: [String: Int] = [:]
    for unit in units { for id in unit.members { unitOf[id] = unit.number } }
    self.unitOf = unitOf
  }

  /// Number of the unit that a contribution is in, or nil.
  public func number(of contribution: String) -> Int? { unitOf[contribution] }

  /// The unit of a number, or nil where there is none such, or none any more.
  public subscript(number: Int) -> AnswerUnit? { places[number].map { units[$0] } }

  /// The unit into which one was merged, or its own number.
  public func standing(_ number: Int) -> Int {
    var number = number
    while let target = mergedInto[number] { number = target }
    return number
  }
}

extension DecisionLog {
  /// Highest number that any unit ever had, those whose making was taken back among them; 0 where there
  /// was none.
  var highestUnit: Int {
    decisions.reduce(0) { highest, decision in
      guard case .unit(let action) = decision.action else { return highest }
      return max(highest, action.units.max() ?? 0)
    }
  }

  /// Whether a decision is about answer units, or takes one back that is.
  public func isOnUnits(_ decision: Decision) -> Bool {
    var decision = decision
    var steps = 0
    // An undo of an undo of a decision on units is one, too.
    while case .undo(let id) = decision.action, steps < decisions.count {
      guard let target = byID[id] else { return false }
      decision = target
      steps += 1
    }
    if case .unit = decision.action { return true }
    return false
  }

  /// The same log without what is about answer units alone: an analysis has nothing to do with that.
  public var withoutUnits: DecisionLog {
    let own = decisions.filter { !isOnUnits($0) }
    return own.count == decisions.count ? self : DecisionLog(own)
  }
}
