import Testing

@testable import Concejo

@Suite struct HTMLTests {
  @Test func `text can only enter escaped`() {
    var html = HTML()
    html.text("<b>\"A & B\"</b>")
    #expect(html.source == "&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;")
  }

  @Test func `attribute values can only enter escaped`() {
    var html = HTML()
    html.element("a", ["href": "#\" onclick=\"x", "title": "<&>"], text: "ver")
    #expect(
      html.source
        == "<a href=\"#&quot; onclick=&quot;x\" title=\"&lt;&amp;&gt;\">ver</a>")
  }

  @Test func `what is escaped already is text like any other`() {
    var html = HTML()
    html.text("&amp;")
    #expect(html.source == "&amp;amp;")
  }

  @Test func `a bracket with a combining mark is escaped too`() {
    var html = HTML()
    html.text("<\u{338}&\u{301}")
    #expect(Array(html.source.utf8) == Array("&lt;\u{338}&amp;\u{301}".utf8))
  }

  @Test func `plain text stays, letter by letter`() {
    var html = HTML()
    html.text("año 'x' — 👩‍🌾 e\u{301}")
    #expect(Array(html.source.utf8) == Array("año 'x' — 👩‍🌾 e\u{301}".utf8))
  }

  @Test func `elements nest and are closed in turn`() {
    var html = HTML()
    html.element("b") { outer in
      outer.text("1")
      outer.element("i", text: "2")
      outer.text("3")
    }
    #expect(html.source == "<b>1<i>2</i>3</b>")
  }
}
