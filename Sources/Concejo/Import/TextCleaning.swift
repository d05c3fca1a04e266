import Foundation

/// Turns the text of a cell into plain text: no HTML, no invisible characters, NFC, tidy blanks.
enum TextCleaning {
  /// Cleans a text; titles are put on one line.
  static func clean(_ text: String, singleLine: Bool) -> String {
    if isTidy(text.utf8, singleLine: singleLine) { return text }
    var text = text
    if isPlain(text.utf8) { return trimmed(text, singleLine: singleLine) }
    if text.utf8.contains(0x3C) { text = strippingTags(text) }
    if text.utf8.contains(0x26) { text = decodingEntities(text) }
    text = trimmed(text, singleLine: singleLine)
    // Last, since an invisible character may have stood between a letter and its accent.
    return needsComposition(text.utf8) ? text.precomposedStringWithCanonicalMapping : text
  }

  /// Whether nothing at all need be done: letters, signs and single blanks between them, in NFC.
  ///
  /// Says no where a closer look is needed.
  private static func isTidy(_ bytes: String.UTF8View, singleLine: Bool) -> Bool {
    var previous: UInt8 = 0x20
    var beforePrevious: UInt8 = 0x20
    for byte in bytes {
      switch byte {
      case 0x20:
        // No blank at the start, behind a blank or behind a line break.
        if previous <= 0x20 { return false }
      case 0x0A:
        if singleLine || previous == 0x20 { return false }
        if previous == 0x0A, beforePrevious <= 0x20 { return false }
      case 0..<0x20, 0x7F, 0x3C, 0x26: return false
      case 0x80..<0xC0:
        // Of the signs from U+0080 on, control characters, the hard blank and the soft hyphen go.
        if previous == 0xC2, byte <= 0xA0 || byte == 0xAD { return false }
        if previous == 0xE2, byte != 0x80, byte != 0x82 { return false }
        // Of general punctuation, dashes, quotation marks and the ellipsis stay, and the euro sign.
        if beforePrevious == 0xE2 {
          let stays = previous == 0x80 ? byte >= 0x90 && byte <= 0xA7 : byte == 0xAC
          if !stays { return false }
        }
      case 0xE2: break
      // From U+0300 on, letters may need composing and signs may be invisible.
      case 0xCC...: return false
      default: break
      }
      beforePrevious = previous
      previous = byte
    }
    return previous > 0x20
  }

  /// Whether no byte asks for more than tidying blanks.
  private static func isPlain(_ bytes: String.UTF8View) -> Bool {
    bytes.allSatisfy { $0 < 0x80 && $0 != 0x3C && $0 != 0x26 }
  }

  /// Whether anything may not be in NFC: from U+0300 on all but general punctuation and emoji.
  private static func needsComposition(_ bytes: String.UTF8View) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0xCC, byte != 0xE2, byte != 0xF0 { return true }
      if previous == 0xE2, byte >= 0x83 { return true }
      previous = byte
    }
    return false
  }

  /// Collapses blanks, drops invisible characters and ends lines with LF.
  private static func trimmed(_ text: String, singleLine: Bool) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var blank = false
    var lineBreaks = 0
    func separate() {
      guard !out.isEmpty else { return }
      if lineBreaks > 0, !singleLine {
        out.append(contentsOf: repeatElement(0x0A, count: min(lineBreaks, 2)))
      } else if blank || lineBreaks > 0 {
        out.append(0x20)
      }
    }
    var previousReturn = false
    for scalar in text.unicodeScalars {
      defer { previousReturn = scalar == "\r" }
      switch scalar {
      case "\n": if !previousReturn { lineBreaks += 1 }
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": lineBreaks += 1
      case " ", "\t", "\u{B}", "\u{C}", "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{3000}":
        blank = true
      case "\u{AD}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}",
        "\u{FEFF}",
        "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        continue
      default:
        separate()
        blank = false
        lineBreaks = 0
        if scalar.value < 0x80 {
          out.append(UInt8(scalar.value))
        } else {
          out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Removes `<tag …>` and comments; tags that end a block become a line break.
  private static func strippingTags(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      guard bytes[position] == 0x3C, let end = endOfTag(in: bytes, from: position) else {
        out.append(bytes[position])
        position += 1
        continue
      }
      let name = bytes[(position + 1)..<end].drop { $0 == 0x2F }.prefix { isLetterOrDigit($0) }
      let lowered = String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
      if blockTags.contains(lowered) { out.append(0x0A) }
      position = end + 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Position of the `>` that closes the tag, or nil if what follows `<` is no tag.
  private static func endOfTag(in bytes: [UInt8], from start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    guard isLetterOrDigit(next) && next > 0x39 || next == 0x2F || next == 0x21 else { return nil }
    guard bytes[start...].starts(with: "<!--".utf8) else {
      return bytes[start...].prefix(4096).firstIndex(of: 0x3E)
    }
    let close = Array("-->".utf8)
    let inside = start + 4
    return (inside..<max(inside, bytes.count - 2)).first {
      bytes[$0..<($0 + 3)].elementsEqual(close)
    }.map { $0 + 2 }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static let blockTags: Set<String> = [
    "p", "br", "div", "li", "ul", "ol", "tr", "td", "th", "table", "blockquote",
    "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  /// Replaces named and numeric character references by their characters.
  private static func decodingEntities(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      if bytes[position] == 0x26,
        let end = bytes[position...].prefix(12).firstIndex(of: 0x3B),
        let character = character(named: bytes[(position + 1)..<end])
      {
        out.append(contentsOf: character.utf8)
        position = end + 1
      } else {
        out.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func character(named name: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: name, as: UTF8.self)
    guard name.hasPrefix("#") else { return entities[name] }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map(String.init)
  }

  private static let entities: [String: String] = {
    struct File: Decodable { let entities: [String: String] }
    return Resource.decode(File.self, from: "html-entities.json").entities
  }()
}
