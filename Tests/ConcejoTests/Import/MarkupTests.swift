import Testing

@testable import Concejo

@Suite struct MarkupTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let raw: String
    let clean: String
    var testDescription: String { String(raw.prefix(60)) }

    init(_ raw: String, _ clean: String) {
      self.raw = raw
      self.clean = clean
    }

    static func same(_ text: String) -> Case { Case(text, text) }
  }

  private func expect(_ sample: Case) {
    #expect(TextCleaning.clean(sample.raw, singleLine: false) == sample.clean)
  }

  @Test(arguments: [
    Case("&lt;p&gt;Un &amp;amp; dos&lt;/p&gt;", "Un & dos"),
    Case("&amp;lt;b&amp;gt;sí&amp;lt;/b&amp;gt;", "sí"), Case("&amp;amp;amp;eacute;l", "él"),
    Case("a &amp;lt; b", "a < b"), Case("&#150;", "–"),
  ])
  func `what was encoded several times is decoded as often`(sample: Case) { expect(sample) }

  @Test(arguments: [
    Case.same("viviendas <de alquiler social> ya"), .same("<a menores> y <b 5>"),
    .same("<del barrio norte>"), .same("escribid a <ana@example.org>"), .same("x<y>z"),
    .same("<https://example.org/a>"), .same("I <3 el parque"),
  ])
  func `words between angle brackets stay`(sample: Case) { expect(sample) }

  @Test(arguments: [
    Case("<script>var a = 1 < 2;</script>hola", "hola"), Case("<STYLE>p {}</STYLE>hola", "hola"),
    Case("<html><head><title>x</title></head><body>hola</body></html>", "hola"),
    Case("<!--[if mso]><p>no</p><![endif]-->hola<![if !mso]> y<![endif]>", "hola y"),
    Case("<xml><w:WordDocument><w:Zoom>0</w:Zoom></w:WordDocument></xml>hola", "hola"),
    Case("<o:p>ho</o:p>la<?xml:namespace prefix = o />", "hola"),
    Case("<a title=\"1 > 0\" href='x'>hola</a>", "hola"),
    Case("<!-- sin fin, hola", "sin fin, hola"),
  ])
  func `what nobody reads goes`(sample: Case) { expect(sample) }

  @Test(arguments: [
    Case(
      "Normal 0 21 false false false ES X-NONE X-NONE /* Style Definitions */"
        + " table.MsoNormalTable {mso-style-name:\"Tabla\"; mso-style-noshow:yes;} Más bancos",
      "Más bancos"),
    Case("@page Section1 {size:1cm;} p.MsoNormal, li.MsoNormal {margin:0cm;} Hola", "Hola"),
    .same("Estimada {nombre: Ana}, {margen} y {a: b}"),
  ])
  func `pasted style sheets go, and other braces stay`(sample: Case) { expect(sample) }

  @Test func `pictures go, whatever their length`() {
    let data = "data:image/png;base64," + String(repeating: "iVBORw0K", count: 100_000)
    expect(Case("<p>uno</p><img alt=\"x\" src=\"\(data)\"><p>dos</p>", "uno\n\ndos"))
    expect(Case("uno <img src=\"\(data)", "uno"))
    expect(Case("uno ![foto](\(data)) dos", "uno dos"))
  }

  @Test func `a picture longer than a cell may be rejects no row`() throws {
    let data = String(repeating: "iVBORw0K", count: 300_000)
    let file = try imported(
      "id,title,body\n1,Uno,\"Un banco <img src='data:image/png;base64,\(data)'>\"\n")
    #expect(file.proposals.map(\.body) == ["Un banco"])
  }

  @Test(arguments: [
    Case("ver [el plan](https://example.org/a_b_c \"Plan\") ya", "ver el plan ya"),
    Case("**Ojo:** __esto__ y *eso* y _aquello_", "Ojo: esto y eso y aquello"),
    Case("## Título\n\n- uno\n- dos\n\n---\nfin", "Título\n\n- uno\n- dos\n\nfin"),
    Case("[![a](b.png)](http://example.org) fin", "fin"), Case("¡**Ya**!", "¡Ya!"),
    .same("2*3*4 y snake_case_x"), .same("#hashtag"), .same("niñ*s y vecin*s"),
    .same("5 €* sin IVA* y"), .same("https://example.org/_a_b_"), .same("[sic](ver nota)"),
    .same("# 3"),
  ])
  func `Markdown is read as plain text`(sample: Case) { expect(sample) }

  @Test(arguments: [Case("co\u{140}lectiu", "col·lectiu"), Case("\u{13F}L", "L·L")])
  func `the Catalan letter with a dot is two characters`(sample: Case) { expect(sample) }

  @Test(arguments: [
    "<!--", "<a b='\"", "<p ", "<a b=\"x\" c=\"", "<script>", "[a](", "**a ", "<img src=\"",
    "data:image/png;base64,A ", "@page {", "/*", "{a:b",
  ])
  func `openers without an end take no longer than other texts`(opener: String) {
    let text = String(repeating: opener, count: 400_000 / opener.utf8.count)
    let time = ContinuousClock().measure { _ = TextCleaning.clean(text, singleLine: false) }
    // What looks for the end of each opener anew takes minutes, and a busy machine some seconds.
    #expect(time < .seconds(40))
  }
}
