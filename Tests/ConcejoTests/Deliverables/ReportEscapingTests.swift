import Testing

@testable import Concejo

/// What citizens and officials type never becomes markup.
@Suite struct ReportEscapingTests {
  private static let attack = "<script>alert(\"1\")</script> & [x](javascript:1) |*_`"

  private func report(title: String = "t", id: String = "1") -> Report {
    let proposals = [Proposal(id: id, title: Self.attack, body: Self.attack)]
    let quote = Quote(proposal: id, start: 0, end: 8, text: Self.attack)
    let findings = DeliverableSamples.findings(firstTitle: Self.attack, quotes: [quote])
    return Report(findings, proposals: proposals, language: .es, title: title)
  }

  @Test func `no text opens a tag in the page`() {
    let html = report(title: Self.attack).html
    #expect(html.contains("&lt;script&gt;"))
    #expect(!html.contains("<script"))
    #expect(!html.contains("alert(\"1\")"))
  }

  @Test func `no id opens a tag or ends an attribute in the page`() {
    let html = report(id: "\"><img src=x>").html
    #expect(!html.contains("<img"))
    #expect(html.contains("&quot;&gt;&lt;img"))
  }

  @Test func `the page loads nothing from elsewhere`() {
    let html = report().html
    for part in ["http://", "https://", "src=", "@import", "url("] {
      #expect(!html.contains(part), "\(part)")
    }
  }

  @Test func `no text is marked up in Markdown`() {
    let markdown = report(title: Self.attack).markdown
    #expect(!markdown.replacing("\\<", with: "").contains("<script"))
    #expect(!markdown.contains(" [x]("))
    #expect(markdown.contains("\\<script\\>"))
  }

  @Test func `no id is marked up in Markdown`() {
    let markdown = report(id: "<img src=x>").markdown
    #expect(!markdown.replacing("\\<", with: "").contains("<img"))
  }

  @Test func `Markdown's signs are escaped and line breaks become blanks`() {
    #expect(Report.plain("a\nb") == "a b")
    let signs = ##"\#1 \*a\* \_b\_ \`c\` \[d\] \<e\> \|"##
    #expect(Report.plain("#1 *a* _b_ `c` [d] <e> |") == signs)
    #expect(Report.plain("\\") == "\\\\")
    #expect(Report.plain("año, 5 % · 3–4") == "año, 5 % · 3–4")
  }

  @Test(arguments: ["|", "<", "[", "*"])
  func `a sign with a combining mark on it is escaped too`(sign: String) {
    let plain = Report.plain("a\(sign)\u{301}b")
    #expect(Array(plain.utf8) == Array("a\\\(sign)\u{301}b".utf8))
  }

  @Test func `a page may run no script and fetch nothing`() throws {
    let html = report(id: "1").html
    let policy = try #require(html.firstRange(of: "Content-Security-Policy"))
    let body = try #require(html.firstRange(of: "<body"))
    #expect(policy.lowerBound < body.lowerBound)
    #expect(html.contains("default-src 'none'"))
    #expect(!html.contains("<script"))
  }
}
