/// Reads the words that most texts are made of: letters of ASCII and of Latin-1, and nothing near
/// them that asks for a closer look.
///
/// What it reads it reads as ``Tokenizer`` does; what it does not read says nothing.
struct PlainWord {
  /// Lower-case form of the word, the first ``length`` bytes.
  private(set) var form = [UInt8](repeating: 0, count: longest + 2)
  /// Bytes of the form: as many as of the word.
  private(set) var length = 0
  /// Byte behind the word.
  private(set) var end = 0
  /// Whether its first letter is a capital.
  private(set) var isCapitalized = false

  /// A longer word is none that anybody wrote.
  private static let longest = 62

  /// Reads a word.
  ///
  /// - Parameters:
  ///   - text: UTF-8 bytes in NFC.
  ///   - start: Where the word begins.
  /// - Returns: The digest of its form, or nil where no word begins, or one that is not plain.
  mutating func read(in text: borrowing Span<UInt8>, from start: Int) -> FormDigest? {
    guard start < text.count, Self.mayBegin(text[start]) else { return nil }
    var digest = FormDigest()
    var index = start
    var out = form.mutableSpan
    var written = 0
    while index < text.count, written < Self.longest {
      let byte = text[index]
      if Self.isLetter(byte) {
        let lowered = byte | 0x20
        out[written] = lowered
        digest.add(lowered)
        written += 1
        index += 1
      } else if byte == 0xC3, index + 1 < text.count, text[index + 1] & 0x3F != 0x17,
        text[index + 1] & 0x3F != 0x37
      {
        // U+00C0 to U+00FF but for the signs × and ÷; capitals stand 32 below their small letters.
        let second = text[index + 1]
        let small = second < 0x9F ? second | 0x20 : second
        out[written] = 0xC3
        out[written + 1] = small
        digest.add(0xC3)
        digest.add(small)
        written += 2
        index += 2
      } else {
        break
      }
    }
    guard written > 0, written < Self.longest else { return nil }
    if index < text.count {
      let stop = text[index]
      // A digit, a sign above ASCII, or a sign that may stand inside a word.
      guard stop < 0x80, !Self.isDigit(stop) else { return nil }
      if stop == 0x2D || stop == 0x2E || stop == 0x40 {
        guard index + 1 < text.count, text[index + 1] <= 0x20 else { return nil }
      }
    }
    let first = text[start]
    isCapitalized =
      first < 0x80 ? first < 0x5B : text[start + 1] <= 0x9E
    // Addresses begin as words do.
    if index < text.count, text[index] == 0x3A { return nil }
    length = written
    end = index
    return digest
  }

  /// Whether a byte is a blank or a sign of ASCII that begins nothing.
  static func isGap(_ byte: UInt8) -> Bool {
    // The sign # begins a tag.
    byte < 0x80 && !isLetter(byte) && !isDigit(byte) && byte != 0x23
  }

  private static func mayBegin(_ byte: UInt8) -> Bool { isLetter(byte) || byte == 0xC3 }

  /// Whether a byte is a letter of ASCII, of which the small one has bit 5.
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
