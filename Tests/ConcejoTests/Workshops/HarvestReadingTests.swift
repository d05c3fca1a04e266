import Testing

@testable import Concejo

@Suite struct HarvestReadingTests {
  @Test func `a quote that ends inside a sentence says so`() throws {
    let proposal = Proposal(id: "1", title: "", body: "Más fuentes en el parque y sombra.")
    let quote = Quote(proposal: "1", start: 0, end: 12, text: "Más fuentes")
    let theme = DeliverableSamples.theme(1, quotes: [quote])
    func quoted(among proposals: [Proposal]) throws -> Workbook.Cell? {
      let sheet = HarvestSheet(
        on: [theme], among: proposals, ofStudy: HarvestSamples.identity, language: .es)
      return try #require(sheet.workbook.sheets.last?.rows.first).last
    }
    #expect(try quoted(among: [proposal]) == .text("«Más fuentes…»"))
    #expect(try quoted(among: []) == .text("«Más fuentes»"))
  }

  @Test func `each table's lines begin a page`() {
    let sheet = HarvestSamples.spanish
    let tables = sheet.keys.map(\.table)
    let starts = sheet.workbook.sheets[0].pageStarts
    #expect(starts.map { tables[$0] } == [2, 3])
    #expect(starts.allSatisfy { tables[$0 - 1] != tables[$0] })
  }

  @Test func `a sheet has lines for each table and theme, and for new ideas`() throws {
    let workbook = HarvestSamples.spanish.workbook
    #expect(workbook.sheets.map(\.name) == ["Mesas", "Temas"])
    #expect(workbook.sheets[0].rows.count == 3 * (2 * 2 + 1))
    #expect(
      workbook.sheets[0].columns.map(\.isAnswer) == [
        false, false, false, true, false, true, true, true, true, true,
      ])
    #expect(
      workbook.sheets[0].columns[5].choices == ["voto", "acuerdo", "desacuerdo", "idea nueva"])
    let first = try #require(workbook.sheets[0].rows.first)
    #expect(first[0] == .text("S2-R1-T01-1-\(HarvestSamples.mark)"))
    #expect(first[4] == .text("T01. Fuentes de agua"))
    // The same sheet again is the same file.
    #expect(try workbook.xlsx() == HarvestSamples.spanish.workbook.xlsx())
  }

  @Test func `what three tables wrote comes back under the same names`() throws {
    let harvest = try HarvestSamples.harvest(try HarvestSamples.filled(HarvestSamples.threeTables))
    #expect(
      harvest.lines.map(\.key.text) == [
        "S2-R1-T01-1", "S2-R1-T02-1", "S2-R2-T01-1", "S2-R2-T00-1", "S2-R3-T01-1", "S2-R3-T01-2",
      ])
    let vote = try #require(harvest.lines.first)
    #expect(vote.kind == .vote && vote.proposal == "2" && vote.favor == 14 && vote.against == 3)
    #expect(
      harvest.lines.filter { $0.kind == .idea }.map(\.proposal) == ["S2-R1-T02-1", "S2-R2-T00-1"])
    #expect(harvest.lines.last?.text == "Sale caro")
    #expect(harvest.lines.allSatisfy { $0.channel == .room })
    #expect(harvest.blank.count == 15 - 6)
    #expect(harvest.notes.isEmpty)
  }

  @Test func `sorted rows say the same`() throws {
    let sorted = try HarvestSamples.filled { rows in
      HarvestSamples.threeTables(&rows)
      rows.reverse()
    }
    let plain = try HarvestSamples.filled(HarvestSamples.threeTables)
    #expect(try HarvestSamples.harvest(sorted).lines == HarvestSamples.harvest(plain).lines)
  }

  @Test(arguments: Messages.available)
  func `headers and words may be in any of the languages`(language: Language) throws {
    let messages = Messages(language)
    let bytes = try HarvestSamples.filled(in: HarvestSamples.sheet(language)) { rows in
      rows.set(
        "S2-R1-T01-1",
        [
          .kind: messages["harvest.kind.vote"], .proposal: "2", .favor: "5", .against: "1",
          .channel: messages["harvest.channel.online"],
        ])
    }
    let line = try #require(try HarvestSamples.harvest(bytes).lines.first)
    #expect(line.kind == .vote && line.channel == .online && line.favor == 5)
  }

  @Test func `moved columns, a title above and semicolons are no matter`() throws {
    let text = """
      Taller del sábado;;;;;
      Texto;En contra;A favor;Propuesta;Tipo;Clave
      ;3;14,0;2;voto;S2-R1-T01-1-\(HarvestSamples.mark)
      Un huerto;;;;idea;S2-R1-T00-1-\(HarvestSamples.mark)
      """
    let harvest = try HarvestSamples.harvest(Array(text.utf8), "mesas.csv")
    #expect(harvest.lines.map(\.kind) == [.vote, .idea])
    #expect(harvest.lines.first?.favor == 14)
  }

  @Test func `the CSV form is read as it was written`() throws {
    for form in [CSVForm.program, .spreadsheet(.es), .spreadsheet(.en)] {
      let bytes = HarvestSamples.spanish.table(form)
      let harvest = try HarvestSamples.harvest(bytes, "mesas.csv")
      #expect(harvest.lines.isEmpty && harvest.blank.count == 15)
    }
  }

  @Test func `rows that are gone are neither blank nor wrong`() throws {
    let bytes = try HarvestSamples.filled { rows in
      HarvestSamples.threeTables(&rows)
      rows.remove("S2-R1-T01-1")
    }
    let harvest = try HarvestSamples.harvest(bytes)
    #expect(harvest.lines.count == 5)
    #expect(!harvest.blank.contains { $0.text == "S2-R1-T01-1" })
  }

  @Test func `a kind alone says nothing, and that is told`() throws {
    let bytes = try HarvestSamples.filled { $0.set("S2-R1-T01-1", [.kind: "acuerdo"]) }
    let harvest = try HarvestSamples.harvest(bytes)
    #expect(harvest.lines.isEmpty)
    #expect(harvest.notes.count == 1 && harvest.notes[0].contains("Mesas!F3"))
  }

  @Test func `personal data in what a table wrote are hidden`() throws {
    let bytes = try HarvestSamples.filled { rows in
      rows.set(
        "S2-R1-T00-1", [.kind: "idea nueva", .text: "Un huerto; llamad al 612 345 678"])
      rows.set(
        "S2-R1-T01-1", [.kind: "acuerdo", .text: "Escribir a ana.perez@example.org mañana"])
    }
    let harvest = try HarvestSamples.harvest(bytes)
    #expect(!harvest.lines.contains { $0.text.contains("612") || $0.text.contains("perez") })
    #expect(harvest.hidden.values.reduce(0, +) == 2)
    let idea = try #require(harvest.lines.first { $0.kind == .idea })
    let imported = harvest.imported([idea])
    #expect(imported.proposals.map(\.id) == ["S2-R1-T00-1"])
    #expect(imported.personalData.map(\.mask.value) == ["612 345 678"])
    #expect(imported.rowCount == 1)
  }
}
