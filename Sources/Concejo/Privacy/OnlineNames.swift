extension PersonalDataSearch {
  /// E-mail addresses: a name, `@` or what stands for it in links, and a domain with a dot in it or of
  /// a provider that everybody knows.
  func emails() -> [PersonalDatum] {
    atSigns().compactMap { sign in
      let start = extent(before: sign.lowerBound)
      var end = extent(behind: sign.upperBound)
      while end > sign.upperBound, !Self.isPlain(text.bytes[end - 1]) { end -= 1 }
      guard start < sign.lowerBound, end > sign.upperBound else { return nil }
      let domain = text.bytes[sign.upperBound..<end]
      if let dot = domain.lastIndex(of: 0x2E), dot > sign.upperBound, end - dot > 2 {
        return PersonalDatum(kind: .email, range: start..<end)
      }
      guard cues.providers.contains(FoldedWord(domain)) else { return nil }
      return PersonalDatum(kind: .email, range: start..<end)
    }
  }

  /// Names of social networks: `@` where a word may begin, and at least two signs of a name.
  func handles() -> [PersonalDatum] {
    atSigns().compactMap { sign in
      let start = sign.lowerBound
      let before = start > 0 ? text.bytes[start - 1] : 0x20
      guard before <= 0x20 || Self.openers.contains(before) || isTypographic(before: start) else {
        return nil
      }
      let behind = sign.upperBound
      var end = behind
      while end < text.bytes.count, Self.isNameSign(text.bytes[end]) { end += 1 }
      while end > behind, text.bytes[end - 1] == 0x2E { end -= 1 }
      let name = text.bytes[behind..<max(end, behind)]
      guard name.count > 2, name.contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else {
        return nil
      }
      // A bracket makes it a formula of a spreadsheet.
      guard end == text.bytes.count || text.bytes[end] != 0x28 else { return nil }
      return PersonalDatum(kind: .handle, range: start..<end)
    }
  }

  /// Signs behind which a name may begin: brackets, quotes, comma, colons, slash, hyphen.
  private static let openers: Set<UInt8> = [
    0x28, 0x5B, 0x22, 0x27, 0x2C, 0x3A, 0x3B, 0x2F, 0x2D, 0x2A, 0x3D,
  ]

  /// Whether quotation marks or a no-break blank stand before a byte.
  private func isTypographic(before start: Int) -> Bool {
    guard start > 1, text.bytes[start - 1] >= 0x80 else { return false }
    let bytes = text.bytes
    return bytes[start - 2] == 0xC2
      || start > 2 && bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x80
  }

  /// Where `@` stands, of full width too, or the code that takes its place in links.
  func atSigns() -> [Range<Int>] {
    let bytes = text.bytes
    return bytes.indices.compactMap { index in
      switch bytes[index] {
      case 0x40: index..<index + 1
      case 0x25 where bytes[index...].starts(with: "%40".utf8): index..<index + 3
      case 0xEF where bytes[index...].starts(with: "\u{FF20}".utf8): index..<index + 3
      default: nil
      }
    }
  }

  private func extent(before sign: Int) -> Int {
    var start = sign
    while start > 0, Self.isAddressSign(text.bytes[start - 1]) { start -= 1 }
    while start < sign, !Self.isPlain(text.bytes[start]), text.bytes[start] < 0xC3 { start += 1 }
    return start
  }

  private func extent(behind sign: Int) -> Int {
    var end = sign
    while end < text.bytes.count,
      Self.isPlain(text.bytes[end]) || text.bytes[end] == 0x2E
        || text.bytes[end] == 0x2D
    { end += 1 }
    return end
  }

  static func isPlain(_ byte: UInt8) -> Bool { byte < 0x80 && isWordByte(byte) }

  /// Whether a byte is part of an accented letter of Latin, or may be.
  private static func isLatin(_ byte: UInt8) -> Bool {
    byte >= 0x80 && byte <= 0xC5 && byte != 0xC2
  }

  private static func isNameSign(_ byte: UInt8) -> Bool {
    isPlain(byte) || byte == 0x5F || byte == 0x2E || isLatin(byte)
  }

  private static func isAddressSign(_ byte: UInt8) -> Bool {
    isNameSign(byte) || byte == 0x25 || byte == 0x2B || byte == 0x2D
  }
}
