/// Who may ask for pages: the browser of the person who started the server, and no page of another site.
struct AccessGuard: Sendable {
  /// What the address holds that was printed; after the first visit a cookie holds it.
  let token: String
  /// Where the server listens.
  let port: Int

  /// Why a request is turned down.
  enum Refusal: Int, Equatable {
    /// The token is missing or another one.
    case noToken = 403
    /// The name of another host leads here, or a form comes from another site.
    case foreign = 421
    /// Pages are read or sent a form; nothing else.
    case method = 405

    /// Name of the line for whoever asked: an old tab says so to a reader of these pages.
    var sentence: String {
      switch self {
      case .noToken: "refused.noToken"
      case .foreign: "refused.foreign"
      case .method: "refused.method"
      }
    }
  }

  /// Name of the cookie; servers on other ports have others.
  var cookie: String { "concejo-review-\(port)" }

  /// The names under which a browser on this machine finds the server.
  private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

  /// Why a request is turned down, or nil.
  func refusal(of request: PageRequest) -> Refusal? {
    guard ["GET", "HEAD", "POST"].contains(request.method) else { return .method }
    guard let host = request.host, hosts.contains(host) else { return .foreign }
    if request.method == "POST", request.origin != "http://\(host)" { return .foreign }
    let shown = request.cookie(cookie) ?? ""
    return RandomToken.areEqual(shown, token) ? nil : .noToken
  }

  /// Whether a request comes with the token in its address, from a browser that is let in by that.
  func opens(_ request: PageRequest) -> Bool {
    guard request.method == "GET", let host = request.host, hosts.contains(host),
      request.path == []
    else { return false }
    return RandomToken.areEqual(request.query["token"], token)
  }
}
