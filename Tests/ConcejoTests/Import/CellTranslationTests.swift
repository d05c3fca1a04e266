import Testing

@testable import Concejo

/// Cells that hold JSON.
@Suite struct CellTranslationTests {
  private func table(_ cells: [String]) -> RawTable {
    RawTable(
      header: ["id", "title"],
      rows: cells.enumerated().map { RawRow(line: $0 + 2, cells: [String($0 + 1), $1]) },
      format: .delimited(delimiter: .comma, encoding: .utf8))
  }

  @Test(arguments: [
    #"{"es": "Más \"sombra\"", "ca": "Més ombra"}"#, #"{'es': 'Más "sombra"', 'ca': 'Més ombra'}"#,
    #"{"es"=>"Más \"sombra\"", "ca"=>"Més ombra"}"#, #"{:es=>"Más \"sombra\"", :ca=>"Més ombra"}"#,
  ])
  func `an object of languages becomes a column for each`(cell: String) {
    let parted = table([cell, cell]).partingTranslations()
    #expect(parted.header == ["id", "title/es", "title/ca"])
    #expect(
      parted.rows.map(\.cells) == [
        ["1", #"Más "sombra""#, "Més ombra"], ["2", #"Más "sombra""#, "Més ombra"],
      ])
    #expect(parted.notes.map(\.code) == ["translated-cells"])
  }

  @Test func `plain cells between them stay`() {
    let cell = #"{"es": "Toldo", "ca": null}"#
    let parted = table([cell, "Fuente", cell]).partingTranslations()
    #expect(parted.header == ["id", "title/es", "title/ca", "title"])
    #expect(parted.rows[1].cells == ["2", "", "", "Fuente"])
  }

  @Test func `machine translations in cells are kept apart`() throws {
    let cell = #""{""ca"": ""Un tendal"", ""machine_translations"": {""es"": ""Un toldo""}}""#
    let file = try imported("id,title\n1,\(cell)\n2,\(cell.replacing("tendal", with: "pont"))\n")
    #expect(file.proposals.map(\.title) == ["Un tendal", "Un pont"])
    #expect(file.notes.contains { $0.code == "machine-translations" })
  }

  @Test(arguments: [
    "{sic} Toldo", "[urgente] Una fuente para el parque", #"{"x": 1}"#, "{}", "{", "",
  ])
  func `other cells stay as they are`(cell: String) {
    let table = table([cell, cell])
    #expect(table.partingTranslations() == table)
  }

  @Test func `lists of texts become lines, lists of tags stay`() {
    let texts = #"["Un toldo para la plaza", "Una fuente para el parque"]"#
    let parted = table([texts, texts]).partingTranslations()
    #expect(parted.rows[0].cells[1] == "Un toldo para la plaza\nUna fuente para el parque")
    let tags = table([#"["sombra", "agua"]"#])
    #expect(tags.partingTranslations() == tags)
  }
}
