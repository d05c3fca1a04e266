/// Takes the tags out of a text and leaves its words.
///
/// Only the names of real elements make a tag: `<con ingresos bajos>` and `<3` are words of a citizen.
/// Every loop goes forward, and what is searched for is searched for once, so a text of nothing but
/// openers takes no longer than another.
struct HTMLText {
  private let bytes: [UInt8]
  private var search: ForwardSearch
  private let known = HTMLElements.known

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    search = ForwardSearch(bytes)
  }

  /// The text without tags, comments and elements that hold no words; blocks part lines.
  static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var text = HTMLText(bytes)
    return text.words()
  }

  private mutating func words() -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      if bytes[position] == 0x3C, let markup = markup(at: position) {
        if markup.isBlock { out.append(0x0A) }
        position = markup.end
      } else {
        out.append(bytes[position])
        position += 1
      }
    }
    return out
  }

  /// Something that is no text: where it ends, and whether it parts lines.
  private typealias Markup = (end: Int, isBlock: Bool)

  private mutating func markup(at start: Int) -> Markup? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case 0x21: return declaration(at: start)
    case 0x3F:
      guard start + 2 < bytes.count, bytes[start + 2].isLetter else { return nil }
      return search.position(of: ">", from: start).map { ($0 + 1, false) }
    case 0x2F: return closingTag(at: start)
    case let letter where letter.isLetter: return openingTag(at: start)
    default: return nil
    }
  }

  /// A comment, a condition such as `<![if !mso]>`, or the type of a document.
  private mutating func declaration(at start: Int) -> Markup? {
    if has("<!--", at: start) {
      // The words behind a comment that never ends are kept, for its end was lost, not they.
      let close = search.position(of: "-->", from: start + 4)
      return (close.map { $0 + 3 } ?? start + 4, false)
    }
    if has("<![cdata[", at: start) { return (start + 9, false) }
    guard has("<![", at: start) || has("<!doctype", at: start) else { return nil }
    return search.position(of: ">", from: start).map { ($0 + 1, false) }
  }

  private mutating func closingTag(at start: Int) -> Markup? {
    let nameEnd = endOfName(from: start + 2)
    let name = lowered(start + 2, nameEnd)
    guard known.isElement(name) || name.contains("-") else { return nil }
    let end = endOfBlanks(from: nameEnd)
    guard end == bytes.count || bytes[end] == 0x3E else { return nil }
    return (min(end + 1, bytes.count), known.blocks.contains(name))
  }

  private mutating func openingTag(at start: Int) -> Markup? {
    let nameEnd = endOfName(from: start + 1)
    let name = lowered(start + 1, nameEnd)
    let isKnown = known.isElement(name)
    guard isKnown || name.contains("-"), nameEnd < bytes.count,
      let end = endOfTag(name, from: nameEnd, needsAttribute: !isKnown)
    else { return nil }
    let isBlock = known.blocks.contains(name)
    guard known.dropped.contains(name) || name == "xml" && isOffice(end),
      let close = search.position(of: "</\(name)>", from: end)
    else { return (end, isBlock) }
    return (close + name.utf8.count + 3, isBlock)
  }

  /// Whether settings of a word processor follow, as in its `<xml><w:WordDocument>`.
  private func isOffice(_ position: Int) -> Bool {
    let inside = endOfBlanks(from: position)
    return ["<w:", "<o:", "<m:", "<x:"].contains { has($0, at: inside) }
  }

  /// Position behind the `>` of a tag, or nil if what follows its name are no attributes.
  private mutating func endOfTag(_ name: String, from nameEnd: Int, needsAttribute: Bool) -> Int? {
    guard bytes[nameEnd].isBlank || bytes[nameEnd] == 0x2F || bytes[nameEnd] == 0x3E else {
      return nil
    }
    let isImage = name == "img"
    guard isImage || search.position(of: ">", from: nameEnd) != nil else { return nil }
    var position = nameEnd
    var isFirst = true
    while true {
      while position < bytes.count, bytes[position].isBlank || bytes[position] == 0x2F {
        position += 1
      }
      // A picture that the longest cell of a spreadsheet cut off has no end.
      guard position < bytes.count else { return isImage && !isFirst ? bytes.count : nil }
      if bytes[position] == 0x3E { return isFirst && needsAttribute ? nil : position + 1 }
      if bytes[position] == 0x3C { return isFirst ? nil : position }
      let attribute = position
      while position < bytes.count, !bytes[position].isBlank, !endsAttribute(bytes[position]) {
        position += 1
      }
      let attributeEnd = position
      let equals = endOfBlanks(from: position)
      if equals < bytes.count, bytes[equals] == 0x3D, attributeEnd > attribute {
        guard let end = endOfValue(from: endOfBlanks(from: equals + 1)) else {
          return isImage ? bytes.count : nil
        }
        position = end
      } else if isFirst, !known.bareAttributes.contains(lowered(attribute, attributeEnd)) {
        return nil
      } else if position == attribute {
        position += 1
      }
      isFirst = false
    }
  }

  private func endsAttribute(_ byte: UInt8) -> Bool {
    byte == 0x3D || byte == 0x3E || byte == 0x2F || byte == 0x3C
  }

  /// Position behind a value; nil if its quotation marks do not close.
  private mutating func endOfValue(from start: Int) -> Int? {
    guard start < bytes.count else { return start }
    if bytes[start] == 0x22 || bytes[start] == 0x27 {
      let sign = bytes[start] == 0x22 ? "\"" : "'"
      return search.position(of: sign, from: start + 1).map { $0 + 1 }
        ?? search.position(of: ">", from: start)
    }
    var position = start
    while position < bytes.count, !bytes[position].isBlank, bytes[position] != 0x3E {
      position += 1
    }
    return position
  }

  private func endOfName(from start: Int) -> Int {
    var position = start
    while position < bytes.count,
      bytes[position].isLetter || bytes[position].isDigit || bytes[position] == 0x2D
        || bytes[position] == 0x3A
    {
      position += 1
    }
    return position
  }

  private func endOfBlanks(from start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position].isBlank { position += 1 }
    return position
  }

  /// The text between two positions in lower case; names are short, so a long one is none.
  private func lowered(_ start: Int, _ end: Int) -> String {
    guard start < end, end - start <= 40 else { return "" }
    return String(decoding: bytes[start..<end].map(\.lowered), as: UTF8.self)
  }

  private func has(_ text: String, at position: Int) -> Bool {
    let wanted = text.utf8
    guard position + wanted.count <= bytes.count else { return false }
    return zip(wanted, bytes[position...]).allSatisfy { $0 == $1.lowered }
  }
}
