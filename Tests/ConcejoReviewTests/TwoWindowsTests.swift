import Concejo
import ConcejoStore
import Testing

@testable import ConcejoReview

/// Two windows at once: the second is told what changed, and nothing is lost.
@Suite struct TwoWindowsTests {
  private static func rename(_ theme: String, _ title: String, by: String) -> [(String, String)] {
    [
      ("action", "rename"), ("theme", theme), ("own", title), ("by", by), ("why", "por \(by)"),
      ("back", "/themes/\(theme)"),
    ]
  }

  @Test func `who decides on what another has just changed is asked once more`() async throws {
    let browser = try await Browser()
    let (one, other) = (await browser.get("/themes/T01"), await browser.get("/themes/T01"))
    _ = await browser.post(Self.rename("T01", "De Ana", by: "Ana"), from: one)
    let answer = await browser.post(Self.rename("T01", "De Luis", by: "Luis"), from: other)
    #expect(answer.status == 409)
    for told in ["T01 se llama «De Ana»", "T01 se llama «De Luis»", "por Luis", "Luis"] {
      #expect(answer.html.contains(told), "\(told)")
    }
    #expect(try browser.study.themeView()?.titles[1] == "De Ana")
    // All of the form is there to be sent once more.
    let sent = await browser.post(
      ["action", "theme", "own", "by", "why", "back"].map { ($0, answer.field($0)) }, from: answer)
    #expect(sent.status == 303)
    #expect(try browser.study.themeView()?.titles[1] == "De Luis")
    #expect(try browser.study.decisions().decisions.map(\.by) == ["Ana", "Luis"])
  }

  @Test func `who decides on something else is not held up, and told`() async throws {
    let browser = try await Browser()
    let (one, other) = (await browser.get("/themes/T01"), await browser.get("/themes/T02"))
    _ = await browser.post(Self.rename("T01", "De Ana", by: "Ana"), from: one)
    let answer = await browser.post(Self.rename("T02", "De Luis", by: "Luis"), from: other)
    #expect(answer.status == 303)
    let page = await browser.get(try #require(answer.header("Location")))
    #expect(page.html.contains("Mientras tanto se decidió: T01 se llama «De Ana» (Ana)."))
  }

  @Test func `a move from a theme that another has merged away is asked once more`() async throws {
    let browser = try await Browser()
    let page = await browser.get("/themes/T03")
    let id = try #require(try browser.study.latestFindings().themes[2].proposals.first)
    _ = await browser.post(
      [("action", "merge"), ("theme", "T01"), ("other", "T03"), ("by", "Ana")],
      from: await browser.get("/themes/T01"))
    let answer = await browser.post(
      [("action", "move"), ("to", "T02"), ("proposal", id), ("by", "Luis")], from: page)
    #expect(answer.status == 409 && answer.html.contains("se une a T01"))
  }

  @Test func `decisions of the command line show without a new start`() async throws {
    let browser = try await Browser()
    _ = await browser.get("/")
    let reference = try #require(try browser.study.themeView()?.reference(1))
    try browser.study.record([
      Decision(
        .rename(reference, title: "De la consola"), by: "Eva",
        when: try #require(DecisionTime("2026-03-01T10:00:00Z")))
    ])
    #expect(await browser.get("/").html.contains("De la consola"))
  }

  @Test func `an analysis from the page takes the decisions in`() async throws {
    let browser = try await Browser()
    _ = await browser.post(
      Self.rename("T01", "Ir en bici", by: "Ana"), from: await browser.get("/themes/T01"))
    let start = await browser.post(
      "/analysis", [("seal", await browser.get("/analysis").field("seal"))])
    #expect(start.header("Location") == "/analysis")
    var page = await browser.get("/analysis")
    for _ in 0..<200 where page.html.contains("http-equiv=\"refresh\"") {
      try await Task.sleep(for: .milliseconds(50))
      page = await browser.get("/analysis")
    }
    #expect(page.html.contains("El análisis ha terminado."))
    #expect(try browser.study.runs().count == 2)
    #expect(try browser.study.latestFindings().theme(1)?.title.text == "Ir en bici")
    let overview = await browser.get("/")
    #expect(overview.html.contains("Ir en bici") && !overview.html.contains("espera un análisis"))
  }

  @Test func `a study that was not analysed says so, and can be`() async throws {
    let browser = try await Browser(isAnalyzed: false)
    let page = await browser.get("/")
    #expect(page.status == 409 && page.html.contains("todavía no se ha analizado"))
    #expect(page.html.contains("action=\"/analysis\""))
  }
}
