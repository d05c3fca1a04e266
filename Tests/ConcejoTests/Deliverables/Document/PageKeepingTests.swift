import Testing

@testable import Concejo

/// No line strays to a page of its own.
@Suite struct PageKeepingTests {
  /// The texts of the paragraphs that stay with the next one by themselves, not by their style.
  private static func kept(_ document: ReportDocument) throws -> [String] {
    let body = try DocumentSample.part("word/document.xml", of: try document.docx())
    return body.matches(of: #/<w:p>.*?<\/w:p>/#).map { String($0.output) }
      .filter { $0.contains("<w:keepNext/>") }
      .compactMap { $0.firstMatch(of: #/<w:t [^>]*>([^<]*)</#).map { String($0.1) } }
  }

  @Test(arguments: [
    (["a"], []), (["a", "b"], ["a"]), (["a", "b", "c"], ["a", "b"]),
    (["a", "b", "c", "d"], ["a", "c"]),
  ])
  func `no item of a list stands alone on a page`(items: [String], kept: [String]) throws {
    let document = ReportDocument(
      title: "t", language: .es, blocks: [.paragraph("antes"), .list(items), .paragraph("detrás")])
    #expect(try Self.kept(document) == kept)
    let content = try DocumentSample.part("content.xml", of: try document.odt())
    #expect(content.contains("fo:keep-with-next=\"always\"") != kept.isEmpty)
  }

  @Test func `a card has its own space above, and not that of a heading`() throws {
    let card = ReportDocument.Group(.card, [.heading(1, "T01"), .paragraph("uno")])
    let document = ReportDocument(title: "t", language: .es, blocks: [.group(card)])
    let body = try DocumentSample.part("word/document.xml", of: try document.docx())
    let spaced = body.matches(of: #/<w:pStyle w:val="(\w+)"\/><w:spacing w:before="113"\/>/#)
    #expect(spaced.map { String($0.1) } == ["Heading1"])
    let content = try DocumentSample.part("content.xml", of: try document.odt())
    #expect(content.matches(of: #/fo:margin-top="0.2cm"/#).count == 1)
  }

  /// A section of a heading and so many lines.
  private static func section(_ name: String, lines: Int) -> [ReportDocument.Block] {
    [.heading(1, name)] + (0..<lines).map { .paragraph("línea \($0)") }
  }

  private static func paged(_ sections: [(String, Int)]) -> [String] {
    let document = ReportDocument(
      title: "t", language: .es, blocks: sections.flatMap { section($0.0, lines: $0.1) })
    let blocks = SectionPaging.paged(document)
    #expect(blocks.filter { $0 != .pageBreak } == document.blocks)
    return blocks.indices.dropLast().compactMap { place in
      guard case .heading(let next) = blocks[place + 1] else { return nil }
      return blocks[place] == .pageBreak ? next.text : nil
    }
  }

  @Test func `a section of lists goes on behind a page that has room for its beginning`() {
    func isParted(behind lines: Int, table: Bool = false) -> Bool {
      var blocks = Self.section("a", lines: lines) + [.heading(1, "b")]
      blocks.append(.list((0..<30).map { "punto \($0)" }))
      if table {
        blocks.append(.table(.init(caption: "c", columns: [.init("d")], rows: [[[.text("e")]]])))
      }
      let document = ReportDocument(title: "t", language: .es, blocks: blocks)
      return !SectionPaging.paged(document).contains(.pageBreak)
    }
    #expect(isParted(behind: 20) && !isParted(behind: 30))
    // A low table beside the list parts no less.
    #expect(isParted(behind: 20, table: true))
  }

  @Test func `a long table goes on behind a page that has a quarter left, a short one does not`() {
    func isParted(behind lines: Int, rows: Int) -> Bool {
      let row: [[ReportDocument.Inline]] = [[.text("e")]]
      let table = ReportDocument.Table(
        caption: "c", columns: [.init("d")], rows: Array(repeating: row, count: rows))
      let document = ReportDocument(
        title: "t", language: .es,
        blocks: Self.section("a", lines: lines) + [.heading(1, "b"), .table(table)])
      return !SectionPaging.paged(document).contains(.pageBreak)
    }
    #expect(isParted(behind: 20, rows: 25))
    #expect(!isParted(behind: 27, rows: 25))
    #expect(!isParted(behind: 25, rows: 9))
  }

  @Test func `a section that a page would part starts the next one`() {
    // Of 54 lines the title takes three, a heading three and a half, a paragraph one and four tenths.
    #expect(Self.paged([("a", 10), ("b", 10)]) == [])
    #expect(Self.paged([("a", 20), ("b", 20)]) == ["b"])
    #expect(Self.paged([("a", 20), ("b", 20), ("c", 5), ("d", 12)]) == ["b", "d"])
  }

  @Test
  func `a section longer than a page stays where it is, and the first never leaves its title`() {
    #expect(Self.paged([("a", 20), ("b", 60)]) == [])
    #expect(Self.paged([("a", 36)]) == [])
  }

  @Test func `a row is as high as its highest cell, or as who writes into it needs`() {
    let long = String(repeating: "palabra ", count: 20)
    func height(_ text: String, rowHeight: Double? = nil) -> Double {
      SectionPaging.height(
        of: .table(
          ReportDocument.Table(
            caption: "c", columns: [.init("a"), .init("b")],
            rows: [[[.text("x")], [.text(text)]]], rowHeight: rowHeight)))
    }
    #expect(height(long) > height("x") + 2)
    #expect(height("x", rowHeight: 20) > height("x") + 2)
  }
}
