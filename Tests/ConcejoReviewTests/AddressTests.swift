import Foundation
import Testing

@testable import ConcejoReview

/// Addresses lead to pages and to three files, and nowhere else.
@Suite struct AddressTests {
  @Test(arguments: [
    "/static/../messages/es.json", "/static/..%2fmessages%2fes.json",
    "/static/%2e%2e/messages/es.json",
    "/static/....//review.css", "/static/%2Fetc%2Fpasswd", "/static//etc/passwd",
    "/static/review.css%00.js", "/static/..\\..\\review.js", "/static/messages/es.json", "/static/",
    "/static/templates/page.mustache", "/%2e%2e/%2e%2e/etc/passwd", "/../s.concejo", "/s.concejo",
    "//evil.example/static/review.css", "*", "http://evil.example/", "/%FF", "",
  ])
  func `no address leads to another file`(target: String) async throws {
    let browser = try await Browser(isAnalyzed: false)
    let answer = await browser.get(target)
    #expect([404, 409].contains(answer.status), "\(answer.status)")
    #expect(answer.header("Content-Type")?.hasPrefix("text/html") == true)
    #expect(!answer.html.contains("root:") && !answer.html.contains("SQLite format"))
  }

  @Test func `style and script are files of these pages`() async throws {
    let browser = try await Browser(isAnalyzed: false)
    let style = await browser.get("/static/review.css")
    #expect(style.header("Content-Type") == "text/css; charset=utf-8" && style.status == 200)
    let script = await browser.get("/static/review.js")
    #expect(script.header("Content-Type") == "text/javascript; charset=utf-8")
    #expect(script.html.split(separator: "\n").count < 300)
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "evil", "",
    "/a b", "/\u{301}",
  ])
  func `after a decision the browser stays on these pages`(back: String) async throws {
    let browser = try await Browser()
    let page = await browser.get("/themes/T01")
    let answer = await browser.post(
      [
        ("action", "rename"), ("theme", "T01"), ("own", "Un título"), ("by", "Ana"),
        ("back", back),
      ], from: page)
    #expect(answer.status == 303)
    #expect(answer.header("Location")?.hasPrefix("/?done=d") == true)
  }

  @Test func `resources are looked for beside those of the library`() {
    #expect(
      ReviewResources.candidates(besideLibrary: "/opt/bin/concejo_Concejo.resources/Resources")
        == [
          "/opt/bin/concejo_ConcejoReview.resources/Resources",
          "/opt/bin/concejo_Concejo.resources/Resources/review",
        ])
    #expect(
      ReviewResources.candidates(besideLibrary: "/usr/share/concejo").last
        == "/usr/share/concejo/review")
  }
}
