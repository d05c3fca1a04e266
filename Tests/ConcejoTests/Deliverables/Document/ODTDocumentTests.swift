import Testing

@testable import Concejo

@Suite struct ODTDocumentTests {
  private func content() throws -> String {
    try DocumentSample.part("content.xml", of: try DocumentSample.document.odt())
  }

  @Test func `the same document gives the same bytes`() throws {
    #expect(try DocumentSample.document.odt() == DocumentSample.document.odt())
  }

  @Test func `the kind of file stands at its start, unpacked`() throws {
    let bytes = try DocumentSample.document.odt()
    let name = Array("mimetype".utf8)
    let kind = Array("application/vnd.oasis.opendocument.text".utf8)
    // A local header has 30 bytes before the name; the method is its ninth and tenth.
    #expect(Array(bytes[30..<38]) == name)
    #expect(bytes[8] == 0 && bytes[9] == 0)
    #expect(Array(bytes[38..<(38 + kind.count)]) == kind)
  }

  @Test func `headings have levels and tables have header rows`() throws {
    let content = try content()
    #expect(content.contains("text:outline-level=\"1\""))
    #expect(content.contains("text:outline-level=\"2\""))
    #expect(content.contains("<table:table-header-rows>"))
    #expect(content.contains("<table:title>Números</table:title>"))
  }

  @Test func `the document has its language, and a quote its own`() throws {
    let styles = try DocumentSample.part("styles.xml", of: try DocumentSample.document.odt())
    #expect(styles.contains("fo:language=\"es\" fo:country=\"ES\""))
    #expect(try content().contains("fo:language=\"ca\" fo:country=\"ES\""))
  }

  @Test func `contents refer to the page of a heading that is there`() throws {
    let content = try content()
    let names = content.matches(
      of: #/<text:tab\/><text:bookmark-ref text:reference-format="page" text:ref-name="([^"]+)"/#
    ).map { String($0.1) }
    #expect(names.count == DocumentSample.document.outline.count)
    for name in names { #expect(content.contains("<text:bookmark text:name=\"\(name)\"/>")) }
    #expect(content.contains("style:parent-style-name=\"Contents_20_Heading\""))
  }

  @Test func `blanks and line ends stay`() throws {
    let document = ReportDocument(
      title: "t", language: .es, blocks: [.paragraph(" a  b\nc\td")])
    let content = try DocumentSample.part("content.xml", of: try document.odt())
    #expect(
      content.contains("<text:s/>a <text:s/>b<text:line-break/>c<text:tab/>d</text:p>"))
  }

  @Test(arguments: ["<text:p>", "{country} & {title}"])
  func `no title becomes markup`(title: String) throws {
    let document = ReportDocument(title: title, language: .es)
    let styles = try DocumentSample.part("styles.xml", of: try document.odt())
    #expect(styles.contains(">\(XMLWriter.escaped(title))<"))
  }

  @Test func `every style that is named is there`() throws {
    let bytes = try DocumentSample.document.odt()
    let (content, styles) = (
      try DocumentSample.part("content.xml", of: bytes),
      try DocumentSample.part("styles.xml", of: bytes)
    )
    let used = content.matches(of: /(?:text|table):style-name="([^"]+)"/).map { String($0.1) }
    #expect(used.count > 20)
    for name in Set(used).sorted() {
      #expect((content + styles).contains("style:name=\"\(name)\""), "\(name)")
    }
  }
}
