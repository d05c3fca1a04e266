import Concejo
import ConcejoStore
import Testing

@testable import ConcejoReview

/// What is decided on the pages is on record, shows at once, and can be taken back.
@Suite struct DecisionPageTests {
  private static let signed = [("by", "Ana"), ("why", "más claro"), ("back", "/themes/T01")]

  @Test func `a new title is recorded with who and why, and shows at once`() async throws {
    let browser = try await Browser()
    let answer = await browser.post(
      [("action", "rename"), ("theme", "T01"), ("own", "Ir en bici")] + Self.signed,
      from: await browser.get("/themes/T01"))
    #expect(answer.status == 303)
    let decision = try #require(try browser.study.decisions().decisions.first)
    #expect(decision.by == "Ana" && decision.why == "más claro")
    guard case .rename(let theme, "Ir en bici") = decision.action else {
      Issue.record("\(decision.action)")
      return
    }
    #expect(theme.theme == 1 && !theme.anchors.isEmpty)
    let page = await browser.get(try #require(answer.header("Location")))
    #expect(page.html.contains("<h1><span class=\"rank\">T01</span> Ir en bici</h1>"))
    #expect(page.html.contains("Anotado: T01 se llama «Ir en bici»."))
    #expect(page.html.contains("1 decisión espera un análisis"))
    // Who decided is remembered for the next form.
    #expect(
      answer.header("Set-Cookie") == "concejo-review-by=Ana; Path=/; HttpOnly; SameSite=Strict")
  }

  @Test func `of several titles the one that is marked is taken`() async throws {
    let browser = try await Browser()
    let page = await browser.get("/themes/T02")
    let titles = try browser.study.latestFindings().themes[1].alternativeTitles.map(\.text)
    let title = try #require(titles.last)
    #expect(page.html.contains(">  \(title)") || page.html.contains("> \(title)"))
    _ = await browser.post(
      [("action", "rename"), ("theme", "T02"), ("title", title), ("own", "")] + Self.signed,
      from: page)
    #expect(try browser.study.themeView()?.titles[2] == title)
  }

  @Test func `two themes are compared and merged; the browser is led to the one that stays`()
    async throws
  {
    let browser = try await Browser()
    let compare = await browser.get("/themes/T01/merge?with=T03")
    #expect(compare.status == 200 && compare.html.contains("name=\"other\" value=\"T03\""))
    let answer = await browser.post(
      [
        ("action", "merge"), ("theme", "T01"), ("other", "T03"), ("by", "Ana"),
        ("back", "/themes/T03"),
      ], from: compare)
    #expect(answer.header("Location")?.hasPrefix("/themes/T01?done=") == true)
    #expect(await browser.get("/themes/T03").header("Location") == "/themes/T01?joined=T03")
    let themes = try browser.study.latestFindings().themes.filter { [1, 3].contains($0.id) }
    #expect(
      try browser.study.themeView()?.members(of: 1).count
        == themes.map(\.proposals.count).reduce(0, +))
  }

  @Test func `a theme is divided as it was shown`() async throws {
    let browser = try await Browser()
    var page = await browser.get("/themes/T01/split?into=2")
    for _ in 0..<100 where !page.html.contains("name=\"part1\"") {
      try await Task.sleep(for: .milliseconds(50))
      page = await browser.get("/themes/T01/split?into=2")
    }
    let parts = page.html.matches(of: #/name="part1" value="([^"]*)"/#).map {
      ("part1", String($0.output.1))
    }
    let whole = try browser.study.latestFindings().themes[0].proposals.count
    try #require(!parts.isEmpty && parts.count < whole)
    #expect(try browser.study.decisions().decisions.isEmpty)
    let answer = await browser.post(
      [("action", "split"), ("theme", "T01")] + parts + Self.signed, from: page)
    #expect(answer.status == 303)
    let view = try #require(try browser.study.themeView())
    #expect(try Set(view.members(of: 6)) == Set(parts.map(\.1)))
    #expect(try view.members(of: 1).count == whole - parts.count)
    #expect(await browser.get("/themes/T06").html.contains("nuevo"))
  }

  @Test func `marked proposals move to a theme, or make one`() async throws {
    let browser = try await Browser()
    let ids = Array(try browser.study.latestFindings().themes[0].proposals.prefix(2))
    let marked = ids.map { ("proposal", $0) }
    #expect(
      await browser.post(
        [("action", "move"), ("to", "T02")] + marked + Self.signed,
        from: await browser.get("/themes/T01")
      ).status == 303)
    let proposal = await browser.get("/proposals/\(ids[0])")
    #expect(proposal.html.contains("href=\"/themes/T02\""))
    #expect(proposal.html.contains("En el último análisis"))
    #expect(
      await browser.post(
        [("action", "move"), ("to", "new")] + marked + Self.signed,
        from: await browser.get("/themes/T02")
      ).status == 303)
    #expect(try browser.study.themeView()?.members(of: 6) == ids)
  }

  @Test func `what is excluded shows nowhere, and comes back`() async throws {
    let browser = try await Browser()
    let quote = try #require(try browser.study.latestFindings().themes[0].quotes.first)
    let text = try #require(
      try browser.study.visibleContributions([quote.proposal])[quote.proposal]
    )
    .text.prefix(40)
    #expect(await browser.get("/themes/T01").html.contains(text))
    let answer = await browser.post(
      [("action", "exclude"), ("code", "spam"), ("proposal", quote.proposal)] + Self.signed,
      from: await browser.get("/themes/T01"))
    #expect(answer.status == 303)
    for target in [
      "/", "/themes/T01", "/themes/T02", "/outside", "/proposals/\(quote.proposal)", "/copies",
      "/history", "/search?q=" + PercentEncoding.encoded(String(text)),
    ] {
      let page = await browser.get(target)
      #expect(!page.html.contains("<span class=\"text\">\(text)"), "\(target)")
      #expect(!page.html.contains("«\(text)"), "\(target)")
    }
    let out = await browser.get("/proposals/\(quote.proposal)")
    #expect(out.status == 200 && out.html.contains("Su texto no se muestra."))
    _ = await browser.post(
      [("action", "include"), ("proposal", quote.proposal)] + Self.signed, from: out)
    #expect(await browser.get("/proposals/\(quote.proposal)").html.contains(text))
  }

  @Test func `a locked theme stays as it is until it is unlocked`() async throws {
    let browser = try await Browser()
    _ = await browser.post(
      [("action", "lock"), ("theme", "T01")] + Self.signed,
      from: await browser.get("/themes/T01"))
    let page = await browser.get("/themes/T01")
    #expect(page.html.contains("Bloqueado por Ana"))
    let refused = await browser.post(
      [("action", "rename"), ("theme", "T01"), ("own", "Otro")] + Self.signed, from: page)
    #expect(refused.status == 422 && refused.html.contains("T01 está bloqueado"))
    let lock = try #require(try browser.study.decisions().decisions.first)
    _ = await browser.post(
      [("action", "undo"), ("decision", lock.id)] + Self.signed,
      from: await browser.get("/themes/T01"))
    #expect(!(await browser.get("/themes/T01").html.contains("Bloqueado por")))
  }

  @Test func `a decision is taken back, and that too; each once`() async throws {
    let browser = try await Browser()
    _ = await browser.post(
      [("action", "rename"), ("theme", "T01"), ("own", "Uno")] + Self.signed,
      from: await browser.get("/themes/T01"))
    let first = try #require(try browser.study.decisions().decisions.first)
    let undo = [("action", "undo"), ("decision", first.id)] + Self.signed
    #expect(await browser.post(undo, from: await browser.get("/history")).status == 303)
    #expect(try browser.study.themeView()?.titles[1] != "Uno")
    let again = await browser.post(undo, from: await browser.get("/history"))
    #expect(again.status == 422 && again.html.contains("ya estaba deshecha"))
    let second = try #require(try browser.study.decisions().decisions.last)
    _ = await browser.post(
      [("action", "undo"), ("decision", second.id)] + Self.signed,
      from: await browser.get("/history"))
    #expect(try browser.study.themeView()?.titles[1] == "Uno")
  }

  /// What a form sends, and what is told of it.
  private static let refused: [(form: String, told: String)] = [
    ("action=rename&theme=T01&own=x", "Falta quién decide"),
    ("action=rename&theme=T01&by=Ana", "Falta el título"),
    ("action=rename&theme=T01&own=a%0Ab&by=Ana", "Falta el título"),
    ("action=describe&theme=T01&by=Ana", "Falta el texto"),
    ("action=rename&theme=T99&own=x&by=Ana", "No existe: T99."),
    ("action=rename&theme=T01.1&own=x&by=Ana", "No existe: T01.1."),
    ("action=move&to=T02&by=Ana", "ninguna propuesta marcada"),
    ("action=move&to=T02&proposal=zz&by=Ana", "No existe: zz."),
    ("action=exclude&code=whim&proposal=1&by=Ana", "No existe: whim."),
    ("action=split&theme=T01&part1=2&by=Ana", "Las partes no son"),
    ("action=accept&proposal=1&proposal=2&by=Ana", "No existe: 1, 2."),
    ("action=undo&decision=d0123&by=Ana", "No existe: d0123."),
    ("action=burn&by=Ana", "No existe: burn."),
    ("action=merge&theme=T01&other=T01&by=Ana", "No se puede aplicar"),
    ("action=include&proposal=1&by=Ana", "No se puede aplicar"),
    ("action=rename&theme=T01&own=Llame+al+612+345+678&by=Ana", "datos personales"),
    ("action=rename&theme=T01&own=x&by=ana%40example.org", "datos personales"),
  ]

  @Test(arguments: refused)
  func `what cannot be decided is told and not recorded`(form: String, told: String) async throws {
    let browser = try await Browser()
    let fields = try #require(FormFields(Array(form.utf8))).all.map { ($0.name, $0.value) }
    let answer = await browser.post(fields, from: await browser.get("/themes/T02"))
    #expect(answer.status == 422 && answer.html.contains(told), "\(answer.html)")
    #expect(try browser.study.decisions().decisions.isEmpty)
  }

  @Test func `with --by nobody decides under another name`() async throws {
    let browser = try await Browser(options: ReviewOptions(person: "Concejalía"))
    _ = await browser.post(
      [("action", "rename"), ("theme", "T01"), ("own", "x"), ("by", "Mallory")],
      from: await browser.get("/themes/T01"))
    #expect(try browser.study.decisions().decisions.first?.by == "Concejalía")
  }
}
