internal import Mustache

/// Texts as they may stand in HTML, between tags and in attributes.
///
/// Mustache's own way looks at characters as readers see them: a quotation mark with an accent on it is another
/// character then, and would end an attribute all the same.
struct EscapedText: MustacheContentType {
  /// The name by which templates ask for it.
  static let name = "ESCAPED"

  func escapeText(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
