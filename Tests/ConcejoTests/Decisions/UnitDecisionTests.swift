import ConcejoTestSupport
import Testing

@testable import Concejo

/// Units are made, changed and taken back as people decide, and each contribution is in one at most.
@Suite struct UnitDecisionTests {
  private static let known = Set((1...9).map(String.init))

  private static func units(_ actions: [UnitDecision]) throws -> AnswerUnits {
    AnswerUnits(
      DecisionLog(
        try actions.enumerated().map { try decision(.unit($1), at: $0) }), known: known)
  }

  private static func create(_ ids: [String], _ unit: Int) -> UnitDecision {
    .create(ids, unit: unit, title: "Unidad \(unit)", source: ids[0])
  }

  @Test func `every kind goes into a line and comes back`() throws {
    let actions: [UnitDecision] = [
      Self.create(["1", "2"], 1), .create(["3"], unit: 2, title: "", source: nil),
      .join(["4"], unit: 1), .leave(["2"]), .rename(2, title: "Otra"), .merge([2], into: 1),
      .dissolve(1),
    ]
    let log = DecisionLog(
      try actions.enumerated().map { try decision(.unit($1), at: $0) })
    let read = try DecisionFile(Array(DecisionFile(log).text.utf8), file: "d.jsonl")
    #expect(read.problems.isEmpty)
    #expect(read.log == log)
  }

  @Test func `a line with a name that is no unit is told`() throws {
    let line =
      "{\"by\":\"ana\",\"kind\":\"unit-dissolve\",\"record\":\"decision\",\"unit\":\"T07\","
      + "\"when\":\"2026-03-01T09:30:00Z\"}"
    let text = DecisionFile(DecisionLog()).text + line + "\n"
    let problem = try #require(try DecisionFile(Array(text.utf8), file: "d.jsonl").problems.first)
    #expect(
      problem.error
        == .wrongValue(member: "unit", found: "T07", expected: "a unit such as U12"))
  }

  @Test func `what joins another unit leaves its own`() throws {
    let units = try Self.units([
      Self.create(["1", "2"], 1), Self.create(["3"], 2), .join(["2"], unit: 2), .leave(["3"]),
    ])
    #expect(units[1]?.members == ["1"])
    #expect(units[2]?.members == ["2"])
    #expect(units.number(of: "3") == nil)
    #expect(units.outcomes.allSatisfy { $0.state == .applied })
  }

  @Test func `a merged unit is known by the one it went into`() throws {
    let units = try Self.units([
      Self.create(["1"], 1), Self.create(["2"], 2), Self.create(["3"], 3), .merge([2], into: 1),
      .merge([1], into: 3), .join(["4"], unit: 2),
    ])
    #expect(units.units.map(\.number) == [3])
    #expect(units[3]?.members == ["1", "2", "3", "4"])
    #expect(units.standing(2) == 3)
  }

  @Test func `a number is never given again, whatever is taken back`() throws {
    let made = try decision(.unit(Self.create(["1"], 7)), at: 1)
    let undone = try decision(.undo(made.id), at: 2)
    let log = DecisionLog([made, undone])
    let units = AnswerUnits(log, known: Self.known)
    #expect(units.units.isEmpty)
    #expect(units.nextNumber == 8)
    #expect(log.isOnUnits(made) && log.isOnUnits(undone))
    #expect(log.withoutUnits.decisions.isEmpty)
  }

  @Test func `taking a merger back gives both units their contributions`() throws {
    let actions = [Self.create(["1"], 1), Self.create(["2"], 2), .merge([2], into: 1)]
    let made = try actions.enumerated().map { try decision(.unit($1), at: $0) }
    let undo = try decision(.undo(made[2].id), at: 5)
    let units = AnswerUnits(DecisionLog(made + [undo]), known: Self.known)
    #expect(units.units.map(\.members) == [["1"], ["2"]])
  }

  @Test func `what cannot be applied is told with its reason`() throws {
    let units = try Self.units([
      Self.create(["1", "x"], 1), Self.create(["2"], 1), .join(["3"], unit: 9), .leave(["4"]),
      .dissolve(1), .rename(1, title: "Nada"), .merge([1], into: 1),
    ])
    #expect(
      units.outcomes.map(\.state) == [
        .partly, .notApplied, .notApplied, .notApplied, .applied, .notApplied, .notApplied,
      ])
    #expect(units.outcomes[1].reason?.contains("U01 was made before") == true)
    #expect(units.outcomes[2].reason == "there is no unit U09")
    #expect(units.outcomes[5].reason == "U01 was dissolved")
    #expect(units.units.isEmpty)
    #expect(units.number(of: "1") == nil)
  }

  @Test func `a new title keeps the former ones, and is nobody's own words`() throws {
    let units = try Self.units([
      Self.create(["1"], 1), .rename(1, title: "B"), .rename(1, title: "C"),
    ])
    #expect(units[1]?.title == "C")
    #expect(units[1]?.formerTitles == ["Unidad 1", "B"])
    #expect(units[1]?.titleSource == nil)
    #expect(units.outcomes.map(\.state) == [.applied, .superseded, .applied])
  }

  @Test func `two people who put one contribution into different units conflict`() throws {
    let base = [
      try decision(.unit(Self.create(["1"], 1))), try decision(.unit(Self.create(["2"], 2)), at: 1),
    ]
    let ana = DecisionLog(base + [try decision(.unit(.join(["3"], unit: 1)), by: "ana", at: 5)])
    let eva = DecisionLog(base + [try decision(.unit(.join(["3"], unit: 2)), by: "eva", at: 6)])
    #expect(DecisionConflict.between(ana, eva).map(\.about) == ["unit of 3"])
  }

  @Test func `themes do not care for units`() throws {
    let log = DecisionLog([
      try decision(.unit(Self.create(["1", "2"], 1))),
      try decision(.move(["3"], to: ThemeReference(1, anchors: [])), at: 1),
    ])
    #expect(log.themedProposals == ["3"])
    #expect(log.namedProposals == ["1", "2", "3"])
    let outcomes = try #require(log.outcomes([], known: Self.known))
    #expect(outcomes.map(\.kind) == ["unit-create"])
  }

  /// Whatever people decide, and whatever they take back.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a contribution is in one unit at most, and no number comes twice`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var made: [Decision] = []
    func some() -> [String] {
      Array(Self.known.sorted().shuffled(using: &random).prefix(3)) + (seed % 3 == 0 ? ["x"] : [])
    }
    func unit() -> Int { Int.random(in: 1...6, using: &random) }
    for second in 0..<40 {
      let action: Decision.Action =
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1, 2: .unit(Self.create(some(), unit()))
        case 3: .unit(.join(some(), unit: unit()))
        case 4: .unit(.leave(some()))
        case 5: .unit(.merge([unit()], into: unit()))
        case 6: .unit(.dissolve(unit()))
        default: made.randomElement(using: &random).map { .undo($0.id) } ?? .unit(.dissolve(1))
        }
      made.append(try decision(action, at: second))
    }
    let units = AnswerUnits(DecisionLog(made), known: Self.known)
    let members = units.units.flatMap(\.members)
    #expect(Set(members).count == members.count)
    #expect(Set(members).isSubset(of: Self.known))
    #expect(Set(units.units.map(\.number)).count == units.units.count)
    #expect(units.units.allSatisfy { $0.number < units.nextNumber })
    for unit in units.units {
      #expect(unit.members.allSatisfy { units.number(of: $0) == unit.number })
    }
    // The order in which decisions are handed over changes nothing.
    let shuffled = AnswerUnits(
      DecisionLog(made.shuffled(using: &random)), known: Self.known)
    #expect(shuffled.units == units.units)
  }

  @Test func `erased contributions go, and titles in their words with them`() throws {
    let log = DecisionLog([
      try decision(.unit(Self.create(["1", "2"], 1))), try decision(.unit(.leave(["1"])), at: 1),
    ])
    let erased = log.erasing(Redaction(ids: ["1"])).decisions
    #expect(erased.map(\.action) == [.unit(.create(["2"], unit: 1, title: "", source: nil))])
    let units = AnswerUnits(DecisionLog(erased), known: ["2"])
    #expect(units[1]?.shownTitle == "U01")
  }
}
