extension PersonalDataSearch {
  /// E-mail addresses: a name, `@`, and a domain with a dot in it.
  func emails() -> [PersonalDatum] {
    signs(0x40).compactMap { sign in
      let start = extent(before: sign)
      var end = extent(behind: sign)
      while end > sign, !Self.isPlain(text.bytes[end - 1]) { end -= 1 }
      let domain = text.bytes[(sign + 1)..<max(end, sign + 1)]
      guard start < sign, let dot = domain.lastIndex(of: 0x2E), dot > sign + 1, end - dot > 2 else {
        return nil
      }
      return PersonalDatum(kind: .email, range: start..<end)
    }
  }

  /// Addresses whose signs are spelled out to hide them from robots: name arroba domain punto com.
  func spelledEmails() -> [PersonalDatum] {
    text.runs.indices.compactMap { run in
      guard run > 0, run + 2 < text.runs.count, (2...7).contains(text.runs[run].length),
        cues.emailSigns.contains(text.runs[run].word)
      else {
        return nil
      }
      let dot = text.gap(after: run + 1)
      let isSpelled = cues.emailDots.contains(text.runs[run + 2].word)
      guard isSpelled || dot.elementsEqual([0x2E]) else { return nil }
      let isBracketed =
        text.gap(after: run - 1).contains { $0 == 0x28 || $0 == 0x5B }
        && text.gap(after: run).contains { $0 == 0x29 || $0 == 0x5D }
      // "At" is a word too: it needs brackets, or a dot that is spelled out.
      guard isBracketed || isSpelled || text.runs[run].word != "at" else { return nil }
      let last = run + (isSpelled ? 3 : 2)
      guard last < text.runs.count else { return nil }
      var first = run - 1
      while first > 0,
        text.gap(after: first - 1).elementsEqual([0x2E])
          || text.gap(after: first - 1).elementsEqual([0x5F])
      { first -= 1 }
      return PersonalDatum(kind: .email, range: bytes(of: first..<(last + 1)))
    }
  }

  /// Names of social networks: `@` where a word may begin, and at least two signs of a name.
  func handles() -> [PersonalDatum] {
    signs(0x40).compactMap { sign in
      let before = sign > 0 ? text.bytes[sign - 1] : 0x20
      guard before <= 0x20 || Self.openers.contains(before) else { return nil }
      var end = sign + 1
      while end < text.bytes.count, Self.isNameSign(text.bytes[end]) { end += 1 }
      while end > sign, text.bytes[end - 1] == 0x2E { end -= 1 }
      let name = text.bytes[(sign + 1)..<max(end, sign + 1)]
      guard name.count > 2, name.contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else {
        return nil
      }
      // A bracket makes it a formula of a spreadsheet.
      guard end == text.bytes.count || text.bytes[end] != 0x28 else { return nil }
      return PersonalDatum(kind: .handle, range: sign..<end)
    }
  }

  /// Signs behind which a name may begin: brackets, quotes, comma, colons, slash, hyphen.
  private static let openers: Set<UInt8> = [0x28, 0x5B, 0x22, 0x27, 0x2C, 0x3A, 0x3B, 0x2F, 0x2D]

  private func signs(_ sign: UInt8) -> [Int] {
    text.bytes.indices.filter { text.bytes[$0] == sign }
  }

  private func extent(before sign: Int) -> Int {
    var start = sign
    while start > 0, Self.isAddressSign(text.bytes[start - 1]) { start -= 1 }
    while start < sign, !Self.isPlain(text.bytes[start]), text.bytes[start] < 0xC3 { start += 1 }
    return start
  }

  private func extent(behind sign: Int) -> Int {
    var end = sign + 1
    while end < text.bytes.count,
      Self.isPlain(text.bytes[end]) || text.bytes[end] == 0x2E
        || text.bytes[end] == 0x2D
    { end += 1 }
    return end
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte < 0x80 && isWordByte(byte) }

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
