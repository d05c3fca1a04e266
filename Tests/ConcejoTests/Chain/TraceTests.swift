import Testing

@testable import Concejo

/// The chain can be asked both ways.
@Suite struct TraceTests {
  private static func graph(_ answers: [Answer] = ChainSamples.answers) throws -> ChainGraph {
    let findings = Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es,
      ledger: Ledger(rows: 161, rejected: [], placements: [], copies: 1),
      themes: [
        DeliverableSamples.theme(
          1, title: "Participación", proposals: Array(ChainSamples.ids.prefix(5))),
        DeliverableSamples.theme(
          2, title: "Transparencia", proposals: Array(ChainSamples.ids.dropFirst(5))),
      ], voices: [],
      duplicateGroups: [
        Findings.GroupRecord(
          id: 1, kind: "exact", head: "35003",
          members: ["35003", "35004"].map {
            Findings.MemberRecord(proposal: $0, kind: $0 == "35003" ? .head : .exact, overlap: 1)
          }, supports: nil)
      ], keptApart: [], sameRequests: [], placements: [], comments: [])
    return ChainGraph(
      try ChainSamples.account(answers), findings: findings,
      proposals: ChainSamples.ids.map { Proposal(id: $0, title: "Propuesta \($0)", body: "") },
      followUp: FollowUp(
        [
          Recommendation(1, "Abrir los datos", units: [1, 2]),
          Recommendation(2, "Nada", priority: Recommendation.withdrawn, units: [2]),
        ], [Commitment(5, "Portal de datos", recommendations: [1])]),
      language: .es)
  }

  private static func trace(_ name: String) throws -> Trace {
    let graph = try graph()
    let found = graph.objects(called: name)
    #expect(found.count == 1)
    return graph.trace(of: try #require(found.first))
  }

  @Test(arguments: ["35003", "P35003", "p35003"])
  func `a proposal leads to its copies, theme, unit and answer`(name: String) throws {
    let trace = try Self.trace(name)
    #expect(
      trace.links.map(\.end.kind) == [
        .copies, .theme, .unit, .answer, .recommendation, .commitment,
      ])
    #expect(trace.links.map(\.end.id) == ["G1", "T01", "U02", "U02", "R01", "C05"])
    #expect(trace.links[3].end.title.hasPrefix("Aceptada."))
  }

  @Test func `a unit leads back to its proposals, and an exception to its own answer`() throws {
    let trace = try Self.trace("U01")
    #expect(trace.contributions == ["35001", "35002"])
    #expect(trace.links.filter { $0.end.kind == .answer }.map(\.end.id) == ["U01", "35001"])
    let own = try Self.trace("35001")
    #expect(own.links.last { $0.end.kind == .answer }?.end.id == "35001")
  }

  @Test func `a commitment leads back to its proposals, and a recommendation to what answers it`()
    throws
  {
    let back = try Self.trace("c5")
    #expect(back.contributions == ["35001", "35002", "35003", "35004"])
    #expect(back.links.filter { $0.end.kind == .recommendation }.map(\.end.id) == ["R01"])
    let forward = try Self.trace("R1")
    #expect(forward.links.last?.end.id == "C05")
    #expect(try Self.graph().objects(called: "R2").isEmpty)
  }

  @Test func `a theme leads to the units that share its proposals, with counts`() throws {
    let trace = try Self.trace("T01")
    let units = trace.links.filter { $0.end.kind == .unit }
    #expect(units.map(\.end.id) == ["U01", "U02", "U03"])
    #expect(units.map(\.shared) == [2, 2, 1])
    #expect(units.map(\.end.size) == [2, 2, 2])
  }

  /// Whatever is linked one way is linked the other way, by as many contributions.
  @Test func `links hold both ways`() throws {
    let graph = try Self.graph()
    for name in ["T01", "T02", "U01", "U45", "G1"] {
      let trace = graph.trace(of: try #require(graph.objects(called: name).first))
      for link in trace.links where link.end.kind != .answer {
        let other = try #require(graph.objects(called: link.end.id).first)
        let back = graph.trace(of: other).links.first {
          $0.end.kind == trace.subject.kind && $0.end.id == trace.subject.id
        }
        #expect(back?.shared == link.shared, "\(name) \(link.end.id)")
      }
    }
  }

  @Test func `in words it says what is missing, too`() throws {
    let graph = try Self.graph([])
    let object = try #require(graph.objects(called: "35003").first)
    let lines = TraceLines(.es).lines(of: graph.trace(of: object))
    #expect(lines.first == "Contribución: 35003 · Propuesta 35003")
    #expect(lines.last == "  Todavía no tiene respuesta.")
    #expect(try Self.graph().objects(called: "T99").isEmpty)
  }

  @Test func `what is linked with all contributions at once is what is linked with each`() throws {
    let graph = try Self.graph()
    let places = graph.placesByContribution()
    for id in ChainSamples.ids {
      let object = try #require(graph.objects(called: id).first)
      let one = graph.trace(of: object).links.map { "\($0.end.kind) \($0.end.id)" }
      let all = (places[id] ?? []).map { "\(graph.objects[$0].kind) \(graph.objects[$0].id)" }
      #expect(all == one, "\(id)")
    }
    for object in graph.objects {
      #expect(graph.trace(of: object, by: places) == graph.trace(of: object), "\(object.id)")
    }
  }
}
