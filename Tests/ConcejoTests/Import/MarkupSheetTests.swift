import Foundation
import Testing

@testable import Concejo

/// Web pages and XML that call themselves spreadsheets.
@Suite struct MarkupSheetTests {
  private func table(_ text: String) throws -> RawTable {
    try SampleWorkbook.table(Array(text.utf8))
  }

  private static let page = """
    <html><head><meta charset=iso-8859-1><style>td{}</style></head><body>
    <table><tr><td>Menú</td></tr></table><h2>Propuestas de 2026</h2>
    <TABLE border=1><TR><TH>Distrito<TH>T&iacute;tulo<TH colspan=2>Descripci&oacute;n
    <TR><TD rowspan=2>Norte<TD>Bancos<br>y más<TD><p>Pido <b>bancos</b> &amp; sombra</p><p>Gracias</p><TD>a
    <TR><TD>Farolas<TD>Faltan   farolas<!-- x --><TD>b</TABLE></body></html>
    """

  @Test func `the largest table of a page is read, tags closed or not`() throws {
    let table = try table(Self.page)
    #expect(table.header == ["Distrito", "Título", "Descripción"])
    #expect(
      table.cells == [
        ["Norte", "Bancos\ny más", "Pido bancos & sombra\nGracias", "a"],
        ["Norte", "Farolas", "Faltan farolas", "b"],
      ])
    #expect(table.format.summary.hasPrefix("HTML table, sheet Propuestas de 2026"))
    #expect(table.noteCodes == ["merged-cells", "other-sheets"])
  }

  @Test(arguments: [String.Encoding.isoLatin1, .utf8, .utf16])
  func `a page is read in the encoding of its bytes`(_ encoding: String.Encoding) throws {
    let bytes = try #require(Self.page.data(using: encoding))
    #expect(try SampleWorkbook.table(Array(bytes)).header.last == "Descripción")
  }

  @Test func `a page that ends within its table is told`() throws {
    let table = try table("<table><tr><th>id</th><th>titulo</th></tr><tr><td>1</td><td>Un ban")
    #expect(table.cells == [["1", "Un ban"]])
    #expect(table.noteCodes == ["cut-off"])
  }

  @Test func `pages without a table and other XML are told by name`() throws {
    #expect(throws: ImportError.notText(file: "f", kind: "a web page without a table")) {
      try table("<!DOCTYPE html><html><p>Hola</p></html>")
    }
    #expect(throws: ImportError.notText(file: "f", kind: "XML with the root element \"rss\"")) {
      try table("<?xml version=\"1.0\"?><rss/>")
    }
    #expect(try table("<b>id</b>,titulo\n1,Hola\n").rows.count == 1)
  }

  @Test func `merged cells of a page cannot fill the memory`() throws {
    let row = "<tr>" + String(repeating: "<td rowspan=65000 colspan=1000>x", count: 16)
    #expect(throws: ImportError.self) {
      try table("<table>" + String(repeating: row, count: 2000) + "</table>")
    }
  }

  @Test func `the XML of Excel 2003 is read`() throws {
    let table = try table(
      """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="P">
      <ss:Table><ss:Row ss:Index="3"><ss:Cell><ss:Data ss:Type="String">id</ss:Data></ss:Cell>
      <ss:Cell ss:Index="3"><ss:Data ss:Type="String">titulo</ss:Data></ss:Cell></ss:Row>
      <ss:Row><ss:Cell ss:MergeDown="1"><ss:Data ss:Type="Number">1.0</ss:Data></ss:Cell>
      <ss:Cell><ss:Data ss:Type="DateTime">2026-01-02T00:00:00.000</ss:Data></ss:Cell>
      <ss:Cell><ss:Data ss:Type="String">Un <B>banco</B></ss:Data><ss:Comment><ss:Data>no</ss:Data>
      </ss:Comment></ss:Cell></ss:Row><ss:Row><ss:Cell ss:Index="3"><ss:Data ss:Type="String">Dos&#10;líneas</ss:Data></ss:Cell></ss:Row>
      </ss:Table></ss:Worksheet></ss:Workbook>
      """)
    #expect(table.header == ["id", "", "titulo"])
    #expect(table.headerLine == 3)
    #expect(table.cells == [["1", "2026-01-02", "Un banco"], ["1", "", "Dos\nlíneas"]])
  }

  @Test func `a web archive is unpacked`() throws {
    let table = try table(
      """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary="--=B1"

      --\("--=B1")
      Content-Transfer-Encoding: quoted-printable
      Content-Type: text/html; charset="utf-8"

      <html><table><tr><td>id</td><td>t=C3=ADtulo</td></tr><tr><td>1</td><td>Un =
      banco</td></tr></table></html>
      --\("--=B1")--
      """)
    #expect(table.header == ["id", "título"])
    #expect(table.cells == [["1", "Un banco"]])
  }
}
