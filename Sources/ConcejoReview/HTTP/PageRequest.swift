/// What a browser asks for, apart from how it came over the wire.
struct PageRequest: Sendable {
  /// `GET`, `HEAD`, `POST` or whatever else was sent.
  var method: String
  /// The path and the query as they were sent, such as `/themes/T07?page=2`.
  var target: String
  /// The host and port that the browser thinks it speaks to.
  var host: String?
  /// The page that sent a form, as scheme, host and port.
  var origin: String?
  /// All cookies, as one header.
  var cookies: String?
  /// What the body is, such as `application/x-www-form-urlencoded`.
  var contentType: String?
  /// Why the form that was sent from this page was not taken; the query then holds what was written in it.
  var refusal: String?

  /// Parts of the path between slashes, decoded; nil where one of them cannot be.
  var path: [String]? {
    let path = target.prefix { $0 != "?" && $0 != "#" }
    guard path.first == "/" else { return nil }
    var parts: [String] = []
    for part in path.split(separator: "/") {
      guard let text = PercentEncoding.decoded(part, plusIsSpace: false), text != ".", text != ".."
      else { return nil }
      parts.append(text)
    }
    return parts
  }

  /// What stands behind the question mark.
  var query: FormFields {
    let rest = target.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" }
    return FormFields(Array(rest.utf8)) ?? FormFields()
  }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for pair in (cookies ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name[...] else { continue }
      return String(parts[1])
    }
    return nil
  }
}
