/// Cuts a text into sentences, as ranges of its UTF-8 bytes.
///
/// A sentence ends at `.`, `!`, `?`, `…` followed by a blank, unless the dot belongs to an
/// abbreviation, an initial or a number; and at every line break.
struct Sentences {
  let language: Language

  /// Ranges of the sentences, in order, without blanks at their ends.
  func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    func close(at end: Int) {
      var (low, high) = (start, end)
      while low < high, text[low] <= 0x20 { low += 1 }
      while high > low, text[high - 1] <= 0x20 { high -= 1 }
      if low < high { ranges.append(low..<high) }
      start = end
    }
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == 0x0A {
        close(at: index - 1)
      } else if byte == 0x2E || byte == 0x21 || byte == 0x3F || isEllipsis(at: index - 1, in: text)
      {
        if byte == 0xE2 { index += 2 }
        while index < text.count, Self.closers.contains(text[index]) { index += 1 }
        guard index < text.count, text[index] == 0x20 else { continue }
        if byte == 0x2E, isAbbreviation(endingAt: index - 1, in: text) { continue }
        if let next = text[index...].first(where: { $0 > 0x20 }), next >= 0x61 && next <= 0x7A {
          if byte == 0x2E || byte == 0xE2 { continue }
        }
        close(at: index)
      }
    }
    close(at: text.count)
    return ranges
  }

  private static let closers: Set<UInt8> = [0x2E, 0x21, 0x3F, 0x22, 0x29, 0x27]

  /// Whether `…` stands here.
  private func isEllipsis(at index: Int, in text: [UInt8]) -> Bool {
    text[index] == 0xE2 && text[index...].starts(with: [0xE2, 0x80, 0xA6])
  }

  private func isAbbreviation(endingAt dot: Int, in text: [UInt8]) -> Bool {
    guard text[dot] == 0x2E else { return false }
    var start = dot
    while start > 0, text[start - 1] > 0x20, text[start - 1] != 0x28, dot - start < 12 {
      start -= 1
    }
    let word = String(decoding: text[start..<dot], as: UTF8.self).lowercased()
    return word.unicodeScalars.count == 1 && !word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      || LanguageProfile.of(language).abbreviations.contains(word)
  }
}
