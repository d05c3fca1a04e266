import Foundation
import Testing

@testable import Concejo

/// What the cells of XLSX files from many programs mean.
@Suite struct XLSXReaderTests {
  private func table(
    rows: String, head: String = "", tail: String = "",
    besides: [(kind: String, xml: String)] = []
  ) throws -> RawTable {
    let header = "<row><c t=\"str\"><v>titulo</v></c><c t=\"str\"><v>descripcion</v></c></row>"
    let sheet = "<worksheet>\(head)<sheetData>\(header)\(rows)</sheetData>\(tail)</worksheet>"
    return try SampleWorkbook.table(
      try SampleWorkbook.xlsx([("P", sheet)], besides: besides))
  }

  @Test func `parts are found by their links, under any name and prefix`() throws {
    let sheet = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>
      <x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>titulo</x:t></x:is></x:c></x:row>
      <x:row r="4"><x:c r="B4" t="str"><x:v>Un banco</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>
      """
    let bytes = try SampleWorkbook.archive([
      ("_rels/.rels", "<R>\(SampleWorkbook.link("a", "officeDocument", "/other/book22.xml"))</R>"),
      (
        "other/book22.xml",
        "<w:workbook xmlns:w=\"w\" xmlns:q=\"q\"><w:sheets><w:sheet name=\"P\" q:id=\"k\"/></w:sheets></w:workbook>"
      ),
      (
        "other/_rels/book22.xml.rels",
        "<R>\(SampleWorkbook.link("k", "worksheet", "../sheets/./one.xml"))</R>"
      ),
      ("sheets\\one.xml", sheet),
    ])
    let table = try SampleWorkbook.table(bytes)
    #expect(table.header == ["", "titulo"])
    #expect(table.headerLine == 2)
    #expect(table.rows == [RawRow(line: 4, cells: ["", "Un banco"])])
  }

  @Test func `texts are put together from runs, without how they are pronounced`() throws {
    let strings = """
      <sst><si><r><t>Más </t></r><r><t><![CDATA[bancos & fuentes]]></t></r><rPh><t>no</t></rPh></si>
      <si><t>Hola_x000D_&#10;adiós_x0009_fin_x005F_x0041_ _xD83D__xDE00_</t></si></sst>
      """
    let table = try table(
      rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>",
      besides: [("sharedStrings", strings)])
    #expect(table.cells == [["Más bancos & fuentes", "Hola\nadiós\tfin_x0041_ 😀"]])
  }

  @Test func `numbers are read as what their format shows`() throws {
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-C0A]d&quot; de &quot;mmmm"/>
      <numFmt numFmtId="165" formatCode="0&quot; day&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs>
      </styleSheet>
      """
    let table = try table(
      rows: """
        <row><c s="1"><v>46327.5</v></c><c s="2"><v>0.4375</v></c><c s="3"><v>3</v></c>
        <c><v>12345678901234567</v></c><c><v>2.50</v></c><c t="b"><v>1</v></c>
        <c t="d"><v>2026-01-02T00:00:00</v></c></row>
        """, besides: [("styles", styles)])
    #expect(
      table.cells == [
        ["2026-11-01 12:00", "10:30", "3", "12345678901234567", "2.5", "true", "2026-01-02"]
      ])
  }

  @Test func `formulas without a value and errors are counted and told`() throws {
    let table = try table(
      rows: """
        <row><c t="str"><v>Banco</v></c><c><f>A1</f><v/></c></row>
        <row><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>Texto</v></c></row>
        <row><c t="str"><v>Fuente</v></c><c t="str"><f>A1</f><v></v></c></row>
        """)
    #expect(table.cells == [["Banco"], ["", "Texto"], ["Fuente"]])
    #expect(table.noteCodes == ["formulas", "cell-errors"])
    #expect(table.notes[0].sentence.hasPrefix("1 cell of column B holds a formula"))
    #expect(table.notes.map(\.line) == [2, 3])
  }

  @Test func `a value merged over rows is given to each, over columns to the first`() throws {
    let rows = [
      ["Datos", "", "Propuesta"], ["distrito", "zona", "titulo"], ["Norte", "", "Uno"],
      ["", "", "Dos"], ["", "", ""], ["", "", "Tres"], ["", "", "Cuatro"],
    ]
    let sheet = SampleWorkbook.sheet(
      rows,
      tail: "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A3:B6\"/></mergeCells>")
    let table = try SampleWorkbook.table(try SampleWorkbook.xlsx([("P", sheet)]))
    #expect(table.header == ["Datos", "", "Propuesta"])
    #expect(table.cells.map(\.first) == ["distrito", "Norte", "Norte", "Norte", ""])
    #expect(table.cells.map { $0[1] } == ["zona", "", "", "", ""])
    #expect(table.lines == [2, 3, 4, 6, 7])
    #expect(table.noteCodes == ["merged-cells"])
  }

  @Test func `hidden rows and columns are read and told`() throws {
    let table = try table(
      rows: "<row hidden=\"1\"><c t=\"str\"><v>Uno</v></c><c t=\"str\"><v>Dos</v></c></row>",
      head: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")
    #expect(table.cells == [["Uno", "Dos"]])
    #expect(table.noteCodes == ["hidden-cells"])
    #expect(table.notes[0].sentence.contains("1 hidden row and hidden columns (B)"))
  }

  @Test func `a sheet that breaks off is damaged, not shorter`() throws {
    let whole = SampleWorkbook.sheet(SampleWorkbook.proposals(1...20))
    for length in [whole.count - 1, whole.count - 12, whole.count / 2, 30, 0] {
      let bytes = try SampleWorkbook.xlsx([("P", String(whole.prefix(length)))])
      #expect(throws: ImportError.self) { try SampleWorkbook.table(bytes) }
    }
    let twice = try SampleWorkbook.xlsx([("P", whole + whole)])
    #expect(throws: ImportError.self) { try SampleWorkbook.table(twice) }
  }

  @Test func `bytes that are no UTF-8 are refused`() throws {
    let bytes = try SampleWorkbook.archive([
      ("xl/workbook.xml", Array("<workbook><sheets><sheet name=\"".utf8) + [0xFF, 0xC0, 0x22])
    ])
    #expect(throws: ImportError.self) { try SampleWorkbook.table(bytes) }
  }

  @Test func `sheets without number are refused in a short message`() throws {
    let sheet = "<sheet name=\"Una hoja con un nombre largo\" r:id=\"a\"/>"
    let bytes = try SampleWorkbook.archive([
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets>\(String(repeating: sheet, count: 100_000))</sheets></workbook>"
      )
    ])
    do {
      _ = try SampleWorkbook.table(bytes)
      Issue.record("a hundred thousand sheets were read")
    } catch let error as ImportError {
      #expect(error.description.count < 200)
    }
  }

  @Test func `one cell in the last corner takes no memory`() throws {
    let table = try table(
      rows: "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>x</v></c></row>",
      head: "<dimension ref=\"A1:XFD1048576\"/>")
    #expect(table.lines == [1_048_576])
  }

  @Test func `a short text in a great many cells is refused`() throws {
    let strings = "<sst><si><t>\(String(repeating: "palabra ", count: 100_000))</t></si></sst>"
    let row = "<row><c t=\"s\"><v>0</v></c></row>"
    #expect(throws: ImportError.self) {
      try table(
        rows: String(repeating: row, count: 5000), besides: [("sharedStrings", strings)])
    }
  }

  @Test func `other files of Office are told by name`() throws {
    for (target, word) in [("word/document.xml", "Word"), ("xl/workbook.bin", ".xlsb")] {
      let bytes = try SampleWorkbook.archive([
        ("_rels/.rels", "<R>\(SampleWorkbook.link("a", "officeDocument", target))</R>"),
        (target, "<x/>"),
      ])
      do {
        _ = try SampleWorkbook.table(bytes)
        Issue.record("\(target) was read")
      } catch let error as ImportError {
        #expect(error.description.contains(word))
      }
    }
  }
}
