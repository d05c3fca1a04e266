import Testing

@testable import Concejo

@Suite struct PageDocumentTests {
  private let html = DocumentSample.document.html

  @Test func `a section is named by its heading`() {
    #expect(html.contains("<section aria-labelledby=\"h-1\"><h2 id=\"h-1\">"))
    #expect(html.contains("<main>"))
    #expect(html.contains("<nav aria-label=\"Contenido\""))
    #expect(html.contains("<a href=\"#h-1\">Temas &lt;todos&gt;</a>"))
  }

  @Test func `a table has a caption and its header a scope`() {
    #expect(html.contains("<caption>Números</caption>"))
    #expect(html.contains("<th scope=\"col\" class=\"n\">N.º</th>"))
  }

  @Test func `a link leads to a place that is there, and is text where there is none`() {
    #expect(html.contains("<a href=\"#p-a~20b\">ver</a>"))
    #expect(html.contains("id=\"p-a~20b\""))
    #expect(html.contains("<footer>propuesta 4</footer>"))
  }

  @Test func `a drawing is one picture in words`() {
    #expect(html.contains("<div role=\"img\" aria-label=\"Dos barras\"><svg>"))
    #expect(html.contains("<figcaption>Debajo</figcaption>"))
  }

  @Test func `a quote in another language says so`() {
    #expect(html.contains("<blockquote lang=\"ca\"><p>«Més fonts\nal parc»</p>"))
  }

  @Test func `what is folded can be opened`() {
    // The style sheet leaves what is closed out on paper.
    #expect(html.contains("<details class=\"on-screen\"><summary>Abrir</summary>"))
    #expect(html.contains("<p>dentro</p>"))
    #expect(html.contains("details.on-screen:not([open]) { display: none; }"))
  }

  @Test(arguments: [
    ("17:00–17:10", true), ("T01-1", true), ("", false), ("dos palabras", false),
    ("PARTICIPA-2026-000017", false),
  ])
  func `a time or an id in a cell is not parted`(text: String, isWhole: Bool) {
    let table = ReportDocument.Table(caption: "c", columns: [.init("a")], rows: [[[.text(text)]]])
    let html = ReportDocument(title: "t", language: .es, blocks: [.table(table)]).html
    #expect(html.contains("<td class=\"t u\">") == isWhole)
  }

  @Test func `different anchors have different ids without blanks`() {
    let ids = ["a b", "a~20b", "a\tb", "a_b", "ab"].map { HTMLDocumentWriter.id($0) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { !$0.contains { $0.isWhitespace } })
  }

  @Test func `Markdown keeps levels, lists, tables and quotes`() {
    let markdown = DocumentSample.document.markdown
    #expect(markdown.hasPrefix("# Agua & luz\n\nQué se pide\n"))
    for part in [
      "\n## Temas \\<todos\\>\n", "\n### 7. Fuentes\n", "\n> «Més fonts al parc» — propuesta 4\n",
      "\n1. a\n   1. b\n2. c\n", "| ---: | --- |", "[fuera](<https://example.org/a?b&c>)",
      "\nDos barras\n",
    ] { #expect(markdown.contains(part), "\(part)") }
  }

  @Test(arguments: [
    "- a": "\\- a", "12. a": "12\\. a", "3) a": "3\\) a", "+ a": "\\+ a", "2026": "2026",
    "a - b": "a - b", "": "",
  ])
  func `a line starts a list only where the document has one`(line: String, guarded: String) {
    #expect(MarkdownSigns.guarded(line) == guarded)
  }
}
