import Concejo
import ConcejoStore
import Testing

@testable import ConcejoReview

/// What forms may send.
@Suite struct FormTests {
  private static let rename = [
    ("action", "rename"), ("theme", "T01"), ("own", "Un título"), ("by", "Ana"), ("back", "/"),
  ]

  @Test func `a form that these pages did not send changes nothing`() async throws {
    let browser = try await Browser()
    let page = await browser.get("/themes/T01")
    let seal = page.field("seal")
    #expect(seal.count == 96)
    for forged in ["", "x", String(repeating: "0", count: 96), String(seal.dropLast()) + "x"] {
      let answer = await browser.post(
        "/decisions", Self.rename + [("seal", forged), ("seen", page.field("seen"))])
      #expect(answer.status == 403, "\(forged)")
    }
    #expect(try browser.study.decisions().decisions.isEmpty)
  }

  @Test func `a form that comes twice counts once`() async throws {
    let browser = try await Browser()
    let page = await browser.get("/themes/T01")
    #expect(await browser.post(Self.rename, from: page).status == 303)
    let again = await browser.post(Self.rename, from: page)
    #expect(again.status == 409)
    #expect(again.html.contains("ya se había enviado"))
    #expect(try browser.study.decisions().decisions.count == 1)
    // Somebody who means it may send it once more.
    #expect(again.field("seal") != page.field("seal"))
    #expect(again.field("own") == "Un título")
  }

  @Test func `seals are those of one server`() {
    let (seals, others) = (FormSeals(), FormSeals())
    let seal = seals.issue()
    #expect(others.spend(seal) == .forged)
    #expect(seals.spend(seal) == .fresh)
    #expect(seals.spend(seal) == .spent)
  }

  @Test func `a form of ten million bytes is not read`() async throws {
    let browser = try await Browser()
    let page = await browser.get("/themes/T01")
    let long = Self.rename + [("why", String(repeating: "x", count: 10_000_000))]
    #expect(await browser.post(long, from: page).status == 413)
    #expect(try browser.study.decisions().decisions.isEmpty)
  }

  @Test func `only forms of a browser are read`() async throws {
    let browser = try await Browser()
    var request = browser.request("POST", "/decisions")
    request.contentType = "application/json"
    #expect(await browser.send(request, body: Array("{}".utf8)).status == 415)
    request.contentType = nil
    #expect(await browser.send(request).status == 415)
    let broken = browser.request("POST", "/decisions")
    #expect(await browser.send(broken, body: Array("a=%G1".utf8)).status == 400)
    #expect(await browser.send(broken, body: Array("a=%00".utf8)).status == 400)
    #expect(await browser.post("/themes/T01", Self.rename).status == 404)
  }

  @Test func `who may only read decides nothing, and sees no form that would`() async throws {
    let browser = try await Browser(options: ReviewOptions(isReadOnly: true))
    let page = await browser.get("/themes/T01")
    #expect(!page.html.contains("method=\"post\""))
    let seal = browser.site.seals.issue()
    for target in ["/decisions", "/analysis"] {
      #expect(await browser.post(target, Self.rename + [("seal", seal)]).status == 403)
    }
    #expect(try browser.study.decisions().decisions.isEmpty)
  }

  @Test(arguments: [
    ("a=1&b=dos+tres%20%C3%B1&a=2&c", ["a": ["1", "2"], "b": ["dos tres ñ"], "c": [""]]),
    ("", [:]), ("=x", ["": ["x"]]),
  ])
  func `fields are read as browsers write them`(text: String, fields: [String: [String]]) throws {
    let form = try #require(FormFields(Array(text.utf8)))
    for (name, values) in fields { #expect(form.values(name) == values) }
    #expect(Set(form.all.map(\.name)) == Set(fields.keys))
  }

  @Test func `what is encoded is read as it was`() throws {
    for text in ["a/b?c#d&e=f+g%h", "ñ “x” 🚲", "", "..", "\u{301}"] {
      #expect(PercentEncoding.decoded(PercentEncoding.encoded(text), plusIsSpace: true) == text)
    }
    for broken in ["%", "%2", "%zz", "%C3", "%FF", "a%00"] {
      #expect(PercentEncoding.decoded(broken, plusIsSpace: true) == nil, "\(broken)")
    }
  }
}
