import Testing

@testable import Concejo

/// Recommendations are drafted in the words of units, and come back from their sheet whole or not at all.
@Suite struct RecommendationTests {
  private static func grounds(
    _ account: AnswerAccount, _ proposals: [Proposal] = [], _ harvest: [HarvestLine] = []
  ) -> RecommendationGrounds {
    RecommendationGrounds(account, findings: nil, proposals: proposals, harvest: harvest)
  }

  private static func draft() throws -> [Recommendation] {
    RecommendationDrafter().draft(of: try ChainSamples.account(), beside: [], by: "Ana")
  }

  private static func table(_ rows: [String]) -> [UInt8] {
    let header = "Recomendación;Qué se recomienda;A quién;Por qué;Prioridad;Unidades"
    return Array((([header] + rows).joined(separator: "\n") + "\n").utf8)
  }

  private static func changes(
    _ bytes: [UInt8], _ stored: [Recommendation]
  ) throws -> ChainChanges<Recommendation> {
    try RecommendationSheet(stored, account: try ChainSamples.account())
      .changes(in: bytes, file: "r.csv", by: "Ana")
  }

  @Test func `a draft has one for each unit that is granted, in the words of its title`() throws {
    let draft = try Self.draft()
    #expect(draft.count == 69)
    #expect(draft.first?.text == "Petición 1")
    #expect(draft.map(\.number) == Array(1...69))
    let account = try ChainSamples.account()
    #expect(RecommendationDrafter().draft(of: account, beside: draft, by: nil).isEmpty)
    let chosen = RecommendationDrafter(units: [90, 1]).draft(of: account, beside: draft, by: nil)
    #expect(chosen.map(\.units) == [[90]])
    #expect(chosen.map(\.name) == ["R70"])
  }

  @Test func `evidence counts contributions, supports and places`() throws {
    let account = try ChainSamples.account()
    let proposals = [
      Proposal(id: "35001", title: "A", body: "", supports: 4, place: "Vall"),
      Proposal(id: "35002", title: "B", body: "", supports: 3, place: "Vall"),
      Proposal(id: "35003", title: "C", body: "", supports: 90, place: "Mar"),
    ]
    let evidence = Self.grounds(account, proposals).evidence(
      of: Recommendation(1, "A", units: [1]))
    #expect(evidence.contributions == 2)
    #expect(evidence.whole == 161)
    #expect(evidence.supports == 7)
    #expect(evidence.opposes == nil)
    #expect(evidence.votes == nil)
    #expect(evidence.places == [RecommendationEvidence.Place(name: "Vall", count: 2)])
    #expect(evidence.lines(in: .en).first == "2 of 161 contributions")
  }

  @Test(arguments: Messages.available)
  func `a sheet in any language comes back as it was`(language: Language) throws {
    let account = try ChainSamples.account()
    let stored = try Self.draft().map {
      Recommendation(
        $0.number, $0.text, addressee: "Movilidad", rationale: "Lo piden", priority: "high",
        units: $0.units, by: "Ana")
    }
    let sheet = RecommendationSheet(stored, account: account)
      .sheet(Self.grounds(account), language: language)
    for bytes in [try sheet.workbook.xlsx(), sheet.table()] {
      let changes = try Self.changes(bytes, stored)
      #expect(changes.isEmpty)
      #expect(changes.repeated == 69)
      #expect(changes.notes.isEmpty)
    }
  }

  @Test func `a new row gets a number, and none when it is read again`() throws {
    let stored = Array(try Self.draft().prefix(2))
    let file = Self.table(["R01;Otra cosa;;;Alta;U1", ";Nueva;Alcaldía;;;U3, U4"])
    let first = try Self.changes(file, stored)
    #expect(first.records.map(\.name) == ["R01", "R03"])
    #expect(first.records.map(\.units) == [[1], [3, 4]])
    #expect(first.records[0].priority == "high")
    #expect(first.notes == ["Not in the file: R02; kept as they are."])
    let after = first.records + [stored[1]]
    #expect(try Self.changes(file, after).isEmpty)
  }

  @Test func `wrong cells are named, all at once`() throws {
    let stored = Array(try Self.draft().prefix(2))
    let file = Self.table([
      "R09;Otra;;;;U1", "R01;;Alcaldía;;;U1", ";Nueva;;;Muchísima;U1", ";Más;;;;U999",
      ";Petición 2;;;Baja;U2", ";Escriban a ana@example.org;;;;U1",
    ])
    do {
      _ = try Self.changes(file, stored)
      Issue.record("nothing was found wrong")
    } catch ChainSheetError.wrongCells(let name, let cells) {
      #expect(name == "r.csv")
      let found = cells.map(\.found)
      #expect(found == ["R09", "", "Muchísima", "U999", "", "Escriban a ana@example.org"])
      #expect(cells[0].place.hasPrefix("line 2, column 1"))
    }
  }

  @Test func `a sheet that lacks a column is refused, since what stood there would be lost`() throws
  {
    let file = Array("Recomendación;Qué se recomienda;Unidades\nR01;Otra;U1\n".utf8)
    #expect(throws: ChainSheetError.self) { try Self.changes(file, try Self.draft()) }
    #expect(throws: ChainSheetError.notSheet(file: "r.csv", command: "recommend")) {
      try Self.changes(Array("a;b\n1;2\n".utf8), [])
    }
  }
}
