import Foundation

/// The character encoding of a file, found out from its bytes.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf8WithByteOrderMark = "UTF-8 with byte-order mark"
  case damagedUTF8 = "UTF-8 with damaged bytes"
  case windows1252 = "Windows-1252"
  case latin9 = "ISO-8859-15"
  case macRoman = "MacRoman"
  case codePage850 = "CP850"
  case codePage437 = "CP437"
  case utf16 = "UTF-16"

  /// Decodes a file's bytes to UTF-8 without byte-order mark.
  ///
  /// UTF-16 is recognised by its byte-order mark, or by its zeros; bytes that are not valid UTF-8 are
  /// of the code page under which they make most sense, unless they are UTF-8 but for a few damaged
  /// ones, which become the replacement character.
  ///
  /// - Throws: ``ImportError`` where the bytes are no text.
  static func decode(
    _ bytes: [UInt8], file: String
  ) throws(ImportError) -> (text: [UInt8], encoding: TextEncoding) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      if let text = String(data: Data(bytes), encoding: .utf16) {
        return (try checked(Array(text.utf8), file: file), .utf16)
      }
    }
    if let kind = BinaryKind.announced(by: bytes) {
      throw .notText(file: file, kind: kind)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      // The mark is a promise: a broken byte behind it becomes the replacement character.
      let text = Array(String(decoding: bytes.dropFirst(3), as: UTF8.self).utf8)
      return (try checked(text, file: file), .utf8WithByteOrderMark)
    }
    if let text = unmarkedUTF16(bytes) {
      return (try checked(text, file: file), .utf16)
    }
    if isValidUTF8(bytes) {
      return (try checked(bytes, file: file), .utf8)
    }
    if isMostlyUTF8(bytes) {
      let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
      return (try checked(text, file: file), .damagedUTF8)
    }
    let encoding = CodePageGuess(bytes).encoding
    let page = encoding.codePage ?? .windows1252
    return (try checked(page.decoded(bytes), file: file), encoding)
  }

  /// The table of an encoding of one byte a character.
  var codePage: CodePage? {
    switch self {
    case .windows1252: .windows1252
    case .latin9: .latin9
    case .macRoman: .macRoman
    case .codePage850: .codePage850
    case .codePage437: .codePage437
    case .utf8, .utf8WithByteOrderMark, .damagedUTF8, .utf16: nil
    }
  }

  /// Whether the encoding was chosen among several by what the text would say under each.
  var isGuessed: Bool { codePage != nil && self != .windows1252 }

  private static func checked(_ text: [UInt8], file: String) throws(ImportError) -> [UInt8] {
    if hasZero(text), let position = text.firstIndex(of: 0) {
      let line = text[..<position].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      throw .nulByte(file: file, line: line)
    }
    guard text.contains(where: { $0 > 0x20 }) else { throw .empty(file: file) }
    return text
  }

  /// Whether a byte is zero; no way out of the loop, so that sixteen go at a time.
  private static func hasZero(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    var found: UInt8 = 0
    for place in 0..<bytes.count { found |= bytes[place] == 0 ? 1 : 0 }
    return found != 0
  }

  private static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// The text of UTF-16 without a mark: nearly each second byte of its start is zero, and no other.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 16, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    let start = bytes.prefix(4096)
    for (index, byte) in start.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    guard let most = zeros.max(), zeros.min() == 0, most * 10 >= start.count * 4 else {
      return nil
    }
    let encoding: String.Encoding = zeros[0] > 0 ? .utf16BigEndian : .utf16LittleEndian
    return String(data: Data(bytes), encoding: encoding).map { Array($0.utf8) }
  }

  /// Whether whole two-byte letters are ten times as frequent as upper bytes out of place.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (whole, stray) = (0, 0)
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] >= 0x80 else { continue }
      let follows = index + 1 < bytes.count && bytes[index + 1] & 0xC0 == 0x80
      if bytes[index] >= 0xC3, bytes[index] < 0xF5, follows {
        whole += 1
        while index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 { index += 1 }
      } else {
        stray += 1
      }
    }
    return whole >= 10 * stray
  }
}

/// Formats that people rename to .csv, told apart by their first bytes.
private enum BinaryKind {
  static func announced(by bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.kind
  }

  private static let signatures: [(bytes: [UInt8], kind: String)] = [
    (Array("%PDF".utf8), "a PDF document"),
    ([0x1F, 0x8B], "a gzip archive"),
    (Array("SQLite format 3".utf8), "an SQLite database (a study needs no import)"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("{\\rtf".utf8), "an RTF document"),
  ]
}
