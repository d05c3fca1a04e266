import Testing

@testable import Concejo

/// Criteria keep their ids, and lead both ways.
@Suite struct StandingCriteriaTests {
  private static let followUp = FollowUp(
    [
      Recommendation(1, "Abrir los datos", units: [1]),
      Recommendation(2, "Nada", priority: Recommendation.withdrawn, units: [2]),
      Recommendation(3, "Sombra", units: [3]),
    ], [Commitment(5, "Portal", recommendations: [1])])

  private static let drafter = CriterionDrafter(study: "Valle", mark: "m1")

  @Test func `one for each recommendation, and taking one back renames no other`() {
    let drafted = Self.drafter.draft(of: Self.followUp, beside: [])
    #expect(drafted.map(\.name) == ["P01", "P03"])
    #expect(drafted.map(\.text) == ["Abrir los datos", "Sombra"])
    #expect(drafted[0].source.commitments == ["C05"])
    #expect(drafted[0].source.units == ["U01"])
    let next = Self.drafter.draft(of: Self.followUp, beside: [drafted[0]])
    #expect(next.map(\.name) == ["P03"])
    #expect(Self.drafter.draft(of: Self.followUp, beside: drafted).isEmpty)
  }

  @Test func `reading twice changes nothing, and an id of another process is refused`() throws {
    let drafted = Self.drafter.draft(of: Self.followUp, beside: [])
    let first = try StandingCriteria().changes(taking: drafted, file: "p")
    #expect(first.records == drafted)
    let kept = StandingCriteria(drafted, mark: "m1")
    let again = try kept.changes(taking: [drafted[0]], file: "p")
    #expect(again.isEmpty && again.repeated == 1)
    #expect(again.notes == ["Not in the file: P03; kept as they are."])
    let other = Criterion(1, "Otra", source: CriteriaSamples.source)
    #expect(throws: ChainSheetError.self) { try kept.changes(taking: [other], file: "p") }
  }

  private static let kept = StandingCriteria(
    [
      Criterion(
        1, "Abrir los datos",
        source: Criterion.Source(study: "Valle", mark: "m1", recommendation: "R01")),
      Criterion(
        4, "De antes",
        source: Criterion.Source(study: "Antes", mark: "m0", recommendation: "R03"),
        check: "answered", evidence: ["U02"]),
      Criterion(
        5, "Nada", source: Criterion.Source(study: "Valle", mark: "m2", recommendation: "R02"),
        evidence: ["C99"]),
    ], mark: "m2")

  @Test func `what lacks its recommendation or its evidence is found`() throws {
    #expect(Self.kept.withoutRecommendation(in: Self.followUp).map(\.name) == ["P05"])
    let process = CheckedProcess(
      account: try ChainSamples.account(), followUp: Self.followUp, tender: Tender(), harvest: [])
    let lost = Self.kept.withoutEvidence(in: process)
    #expect(lost.map(\.criterion.name) == ["P05"])
    #expect(lost.map(\.ids) == [["C99"]])
  }

  @Test func `a criterion leads to its proposals by its source or its evidence, and back`() throws {
    let own = StandingCriteria(Self.kept.criteria, mark: "m1")
    let graph = ChainGraph(
      try ChainSamples.account(), findings: nil, proposals: [], followUp: Self.followUp,
      standing: own, language: .es)
    let source = try #require(graph.objects(called: "p1").first)
    #expect(graph.trace(of: source).contributions == ChainSamples.members(of: 1))
    let evidence = try #require(graph.objects(called: "P04").first)
    #expect(graph.trace(of: evidence).contributions == ChainSamples.members(of: 2))
    let proposal = try #require(graph.objects(called: "35003").first)
    #expect(graph.trace(of: proposal).links.last?.end.id == "P04")
  }

  /// P4 may be the contribution 4, too: both are told.
  @Test func `a name of two things gives both`() throws {
    let graph = ChainGraph(
      [
        ChainObject(.contribution, id: "4", title: "", contributions: ["4"]),
        ChainObject(.criterion, id: "P04", title: "", contributions: ["4"]),
      ])
    #expect(graph.objects(called: "P4").map(\.kind) == [.contribution, .criterion])
  }
}
