/// Writes XML element by element, with everything escaped.
struct XMLWriter {
  private var text: String
  /// What ends a tag: nothing where blanks between elements would be read as text.
  private let lineEnd: String

  /// Starts a document.
  ///
  /// - Parameters:
  ///   - isCompact: Whether nothing may stand between elements, as inside running text.
  ///   - hasDeclaration: Whether it is a document; else it becomes a part of one.
  init(isCompact: Bool = false, hasDeclaration: Bool = true) {
    text = hasDeclaration ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : ""
    lineEnd = isCompact ? "" : "\n"
  }

  /// The document as UTF-8.
  var bytes: [UInt8] { Array(text.utf8) }

  /// An element with what stands in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    text += ">" + lineEnd
    content(&self)
    text += "</\(name)>" + lineEnd
  }

  /// An element with a text, or an empty one.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text content: String? = nil
  ) {
    open(name, attributes)
    text += (content.map { ">\(Self.escaped($0))</\(name)>" } ?? "/>") + lineEnd
  }

  /// An empty element with those of its attributes that have a value.
  mutating func element(_ name: String, present attributes: KeyValuePairs<String, String?>) {
    text += "<\(name)"
    for case (let name, let value?) in attributes {
      text += " \(name)=\"\(Self.escaped(value, isValue: true))\""
    }
    text += "/>" + lineEnd
  }

  /// Elements that were written apart, without a declaration.
  mutating func append(_ part: XMLWriter) { text += part.text }

  /// Text between elements.
  mutating func text(_ content: String) { text += Self.escaped(content) }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    text += "<\(name)"
    for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value, isValue: true))\"" }
  }

  /// What XML has a sign for; a line feed in an attribute would be read as a blank.
  static func escaped(_ text: String, isValue: Bool = false) -> String {
    // Most texts have no such sign.
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 && $0 != 0xEF
    }
    if isPlain { return text }
    // Bytes: appending scalars to a view of scalars copies all that it holds for each sign that is escaped.
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped.append(contentsOf: "&amp;".utf8)
      case 0x3C: escaped.append(contentsOf: "&lt;".utf8)
      case 0x3E: escaped.append(contentsOf: "&gt;".utf8)
      case 0x22: escaped.append(contentsOf: "&quot;".utf8)
      case 0x0D: escaped.append(contentsOf: "&#13;".utf8)
      case 0x09 where isValue: escaped.append(contentsOf: "&#9;".utf8)
      case 0x0A where isValue: escaped.append(contentsOf: "&#10;".utf8)
      case 0x09, 0x0A: escaped.append(UInt8(scalar.value))
      // No version 1.0 of XML can hold these.
      case 0..<0x20, 0xFFFE, 0xFFFF: escaped.append(contentsOf: "\u{FFFD}".utf8)
      default: escaped.append(contentsOf: scalar.utf8)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
