import Concejo
import ConcejoStore
import Testing

@testable import ConcejoReview

/// Marks in long lists, and forms that lack something.
@Suite struct MarkTests {
  /// A browser before a theme of more texts than a page has.
  private static func longTheme() async throws -> (browser: Browser, ids: [String]) {
    let browser = try await Browser()
    let others = try browser.study.latestFindings().themes.filter { $0.id != 1 }
    for theme in others.prefix(3) {
      _ = await browser.post(
        [
          ("action", "merge"), ("theme", "T01"), ("other", ThemeName(theme.id).text), ("by", "Ana"),
        ],
        from: await browser.get("/themes/T01"))
    }
    let ids = try #require(try browser.study.themeView()).members(of: 1)
    try #require(ids.count > ListPage.length)
    return (browser, ids)
  }

  private static func boxes(_ page: Browser.Answer) -> [(id: String, isChecked: Bool)] {
    page.html.matches(of: #/type="checkbox" name="proposal" value="([^"]*)"( checked)?/#)
      .map { (String($0.output.1), $0.output.2 != nil) }
  }

  @Test func `marks stay when the page of the list is turned, and are counted`() async throws {
    let (browser, _) = try await Self.longTheme()
    let first = await browser.get("/themes/T01")
    let marked = Self.boxes(first).prefix(2).map(\.id)
    let turned = await browser.get(
      "/themes/T01?page=1&turn=2&" + marked.map { "proposal=\($0)" }.joined(separator: "&"))
    let address = try #require(turned.header("Location"))
    #expect(turned.status == 303 && address.hasPrefix("/themes/T01?page=2&marked="))
    let second = await browser.get(address)
    #expect(second.html.contains("data-elsewhere=\"2\">2</span>"))
    #expect(second.html.contains("2 marcadas en otras páginas"))
    for id in marked {
      #expect(second.html.contains("type=\"hidden\" name=\"proposal\" value=\"\(id)\""))
    }
    // On the way back they are checked where they stand.
    let back = await browser.get(address.replacing("page=2", with: "page=1"))
    #expect(Self.boxes(back).filter(\.isChecked).map(\.id) == marked)
    // What comes after a decision begins without them.
    #expect(second.field("back") == "/themes/T01?page=2")
  }

  @Test func `a page of a list is marked, and unmarked, by one button`() async throws {
    let (browser, _) = try await Self.longTheme()
    let shown = Self.boxes(await browser.get("/themes/T01")).map(\.id)
    let all = await browser.get("/themes/T01?page=1&turn=all&proposal=\(shown[0])")
    let marked = await browser.get(try #require(all.header("Location")))
    #expect(Self.boxes(marked).map(\.isChecked) == shown.map { _ in true })
    #expect(marked.html.contains(">\(shown.count)</span>"))
    let none = await browser.get("/themes/T01?page=1&turn=none&proposal=\(shown[0])")
    #expect(none.header("Location") == "/themes/T01?page=1")
  }

  @Test func `a whole theme is excluded at once, those of other pages too`() async throws {
    let (browser, ids) = try await Self.longTheme()
    let page = await browser.get("/themes/T01")
    #expect(page.html.contains("Las \(ids.count) de la lista"))
    let answer = await browser.post(
      [("action", "exclude"), ("code", "spam"), ("all", "T01"), ("by", "Ana"), ("back", "/")],
      from: page)
    #expect(answer.status == 303)
    #expect(Set(try browser.study.decisions().exclusions.keys) == Set(ids))
  }

  @Test(arguments: [
    ("action=move&to=T02", "No hay ninguna propuesta marcada."),
    ("action=move&to=&proposal=ID", "Falta a qué tema se llevan."),
    ("action=exclude&code=&to=T02&proposal=ID", "Falta el motivo para excluir."),
  ]) func `what a form lacks is told on its page, with what was written`(
    form: String, told: String
  ) async throws {
    let browser = try await Browser()
    let page = await browser.get("/themes/T01")
    let id = try #require(Self.boxes(page).first?.id)
    let fields = try #require(FormFields(Array(form.replacing("ID", with: id).utf8))).all
      .map { ($0.name, $0.value) }
    let answer = await browser.post(
      fields + [("by", "Ana"), ("why", "por probar"), ("back", "/themes/T01")], from: page)
    #expect(answer.status == 422 && answer.html.contains("role=\"alert\">\(told)"))
    #expect(answer.html.contains("<span class=\"rank\">T01</span>"))
    #expect(answer.html.contains("value=\"por probar\"") && answer.html.contains("<details open>"))
    if form.contains("ID") { #expect(Self.boxes(answer).filter(\.isChecked).map(\.id) == [id]) }
    if form.contains("to=T02") { #expect(answer.html.contains("value=\"T02\" selected")) }
    // Nothing of it stays in the address to which the next decision leads.
    #expect(answer.field("back") == "/themes/T01")
    #expect(try browser.study.decisions().decisions.isEmpty)
  }

  @Test func `neither a theme nor a reason is chosen before a person chooses`() async throws {
    let browser = try await Browser()
    let id = try #require(try browser.study.latestFindings().themes[0].proposals.first)
    for target in ["/themes/T01", "/proposals/\(id)"] {
      let page = await browser.get(target)
      for name in ["to", "code"] {
        let empty = try Regex("<select name=\"\(name)\"[^>]*><option value=\"\">")
        #expect(page.html.firstMatch(of: empty) != nil, "\(target) \(name)")
      }
      #expect(!page.html.contains(" selected"))
    }
  }
}
