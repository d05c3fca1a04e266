/// Turns the text of a cell into plain text: no HTML, no invisible characters, NFC, tidy blanks.
enum TextCleaning {
  /// Cleans a text; titles are put on one line.
  ///
  /// - Parameters:
  ///   - text: As the file writes it.
  ///   - singleLine: Whether line breaks become blanks.
  ///   - isProse: Whether somebody may have set marks of Markdown in it: an id with an underscore has none.
  /// - Returns: Plain text in NFC.
  static func clean(_ text: String, singleLine: Bool, isProse: Bool = true) -> String {
    let bytes = text.utf8.span
    if isBare(bytes) || isTidy(bytes, singleLine: singleLine) { return text }
    if isPlain(text.utf8) { return trimmed(text, singleLine: singleLine) }
    let hasMarkup = text.utf8.contains(where: isMarkup)
    let words = trimmed(
      hasMarkup ? withoutMarkup(text, isProse: isProse) : text, singleLine: singleLine)
    // Last, since an invisible character may have stood between a letter and its accent.
    return needsComposition(words.utf8) ? words.composed : words
  }

  /// Times that a text is decoded: forms that pass a text on may each encode it once more.
  private static let mostEncodings = 4

  /// The words of a text with HTML, style sheets or Markdown.
  ///
  /// Tags are taken out before references are decoded and again after it, since `&lt;p&gt;` is a tag that
  /// was encoded once too often.
  private static func withoutMarkup(_ text: String, isProse: Bool) -> String {
    var bytes = Array(text.utf8)
    if bytes.contains(0x3C) { bytes = HTMLText.withoutTags(bytes) }
    for _ in 0..<mostEncodings {
      guard bytes.contains(0x26), let decoded = CharacterReferences.decoded(bytes) else { break }
      bytes = decoded.contains(0x3C) ? HTMLText.withoutTags(decoded) : decoded
    }
    guard isProse else { return String(decoding: bytes, as: UTF8.self) }
    if bytes.contains(0x7B) { bytes = PastedStyles.removed(from: bytes) }
    bytes = MarkdownText.plain(DataImages.removed(from: bytes))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a byte may belong to HTML, a style sheet or Markdown: a bracket, an ampersand, or a sign of
  /// emphasis or headings.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3C, 0x26, 0x7B, 0x5B, 0x2A, 0x5F, 0x23, 0x5C: true
    default: false
    }
  }

  /// Whether a text has nothing but the letters and signs that most have, and single blanks between them.
  ///
  /// Each loop looks at one thing and has no way out, so that sixteen bytes go at a time: most texts of most files
  /// are told so in a fifth of the time of ``isTidy(_:singleLine:)``.
  private static func isBare(_ bytes: borrowing Span<UInt8>) -> Bool {
    let count = bytes.count
    guard count > 0, bytes[0] > 0x20, bytes[count - 1] > 0x20 else { return false }
    var found: UInt8 = 0
    for place in 0..<count {
      let byte = bytes[place]
      let brackets = one(byte == 0x3C) | one(byte == 0x7B) | one(byte == 0x5B)
      let marks = one(byte == 0x2A) | one(byte == 0x5F) | one(byte == 0x23) | one(byte == 0x5C)
      // Of what begins with 0xC3, letters of Western Europe, nothing is ever changed.
      let others = one(byte < 0x20) | one(byte == 0x7F) | one(byte >= 0xC0) & one(byte != 0xC3)
      found |= brackets | marks | one(byte == 0x26) | others
    }
    guard found == 0 else { return false }
    for place in 1..<count { found |= one(bytes[place] == 0x20) & one(bytes[place - 1] == 0x20) }
    return found == 0
  }

  private static func one(_ isTrue: Bool) -> UInt8 { isTrue ? 1 : 0 }

  /// Whether nothing at all need be done: letters, signs and single blanks between them, in NFC.
  ///
  /// Says no where a closer look is needed.
  private static func isTidy(_ bytes: borrowing Span<UInt8>, singleLine: Bool) -> Bool {
    var previous: UInt8 = 0x20
    var beforePrevious: UInt8 = 0x20
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x20:
        // No blank at the start, behind a blank or behind a line break.
        if previous <= 0x20 { return false }
      case 0x0A:
        if singleLine || previous == 0x20 { return false }
        if previous == 0x0A, beforePrevious <= 0x20 { return false }
      case 0..<0x20, 0x7F, 0x3C, 0x26, 0x7B, 0x5B, 0x2A, 0x5F, 0x23, 0x5C: return false
      case 0x80..<0xC0:
        // Of the signs from U+0080 on, control characters, the hard blank and the soft hyphen go.
        if previous == 0xC2, byte <= 0xA0 || byte == 0xAD { return false }
        if previous == 0xE2, byte != 0x80, byte != 0x82 { return false }
        // The Catalan l with a dot, small and large.
        if previous == 0xC5 && byte == 0x80 || previous == 0xC4 && byte == 0xBF { return false }
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
    bytes.allSatisfy { $0 < 0x80 && !isMarkup($0) }
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
    let bytes = text.utf8.span
    var (position, previousReturn) = (0, false)
    while position < bytes.count {
      let (scalar, width) = scalar(in: bytes, at: position)
      defer {
        previousReturn = scalar == 0x0D
        position += width
      }
      switch scalar {
      case 0x0A: if !previousReturn { lineBreaks += 1 }
      case 0x0D, 0x85, 0x2028, 0x2029: lineBreaks += 1
      case 0x20, 0x09, 0x0B, 0x0C, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: blank = true
      case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
        0x2060...0x2064, 0x2066...0x206F, 0xFEFF, 0xE0000...0xE007F:
        continue
      default:
        separate()
        blank = false
        lineBreaks = 0
        if scalar == 0x140 || scalar == 0x13F {
          // Nobody types these letters: `l·l` is what all others write.
          out.append(contentsOf: scalar == 0x140 ? "l·".utf8 : "L·".utf8)
        } else {
          for place in position..<position + width { out.append(bytes[place]) }
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
  /// The scalar whose first byte stands at a place of valid UTF-8, and how many bytes it takes.
  private static func scalar(
    in bytes: borrowing Span<UInt8>, at position: Int
  ) -> (value: UInt32, width: Int) {
    let first = bytes[position]
    guard first >= 0x80 else { return (UInt32(first), 1) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for place in position + 1..<position + width {
      value = value << 6 | UInt32(bytes[place]) & 0x3F
    }
    return (value, width)
  }
}
