/// HTML that escapes by construction: texts and attribute values can only enter escaped.
struct HTML {
  private(set) var source = ""

  /// Adds an element whose content `body` adds.
  mutating func element(
    _ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ body: (inout HTML) -> Void
  ) {
    open(tag, attributes)
    body(&self)
    source += "</\(tag)>"
    if Self.blocks.contains("\(tag)") { source += "\n" }
  }

  /// Adds an element that holds only text.
  mutating func element(
    _ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(tag, attributes) { $0.text(text) }
  }

  /// Adds a start tag without an end.
  mutating func open(
    _ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    source += "<\(tag)"
    for (name, value) in attributes { source += " \(name)=\"\(Self.escaped(value))\"" }
    source += ">"
  }

  /// Adds text.
  mutating func text(_ text: String) { source += Self.escaped(text) }

  /// Adds markup written in this program's source.
  mutating func markup(_ markup: StaticString) { source += "\(markup)" }

  /// Adds a drawing that was made of elements like these.
  mutating func drawing(_ drawing: ReportDocument.Drawing) { source += drawing.source }

  /// Forbids a page all but its own style sheet and pictures drawn in it: no script runs, and nothing is
  /// fetched or sent, whatever a citizen wrote.
  static let securityPolicy: StaticString = """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
    'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">

    """

  /// Forbids a page all but what lies beside it: style sheet and scripts in files, and no address elsewhere.
  static let sitePolicy: StaticString = """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
    script-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">

    """

  /// Adds a part of a page that was made of elements like these.
  mutating func page(part: String) { source += part }

  /// Adds the content of a style sheet that ships with the library.
  mutating func style(_ sheet: String) { source += "<style>\n\(sheet)</style>\n" }

  /// Adds a script that ships with the library; the page must allow it by its digest.
  mutating func script(_ script: String) { source += "<script>\(script)</script>\n" }

  private static let blocks: Set<String> = [
    "dt", "dd",
    "p", "div", "section", "h1", "h2", "h3", "li", "ul", "ol", "tr", "table", "thead", "tbody",
    "figure", "svg", "blockquote", "header", "nav", "head", "body", "g", "title", "dl",
    "main", "article", "form", "h4", "h5", "details", "summary", "caption", "figcaption", "footer",
  ]

  private static func escaped(_ text: String) -> String {
    guard holdsMarkup(text) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case 0x26: escaped += "&amp;".utf8
      case 0x3C: escaped += "&lt;".utf8
      case 0x3E: escaped += "&gt;".utf8
      case 0x22: escaped += "&quot;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether a text has a sign that means something in markup; most have none.
  private static func holdsMarkup(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 { return true }
    }
    return false
  }
}
