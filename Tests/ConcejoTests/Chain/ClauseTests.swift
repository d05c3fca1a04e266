import Testing

@testable import Concejo

/// Clauses come back from their sheet whole or not at all.
@Suite struct ClauseTests {
  private static let tender = Tender([
    Clause(
      1, "El portal será accesible.", file: "2026/117", body: "Servicios digitales", lot: "1",
      cpv: CPVCode("72000000-5"), document: "technical", chapter: "Requisitos",
      reference: "4.2.1", kind: "award-criterion", units: [1, 2], by: "Ana"),
    Clause(2, "Nada", kind: Clause.withdrawn, units: [3]),
  ])

  private static func sheet() throws -> ClauseSheet {
    ClauseSheet(tender, account: try ChainSamples.account())
  }

  @Test(arguments: Messages.available)
  func `a sheet in any language comes back as it was`(language: Language) throws {
    let written = try Self.sheet()
    let sheet = written.sheet(
      drafting: [2, 3, 4], in: ClauseSheet.Frame(file: "2026/117"), language: language)
    #expect(sheet.rows.map { $0[0] } == ["K01", "K02", "", ""])
    #expect(sheet.rows.map { $0[10] } == ["U01, U02", "U03", "U03", "U04"])
    for bytes in [try sheet.workbook.xlsx(), sheet.table()] {
      let changes = try written.changes(in: bytes, file: "k.csv")
      #expect(changes.isEmpty)
      #expect(changes.repeated == 2)
    }
  }

  private static func table(_ rows: [String]) -> [UInt8] {
    var table = CSVTable(
      header: ClauseColumn.allCases.map { $0.name(Messages(.es)) }, form: .program)
    for row in rows {
      table.append(row.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
    }
    return table.bytes
  }

  @Test func `a new row gets the next number, and none is made of its frame alone`() throws {
    let file = Self.table([
      "|2026/117||2|72000000|Technical specifications|||Se abrirán los datos.|Requisito|U5|",
      "|2026/117|||||||||U6|",
    ])
    let changes = try Self.sheet().changes(in: file, file: "k.csv", by: "Ana")
    #expect(
      changes.records == [
        Clause(
          3, "Se abrirán los datos.", file: "2026/117", lot: "2", cpv: CPVCode("72000000"),
          units: [5], by: "Ana")
      ])
    #expect(changes.blank == 1)
  }

  @Test func `wrong cells are named, all at once`() throws {
    let file = Self.table(["K01||||7200|pliego|||Texto|otra|U999|"])
    do {
      _ = try Self.sheet().changes(in: file, file: "k.csv")
      Issue.record("nothing was found wrong")
    } catch ChainSheetError.wrongCells(_, let cells) {
      #expect(cells.map(\.found) == ["U999", "pliego", "otra", "7200"])
    }
    let empty = Self.table(["K01||||||Uno|||||"])
    #expect(throws: ChainSheetError.self) { try Self.sheet().changes(in: empty, file: "k.csv") }
  }

  @Test(arguments: ["72000000-5", "72000000", " 72000000 – 5 "])
  func `a code is eight digits, and a check digit that may be missing`(text: String) throws {
    #expect(try #require(CPVCode(text)).text.hasPrefix("72000000"))
  }

  @Test(arguments: [
    "7200000-5", "720000000", "72000000-55", "72000000-", "7200000A", "", "٧٢٠٠٠٠٠٠",
  ])
  func `what is no code`(text: String) {
    #expect(CPVCode(text) == nil)
  }

  @Test func `lists have names in all languages`() {
    for term in Clause.documents + Clause.kinds {
      #expect(Set(term.names.keys) == Set(Messages.available.map(\.rawValue)), "\(term.code)")
    }
  }
}
