/// Writes JSON in one form only: members by name, no blanks, no needless escapes.
///
/// Files that hold the same have the same bytes, and what is hashed has one text.
enum JSONLine {
  static func text(of members: [String: JSONValue]) -> String {
    var text = ""
    append(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, to: &text)
    return text
  }

  static func text(of value: JSONValue) -> String {
    var text = ""
    append(value, to: &text)
    return text
  }

  private static func append(_ value: JSONValue, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): append(string, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        append(value, to: &text)
      }
      text += "]"
    case .object(let members, _):
      append(members.sorted { $0.name < $1.name }.map { ($0.name, $0.value) }, to: &text)
    }
  }

  private static func append(_ members: [(String, JSONValue)], to text: inout String) {
    text += "{"
    for (index, member) in members.enumerated() {
      if index > 0 { text += "," }
      append(member.0, to: &text)
      text += ":"
      append(member.1, to: &text)
    }
    text += "}"
  }

  private static func append(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Line and paragraph separators end a line for some readers.
      case "\u{2028}", "\u{2029}": text += "\\u" + String(scalar.value, radix: 16)
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
