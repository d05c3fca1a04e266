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

  /// Adds a part of a page that was made of elements like these.
  mutating func page(part: String) { source += part }

  /// Adds the content of a style sheet that ships with the library.
  mutating func style(_ sheet: String) { source += "<style>\n\(sheet)</style>\n" }

  /// Adds a script that ships with the library; the page must allow it by its digest.
  mutating func script(_ script: String) { source += "<script>\(script)</script>\n" }

  private static let blocks: Set<String> = [
    "p", "div", "section", "h1", "h2", "h3", "li", "ul", "ol", "tr", "table", "thead", "tbody",
    "figure", "svg", "blockquote", "header", "nav", "head", "body", "g", "title", "dl",
    "main", "article", "form", "h4", "h5", "details", "summary", "caption", "figcaption", "footer",
  ]

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 })
    else { return text }
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
