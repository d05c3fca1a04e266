import Testing

@testable import Concejo

/// Commitments come back from their sheet whole or not at all.
@Suite struct CommitmentTests {
  private static let recommendations = [
    Recommendation(1, "Carril bici", units: [1]), Recommendation(2, "Sombra", units: [2]),
  ]

  private static let stored = [
    Commitment(
      1, "Obra del carril", recommendations: [1], responsible: "Movilidad",
      deadline: "2026-12-31", indicator: "km", status: "started", progress: 40,
      evidence: "https://example.org/obra", updated: "2026-11-29",
      milestones: [
        Milestone(day: "2026-06-30", text: "Licitación", isReached: true),
        Milestone(day: "2026-12-01", text: "Fin de obra"),
      ], by: "Ana")
  ]

  private static let sheet = CommitmentSheet(stored, recommendations: recommendations)

  @Test(arguments: Messages.available)
  func `a sheet in any language comes back as it was`(language: Language) throws {
    let sheet = Self.sheet.sheet(in: language)
    #expect(sheet.rows.count == 2)
    #expect(sheet.rows[1][2] == "R02")
    for bytes in [try sheet.workbook.xlsx(), sheet.table()] {
      let changes = try Self.sheet.changes(in: bytes, file: "c.csv")
      #expect(changes.isEmpty)
      #expect(changes.repeated == 1)
    }
  }

  private static func table(_ rows: [String]) -> [UInt8] {
    var table = CSVTable(
      header: CommitmentColumn.allCases.map { $0.name(Messages(.es)) }, form: .program)
    for row in rows {
      table.append(row.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
    }
    return table.bytes
  }

  @Test func `a new row needs no more than a text`() throws {
    let file = Self.table(["|Árboles|R2||||||||"])
    let changes = try Self.sheet.changes(in: file, file: "c.csv", by: "Ana")
    #expect(
      changes.records == [Commitment(2, "Árboles", recommendations: [2], by: "Ana")])
    #expect(changes.records.first?.status == "planned")
  }

  @Test func `wrong cells are named, all at once`() throws {
    let file = Self.table(["C01|Obra|R7||mañana||ya|140|||pronto"])
    do {
      _ = try Self.sheet.changes(in: file, file: "c.csv")
      Issue.record("nothing was found wrong")
    } catch ChainSheetError.wrongCells(_, let cells) {
      #expect(cells.map(\.found) == ["R7", "ya", "140", "mañana", "pronto"])
    }
  }
}
