import Testing

@testable import Concejo

/// What each kind of decision makes of a division, and what it is refused for.
@Suite struct DecisionReplayTests {
  /// Six proposals: a and b in theme 1, c and d in theme 2, e in theme 3, f in none; b has a copy, b2.
  private static let units = [["a"], ["b", "b2"], ["c"], ["d"], ["e"], ["f"]]
  private static let themes: [Int?] = [1, 1, 2, 2, 3, nil]

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let actions: [Decision.Action]
    /// Themes of a to f afterwards.
    let themes: [Int?]
    /// What becomes of each decision.
    let states: [DecisionOutcome.State]
    /// A part of the last one's reason.
    var reason: String?
    var testDescription: String { name }
  }

  private static func theme(_ number: Int, _ anchors: [String] = []) -> ThemeReference {
    ThemeReference(number, anchors: anchors)
  }

  private static let lock = Decision.Action.lock(theme(1), members: ["a", "b"], title: "Uno")

  static let cases: [Case] = [
    Case(
      name: "moving a copy moves its unit", actions: [.move(["b2"], to: theme(2))],
      themes: [1, 2, 2, 2, 3, nil], states: [.applied]),
    Case(
      name: "what is in no theme can be moved", actions: [.move(["f"], to: theme(3))],
      themes: [1, 1, 2, 2, 3, 3], states: [.applied]),
    Case(
      name: "unknown proposals are told", actions: [.move(["a", "nobody"], to: theme(2))],
      themes: [2, 1, 2, 2, 3, nil], states: [.partly], reason: "nobody"),
    Case(
      name: "only unknown proposals", actions: [.move(["nobody"], to: theme(2))],
      themes: themes, states: [.notApplied], reason: "nobody"),
    Case(
      name: "merging follows to where a theme went",
      actions: [.merge([theme(2)], into: theme(1)), .move(["e"], to: theme(2))],
      themes: [1, 1, 1, 1, 1, nil], states: [.applied, .applied]),
    Case(
      name: "a merged theme is no theme to be named",
      actions: [.merge([theme(2)], into: theme(1)), .rename(theme(2), title: "Dos")],
      themes: [1, 1, 1, 1, 3, nil], states: [.applied, .notApplied], reason: "merged into T01"),
    Case(
      name: "a theme is not merged with itself", actions: [.merge([theme(1)], into: theme(1))],
      themes: themes, states: [.notApplied], reason: "twice"),
    Case(
      name: "a locked theme keeps its members",
      actions: [lock, .move(["a"], to: theme(2))],
      themes: themes, states: [.applied, .notApplied], reason: "T01 is locked"),
    Case(
      name: "nothing more goes into a locked theme by hand",
      actions: [lock, .move(["e"], to: theme(1))],
      themes: themes, states: [.applied, .notApplied], reason: "T01 is locked"),
    Case(
      name: "a locked theme is neither split nor named",
      actions: [
        lock, .split(theme(1), parts: [.init(theme: 4, proposals: ["a"])], rest: ["b"]),
        .rename(theme(1), title: "Otro"), .describe(theme(1), text: "Otro"),
      ],
      themes: themes, states: [.applied, .notApplied, .notApplied, .notApplied],
      reason: "T01 is locked"),
    Case(
      name: "a locked theme is not merged away, but others go together",
      actions: [lock, .merge([theme(1), theme(3)], into: theme(2))],
      themes: [1, 1, 2, 2, 2, nil], states: [.applied, .partly], reason: "T01 is locked"),
    Case(
      name: "a lock gathers those whom it names",
      actions: [.lock(theme(1), members: ["a", "b", "c"], title: "Uno")],
      themes: [1, 1, 1, 2, 3, nil], states: [.applied]),
    Case(
      name: "a split takes new themes out",
      actions: [.split(theme(2), parts: [.init(theme: 4, proposals: ["d"])], rest: ["c"])],
      themes: [1, 1, 2, 4, 3, nil], states: [.applied]),
    Case(
      name: "a split does not take from other themes",
      actions: [.split(theme(2), parts: [.init(theme: 4, proposals: ["d", "a"])], rest: ["c"])],
      themes: [1, 1, 2, 4, 3, nil], states: [.partly], reason: "a"),
    Case(
      name: "a number that is taken is not given again",
      actions: [.gather(["a"], into: 3)], themes: [4, 1, 2, 2, 3, nil], states: [.applied]),
    Case(
      name: "what is gathered makes a theme of its own",
      actions: [.gather(["a", "c", "f"], into: 9)],
      themes: [9, 1, 9, 2, 3, 9],
      states: [.applied]),
    Case(
      name: "anchors tell a theme that has another number here",
      actions: [.move(["e"], to: theme(8, ["c", "d"]))],
      themes: [1, 1, 2, 2, 2, nil], states: [.applied]),
    Case(
      name: "a number whose anchors are elsewhere means the theme of the anchors",
      actions: [.move(["e"], to: theme(1, ["c", "d"]))],
      themes: [1, 1, 2, 2, 2, nil], states: [.applied]),
    Case(
      name: "anchors that have parted mean no theme",
      actions: [.move(["e"], to: theme(8, ["a", "c"]))],
      themes: themes, states: [.notApplied], reason: "have parted"),
    Case(
      name: "anchors that nobody knows mean no theme",
      actions: [.move(["e"], to: theme(2, ["x", "y"]))],
      themes: themes, states: [.notApplied], reason: "no theme T02"),
    Case(
      name: "of two descriptions the later one holds",
      actions: [.describe(theme(1), text: "Uno"), .describe(theme(1), text: "Otra")],
      themes: themes, states: [.superseded, .applied]),
    Case(
      name: "of two titles the later one holds",
      actions: [.rename(theme(1), title: "Uno"), .rename(theme(1), title: "Otra")],
      themes: themes, states: [.superseded, .applied]),
    Case(
      name: "what only a later version knows is refused by its name",
      actions: [.unknown(kind: "crystal-ball")], themes: themes, states: [.notApplied],
      reason: "crystal-ball"),
  ]

  private func replay(_ actions: [Decision.Action]) throws -> DecisionReplay {
    DecisionReplay(
      DecisionLog(try actions.enumerated().map { try decision($1, at: $0 + 1) }),
      themes: Self.themes, units: Self.units, existing: [1, 2, 3], highest: 3)
  }

  @Test(arguments: cases)
  func `a division after decisions`(sample: Case) throws {
    let replay = try replay(sample.actions)
    #expect(replay.themes == sample.themes)
    #expect(replay.outcomes.map(\.state) == sample.states)
    if let reason = sample.reason {
      #expect(replay.outcomes.last?.reason?.contains(reason) == true)
    }
  }

  @Test func `titles, descriptions and locks are kept with their theme`() throws {
    let replay = try replay([
      .rename(Self.theme(1), title: "Uno"), .describe(Self.theme(2), text: "Dos"),
      .lock(Self.theme(1), members: ["a", "b"], title: "Como se llamaba"),
    ])
    #expect(replay.titles == [1: "Uno"] && replay.descriptions == [2: "Dos"])
    // The name that a person gave goes before the one that the theme had.
    #expect(replay.locked == [1: "Uno"])
    #expect(replay.shaped == [1])
    #expect(replay.decisionsOn[1]?.count == 2 && replay.decisionsOn[2]?.count == 1)
  }

  @Test func `members that a split did not know may go to either part`() throws {
    let replay = try replay([
      .split(Self.theme(1), parts: [.init(theme: 4, proposals: ["a"])], rest: ["elsewhere"])
    ])
    #expect(replay.unsettled.map(\.unit) == [1])
    #expect(replay.unsettled.first?.themes == [1, 4])
  }

  @Test func `exclusions, inclusions and copies leave themes alone, and are told`() throws {
    let made = try [
      Decision.Action.exclude(["a", "nobody"], code: "spam"), .include(["a"]), .include(["a"]),
      .accept("c", "d"), .same(["a", "b"]),
    ].enumerated().map { try decision($1, at: $0 + 1) }
    let log = DecisionLog(made)
    let replay = DecisionReplay(
      log, themes: Self.themes, units: Self.units, existing: [1, 2, 3], highest: 3)
    #expect(replay.themes == Self.themes && replay.outcomes.isEmpty)
    let known: Set = ["a", "b", "c", "d"]
    let outcomes = try #require(
      log.outcomes(CopyConstraints(log, known: known).outcomes, known: known))
    // It still holds for the one that is not here.
    #expect(outcomes.map(\.state) == [.partly, .applied, .notApplied, .applied, .applied])
    #expect(log.exclusions.keys.sorted() == ["nobody"])
  }

  @Test func `a taken number is replaced by the same one in each run`() throws {
    // Two people made a theme of the same number, apart from each other.
    let log = DecisionLog(
      try [Decision.Action.gather(["a"], into: 4), .gather(["c"], into: 4)].enumerated().map {
        try decision($1, at: $0 + 1)
      })
    let first = DecisionReplay(
      log, themes: Self.themes, units: Self.units, existing: [1, 2, 3], highest: 4)
    let number = try #require(first.themes[2])
    #expect(number != 4 && first.renumbered.map(\.number) == [number])
    // By now other themes have been made, and the number is the highest.
    let second = DecisionReplay(
      log, themes: Self.themes, units: Self.units, existing: [1, 2, 3, number + 1],
      highest: number + 1, renumbered: first.renumbered)
    #expect(second.themes == first.themes && second.renumbered == first.renumbered)
  }

  @Test func `what joined behind decisions goes along with later ones alone`() throws {
    let first = try decision(.merge([Self.theme(2)], into: Self.theme(1)), at: 1)
    let later = try decision(.merge([Self.theme(3)], into: Self.theme(1)), at: 2)
    // Both were put there after the merger: f into what is left, and c where the merger had taken it from.
    let joined = ThemeHistory.Joined(decisions: [first.id], places: ["f": 3, "c": 3])
    func themes(after decisions: [Decision]) -> [Int?] {
      DecisionReplay(
        DecisionLog(decisions), themes: Self.themes, units: Self.units, existing: [1, 2, 3],
        highest: 3, joined: [joined]
      ).themes
    }
    #expect(themes(after: [first]) == [1, 1, 3, 1, 3, 3])
    #expect(themes(after: [first, later]) == [1, 1, 1, 1, 1, 1])
  }
}
