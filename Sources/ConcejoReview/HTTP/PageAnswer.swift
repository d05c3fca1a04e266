/// What a browser gets, apart from how it goes over the wire.
struct PageAnswer: Sendable {
  /// The number of HTTP.
  var status: Int
  /// Headers of its own; those of ``headers`` come on top.
  var own: [Header]
  var body: [UInt8]

  /// A name and what it says.
  struct Header: Sendable, Equatable {
    let name: String
    let value: String
  }

  private init(status: Int, own: [Header], body: [UInt8]) {
    (self.status, self.own, self.body) = (status, own, body)
  }

  /// A page.
  static func page(_ html: String, status: Int = 200) -> PageAnswer {
    PageAnswer(
      status: status, own: [Header(name: "Content-Type", value: "text/html; charset=utf-8")],
      body: Array(html.utf8))
  }

  /// A file that belongs to the pages.
  static func file(_ bytes: [UInt8], type: String) -> PageAnswer {
    PageAnswer(
      status: 200, own: [Header(name: "Content-Type", value: "\(type); charset=utf-8")], body: bytes
    )
  }

  /// One line, where nothing else may be told.
  static func line(_ text: String, status: Int) -> PageAnswer {
    PageAnswer(
      status: status, own: [Header(name: "Content-Type", value: "text/plain; charset=utf-8")],
      body: Array((text + "\n").utf8))
  }

  /// Sends the browser elsewhere on this server.
  static func redirect(to path: String) -> PageAnswer {
    PageAnswer(status: 303, own: [Header(name: "Location", value: path)], body: [])
  }

  /// Gives the browser a cookie that no script reads and no other site makes it send.
  func setting(_ name: String, to value: String) -> PageAnswer {
    var answer = self
    answer.own.append(
      Header(name: "Set-Cookie", value: "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict"))
    return answer
  }

  /// All headers: nothing is fetched from elsewhere, framed, guessed or kept.
  var headers: [Header] {
    own + [
      Header(
        name: "Content-Security-Policy",
        value: "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
      Header(name: "X-Content-Type-Options", value: "nosniff"),
      // Not "no-referrer": with that a browser hides where a form comes from, which is checked.
      Header(name: "Referrer-Policy", value: "same-origin"),
      Header(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
      Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
      Header(name: "Cache-Control", value: "no-store"),
    ]
  }
}
