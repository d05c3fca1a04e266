import Testing

@testable import Concejo

@Suite struct DateColumnTests {
  private func column(_ values: [String]) -> DateColumn {
    let rows = values.enumerated().map { RawRow(line: $0.offset + 2, cells: [$0.element]) }
    return DateColumn(rows: rows, columns: [0], header: ["fecha"])
  }

  @Test(arguments: [
    "14 de marzo de 2025", "viernes, 14 de marzo de 2025", "14 mar 2025", "14-mar-25",
    "March 14, 2025", "Mar 14, 2025", "14 de març de 2025", "14 de marzo do 2025", "14/03/25",
    "14 de março de 2025", "14 mars 2025", "14. März 2025", "14. Mrz 2025", "14 marzo 2025",
    "2025eko martxoaren 14a", "2025(e)ko martxoaren 14a", "2025.03.14.", "20250314",
    "ven. 14 mars 2025", "Freitag, 14. März 2025", "2025/3/14",
  ])
  func `days are read in nine languages`(text: String) {
    #expect(column([]).iso(text) == "2025-03-14")
  }

  @Test(arguments: [
    "Fri, 14 Mar 2025 18:05:00 +0100", "2025/03/14 6:05:00 p. m. CET", "14/3/2025, 18:05:10",
    "3/14/2025 6:05 PM", "2025/03/14 18:05:00 GMT+1", "20250314T180500Z", "14.3.2025 18.05",
    "14 mars 2025 à 18h05", "2025-03-14 18:05:00.123456+01", "18:05 14/03/2025",
    "14. März 2025 um 18:05:01 Mitteleuropäische Normalzeit", "20250314180500",
  ])
  func `times are read, and zones left out`(text: String) {
    #expect(column([]).iso(text) == "2025-03-14T18:05")
  }

  @Test(arguments: [
    "", "ayer", "2025", "2025-W04", "marzo de 2025", "31/31/2025", "1-2-3", "12:34",
  ])
  func `what is no day is none`(text: String) { #expect(column([]).iso(text) == nil) }

  @Test func `a column has one order, found from a number above twelve`() {
    let monthFirst = column(["3/2/2025", "3/14/2025"])
    #expect(monthFirst.iso("3/2/2025") == "2025-03-02")
    #expect(monthFirst.notes.map(\.code) == ["date-order"])
    let dayFirst = column(["3/2/2025", "14/3/2025"])
    #expect(dayFirst.iso("3/2/2025") == "2025-02-03")
    #expect(dayFirst.notes.isEmpty)
  }

  @Test func `a guessed order is told`() {
    let note = column(["3/2/2025", "4/4/2025"]).notes.first
    #expect(note?.code == "date-order")
    #expect(note?.line == 2)
    #expect(column(["4/4/2025", "2025-01-02"]).notes.isEmpty)
  }

  @Test func `numbers of spreadsheets are days where all are`() {
    #expect(column(["45000", "45001.5"]).iso("45001.5") == "2023-03-16T12:00")
    let mixed = column(["2025-01-02", "45000"])
    #expect(mixed.iso("45000") == nil)
    #expect(mixed.notes.map(\.code) == ["unread-dates"])
    #expect(mixed.notes.first?.line == 3)
  }

  @Test func `short years stand in front where the first number spreads least`() {
    let values = ["26-11-12", "26-11-13", "26-12-31 10:00", "25-01-02"]
    let dates = column(values)
    #expect(
      values.map { dates.iso($0) } == [
        "2026-11-12", "2026-11-13", "2026-12-31T10:00", "2025-01-02",
      ])
    #expect(dates.notes.map(\.code) == ["date-order"])
    let dayFirst = column(["12-11-26", "13-11-26", "31-12-26", "02-01-25"])
    #expect(dayFirst.iso("31-12-26") == "2026-12-31")
    #expect(dayFirst.notes.isEmpty)
    #expect(column(["26/11/2012", "26/10/2031"]).iso("26/11/2012") == "2012-11-26")
  }

  @Test func `a short year that may be a day is told`() {
    #expect(column(["26-11-24", "26-11-25"]).notes.map(\.isWarning) == [true])
  }

  @Test(arguments: ["published", "publicado", "fecha"])
  func `what holds no day is no date`(name: String) throws {
    let file = try imported(
      "id;texto;\(name)\n1;Bancos con sombra;true\n2;Un carril bici seguro;true\n")
    #expect(file.proposals.map(\.date) == [nil, nil])
    #expect(!file.notes.contains { $0.code == "unread-dates" })
  }
}
