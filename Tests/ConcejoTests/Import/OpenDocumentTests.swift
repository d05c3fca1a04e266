import Testing

@testable import Concejo

/// Spreadsheets of LibreOffice.
@Suite struct OpenDocumentTests {
  private func table(_ tables: String, styles: String = "") throws -> RawTable {
    try SampleWorkbook.table(
      try SampleWorkbook.archive([
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
          "content.xml",
          "<office:document-content><office:automatic-styles>\(styles)</office:automatic-styles>"
            + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>"
            + "</office:document-content>"
        ),
      ]))
  }

  private func sheet(_ rows: String, name: String = "P", more: String = "") -> String {
    "<table:table table:name=\"\(name)\"\(more)>\(rows)</table:table>"
  }

  private func row(_ cells: String..., more: String = "") -> String {
    "<table:table-row\(more)>\(cells.joined())</table:table-row>"
  }

  private func cell(_ text: String, more: String = "") -> String {
    "<table:table-cell office:value-type=\"string\"\(more)><text:p>\(text)</text:p></table:table-cell>"
  }

  @Test func `rows and cells stated with a count are where they belong`() throws {
    let empty = "<table:table-cell table:number-columns-repeated=\"16380\"/>"
    let table = try table(
      sheet(
        row(cell("id"), cell("titulo"), empty)
          + row(empty, more: " table:number-rows-repeated=\"3\"")
          + row(
            "<table:table-cell/>", cell("Un banco", more: " table:number-columns-repeated=\"2\""))
          + row(cell("8"), more: " table:number-rows-repeated=\"2\"")
          + row(empty, more: " table:number-rows-repeated=\"1048000\"")))
    #expect(table.header == ["id", "titulo"])
    #expect(table.cells == [["", "Un banco", "Un banco"], ["8"], ["8"]])
    #expect(table.lines == [5, 6, 7])
  }

  @Test func `stored values are read, notes and old versions are not`() throws {
    let table = try table(
      "<table:tracked-changes><table:table-cell><text:p>viejo</text:p></table:table-cell></table:tracked-changes>"
        + sheet(
          row(cell("titulo"))
            + row(
              cell(
                "Un\n  <text:span>banco</text:span><text:s text:c=\"2\"/>aquí</text:p><text:p>y allá"
              ),
              "<table:table-cell office:value-type=\"float\" office:value=\"1234.5\"><text:p>1.234,50 €</text:p></table:table-cell>",
              "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-01-02T09:30:00\"><text:p>2 ene</text:p></table:table-cell>",
              "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>VERDADERO</text:p></table:table-cell>",
              "<table:table-cell office:value-type=\"time\" office:time-value=\"PT9H05M00S\"><text:p>9.05</text:p></table:table-cell>",
              "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>nota</text:p></office:annotation><text:p>Texto</text:p></table:table-cell>",
              "<table:table-cell table:formula=\"of:=NA()\" office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#N/D</text:p></table:table-cell>",
              "<table:table-cell table:formula=\"of:=A1\"/>")))
    #expect(
      table.cells == [
        ["Un banco  aquí\ny allá", "1234.5", "2026-01-02 09:30", "true", "09:05", "Texto"]
      ])
    #expect(table.noteCodes == ["formulas", "cell-errors"])
  }

  @Test func `a value over several rows is given to each, what it covers is not read`() throws {
    let covered = "<table:covered-table-cell><text:p>tapado</text:p></table:covered-table-cell>"
    let table = try table(
      sheet(
        row(cell("distrito"), cell("titulo"))
          + row(cell("Norte", more: " table:number-rows-spanned=\"2\""), cell("Uno"))
          + row(covered, cell("Dos")) + row(cell("Sur"), cell("Tres"))))
    #expect(table.cells == [["Norte", "Uno"], ["Norte", "Dos"], ["Sur", "Tres"]])
  }

  @Test func `hidden sheets are told by their style`() throws {
    let table = try table(
      sheet(row(cell("titulo")) + row(cell("oculto")), name: "A", more: " table:style-name=\"t\"")
        + sheet(row(cell("titulo")) + row(cell("Uno"))),
      styles:
        "<style:style style:name=\"t\"><style:table-properties table:display=\"false\"/></style:style>"
    )
    #expect(table.cells == [["Uno"]])
    #expect(table.noteCodes == ["other-sheets"])
  }

  @Test func `copies without number are refused`() throws {
    #expect(throws: ImportError.self) {
      try table(
        sheet(
          row(
            cell("hola", more: " table:number-columns-repeated=\"16384\""),
            more: " table:number-rows-repeated=\"1048576\"")))
    }
  }

  @Test func `a text document and a protected one are told apart`() throws {
    let text =
      "<office:document-content><office:body><office:text/></office:body></office:document-content>"
    let files: [(parts: [(name: String, text: String)], word: String)] = [
      ([("content.xml", text)], "no spreadsheet"),
      ([("META-INF/manifest.xml", "<x><encryption-data/></x>"), ("content.xml", "x")], "password"),
    ]
    for file in files {
      do {
        _ = try SampleWorkbook.table(try SampleWorkbook.archive(file.parts))
        Issue.record("it was read")
      } catch let error as ImportError {
        #expect(error.description.contains(file.word))
      }
    }
  }
}
