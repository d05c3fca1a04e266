import Foundation
import Testing

@testable import Concejo

/// What is written is read back by the project's own reader of XLSX.
@Suite struct WorkbookWriterTests {
  private static let choices = ["sí", "no", "1. Fuentes, bancos y «sombra»", "=2+2"]

  private func workbook(_ texts: [String]) -> Workbook {
    Workbook(
      title: "Prueba",
      sheets: [
        Workbook.Sheet(
          name: "Textos",
          columns: [
            Workbook.Column("Clave", width: 10), Workbook.Column("Texto", width: 60),
            Workbook.Column("¿Es su tema?", width: 12, isAnswer: true, choices: Self.choices),
          ],
          rows: texts.enumerated().map { [.number(Double($0.offset)), .text($0.element)] })
      ])
  }

  private func parts(_ bytes: [UInt8]) throws -> [String: String] {
    var archive = try ZipArchive(bytes, file: "w.xlsx")
    var parts: [String: String] = [:]
    for name in archive.names {
      let content = try archive.content(of: name)
      parts[name] = String(decoding: content ?? [], as: UTF8.self)
    }
    return parts
  }

  @Test func `texts come back as they were, whatever they look like`() throws {
    let texts = [
      "00123", "1/4", "=1+1", "@nombre", " con blancos ", "una _x0041_ suelta", "línea\nsegunda",
      "<b>&amp;</b>", "👩‍👩‍👧 e\u{301}", "\u{1}mando",
    ]
    let table = try TableReader(file: "w.xlsx", sheet: "Textos")
      .table(of: try workbook(texts).xlsx()).table
    #expect(table.rows.map { $0.cells[1] } == texts)
    #expect(table.header == ["Clave", "Texto", "¿Es su tema?"])
  }

  @Test func `rows that begin a page do so, on a sheet as wide as the page`() throws {
    var made = workbook(["a", "b", "c"])
    func sheet(_ workbook: Workbook) throws -> String {
      try #require(parts(try workbook.xlsx())["xl/worksheets/sheet1.xml"])
    }
    #expect(try sheet(made).contains("fitToHeight") && !sheet(made).contains("rowBreaks"))
    made.sheets[0].pageStarts = [1, 2]
    let paged = try sheet(made)
    #expect(paged.contains("<brk id=\"2\"") && paged.contains("<brk id=\"3\""))
    #expect(!paged.contains("fitToHeight"))
    made.sheets[0].columns[1].width = 200
    // With letters of 9.5 dots 2124 dots are to fit into the 1045 between the margins.
    #expect(try sheet(made).contains("scale=\"48\"") || sheet(made).contains("scale=\"49\""))
  }

  @Test func `what no cell can hold is dropped or cut, and told`() throws {
    let long = String(repeating: "á", count: 40_000)
    let made = workbook(["cero\u{0} y \u{FFFF}fin", long])
    #expect(made.shortened == ["Textos!B3"])
    let rows = try TableReader(file: "w.xlsx", sheet: "Textos").table(of: try made.xlsx()).table
      .rows
    #expect(rows[0].cells[1] == "cero y fin")
    #expect(rows[1].cells[1].utf16.count == Workbook.longestText)
    #expect(rows[1].cells[1].hasSuffix("á…"))
  }

  @Test func `numbers that are none leave their cells blank`() throws {
    let made = Workbook(
      title: "",
      sheets: [
        Workbook.Sheet(
          name: "N", columns: [Workbook.Column("a", width: 8), Workbook.Column("b", width: 8)],
          rows: [[.number(.nan), .text("x")], [.number(.infinity), .text("y")], [.number(2.5)]])
      ])
    let parts = try parts(try made.xlsx())
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(!sheet.contains("nan") && !sheet.contains("inf"))
    #expect(sheet.contains("<v>2.5</v>"))
  }

  @Test func `a row is as high as its longest text, and single lines are left alone`() throws {
    let long = String(repeating: "palabra ", count: 40)
    let sheet = try #require(
      try parts(try workbook(["corto", long, String(repeating: "x\n", count: 90)]).xlsx())[
        "xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<row r=\"2\" spans=\"1:3\">"))
    // Seven words fit into a line of 60.
    #expect(sheet.contains(#/<row r="3"[^>]* ht="90"[^>]*>/#))
    #expect(sheet.contains(#/<row r="4"[^>]* ht="409"[^>]*>/#))
  }

  @Test func `on paper rows have lines between them, and pages a number`() throws {
    let sheet = try #require(try parts(try workbook(["uno"]).xlsx())["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<printOptions gridLines=\"1\"/>"))
    #expect(sheet.contains("<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>"))
  }

  @Test func `a number does not touch the column behind it`() throws {
    let styles = try #require(try parts(try workbook(["uno"]).xlsx())["xl/styles.xml"])
    let alignment = try #require(
      styles.firstMatch(of: #/<alignment [^>]*horizontal="right"[^>]*>/#))
    #expect(alignment.output.contains("indent=\"1\""))
  }

  @Test func `a sentence above the header moves all below it, lists and frozen rows too`() throws {
    var made = workbook(["uno", String(repeating: "á", count: 40_000)])
    made.sheets[0].note = "Se escribe en lo amarillo."
    #expect(made.shortened == ["Textos!B4"])
    let bytes = try made.xlsx()
    let sheet = try #require(try parts(bytes)["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("sqref=\"C3:C4\""))
    #expect(sheet.contains("ySplit=\"2\""))
    #expect(sheet.contains("<autoFilter ref=\"A2:C4\"/>"))
    let filled = try #require(
      try FilledSheet.sheets(of: bytes, file: "w.xlsx") { $0 == "Clave" }.first)
    #expect(filled.header == ["Clave", "Texto", "¿Es su tema?"])
    #expect(filled.rows.map(\.line) == [3, 4])
  }

  @Test func `the same content gives the same bytes, later too`() throws {
    let first = try workbook(["uno", "dos"]).xlsx()
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try workbook(["uno", "dos"]).xlsx() == first)
  }

  @Test func `choices stand on a hidden sheet and ids are locked`() throws {
    let parts = try parts(try workbook(["uno"]).xlsx())
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<formula1>_lists!$A$1:$A$4</formula1>"))
    #expect(sheet.contains("<sheetProtection"))
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.contains("name=\"_lists\" sheetId=\"2\" state=\"hidden\""))
    let styles = try #require(parts["xl/styles.xml"])
    #expect(styles.components(separatedBy: "<protection locked=\"0\"").count == 2)
    let lists = try TableReader(file: "w.xlsx", sheet: "_lists").table(
      of: try workbook(["a"]).xlsx()
    )
    .table
    #expect(lists.header + lists.rows.flatMap(\.cells) == Self.choices)
  }

  @Test(arguments: ["", "a/b", "¿qué?", String(repeating: "x", count: 32), "_lists", "'q"])
  func `a name that no sheet can have is refused`(name: String) {
    let made = Workbook(title: "", sheets: [Workbook.Sheet(name: name, columns: [], rows: [])])
    #expect(throws: WorkbookError.sheetName(name)) { try made.xlsx() }
  }

  @Test func `two sheets of one name are refused`() {
    let sheet = Workbook.Sheet(name: "Uno", columns: [], rows: [])
    let other = Workbook.Sheet(name: "UNO", columns: [], rows: [])
    #expect(throws: WorkbookError.sheetName("UNO")) {
      try Workbook(title: "", sheets: [sheet, other]).xlsx()
    }
  }
}
