import ConcejoTestSupport
import Testing

@testable import Concejo

/// What people decided holds in the next analysis.
@Suite struct SettledThemeTests {
  private static func reference(_ theme: Theme) -> ThemeReference {
    ThemeReference(theme.id, among: theme.proposals)
  }

  @Test func `a first run numbers themes by rank, and the next one keeps the numbers`() async throws
  {
    let first = try await settled()
    #expect(first.themes.map(\.id) == [1, 2, 3, 4, 5])
    // Ten are gone: no theme changes its number or its title.
    let left = FiveThemes.proposals.filter { (Int($0.id) ?? 0) > 10 }
    let second = try await settled(left, after: Precedent(history: ThemeHistory(first)))
    let titles = Dictionary(uniqueKeysWithValues: first.themes.map { ($0.id, $0.title.text) })
    for theme in second.themes { #expect(theme.title.text == titles[theme.id]) }
    let places = Dictionary(uniqueKeysWithValues: first.placements.map { ($0.proposal, $0.theme) })
    for placement in second.placements { #expect(placement.theme == places[placement.proposal]) }
  }

  @Test func `names, places and exclusions hold, and undoing all gives what was`() async throws {
    let first = try await settled()
    let (one, two, three) = (first.themes[0], first.themes[1], first.themes[2])
    let moved = one.proposals[0]
    let made = [
      try decision(.rename(Self.reference(two), title: "Lo que dijo la mesa"), at: 1),
      try decision(.move([moved], to: Self.reference(three)), at: 2),
      try decision(.merge([Self.reference(first.themes[4])], into: Self.reference(two)), at: 3),
    ]
    let precedent = Precedent(history: ThemeHistory(first), log: DecisionLog(made))
    let second = try await settled(after: precedent)
    #expect(second.theme(two.id)?.title.text == "Lo que dijo la mesa")
    #expect(second.placements.first { $0.proposal == moved }?.theme == three.id)
    #expect(second.theme(first.themes[4].id) == nil)
    let joined = try #require(second.theme(two.id))
    #expect(Set(joined.proposals).isSuperset(of: first.themes[4].proposals))
    #expect(second.decisions?.map(\.state) == [.applied, .applied, .applied])
    let undone = try made.enumerated().map { try decision(.undo($1.id), at: 10 + $0) }
    let third = try await settled(
      after: Precedent(history: ThemeHistory(first), log: DecisionLog(made + undone)))
    #expect(third.themes == first.themes)
    #expect(third.placements == first.placements)
  }

  @Test func `copies that a person parts stay apart, and others are joined`() async throws {
    let twins =
      FiveThemes.proposals + FiveThemes.proposals.prefix(2).map { $0.with(id: "9\($0.id)") }
    #expect(try await settled(twins).duplicateGroups.count == 2)
    let log = DecisionLog([
      try decision(.notSame(["1", "91"]), at: 1), try decision(.same(["3", "8"]), at: 2),
    ])
    let groups = try await settled(twins, after: Precedent(log: log)).duplicateGroups
    let members = groups.map { Set($0.members.map(\.proposal)) }
    #expect(members.contains(["2", "92"]))
    #expect(members.contains(["3", "8"]))
    #expect(!members.contains { $0.isSuperset(of: ["1", "91"]) })
  }

  @Test func `what cannot be applied is listed with its reason`() async throws {
    let log = DecisionLog([
      try decision(.rename(ThemeReference(9, anchors: ["nobody"]), title: "Nada"), at: 1)
    ])
    let findings = try await settled(after: Precedent(log: log))
    let outcome = try #require(findings.decisions?.first)
    #expect(outcome.state == .notApplied)
    #expect(outcome.reason?.isEmpty == false)
  }
}
