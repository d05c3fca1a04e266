import Foundation
import Testing

@testable import Concejo

@Suite struct WorkshopVotesTests {
  private static func line(
    _ key: String, _ kind: HarvestKind = .vote, proposal: String? = nil, text: String = "",
    favor: Int? = nil, against: Int? = nil, online: Bool = false
  ) throws -> HarvestLine {
    HarvestLine(
      key: try #require(HarvestKey(key)), channel: online ? .online : .room, kind: kind,
      proposal: proposal, text: text, favor: favor, against: against)
  }

  private static func lines() throws -> [HarvestLine] {
    [
      try line("S1-R1-T01-1", proposal: "2", favor: 14, against: 3),
      try line("S1-R2-T01-1", proposal: "2", favor: 6, against: 0),
      try line("S1-R2-T01-2", .agreement, text: "Fuentes en los parques", favor: 8),
      try line("S1-R2-T01-3", .dissent, proposal: "1", text: "Sale caro"),
      try line("S1-R2-T00-1", .idea, proposal: "S1-R2-T00-1", text: "Un huerto"),
      try line("S1-R3-T02-1", text: "Apagar de madrugada", favor: 4),
      try line("S1-O1-T01-1", proposal: "2", favor: 5, against: 4, online: true),
      try line("S1-R9-T77-1", .agreement, text: "De un tema que ya no está"),
    ]
  }

  @Test func `votes on one proposal are summed over tables, the room and online apart`() throws {
    let votes = WorkshopVotes.counted(try Self.lines())
    #expect(votes.map(\.proposal) == ["2", nil])
    let first = try #require(votes.first)
    #expect(first.room?.favor == 20 && first.room?.against == 3 && first.room?.tables == 2)
    #expect(first.online?.favor == 5 && first.online?.against == 4)
    // Nobody counted who was against: there is no number of voters.
    #expect(votes[1].room?.isWhole == false && votes[1].online == nil)
  }

  @Test func `the report tells what was voted, agreed, disputed and new, theme by theme`() throws {
    let report = Report(
      DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: .es,
      harvest: try Self.lines().sorted { $0.key < $1.key })
    let text = report.markdown
    let section = try #require(text.components(separatedBy: "## El taller\n").last)
    #expect(
      section.contains("Sesiones: 1; mesas en la sala: 4; mesas en línea: 1; anotaciones: 8."))
    #expect(section.contains("20 de 23 (2 mesas)"))
    #expect(section.contains("5 de 9 (1 mesa)"))
    #expect(section.contains("a favor 4, en contra 0; no todas las mesas contaron ambas cosas"))
    #expect(section.contains("«Sale caro» (sesión 1, mesa 2)"))
    #expect(section.contains("a favor: 8; sesión 1, mesa 2"))
    #expect(section.contains("S1-R2-T00-1"))
    let places = ["Fuentes de agua", "Farolas", "T77", "Fuera de los temas"].map {
      section.range(of: "### \($0)")?.lowerBound ?? section.range(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func `without a harvest there is no such section`() {
    let report = Report(
      DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: .es)
    #expect(!report.markdown.contains("El taller"))
  }
}
