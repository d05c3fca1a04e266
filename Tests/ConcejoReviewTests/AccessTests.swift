import Concejo
import Foundation
import Testing

@testable import ConcejoReview

/// Pages are for the browser of the person who started the server, and for no page of another site.
@Suite struct AccessTests {
  private static let access = AccessGuard(token: "0123456789abcdef0123456789abcdef", port: 8080)

  private static func request(
    _ method: String = "GET", _ target: String = "/", host: String? = "127.0.0.1:8080",
    origin: String? = nil,
    cookies: String? = "a=b; concejo-review-8080=0123456789abcdef0123456789abcdef"
  ) -> PageRequest {
    var request = PageRequest(method: method, target: target)
    (request.host, request.origin, request.cookies) = (host, origin, cookies)
    return request
  }

  @Test func `a browser with the token is let in, under both names of this machine`() {
    for host in ["127.0.0.1:8080", "localhost:8080"] {
      #expect(Self.access.refusal(of: Self.request(host: host)) == nil)
      #expect(
        Self.access.refusal(of: Self.request("POST", host: host, origin: "http://\(host)")) == nil)
    }
  }

  @Test(arguments: [
    nil, "", "concejo-review-8080=", "concejo-review-8080=0123456789abcdef0123456789abcdee",
    "concejo-review-8081=0123456789abcdef0123456789abcdef",
    "xconcejo-review-8080=0123456789abcdef0123456789abcdef",
    "concejo-review-8080=0123456789abcdef0123456789abcdef0",
  ])
  func `without the token nothing is shown`(cookies: String?) {
    #expect(Self.access.refusal(of: Self.request(cookies: cookies)) == .noToken)
  }

  @Test(arguments: [
    nil, "", "evil.example", "evil.example:8080", "127.0.0.1", "127.0.0.1:8081", "localhost",
    "127.0.0.1:8080.evil.example", "[::1]:8080",
  ])
  func `a name of another host that leads here is turned down`(host: String?) {
    #expect(Self.access.refusal(of: Self.request(host: host)) == .foreign)
    #expect(!Self.access.opens(Self.request("GET", "/?token=\(Self.access.token)", host: host)))
  }

  @Test(arguments: [
    nil, "null", "http://evil.example", "https://127.0.0.1:8080", "http://127.0.0.1:8081",
    "http://localhost:8080",
  ])
  func `a form of another site is turned down`(origin: String?) {
    #expect(Self.access.refusal(of: Self.request("POST", origin: origin)) == .foreign)
  }

  @Test(arguments: ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
  func `other methods are turned down`(method: String) {
    #expect(
      Self.access.refusal(of: Self.request(method, origin: "http://127.0.0.1:8080")) == .method)
  }

  @Test(arguments: ReviewLanguage.available)
  func `a tab of another time says so in the language of the pages`(language: Language) async throws
  {
    let browser = try await Browser(
      options: ReviewOptions(language: language), isAnalyzed: false)
    var request = browser.request("GET", "/themes/T01")
    request.cookies = "concejo-review-8080=ffffffffffffffffffffffffffffffff"
    let answer = await browser.send(request)
    let told = try #require(try ReviewLanguage.sentences(in: language)["refused.noToken"])
    #expect(answer.status == 403 && answer.html == told + "\n")
  }

  @Test func `only the printed address opens`() {
    let token = Self.access.token
    #expect(Self.access.opens(Self.request("GET", "/?token=\(token)", cookies: nil)))
    for target in [
      "/", "/?token=", "/?token=\(token)0", "/?token=\(token.dropLast())", "/?Token=\(token)",
      "/themes/T01?token=\(token)",
    ] {
      #expect(!Self.access.opens(Self.request("GET", target, cookies: nil)), "\(target)")
    }
    #expect(!Self.access.opens(Self.request("POST", "/?token=\(token)")))
  }

  @Test func `tokens are long, and none is like another`() {
    let tokens = Set((0..<100).map { _ in RandomToken.make() })
    #expect(tokens.count == 100 && tokens.allSatisfy { $0.count == 32 })
  }

  @Test func `every answer forbids scripts and styles of others, frames and guessing`() {
    let answers: [PageAnswer] = [
      .page("x"), .line("x", status: 403), .redirect(to: "/"), .file([], type: "text/css"),
    ]
    for answer in answers {
      func header(_ name: String) -> String {
        answer.headers.first { $0.name == name }?.value ?? ""
      }
      let policy = header("Content-Security-Policy")
      #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
      #expect(policy.contains("form-action 'self'") && policy.contains("frame-ancestors 'none'"))
      #expect(header("X-Content-Type-Options") == "nosniff")
      #expect(header("Referrer-Policy") == "same-origin")
      #expect(header("Cache-Control") == "no-store")
    }
  }

  @Test func `a cookie is for these pages alone`() {
    let header = PageAnswer.redirect(to: "/").setting("a", to: "b").headers
      .first { $0.name == "Set-Cookie" }
    #expect(header?.value == "a=b; Path=/; HttpOnly; SameSite=Strict")
  }
}
