import Concejo
import ConcejoStore
import Testing

@testable import ConcejoReview

/// Units are answered and promises kept in the pages, checked as sheets are.
@Suite struct AnswerPageTests {
  /// A study with two units, and the browser of a person who signs.
  private static func browser() async throws -> Browser {
    let browser = try await Browser(options: ReviewOptions(person: "Ana"))
    let when = try #require(DecisionTime("2026-01-01T10:00:00Z"))
    try browser.study.record([
      Decision(
        .unit(.create(["1", "6"], unit: 1, title: "Carril bici", source: nil)), by: "Ana",
        when: when),
      Decision(
        .unit(.create(["2", "7"], unit: 2, title: "Autobús de noche", source: nil)), by: "Ana",
        when: when),
    ])
    return browser
  }

  private static func send(
    _ fields: [(String, String)], from page: Browser.Answer, to target: String = "/answers",
    _ browser: Browser
  ) async -> Browser.Answer {
    let marks = ["seal", "seen", "mark", "back"].map { ($0, page.field($0)) }
    let own = Set(fields.map(\.0))
    return await browser.post(target, fields + marks.filter { !own.contains($0.0) })
  }

  private static func answer(_ unit: Int, in browser: Browser) throws -> Answer? {
    try browser.study.answers().first { $0.subject == .unit(unit) }
  }

  @Test func `an answer is written, told, taken back and told again`() async throws {
    let browser = try await Self.browser()
    let page = await browser.get("/answers/U01")
    #expect(page.html.contains("Carril bici") && page.html.contains("<option value=\"accepted\""))
    let fields = [
      ("action", "answer"), ("unit", "U01"), ("state", "accepted"), ("responsible", "Obras"),
      ("date", "2026-03-31"), ("why", "lo pide mucha gente"),
    ]
    let sent = await Self.send(fields, from: page, browser)
    #expect(sent.status == 303 && sent.header("Location") == "/answers/U01?saved=1")
    let stored = try #require(try Self.answer(1, in: browser))
    #expect(stored.state.code == "accepted" && stored.responsible == "Obras")
    #expect(stored.date == "2026-03-31" && stored.by == "Ana")
    let told = await browser.get("/answers/U01?saved=1")
    #expect(told.html.contains("U01 pasa de «Sin respuesta» a"))
    #expect(told.html.contains("lo pide mucha gente"))
    // A page that was made before knows another answer.
    let late = await Self.send(
      [("action", "answer"), ("unit", "U01"), ("state", "planned")]
        + [("mark", page.field("mark")), ("seal", browser.site.seals.issue())], from: page, browser)
    #expect(late.status == 409 && late.html.contains("ha decidido sobre lo mismo"))
    let undo = await Self.send([("action", "undo"), ("change", "1")], from: told, browser)
    #expect(undo.status == 303)
    #expect(try Self.answer(1, in: browser) == nil)
    let history = try browser.study.followUpChanges()
    #expect(history.map(\.number) == [1, 2] && history[1].change.answers[0].after == nil)
    // What was taken back is taken back once.
    let again = await Self.send(
      [("action", "undo"), ("change", "1"), ("seal", browser.site.seals.issue())], from: told,
      browser)
    #expect(again.status == 409)
  }

  @Test func `what is wrong stands beside its field, and what was written stays`() async throws {
    let browser = try await Self.browser()
    let page = await browser.get("/answers/U01")
    let sent = await Self.send(
      [
        ("action", "answer"), ("unit", "U01"), ("state", "conditional"),
        ("responsible", "Llamar a ana.perez@example.org"), ("date", "31/13/2026"),
      ], from: page, browser)
    #expect(sent.status == 422)
    for name in ["reason", "responsible", "date"] {
      #expect(sent.html.contains("aria-describedby=\"e-f-\(name)\""), "\(name)")
      #expect(sent.html.contains("id=\"e-f-\(name)\""), "\(name)")
    }
    #expect(!sent.html.contains("id=\"e-f-state\""))
    #expect(sent.html.contains("<option value=\"conditional\" selected>"))
    #expect(sent.html.contains("value=\"31/13/2026\""))
    #expect(try browser.study.answers().isEmpty && browser.study.followUpChanges().isEmpty)
  }

  @Test func `many units are answered at once, and what is blank stays as it is`() async throws {
    let browser = try await Self.browser()
    let page = await browser.get("/answers")
    let first = await Self.send(
      [
        ("action", "bulk"), ("unit", "U01"), ("unit", "U02"), ("state", "accepted"),
        ("responsible", "Movilidad"),
      ], from: page, browser)
    #expect(first.status == 303 && first.header("Location") == "/answers?saved=1")
    let list = await browser.get("/answers")
    #expect(list.html.contains("href=\"/answers?who=Movilidad\""))
    let second = await Self.send(
      [("action", "bulk"), ("unit", "U02"), ("date", "2026-06-30")], from: list, browser)
    #expect(second.status == 303)
    let answer = try #require(try Self.answer(2, in: browser))
    #expect(answer.state.code == "accepted" && answer.responsible == "Movilidad")
    #expect(answer.date == "2026-06-30")
    #expect(try Self.answer(1, in: browser)?.date == nil)
    // A state that needs a reason gets none in one of them: nothing is taken.
    let before = try browser.study.answers()
    let refused = await Self.send(
      [("action", "bulk"), ("unit", "U01"), ("unit", "U02"), ("state", "conditional")],
      from: await browser.get("/answers"), browser)
    #expect(refused.status == 422 && refused.html.contains("U01: Con esta respuesta"))
    #expect(refused.html.contains("value=\"U02\" aria-label=\"U02\" checked"))
    #expect(try browser.study.answers() == before)
    let none = await Self.send(
      [("action", "bulk"), ("state", "accepted")], from: await browser.get("/answers"), browser)
    #expect(none.status == 422 && none.html.contains("No hay ninguna unidad marcada"))
  }

  @Test func `units are found by words, state and department`() async throws {
    let browser = try await Self.browser()
    _ = await Self.send(
      [
        ("action", "answer"), ("unit", "U01"), ("state", "accepted"), ("responsible", "Obras"),
      ], from: await browser.get("/answers/U01"), browser)
    func units(_ query: String) async -> [String] {
      await browser.get("/answers?\(query)").html
        .matches(of: #/name="unit" value="(U\d+)"/#).map { String($0.output.1) }
    }
    #expect(await units("") == ["U01", "U02"])
    #expect(await units("q=autobus") == ["U02"])
    #expect(await units("state=owed") == ["U02"])
    #expect(await units("state=accepted") == ["U01"])
    #expect(await units("who=Obras") == ["U01"])
    #expect(await units("who=-") == ["U02"])
    #expect(await units("who=Obras&state=owed") == [])
  }

  @Test func `a promise is made, changed and told with its deadline`() async throws {
    let browser = try await Self.browser()
    let blank = await browser.get("/commitments/new")
    let wrong = await Self.send(
      [("commitment", ""), ("text", ""), ("deadline", "mañana"), ("progress", "101")],
      from: blank, to: "/commitments", browser)
    #expect(wrong.status == 422)
    for name in ["text", "deadline", "progress"] {
      #expect(wrong.html.contains("id=\"e-f-\(name)\""), "\(name)")
    }
    let made = await Self.send(
      [
        ("commitment", ""), ("text", "Pintar el carril"), ("deadline", "2020-01-31"),
        ("responsible", "Obras"), ("status", "started"),
        ("milestones", "x 2019-06-30 Licitación\n2019-12-01 Obra"),
      ], from: wrong, to: "/commitments", browser)
    #expect(made.status == 303 && made.header("Location") == "/answers?saved=1")
    let commitment = try #require(try browser.study.followUp().commitments.first)
    #expect(commitment.number == 1 && commitment.milestones.count == 2 && commitment.by == "Ana")
    let list = await browser.get("/answers")
    #expect(list.html.contains("31/01/2020") && list.html.contains(">Vencido<"))
    #expect(await browser.get("/").html.contains("1 compromiso fuera de plazo"))
    let page = await browser.get("/commitments/C01")
    #expect(page.html.contains("<option value=\"started\" selected>"))
    let done = await Self.send(
      [("commitment", "C01")]
        + CommitmentSheet.fields(of: commitment).filter { $0.key != "recommendations" }
        .map { ($0.key, $0.key == "status" ? "done" : $0.value) }, from: page,
      to: "/commitments", browser)
    #expect(done.status == 303)
    #expect(try browser.study.followUp().commitments[0].status == "done")
    #expect(try browser.study.followUpChanges().count == 2)
    let told = await browser.get("/commitments/C01?saved=2")
    #expect(told.html.contains("C01 pasa de «En marcha» a «Cumplido»"))
    // To begin with a promise cannot be taken back: its number must not be given again.
    #expect(told.html.contains("name=\"change\" value=\"2\""))
    #expect(!told.html.contains("name=\"change\" value=\"1\""))
    #expect(await browser.get("/commitments/C77").status == 404)
  }

  @Test func `units are drafted, renamed, joined and dissolved as decisions`() async throws {
    let browser = try await Browser(options: ReviewOptions(person: "Ana"))
    let page = await browser.get("/answers")
    let sent = await Self.send([("action", "draft"), ("why", "")], from: page, browser)
    #expect(sent.status == 303)
    var list = await browser.get("/answers")
    for _ in 0..<200 where list.html.contains("http-equiv=\"refresh\"") {
      try await Task.sleep(for: .milliseconds(50))
      list = await browser.get("/answers")
    }
    let units = try browser.study.answerUnits().units
    #expect(units.count > 3 && list.html.contains("href=\"/answers/U01\""))
    let unit = await browser.get("/answers/U01")
    func decide(_ fields: [(String, String)]) async -> Int {
      await browser.post(
        fields + [("unit", "U01"), ("back", "/answers")], from: await browser.get("/answers/U02")
      ).status
    }
    #expect(unit.status == 200)
    #expect(await decide([("action", "unit-rename"), ("own", "Un título")]) == 303)
    #expect(try browser.study.answerUnits()[1]?.title == "Un título")
    #expect(await decide([("action", "unit-merge"), ("other", "U02")]) == 303)
    #expect(try browser.study.answerUnits().standing(2) == 1)
    let gone = await browser.post(
      [("action", "unit-rename"), ("unit", "U02"), ("own", "Otro"), ("back", "/")],
      from: await browser.get("/answers/U03"))
    // In the language of the pages.
    #expect(gone.status == 422 && gone.html.contains("U02 se unió a U01"), "\(gone.html)")
  }

  @Test func `erased words leave the history of answers, too`() async throws {
    let browser = try await Self.browser()
    let text = try #require(try browser.study.contributions().first { $0.id == "1" }).text
    _ = await Self.send(
      [("action", "answer"), ("unit", "U01"), ("state", "rejected"), ("reason", text)],
      from: await browser.get("/answers/U01"), browser)
    #expect(try browser.study.followUpChanges()[0].change.answers[0].after?.reason == text)
    try browser.study.erase(
      Study.ErasureOrder(
        ids: ["1"], code: "author-request", by: "Ana",
        when: "2026-02-01T10:00:00.000Z"))
    let kept = try browser.study.followUpChanges()
    #expect(kept.allSatisfy { $0.change.answers.allSatisfy { $0.after?.reason != text } })
  }

  @Test func `who may only read sees answers, and no form`() async throws {
    let browser = try await Self.browser()
    _ = await Self.send(
      [("action", "answer"), ("unit", "U01"), ("state", "accepted")],
      from: await browser.get("/answers/U01"), browser)
    let pages = try ReviewPages(browser.study, ReviewOptions(isReadOnly: true))
    for target in ["/answers", "/answers/U01", "/commitments/new", "/workshops"] {
      let answer = await pages.answer(browser.request("GET", target)) { [] }
      let html = String(decoding: answer.body, as: UTF8.self)
      #expect(answer.status == 200 && !html.contains("method=\"post\""), "\(target)")
    }
  }
}
