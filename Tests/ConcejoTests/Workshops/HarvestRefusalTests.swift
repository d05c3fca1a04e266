import Testing

@testable import Concejo

/// A wrong cell refuses the whole file, and every wrong cell is named.
@Suite struct HarvestRefusalTests {
  @Test func `ten wrong cells are named, each by its place`() throws {
    let bytes = try HarvestSamples.filled { rows in
      HarvestSamples.threeTables(&rows)
      // Rows 3 to 17: of a table theme 1, theme 2, and one beside them.
      rows.set("S2-R1-T01-1", [.kind: "quizás"])  // F3
      rows.set("S2-R1-T01-2", [.kind: "voto", .proposal: "999", .favor: "3"])  // G4
      rows.set("S2-R1-T02-1", [.kind: "idea nueva", .text: "Más luz", .proposal: "4"])  // G5
      rows.set("S2-R1-T02-2", [.kind: "voto", .proposal: "4", .favor: "3,5"])  // I6
      rows.set("S2-R1-T00-1", [.text: "Sin tipo"])  // F7
      rows.set("S2-R2-T01-1", [.kind: "voto", .proposal: "2", .favor: "6", .against: "-1"])  // J8
      rows.set("S2-R2-T01-2", [.kind: "voto", .proposal: "2"])  // I9
      rows.set("S2-R2-T02-1", [.kind: "voto", .favor: "3", .session: "7"])  // B10, G10
      rows.set("S2-R2-T02-2", [.channel: "por correo"])  // D11
      rows.set("S2-R3-T02-1", [.kind: "acuerdo", .favor: "3"])  // H15
      rows.set("S2-R3-T02-2", [.theme: "T01. Fuentes"])  // E16
    }
    #expect(
      HarvestSamples.wrongCells(bytes).map(\.place) == [
        "Mesas!F3", "Mesas!G4", "Mesas!G5", "Mesas!I6", "Mesas!F7", "Mesas!J8", "Mesas!I9",
        "Mesas!B10", "Mesas!G10", "Mesas!D11", "Mesas!H15", "Mesas!E16",
      ])
  }

  @Test func `what is expected is told in the words of the sheet`() throws {
    let bytes = try HarvestSamples.filled { rows in
      HarvestSamples.threeTables(&rows)
      rows.set("S2-R1-T01-1", [.kind: "quizás"])
      rows.set("S2-R2-T02-2", [.channel: "por correo"])
    }
    let expected = HarvestSamples.wrongCells(bytes).map(\.expected)
    #expect(
      expected == [
        "one of “voto”, “acuerdo”, “desacuerdo”, “idea nueva”", "one of “en la sala”, “en línea”",
      ])
  }

  @Test func `a key that stands twice must say the same`() throws {
    func bytes(_ second: String) -> [UInt8] {
      let key = "S2-R1-T01-1-\(HarvestSamples.mark)"
      return Array(
        """
        Clave,Tipo,Propuesta,Texto,A favor,En contra
        \(key),voto,2,,14,3
        \(key),voto,2,,\(second),3
        """.utf8)
    }
    #expect(try HarvestSamples.harvest(bytes("14"), "a.csv").lines.count == 1)
    #expect(
      HarvestSamples.wrongCells(bytes("15"), "a.csv").map(\.place) == [
        "line 3, column 1 (Clave)"
      ])
  }

  @Test func `a line without a name of this study is refused`() {
    let text = """
      Clave,Tipo,Propuesta,Texto,A favor,En contra
      S2-R1-T01-1-\(HarvestSamples.mark),voto,2,,14,3
      ,idea,,Un huerto,,
      S2-R1-T01-9-00000,voto,2,,14,3
      ,,,,,
      """
    #expect(
      HarvestSamples.wrongCells(Array(text.utf8), "a.csv").map(\.found) == [
        "", "S2-R1-T01-9-00000",
      ])
  }

  @Test func `a formula without a value and a merged count are refused, and kinds may be merged`()
    throws
  {
    let header = ["Clave", "Tipo", "Propuesta", "Texto", "A favor", "En contra"]
    func cell(_ place: String, _ text: String) -> String {
      "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    func key(_ line: Int) -> String { "S2-R1-T01-\(line)-\(HarvestSamples.mark)" }
    let rows = [
      zip(["A", "B", "C", "D", "E", "F"], header).map { cell("\($0)1", $1) }.joined(),
      cell("A2", key(1)) + cell("B2", "voto") + cell("C2", "2") + "<c r=\"E2\"><f>1+1</f></c>"
        + cell("F2", "1"),
      cell("A3", key(2)) + cell("B3", "voto") + cell("C3", "1") + cell("E3", "5") + cell("F3", "0"),
      cell("A4", key(3)) + cell("C4", "4"),
      // A formula with its value is read like any number.
      cell("A5", key(4)) + cell("B5", "voto") + cell("C5", "1")
        + "<c r=\"E5\"><f>2+2</f><v>4</v></c>"
        + cell("F5", "0"),
    ]
    let data = rows.enumerated().map { "<row r=\"\($0 + 1)\">\($1)</row>" }.joined()
    let xml =
      "<worksheet><sheetData>\(data)</sheetData><mergeCells><mergeCell ref=\"B3:B4\"/>"
      + "<mergeCell ref=\"E3:E4\"/></mergeCells></worksheet>"
    let bytes = try SampleWorkbook.xlsx([("Mesas", xml)])
    #expect(HarvestSamples.wrongCells(bytes).map(\.place) == ["Mesas!E2", "Mesas!E4"])
  }

  @Test func `hidden columns and rows are read like all others`() throws {
    let xml = SampleWorkbook.sheet(
      [
        ["Clave", "Tipo", "Propuesta", "Texto", "A favor", "En contra"],
        ["S2-R1-T01-1-\(HarvestSamples.mark)", "voto", "2", "", "14", "3"],
      ], tail: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>")
    let harvest = try HarvestSamples.harvest(try SampleWorkbook.xlsx([("Mesas", xml)]))
    #expect(harvest.lines.map(\.proposal) == ["2"])
  }

  @Test func `a file that is none, an empty one, and one of another study are told apart`() throws {
    #expect(throws: HarvestError.notAHarvest(file: "x.csv")) {
      try HarvestSamples.harvest(Array("id,title\n1,a\n".utf8), "x.csv")
    }
    let empty = try SampleWorkbook.xlsx([
      ("Mesas", SampleWorkbook.sheet([["Clave", "Tipo", "Propuesta", "Texto"]]))
    ])
    #expect(throws: HarvestError.notAHarvest(file: "mesas.xlsx")) {
      try HarvestSamples.harvest(empty)
    }
    let bytes = try HarvestSamples.filled { _ in }
    #expect(
      throws: HarvestError.otherStudy(
        file: "mesas.xlsx", found: HarvestSamples.mark, expected: HarvestKey.mark(ofStudy: "otro"))
    ) {
      try HarvestReading(file: "mesas.xlsx").harvest(
        of: bytes, mark: HarvestKey.mark(ofStudy: "otro"), known: [])
    }
    let narrow = "Clave,Tipo\nS2-R1-T01-1-\(HarvestSamples.mark),voto\n"
    #expect {
      try HarvestSamples.harvest(Array(narrow.utf8), "x.csv")
    } throws: { error in
      guard case HarvestError.missingColumns(_, _, let missing, _) = error else { return false }
      return missing.count == 4
    }
  }
}
