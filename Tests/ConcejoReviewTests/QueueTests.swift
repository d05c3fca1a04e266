import Concejo
import ConcejoStore
import Foundation
import Testing

@testable import ConcejoReview

/// What waits for a person: pairs, passages, answers; and what an analysis changed.
@Suite struct QueueTests {
  /// Asks for a page until what it waits for is done.
  private static func wait(
    for target: String, _ browser: Browser
  ) async throws -> Browser.Answer {
    var page = await browser.get(target)
    for _ in 0..<200 where page.html.contains("http-equiv=\"refresh\"") {
      try await Task.sleep(for: .milliseconds(50))
      page = await browser.get(target)
    }
    return page
  }

  private static let pairs = """
    id,title,description
    1,,"Poner más bancos con sombra y respaldo en la plaza mayor del pueblo para los mayores."
    2,,"Poner más farolas con sombra y respaldo en la plaza mayor del pueblo para los mayores."
    3,,"Un autobús los domingos por la tarde al hospital comarcal."
    4,,"Mi hija tiene depresión y nadie la atiende en el centro de salud del pueblo."
    """

  @Test func `a pair is shown with the words in which it parts, and is decided once`() async throws
  {
    let browser = try await Browser(Self.pairs)
    let findings = try browser.study.latestFindings()
    try #require(findings.keptApart.count + findings.sameRequests.count == 1)
    let page = await browser.get("/copies")
    #expect(
      page.html.contains("<mark>bancos </mark>") && page.html.contains("<mark>farolas </mark>"))
    #expect(page.html.contains("Queda 1 pareja."))
    let answer = await browser.post(
      [("action", "not-same"), ("proposal", "1"), ("proposal", "2"), ("by", "Ana")], from: page)
    #expect(answer.status == 303)
    #expect(await browser.get("/copies").html.contains("No queda ninguna pareja"))
    guard case .notSame(let ids) = try browser.study.decisions().decisions[0].action else {
      Issue.record("no such decision")
      return
    }
    #expect(Set(ids) == ["1", "2"])
  }

  @Test func `a number finds its proposal, and what was taken out is listed with its reason`()
    async throws
  {
    let browser = try await Browser(Self.pairs)
    let found = await browser.get("/search?q=3")
    #expect(found.html.contains("Un autobús los domingos") && found.html.contains("1 propuesta"))
    #expect(await browser.get("/search?q=77").html.contains("0 propuestas"))
    let proposal = await browser.get("/proposals/3")
    _ = await browser.post(
      [
        ("action", "exclude"), ("code", "spam"), ("proposal", "3"), ("by", "Ana"),
        ("why", "repetida"),
      ],
      from: proposal)
    #expect(await browser.get("/").links.contains("/excluded"))
    let excluded = await browser.get("/excluded")
    #expect(excluded.links.contains("/proposals/3"))
    for word in ["1 propuesta excluida", "Ana", "repetida"] {
      #expect(excluded.html.contains(word), "\(word)")
    }
    #expect(!excluded.html.contains("autobús"))
    #expect(await browser.get("/search?q=3").links.contains("/proposals/3"))
  }

  @Test func `what waits is counted as the list counts it`() async throws {
    let browser = try await Browser()
    let moment = try #require(try await browser.site.moment())
    let queue = CopyQueue(moment)
    let (suggested, apart) = (queue.suggested, queue.apart.count)
    #expect(suggested + apart == queue.pairs.count)
    let page = await browser.get("/copies?kind=apart")
    #expect(
      page.html.contains(apart == 1 ? "Queda 1 pareja." : "Quedan \(apart) parejas.") || apart == 0)
    if suggested > 0 {
      let overview = await browser.get("/").html
      #expect(overview.contains("\(suggested) pareja"))
    }
  }

  @Test func `passages to be looked at are marked, and go with the proposal`() async throws {
    let browser = try await Browser(Self.pairs)
    let page = try await Self.wait(for: "/privacy", browser)
    #expect(page.html.contains("1 pasaje") && page.html.contains("salud"))
    #expect(page.html.firstMatch(of: #/<mark>[^<]*depresión[^<]*<\/mark>/#) != nil)
    _ = await browser.post(
      [("action", "exclude"), ("code", "personal-data"), ("proposal", "4"), ("by", "Ana")],
      from: page)
    let left = try await Self.wait(for: "/privacy", browser)
    #expect(left.html.contains("No hay ningún pasaje así.") && !left.html.contains("depresión"))
  }

  @Test func `a passage stands with what is around it`() {
    let text = String(repeating: "ñ", count: 300) + "aquí" + String(repeating: "x", count: 300)
    let parts = ReviewPages.parts(of: text, around: 600..<605)
    #expect(parts["passage"] as? String == "aquí")
    #expect((parts["before"] as? String)?.count == 201)
    #expect((parts["after"] as? String)?.count == 200)
    #expect(ReviewPages.parts(of: "abc", around: 1..<9)["passage"] as? String == "bc")
  }

  @Test func `who owes what is listed, what is overdue told`() async throws {
    let browser = try await Browser()
    #expect(await browser.get("/answers").html.contains("Todavía no hay unidades"))
    let when = try #require(DecisionTime("2026-01-01T10:00:00Z"))
    try browser.study.record([
      Decision(
        .unit(.create(["1", "6"], unit: 1, title: "Carril <b>", source: nil)), by: "Ana",
        when: when)
    ])
    try browser.study.store([
      Commitment(
        1, "Pintar el carril", recommendations: [], responsible: "Obras", deadline: "2020-01-31"),
      Commitment(
        2, "Plantar", recommendations: [], deadline: "2020-01-31", status: "done"),
    ])
    let page = await browser.get("/answers")
    #expect(page.html.contains("Carril &lt;b&gt;") && page.html.contains("Sin respuesta"))
    #expect(page.html.contains("31/01/2020") && page.html.contains("Obras"))
    #expect(page.html.components(separatedBy: ">Vencido<").count == 2)
    #expect(await browser.get("/answers?owed=1").html.contains("U01"))
    // An answer unit is as decided at once, and waits for no analysis.
    #expect(!page.html.contains("espera un análisis"))
  }

  @Test func `what an analysis changed is told`() async throws {
    let browser = try await Browser()
    #expect(await browser.get("/changes").html.contains("Solo hay un análisis"))
    let view = try #require(try browser.study.themeView())
    let (first, second) = (try #require(try view.reference(1)), try #require(try view.reference(2)))
    try browser.study.record([
      Decision(
        .merge([second], into: first), by: "Ana",
        when: try #require(DecisionTime("2026-01-01T10:00:00Z")))
    ])
    // As another program would: what another connection writes is noticed.
    let other = try Study.open(at: browser.study.path)
    try other.save(
      try await other.consultation().run(
        with: try #require(try other.latestOptions()), after: other.precedent()))
    let page = try await Self.wait(for: "/changes", browser)
    #expect(page.status == 200 && page.html.contains("T02 se une a T01"), "\(page.html)")
  }

  @Test func `every kind that a page may tell has its sentence`() throws {
    let sentences = try ReviewLanguage.sentences(in: .es)
    let keys =
      SensitiveContent.Kind.allCases.map { "about.\($0.rawValue)" }
      + ThemeDiff.Change.Kind.allCases.map { "change.\($0.rawValue)" }
      + DecisionOutcome.State.allCases.map { "state.\($0.rawValue)" }
      + Commitment.statusCodes.map { "status.\($0)" }
    for key in keys { #expect(sentences[key] != nil, "\(key)") }
  }
}
