import Testing

@testable import Concejo

@Suite struct TextCleaningTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let raw: String
    let clean: String
    var testDescription: String { raw.debugDescription }

    init(_ raw: String, _ clean: String) {
      self.raw = raw
      self.clean = clean
    }
  }

  private func expect(_ sample: Case, singleLine: Bool = false) {
    // Bytes, since `==` takes composed and decomposed characters for the same.
    let found = TextCleaning.clean(sample.raw, singleLine: singleLine)
    #expect(Array(found.utf8) == Array(sample.clean.utf8), "\(found.debugDescription)")
  }

  @Test(arguments: [
    Case("", ""), Case("  ", ""), Case("hola", "hola"), Case("  a \t b  ", "a b"),
    Case("a\u{A0}\u{2009}b\u{3000}", "a b"), Case("a \r\n b", "a\nb"), Case("a\rb", "a\nb"),
    Case("a\n\n\n\n b", "a\n\nb"), Case("\n\na\n", "a"), Case("a\u{2028}b\u{2029}c", "a\nb\nc"),
  ])
  func `blanks are tidied and lines end with line feeds`(sample: Case) {
    expect(sample)
  }

  @Test(arguments: [
    Case("a\nb", "a b"), Case(" a \r\n\r\n b ", "a b"), Case("a<br>b", "a b"),
    Case("<p>a</p>\n<p>b</p>", "a b"),
  ])
  func `a title stands on one line`(sample: Case) {
    expect(sample, singleLine: true)
  }

  @Test(arguments: [
    Case("par\u{AD}ti\u{AD}ci\u{AD}pa", "participa"),
    Case("a\u{200B}b\u{FEFF}c\u{2060}d", "abcd"), Case("a\u{1}b\u{7F}c\u{9D}", "abc"),
    Case("\u{202B}a\u{202C}", "a"), Case("\u{2067}a\u{2069}b", "ab"),
    Case("a\u{E0041}\u{E007F}b", "ab"), Case("a\u{61C}b", "ab"),
    Case("partici&shy;pa", "participa"),
  ])
  func `invisible characters go`(sample: Case) {
    expect(sample)
  }

  @Test func `a vertical tab or a form feed parts words`() {
    for separator in ["\u{B}", "\u{C}"] {
      let clean = TextCleaning.clean("uno\(separator)dos", singleLine: false)
      let words = clean.split(whereSeparator: \.isWhitespace).map(String.init)
      #expect(words == ["uno", "dos"])
    }
  }

  @Test(arguments: [
    Case("a\u{301}rbol", "\u{E1}rbol"), Case("man\u{303}ana", "ma\u{F1}ana"),
    Case("q\u{301}", "q\u{301}"), Case("a\u{323}\u{302}", "\u{1EAD}"),
    Case("a\u{302}\u{323}", "\u{1EAD}"), Case("e&#769;", "\u{E9}"),
    Case("\u{438}\u{306}", "\u{439}"), Case("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
  ])
  func `combining marks are composed`(sample: Case) {
    expect(sample)
  }

  @Test(arguments: [
    Case("10 \u{212B}", "10 \u{C5}"), Case("5 \u{2126}", "5 \u{3A9}"), Case("3 \u{212A}", "3 K"),
    Case("\u{387}", "\u{B7}"), Case("e\u{AD}\u{301}", "\u{E9}"),
  ])
  func `the result is in NFC, whatever the block`(sample: Case) {
    expect(sample)
  }

  @Test(arguments: ["👍🏽", "🇪🇸", "❤️", "1️⃣", "a 🌳 b", "שלום", "مرحبا", "日本"])
  func `emoji and other scripts stay whole`(text: String) {
    expect(Case(text, text))
  }

  @Test func `an emoji of several joined ones stays one character`() {
    expect(Case("\u{1F469}\u{200D}\u{1F33E}", "\u{1F469}\u{200D}\u{1F33E}"))
  }

  @Test(arguments: [
    Case("a<br>b<BR/>c<br />d", "a\nb\nc\nd"),
    Case("<b>x</b>y", "xy"), Case("<p>Uno</p>", "Uno"),
    Case("<a href=\"https://x.es/?a=1\">ver</a>", "ver"), Case("a<!-- nota -->b", "ab"),
  ])
  func `tags go and their text stays`(sample: Case) {
    expect(sample)
  }

  @Test(arguments: ["p", "div", "li", "tr", "blockquote", "h1", "H2"])
  func `blocks stand on lines of their own`(tag: String) {
    let clean = TextCleaning.clean("<\(tag)>a</\(tag)><\(tag)>b</\(tag)>", singleLine: false)
    #expect(clean.split(separator: "\n").map(String.init) == ["a", "b"])
  }

  @Test(arguments: [
    Case("2 < 3 y 5 > 4", "2 < 3 y 5 > 4"), Case("te <3 mucho", "te <3 mucho"),
    Case("a <", "a <"), Case("sin cerrar <b", "sin cerrar <b"),
  ])
  func `what is no tag stays`(sample: Case) {
    expect(sample)
  }

  @Test func `a comment ends at its own end`() {
    expect(Case("a<!-- si x > y --><!--[if gte mso 9]><xml></xml><![endif]-->b", "ab"))
  }

  @Test func `cells of an HTML table do not grow together`() {
    let clean = TextCleaning.clean(
      "<table><tr><td>uno</td><td>dos</td></tr></table>", singleLine: false)
    let words = clean.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(words == ["uno", "dos"])
  }

  @Test(arguments: [
    Case("&aacute;&Ntilde;&euro;&laquo;", "áÑ€«"), Case("&#225;&#xE1;&#XE1;", "ááá"),
    Case("a&nbsp;&nbsp;b", "a b"), Case("&lt;uno&gt;", "<uno>"),
    Case("&quot;&apos;", "\"'"), Case("&#128077;", "👍"),
  ])
  func `character references become their characters`(sample: Case) {
    expect(sample)
  }

  @Test(arguments: [
    Case("I&D; más", "I&D; más"), Case("AT&T", "AT&T"), Case("a & b; c", "a & b; c"),
    Case("&#xD800;", "&#xD800;"), Case("&;&#;", "&;&#;"), Case("&#1114112;", "&#1114112;"),
  ])
  func `what names no character stays`(sample: Case) {
    expect(sample)
  }

  @Test func `cleaning twice changes no plain text`() {
    let once = TextCleaning.clean("<p>A\u{301}rbol &eacute;l</p>\r\n fin ", singleLine: false)
    #expect(TextCleaning.clean(once, singleLine: false) == once)
  }
}
