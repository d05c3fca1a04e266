import Testing

@testable import Concejo

/// No line strays to a page of its own.
@Suite struct PageKeepingTests {
  private static let table = ReportDocument.Table(
    caption: "c", columns: [.init("a")], rows: [[[.text("1")]], [[.text("2")]], [[.text("3")]]])

  private static func document(_ block: ReportDocument.Block) -> ReportDocument {
    ReportDocument(title: "t", language: .es, blocks: [.paragraph("antes"), block])
  }

  /// The texts of the paragraphs that stay with the next one by themselves, not by their style.
  private static func kept(_ document: ReportDocument) throws -> [String] {
    let body = try DocumentSample.part("word/document.xml", of: try document.docx())
    return body.matches(of: #/<w:p>.*?<\/w:p>/#).map { String($0.output) }
      .filter { $0.contains("<w:keepNext/>") }
      .compactMap { $0.firstMatch(of: #/<w:t [^>]*>([^<]*)</#).map { String($0.1) } }
  }

  @Test func `all of a part but its end stays with what follows`() throws {
    let part = ReportDocument.Group(
      .part, [.paragraph("uno"), .table(Self.table), .list(["x", "y", "z"])])
    let document = Self.document(.group(part))
    #expect(try Self.kept(document) == ["uno", "1", "2", "3", "x", "y"])
    let content = try DocumentSample.part("content.xml", of: try document.odt())
    #expect(content.contains("style:may-break-between-rows=\"false\" fo:keep-with-next=\"always\""))
    #expect(document.html.contains("<div class=\"part\">"))
  }

  @Test func `a table at the end of a part stays whole, and what follows may start a page`() throws
  {
    let document = Self.document(.group(ReportDocument.Group(.part, [.table(Self.table)])))
    #expect(try Self.kept(document) == ["1", "2"])
    let content = try DocumentSample.part("content.xml", of: try document.odt())
    #expect(content.contains("style:may-break-between-rows=\"false\"/>"))
  }

  @Test func `a table outside of a part is broken where a page ends`() throws {
    let document = Self.document(.table(Self.table))
    #expect(try Self.kept(document).isEmpty)
    let content = try DocumentSample.part("content.xml", of: try document.odt())
    #expect(!content.contains("may-break-between-rows"))
  }

  @Test(arguments: [
    (["a"], []), (["a", "b"], ["a"]), (["a", "b", "c"], ["a", "b"]),
    (["a", "b", "c", "d"], ["a", "c"]),
  ])
  func `no item of a list stands alone on a page`(items: [String], kept: [String]) throws {
    #expect(try Self.kept(Self.document(.list(items))) == kept)
  }

  @Test func `a card has its own space above, and not that of a heading`() throws {
    let card = ReportDocument.Group(.card, [.heading(1, "T01"), .paragraph("uno")])
    let document = Self.document(.group(card))
    let body = try DocumentSample.part("word/document.xml", of: try document.docx())
    let spaced = body.matches(of: #/<w:pStyle w:val="(\w+)"\/><w:spacing w:before="113"\/>/#)
    #expect(spaced.map { String($0.1) } == ["Heading1"])
    let content = try DocumentSample.part("content.xml", of: try document.odt())
    #expect(content.components(separatedBy: "fo:margin-top=\"0.2cm\"").count == 2)
  }
}
