import Concejo
import ConcejoStore
import Testing

@testable import ConcejoReview

/// A workshop is planned in the page with the code of the command.
@Suite struct WorkshopPageTests {
  private static let usual = [
    ("session", "1"), ("people", "23"), ("minutes", "150"), ("start", "17:00"), ("method", ""),
    ("tables", ""), ("seats", ""), ("rooms", "1"), ("online", ""), ("select", "size"),
    ("drawSeed", ""), ("date", "2026-12-15"), ("place", "Casa de la Cultura"), ("contact", ""),
    ("access", ""),
  ]

  private static func send(
    _ changes: [String: String], themes: [String] = [], _ browser: Browser
  ) async throws -> Browser.Answer {
    let page = try await plan("/workshops", browser)
    return await browser.post(
      "/workshops",
      usual.map { ($0.0, changes[$0.0] ?? $0.1) } + themes.map { ("theme", $0) }
        + [("seal", page.field("seal"))])
  }

  /// The page once the plan is laid out.
  private static func plan(_ target: String, _ browser: Browser) async throws -> Browser.Answer {
    var page = await browser.get(target)
    for _ in 0..<200 where page.html.contains("http-equiv=\"refresh\"") {
      try await Task.sleep(for: .milliseconds(50))
      page = await browser.get(target)
    }
    return page
  }

  @Test func `a plan is made, kept and shown`() async throws {
    let browser = try await Browser()
    #expect(await browser.get("/workshops").html.contains("Todavía no hay ningún taller"))
    let sent = try await Self.send([:], browser)
    #expect(sent.status == 303 && sent.header("Location") == "/workshops?session=1")
    let terms = try #require(try browser.study.workshops().first)
    #expect(terms.request.people == 23 && terms.occasion.place == "Casa de la Cultura")
    #expect(terms.selection == .size)
    let page = try await Self.plan("/workshops?session=1", browser)
    #expect(page.html.contains("17:00–") && page.html.contains("15 de diciembre de 2026"))
    // It is the plan that the command would make.
    let findings = try browser.study.latestFindings()
    let proposals = findings.analyzed(among: try browser.study.contributions())
    var request = RoomRequest()
    (request.people, request.minutes, request.start) = (23, 150, 17 * 60)
    let workshop = try Workshop(request, on: findings, proposals: proposals)
    #expect(terms.themes == workshop.themes && terms.plan == workshop.plan)
    // The form has what was asked for.
    #expect(page.html.contains("name=\"people\" type=\"number\" value=\"23\""))
  }

  @Test func `themes that are named come, and a draw is told by its seed`() async throws {
    let browser = try await Browser()
    #expect(try await Self.send([:], themes: ["T02", "T03"], browser).status == 303)
    #expect(try browser.study.workshops()[0].themes == [2, 3])
    #expect(try browser.study.workshops()[0].selection == nil)
    let drawn = try await Self.send(
      ["session": "2", "select": "draw", "drawSeed": "07431"], browser)
    #expect(drawn.status == 303)
    #expect(try browser.study.workshops()[1].selection == .draw(seed: "07431"))
    let page = try await Self.plan("/workshops?session=2", browser)
    #expect(page.links.contains("/workshops?session=1") && page.html.contains("07431"))
  }

  @Test func `what cannot be read stands beside its field`() async throws {
    let browser = try await Browser()
    let sent = try await Self.send(
      ["people": "3", "minutes": "x", "start": "25:00", "select": "draw", "date": "nunca"], browser)
    #expect(sent.status == 422)
    for name in ["people", "minutes", "start", "drawSeed", "date"] {
      #expect(sent.html.contains("id=\"e-f-\(name)\""), "\(name)")
    }
    #expect(sent.html.contains("de 5 a 300"))
    #expect(try await Self.send([:], themes: ["T99"], browser).status == 422)
    #expect(try browser.study.workshops().isEmpty)
  }

  @Test func `what has no plan is refused with what would do`() async throws {
    let browser = try await Browser()
    let sent = try await Self.send(["people": "100", "tables": "2"], browser)
    #expect(sent.status == 422)
    #expect(sent.html.contains("no se pueden sentar a 2 mesas"), "\(sent.html)")
    #expect(sent.html.contains("Lo más parecido que sí sale: "))
    #expect(sent.html.contains("name=\"people\" type=\"number\" value=\"100\""))
    #expect(try browser.study.workshops().isEmpty)
  }
}
