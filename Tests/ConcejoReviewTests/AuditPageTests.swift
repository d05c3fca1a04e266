import Concejo
import ConcejoStore
import Testing

@testable import ConcejoReview

/// A sample is drawn, read and counted in the pages.
@Suite struct AuditPageTests {
  /// Draws a sample as a person does.
  private static func draw(_ browser: Browser) async throws -> AuditSample {
    let page = await browser.get("/audit")
    #expect(page.html.contains("Todavía no se ha sacado ninguna muestra"))
    let answer = await browser.post(
      "/audit",
      [
        ("action", "draw"), ("size", "6"), ("pairs", "0"), ("drawSeed", "7"),
        ("seal", page.field("seal")),
      ])
    #expect(answer.status == 303)
    let sample = try #require(try browser.study.auditSamples().first)
    #expect(answer.header("Location") == "/audit/\(sample.code)")
    #expect(sample.texts.count == 6 && sample.seed == 7)
    return sample
  }

  /// Answers what a page asks.
  private static func say(
    _ verdict: String, to page: Browser.Answer, by reader: String, other: String = "",
    _ browser: Browser
  ) async -> Browser.Answer {
    await browser.post(
      "/audit",
      [
        ("action", "answer"), ("code", page.field("code")), ("key", page.field("key")),
        ("verdict", verdict), ("other", other), ("by", reader), ("seal", page.field("seal")),
      ])
  }

  @Test func `each answer leads to the next text, and the figures add up`() async throws {
    let browser = try await Browser(options: ReviewOptions(person: "Ana"))
    let sample = try await Self.draw(browser)
    var page = await browser.get("/audit/\(sample.code)")
    var asked: [String] = []
    for number in 0..<6 {
      let key = page.field("key")
      asked.append(key)
      // Blind: nothing but the text and the theme.
      #expect(!page.html.contains("/proposals/") && page.html.contains("data-key=\"3\""))
      let isWrong = number == 2
      let other = sample.texts[number].theme == 1 ? "2" : "1"
      let answer = await Self.say(
        isWrong ? "no" : "yes", to: page, by: "Ana", other: isWrong ? other : "", browser)
      #expect(answer.status == 303)
      page = await browser.get(answer.header("Location") ?? "")
    }
    #expect(asked == sample.textKeys)
    #expect(page.html.contains("Ya ha respondido a todo"))
    let answers = try browser.study.auditAnswers(to: sample)
    #expect(answers.map(\.reader) == ["Ana"] && answers[0].texts.count == 6)
    #expect(answers[0].texts[asked[2]]?.verdict == .no)
    #expect(answers[0].texts[asked[2]]?.other != nil && answers[0].texts[asked[0]]?.other == nil)
    let score = AuditScore(of: sample, answers: answers)
    #expect(score.read == 6 && score.suggestions.count == 1 && score.readers[0].missing == 0)
    let overview = await browser.get("/audit")
    #expect(overview.html.contains("Ana: 6 de 6"))
    #expect(overview.html.contains("una persona leyó 6 textos"))
    #expect(try browser.study.auditScore(of: browser.study.latestFindings()).score == nil)
    let kept = await browser.post(
      "/audit",
      [("action", "keep"), ("code", sample.code), ("seal", overview.field("seal"))])
    #expect(kept.status == 303)
    #expect(
      try browser.study.auditScore(of: browser.study.latestFindings()).score == score.withoutNotes)
    #expect(await browser.get("/audit").html.contains("Estas cifras están guardadas"))
  }

  @Test func `an answer can be changed, and what comes twice counts once`() async throws {
    let browser = try await Browser(options: ReviewOptions(person: "Ana"))
    let sample = try await Self.draw(browser)
    let page = await browser.get("/audit/\(sample.code)")
    let key = page.field("key")
    let first = await Self.say("no", to: page, by: "Ana", browser)
    // The same form once more: the browser goes on, and the answer stays.
    #expect(await Self.say("yes", to: page, by: "Ana", browser).status == 303)
    #expect(try browser.study.auditAnswers(to: sample)[0].texts[key]?.verdict == .no)
    let next = await browser.get(first.header("Location") ?? "")
    let change = "/audit/\(sample.code)?key=\(key)"
    #expect(next.links.contains(change) && next.field("key") == sample.textKeys[1])
    let again = await browser.get(change)
    #expect(again.field("key") == key && again.html.contains("Hasta ahora: no."))
    _ = await Self.say("yes", to: again, by: "Ana", browser)
    #expect(try browser.study.auditAnswers(to: sample)[0].texts[key]?.verdict == .yes)
  }

  @Test func `two people read a sample, a third one another`() async throws {
    let browser = try await Browser()
    let sample = try await Self.draw(browser)
    for (reader, status) in [("", 422), ("Ana", 303), ("Luis", 303), ("Eva", 422)] {
      let page = await browser.get("/audit/\(sample.code)")
      let answer = await Self.say("unsure", to: page, by: reader, browser)
      #expect(answer.status == status, "\(reader)")
      if status == 422 {
        // What was asked is asked again.
        #expect(answer.field("key") == page.field("key"))
        #expect(answer.html.contains(reader.isEmpty ? "Falta quién" : "Ana, Luis"))
      }
    }
    #expect(try browser.study.auditAnswers(to: sample).map(\.reader) == ["Ana", "Luis"])
    #expect(await browser.get("/audit").html.contains("Luis: 1 de 6"))
  }

  @Test(arguments: [
    [("action", "draw"), ("size", "0"), ("pairs", "0"), ("drawSeed", "1")],
    [("action", "draw"), ("size", "5"), ("pairs", "-1"), ("drawSeed", "1")],
    [("action", "draw"), ("size", "5"), ("pairs", "0"), ("drawSeed", "x")],
  ])
  func `what cannot be drawn is told`(fields: [(String, String)]) async throws {
    let browser = try await Browser()
    let page = await browser.get("/audit")
    let answer = await browser.post("/audit", fields + [("seal", page.field("seal"))])
    #expect(answer.status == 422 && answer.html.contains("role=\"alert\""))
    #expect(try browser.study.auditSamples().isEmpty)
  }

  @Test func `what is not of the draw is refused, and who may only read sees no form`()
    async throws
  {
    let browser = try await Browser(options: ReviewOptions(person: "Ana"))
    let sample = try await Self.draw(browser)
    let page = await browser.get("/audit/\(sample.code)")
    for fields in [
      [("key", "T999-XXXXX"), ("verdict", "yes"), ("other", "")],
      [("key", sample.textKeys[0]), ("verdict", "perhaps"), ("other", "")],
      [("key", sample.textKeys[0]), ("verdict", "no"), ("other", "77")],
    ] {
      let seal = browser.site.seals.issue()
      let answer = await browser.post(
        "/audit", fields + [("action", "answer"), ("code", sample.code), ("seal", seal)])
      #expect(answer.status == 404, "\(fields)")
    }
    #expect(try browser.study.auditAnswers(to: sample).isEmpty)
    #expect(page.html.contains("method=\"post\""))
    #expect(await browser.get("/audit/00000").status == 404)
    let reading = try ReviewPages(browser.study, ReviewOptions(isReadOnly: true))
    for target in ["/audit", "/audit/\(sample.code)"] {
      let answer = await reading.answer(browser.request("GET", target)) { [] }
      let html = String(decoding: answer.body, as: UTF8.self)
      #expect(answer.status == 200 && !html.contains("method=\"post\""), "\(target)")
    }
  }
}
