import Foundation
import Testing

@testable import Concejo

@Suite struct DOCXDocumentTests {
  private func body(_ document: ReportDocument = DocumentSample.document) throws -> String {
    try DocumentSample.part("word/document.xml", of: try document.docx())
  }

  @Test func `the same document gives the same bytes`() throws {
    #expect(try DocumentSample.document.docx() == DocumentSample.document.docx())
  }

  @Test func `every part that the file names is there and is XML`() throws {
    let bytes = try DocumentSample.document.docx()
    for path in [
      "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
      "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml",
      "word/settings.xml", "word/footer1.xml",
    ] {
      let part = try DocumentSample.part(path, of: bytes)
      #expect(part.hasPrefix("<?xml"), "\(path)")
      #expect(!part.contains("{"), "\(path) has a gap left")
    }
  }

  @Test func `headings have the styles that a word processor lists`() throws {
    let body = try body()
    #expect(body.contains("<w:pStyle w:val=\"Title\"/>"))
    #expect(body.contains("<w:pStyle w:val=\"Heading1\"/>"))
    #expect(body.contains("<w:pStyle w:val=\"Heading2\"/>"))
    #expect(body.contains("7. Fuentes"))
  }

  @Test func `a table has a header that comes again, and words for who does not see it`() throws {
    let body = try body()
    #expect(body.contains("<w:tblHeader/>"))
    #expect(body.contains("<w:tblCaption w:val=\"Números\"/>"))
  }

  @Test func `the document has its language, and a quote its own`() throws {
    let styles = try DocumentSample.part("word/styles.xml", of: try DocumentSample.document.docx())
    #expect(styles.contains("<w:lang w:val=\"es-ES\""))
    #expect(try body().contains("<w:lang w:val=\"ca-ES\"/>"))
  }

  @Test func `a link leads to a place that is there, and is text where there is none`() throws {
    let body = try body()
    #expect(body.contains("<w:hyperlink w:anchor=\"_a2\""))
    #expect(body.contains("w:name=\"_a2\""))
    #expect(body.components(separatedBy: "w:name=\"_a").count == 3)
    let relations = try DocumentSample.part(
      "word/_rels/document.xml.rels", of: try DocumentSample.document.docx())
    #expect(relations.contains("Target=\"https://example.org/a?b&amp;c\" TargetMode=\"External\""))
  }

  @Test func `what stays folded on a page is not on paper`() throws {
    let body = try body()
    #expect(!body.contains("Abrir") && !body.contains("dentro"))
    let open = ReportDocument(
      title: "t", language: .es, blocks: [.disclosure(.init("Abrir", [.paragraph("dentro")]))])
    let whole = try self.body(open)
    #expect(whole.contains("Abrir") && whole.contains("dentro"))
  }

  @Test func `in place of a drawing its numbers stand, and no word of its colours`() throws {
    let table = ReportDocument.Table(
      caption: "Tamaños", columns: [.init("Tema")], rows: [[[.text("Agua")]]])
    let document = ReportDocument(
      title: "t", language: .es,
      blocks: [
        .figure(
          ReportDocument.Figure(
            caption: "En azul", alternative: "Barras",
            drawing: ReportDocument.Drawing { $0.element("svg", text: "") }, data: table))
      ])
    let body = try body(document)
    #expect(body.contains("Tamaños") && body.contains("Agua"))
    #expect(!body.contains("En azul") && !body.contains("Barras"))
    #expect(!document.markdown.contains("En azul"))
    #expect(document.html.contains("En azul") && document.html.contains("Barras"))
  }

  @Test func `contents start a page, and have a page number that a program fills`() throws {
    let body = try body()
    let entries = body.matches(of: #/<w:fldChar w:fldCharType="begin" w:dirty="true"\/>/#)
    #expect(entries.count == DocumentSample.document.outline.count)
    #expect(body.contains("<w:pStyle w:val=\"TOCHeading\"/><w:pageBreakBefore/>"))
    // What follows them goes on below: half a page would stay blank.
    #expect(!body.contains("<w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/>"))
    // Every field leads to a heading that is there.
    let wanted = body.matches(of: #/ PAGEREF (_Toc\d+) /#).map { String($0.1) }
    #expect(wanted.count == entries.count)
    for name in wanted { #expect(body.contains("w:name=\"\(name)\"")) }
    // What a field is told is no text.
    let paragraphs = try #require(
      try OfficeText.paragraphs(of: try DocumentSample.document.docx(), file: "f.docx"))
    let texts = paragraphs.map { String(decoding: $0, as: UTF8.self) }
    #expect(!texts.contains { $0.contains("PAGEREF") })
    #expect(texts.count { $0.hasPrefix("7. Fuentes") } == 2)
  }

  @Test func `a label stays with what it names, and a sentence with a strong word does not`() throws
  {
    let document = ReportDocument(
      title: "t", language: .es,
      blocks: [
        .paragraph([.strong("Lo dicen así:")]), .paragraph([.strong("Dos"), .text(" sentidos")]),
      ])
    let body = try body(document)
    #expect(body.components(separatedBy: "<w:pStyle w:val=\"Label\"/>").count == 2)
    let (docx, odt) = (try document.docx(), try document.odt())
    let style = try #require(
      try DocumentSample.part("word/styles.xml", of: docx)
        .firstMatch(of: #/w:styleId="Label">.*/#))
    #expect(style.output.contains("<w:keepNext/>"))
    #expect(
      try DocumentSample.part("content.xml", of: odt).contains("text:style-name=\"Label\""))
    let openStyle = try #require(
      try DocumentSample.part("styles.xml", of: odt).firstMatch(of: #/style:name="Label".*/#))
    #expect(openStyle.output.contains("fo:keep-with-next=\"always\""))
    #expect(document.html.components(separatedBy: "<p class=\"label\">").count == 2)
  }

  @Test func `a header stays with its table, the names of rows part where the page ends`() throws {
    let document = ReportDocument(
      title: "t", language: .es,
      blocks: [
        .table(
          ReportDocument.Table(
            caption: "c", columns: [.init("Tema"), .init("Total")],
            rows: [[[.text("Agua")], [.text("3")]]], hasRowHeaders: true))
      ])
    let body = try body(document)
    #expect(body.components(separatedBy: "\"TableHeading\"").count == 3)
    #expect(body.components(separatedBy: "\"TableRowName\"").count == 2)
    let styles = try DocumentSample.part("word/styles.xml", of: try document.docx())
    let heading = try #require(styles.firstMatch(of: #/w:styleId="TableHeading">.*/#))
    let name = try #require(styles.firstMatch(of: #/w:styleId="TableRowName">.*/#))
    #expect(heading.output.contains("<w:keepNext/>"))
    #expect(name.output.contains("<w:keepNext w:val=\"0\"/>"))
  }

  @Test func `a numbered list starts at one again`() throws {
    var document = DocumentSample.document
    document.append(.list(["x"], style: .numbers))
    let numbering = try DocumentSample.part("word/numbering.xml", of: try document.docx())
    #expect(numbering.contains("<w:num w:numId=\"2\">"))
    #expect(numbering.contains("<w:num w:numId=\"3\">"))
  }

  @Test(arguments: ["<w:p>", "a & b", "\u{1}\u{FFFE}", "]]>", "{title}", "\u{0}"])
  func `no text becomes markup`(text: String) throws {
    let document = ReportDocument(title: text, language: .en, blocks: [.paragraph(text)])
    let paragraphs = try #require(
      try OfficeText.paragraphs(of: try document.docx(), file: "f.docx"))
    let expected = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0xFFFE ? "\u{FFFD}" : $0 }))
    #expect(
      paragraphs.map { String(decoding: $0, as: UTF8.self) } == [expected, expected])
    // The title stands in the footer of every page too.
    let footer = try DocumentSample.part("word/footer1.xml", of: try document.docx())
    #expect(footer.contains("\">\(XMLWriter.escaped(text))</w:t>"), "\(footer)")
  }
}
