/// Acronyms that are a function word in small letters: Madrid's "Zona SER", a Catalan "CAP".
///
/// They are told by their capitals, unless the words around them are in capitals too: then somebody
/// shouts. Which ones there are is data; a capital alone says nothing, since people write "NO" and
/// "TODOS" for emphasis.
struct Acronyms: Sendable {
  /// In capitals, as UTF-8 bytes.
  private var forms: Set<[UInt8]>
  /// Bytes of the longest one.
  private var longest: Int

  /// Those of all languages.
  static let known = Acronyms(forms: []).adding(
    Language.allCases.flatMap { LanguageProfile.of($0).acronyms.sorted() })

  private init(forms: Set<[UInt8]>) {
    self.forms = forms
    longest = 0
  }

  /// The same with some more; words that are not in capitals are none.
  func adding(_ words: [String]) -> Acronyms {
    var joined = self
    for word in words where word == word.uppercased() && word != word.lowercased() {
      let bytes = Array(word.utf8)
      joined.forms.insert(bytes)
      joined.longest = max(joined.longest, bytes.count)
    }
    return joined
  }

  /// The form of an acronym, in capitals, or nil for any other word.
  ///
  /// - Parameters:
  ///   - text: UTF-8 bytes in NFC.
  ///   - range: Where a word with a capital stands.
  /// - Returns: Its bytes.
  func form(in text: borrowing Span<UInt8>, range: Range<Int>) -> ArraySlice<UInt8>? {
    guard range.count >= 2, range.count <= longest, !Self.isSmall(text[range.lowerBound + 1])
    else { return nil }
    let bytes = range.map { text[$0] }
    guard forms.contains(bytes), !isShouted(range, in: text) else { return nil }
    return bytes[...]
  }

  /// Whether the word before or behind is in capitals as well.
  private func isShouted(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    var end = range.lowerBound
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    if end >= 2, Self.isCapital(text[end - 1]), Self.isCapital(text[end - 2]) { return true }
    var start = range.upperBound
    while start < text.count, text[start] == 0x20 { start += 1 }
    return start + 1 < text.count && Self.isCapital(text[start]) && Self.isCapital(text[start + 1])
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
}
