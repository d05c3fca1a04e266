import Concejo
import ConcejoStore
import Foundation
import Testing

@testable import ConcejoReview

/// What merging, dividing and renaming leaves on the pages.
@Suite struct ShapePageTests {
  private static func merge(
    _ browser: Browser, title: String = "", by: String = "Ana"
  ) async -> Browser.Answer {
    await browser.post(
      [
        ("action", "merge"), ("theme", "T01"), ("other", "T03"), ("own", title), ("by", by),
        ("back", "/themes/T01"),
      ], from: await browser.get("/themes/T01/merge?with=T03"))
  }

  @Test func `a merge may give the title with it, each a decision of its own`() async throws {
    let browser = try await Browser()
    let answer = await Self.merge(browser, title: "Ir en bici o en bus")
    #expect(answer.status == 303)
    #expect(try browser.study.decisions().decisions.map(\.action.kind) == ["merge", "rename"])
    #expect(try browser.study.themeView()?.titles[1] == "Ir en bici o en bus")
    let page = await browser.get(try #require(answer.header("Location")))
    #expect(page.html.components(separatedBy: "Anotado: ").count == 3)
    #expect(!page.html.contains("Mientras tanto"))
  }

  @Test func `a title that may not be published keeps the merge from being recorded`() async throws
  {
    let browser = try await Browser()
    let answer = await Self.merge(browser, title: "Llame al 612 345 678")
    #expect(answer.status == 422 && answer.html.contains("datos personales"))
    #expect(try browser.study.decisions().decisions.isEmpty)
  }

  @Test func `the parts of a split get their titles in its form`() async throws {
    let browser = try await Browser()
    let ids = Array(try browser.study.latestFindings().themes[0].proposals.prefix(3))
    let answer = await browser.post(
      [("action", "split"), ("theme", "T01"), ("own0", "El resto"), ("own1", "Lo nuevo")]
        + ids.map { ("part1", $0) } + [("by", "Ana"), ("back", "/themes/T01")],
      from: await browser.get("/themes/T01"))
    #expect(answer.status == 303)
    let view = try #require(try browser.study.themeView())
    #expect(view.titles[1] == "El resto" && view.titles[6] == "Lo nuevo")
    #expect(try view.members(of: 6) == ids)
  }

  @Test func `the address of a merged theme leads to what it joined, and says so`() async throws {
    let browser = try await Browser()
    _ = await Self.merge(browser)
    let old = await browser.get("/themes/T03")
    #expect(old.status == 303 && old.header("Location") == "/themes/T01?joined=T03")
    let page = await browser.get("/themes/T01?joined=T03")
    #expect(page.html.contains("T03 se unió a T01"))
    #expect(page.field("back") == "/themes/T01")
    // Taken back, it is there again.
    let merge = try #require(try browser.study.decisions().decisions.first)
    _ = await browser.post(
      [("action", "undo"), ("decision", merge.id), ("by", "Ana")], from: page)
    #expect(await browser.get("/themes/T03").status == 200)
    #expect(await browser.get("/themes/T77").status == 404)
  }

  @Test func `a title given before a merge waits for a person, and may be said to fit`()
    async throws
  {
    let browser = try await Browser()
    func rename(_ title: String) async -> Browser.Answer {
      await browser.post(
        [
          ("action", "rename"), ("theme", "T01"), ("own", title), ("by", "Ana"),
          ("back", "/themes/T01"),
        ], from: await browser.get("/themes/T01"))
    }
    let waits = "se unió o se dividió después de tener título"
    #expect(!(await browser.get("/").html.contains(waits)))
    #expect(await rename("Bicis").status == 303)
    _ = await Self.merge(browser)
    #expect(await browser.get("/").html.contains("T01 Bicis: \(waits)"))
    #expect(await rename("Bicis").status == 303)
    #expect(!(await browser.get("/").html.contains(waits)))
    // Once more it would be no decision.
    let again = await rename("Bicis")
    #expect(again.status == 422 && again.html.contains("El tema ya se llama así."))
    #expect(try browser.study.decisions().decisions.count == 3)
  }

  @Test func `a new title or a word on copies leaves the numbers of a theme as they are`()
    async throws
  {
    let browser = try await Browser()
    _ = await browser.post(
      [("action", "rename"), ("theme", "T01"), ("own", "Bicis"), ("by", "Ana")],
      from: await browser.get("/themes/T01"))
    let moment = try #require(try await browser.site.moment())
    let theme = try #require(moment.theme(1))
    #expect(!theme.isChanged && theme.title == "Bicis" && moment.pending.count == 1)
    let id = try #require(theme.found?.proposals.first)
    _ = await browser.post(
      [("action", "move"), ("to", "T02"), ("proposal", id), ("by", "Ana")],
      from: await browser.get("/themes/T01"))
    let after = try #require(try await browser.site.moment())
    #expect(after.theme(1)?.isChanged == true && after.theme(2)?.isChanged == true)
    #expect(after.theme(of: id) == 2 && after.theme(3)?.isChanged == false)
    #expect(await browser.get("/themes/T01").html.contains("es del último análisis"))
  }

  @Test func `history tells themes and proposals by their words, each a link`() async throws {
    let browser = try await Browser()
    let ids = Array(try browser.study.latestFindings().themes[0].proposals.prefix(5))
    _ = await browser.post(
      [("action", "move"), ("to", "T02"), ("by", "Ana")] + ids.map { ("proposal", $0) },
      from: await browser.get("/themes/T01"))
    let decision = try #require(try browser.study.decisions().decisions.first)
    let history = await browser.get("/history")
    let opening = try #require(try browser.study.visibleContributions(ids)[ids[0]])
      .text.opening(60)
    #expect(history.html.contains("\(ids[0]) «\(opening)»") && history.html.contains("y 2 más"))
    #expect(history.links.contains("/themes/T02"))
    #expect(history.links.contains("/history/\(decision.id)"))
    #expect(!history.html.contains("<code>\(decision.id)"))
    let page = await browser.get("/history/\(decision.id)")
    for id in ids { #expect(page.links.contains("/proposals/\(id)"), "\(id)") }
    #expect(await browser.get("/history/\(decision.id.dropLast())").status == 404)
  }

  @Test func `the tiles count what is shown, and agree with each other`() async throws {
    let browser = try await Browser()
    let placed = try browser.study.latestFindings().placements.count
    let id = try #require(try browser.study.latestFindings().themes[0].proposals.first)
    _ = await browser.post(
      [("action", "exclude"), ("code", "spam"), ("proposal", id), ("by", "Ana")],
      from: await browser.get("/themes/T01"))
    let html = await browser.get("/").html
    #expect(html.contains("<strong>\(placed - 1)</strong> Propuestas, sin las excluidas"))
  }
}
