import Testing

@testable import Concejo

/// The file that Decidim's importer of results takes.
@Suite struct DecidimResultsTests {
  private static func results(
    stated: [String: String] = [:], statuses: [String: Int] = [:]
  ) throws -> DecidimResults {
    let followUp = FollowUp(
      [
        Recommendation(1, "Carril bici", units: [1]), Recommendation(2, "Sombra", units: [1, 2]),
        Recommendation(3, "Nada", priority: Recommendation.withdrawn, units: [3]),
      ],
      [
        Commitment(
          1, "Obra; primera fase", recommendations: [1, 2], responsible: "Obras",
          deadline: "2027-03-31", status: "started", progress: 40,
          milestones: [Milestone(day: "2026-06-30", text: "Licitación", isReached: true)]),
        Commitment(2, "Sin fuente", recommendations: [3]),
      ])
    return DecidimResults(
      followUp,
      grounds: RecommendationGrounds(
        try ChainSamples.account(), findings: nil, proposals: [], harvest: []),
      stated: stated, address: "https://decide.example.org/f/7/proposals/{id}",
      statuses: statuses, language: .es)
  }

  private static func rows(_ results: DecidimResults) throws -> [[String]] {
    let table = try TableReader(file: "results.csv").table(of: results.bytes).table
    return [table.header] + table.rows.map(\.cells)
  }

  @Test func `addresses stand in one cell, each proposal once, with all their digits`() throws {
    let results = try Self.results(stated: ["35002": "12345"], statuses: ["started": 8])
    let rows = try Self.rows(results)
    #expect(rows[0].first == "id" && rows[0].last == "proposal_urls")
    let base = "https://decide.example.org/f/7/proposals/"
    #expect(
      rows[1].last
        == ["35001", "12345", "35003", "35004"].map { base + $0 }.joined(separator: ";"))
    #expect(Array(rows[1][...1]) == ["", "Obra; primera fase"])
    #expect(Array(rows[1][3...6]) == ["", "2027-03-31", "8", "40"])
    #expect(rows[1][2].contains("Quién responde: Obras") && rows[1][2].contains("Licitación"))
    #expect(results.count == 2 && results.addresses == 4)
  }

  @Test func `what rests on nothing has no address, and a status without a number is told`() throws
  {
    let results = try Self.results()
    let rows = try Self.rows(results)
    #expect(rows[2].last == "" && rows[2][5] == "")
    #expect(results.withoutStatus == ["planned", "started"])
  }

  @Test func `an id that is no number of Decidim is told and left out`() throws {
    let results = try Self.results(stated: ["35001": "MAD-2025-1"])
    #expect(results.foreign == ["35001"])
    #expect(try Self.rows(results)[1].last?.contains("MAD") == false)
  }
}
