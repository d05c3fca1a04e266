import ConcejoTestSupport
import Testing

@testable import Concejo

/// What two themes share, and what would be lost.
@Suite struct MergeCheckTests {
  private static let all =
    FiveThemes.proposals
    + ["30", "40"].map { speed in
      Proposal(
        id: "s\(speed)", title: "Limitar la velocidad en la calle Mayor",
        body: "Pido que se limite la velocidad a \(speed) kilómetros por hora en la calle Mayor.")
    }

  private func explainer(
    _ findings: Findings, log: DecisionLog = DecisionLog()
  ) async throws -> Explainer {
    try await Explainer(
      of: findings, contributions: Self.all,
      after: Precedent(history: ThemeHistory(findings), log: log), about: .proposals([]))
  }

  @Test func `what two themes share is the same whichever is named first`() async throws {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let (first, second) = (findings.themes[0].id, findings.themes[1].id)
    let there = try explainer.mergeCheck(of: first, and: second)
    let back = try explainer.mergeCheck(of: second, and: first)
    #expect(
      there.nearness.total == back.nearness.total && there.nearness.rank == back.nearness.rank)
    #expect(there.first == back.second && there.second == back.first)
    #expect(Set(there.sharedTerms.map(\.word)) == Set(back.sharedTerms.map(\.word)))
    #expect(there.lost.terms == back.lost.terms && there.lost.smaller == back.lost.smaller)
    let count = findings.themes.count
    #expect(there.nearness.pairCount == count * (count - 1) / 2)
    #expect((1...there.nearness.pairCount).contains(there.nearness.rank))
    #expect(there.nearness.highest >= there.nearness.total)
  }

  @Test func `whom the other theme is nearer to is counted without the proposal in its own`()
    async throws
  {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let themes = findings.themes.map(\.id)
    for first in themes {
      for second in themes where second != first {
        let side = try explainer.mergeCheck(of: first, and: second).first
        let members = try #require(findings.theme(first)).proposals.map {
          try explainer.explanation(of: $0)
        }
        let nearest = members.filter { $0.speaker == nil && $0.nearestOther?.theme == second }
        #expect(side.leaning == nearest.count)
        #expect(
          side.nearer == nearest.count { ($0.own?.total ?? 9) < ($0.nearestOther?.total ?? 0) })
      }
    }
  }

  @Test func `a pair kept apart across two themes is told`() async throws {
    let first = try await settled(Self.all)
    let home = try #require(first.placements.first { $0.proposal == "s30" })
    let other = try #require(first.themes.first { $0.id != home.theme })
    let log = DecisionLog([
      try decision(.move(["s40"], to: ThemeReference(other.id, among: other.proposals)), at: 1)
    ])
    let second = try await settled(
      Self.all, after: Precedent(history: ThemeHistory(first), log: log))
    let theme = try #require(second.placements.first { $0.proposal == "s30" }?.theme)
    let check = try await explainer(second, log: log).mergeCheck(of: theme, and: other.id)
    let pair = try #require(check.pairs.first)
    #expect(pair.first == "s30" && pair.second == "s40" && pair.objection == .otherNumber)
  }
}
