/// Text of one code page that a program took for Windows-1252 and saved as UTF-8: `s‡bados` for `sábados`,
/// `estaci¢n` for `estación`.
struct WrongPage {
  /// The page that the text was written in.
  let encoding: TextEncoding
  private let page: CodePage

  /// Characters beyond ASCII of which it can be told.
  private static let fewestSigns = 4
  /// How much sense each of them makes under the page, on average, at least.
  private static let smallestSense = 0.6
  /// How much it may make under Windows-1252.
  ///
  /// Both chosen on 250 tables in nine languages: what was read right makes a sense of 0.2 and more under
  /// Windows-1252 and of 0.5 at most under any other page, what was not less than 0 and 1.
  private static let largestSense = 0.15

  /// Looks whether a text makes no sense as it stands, and much under another page.
  ///
  /// - Parameter text: Valid UTF-8.
  init?(_ text: [UInt8]) {
    // Plain text, and letters as they should be, are most: `Ã` to `Ã¿` in Latin-1 are 0xC3 in UTF-8.
    let span = text.span
    let letters = span.count(of: 0xC3...0xC3, in: text.indices)
    let all = span.count(of: 0xC2...0xFF, in: text.indices)
    let others = all - letters
    guard letters + others >= Self.fewestSigns, others * 2 > letters else { return nil }
    var bytes: [UInt8] = []
    var signs = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else if let byte = CodePage.windows1252.bytes[scalar] {
        bytes.append(byte)
        signs += 1
      } else {
        // No byte of that page: it was written by whoever saved the file.
        bytes.append(0x20)
      }
    }
    guard signs >= Self.fewestSigns else { return nil }
    let guess = CodePageGuess(bytes)
    let usual = CodePageGuess.sense(of: bytes, as: .windows1252) / Double(signs)
    guard guess.encoding != .windows1252, guess.encoding != .latin9,
      let page = guess.encoding.codePage, usual <= Self.largestSense,
      CodePageGuess.sense(of: bytes, as: page) >= Self.smallestSense * Double(signs)
    else { return nil }
    (encoding, self.page) = (guess.encoding, page)
  }

  /// The text as it was written.
  func repaired(_ text: [UInt8]) -> [UInt8] {
    var out = String.UnicodeScalarView()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard scalar.value >= 0x80, let byte = CodePage.windows1252.bytes[scalar], byte >= 0x80 else {
        out.append(scalar)
        continue
      }
      out.append(page.upperHalf[Int(byte) - 0x80])
    }
    return Array(String(out).utf8)
  }

  /// What was done, with the first word that was mended.
  func note(_ before: [UInt8], _ after: [UInt8]) -> ImportedFile.Note {
    func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
      text.split(separator: 0x0A, omittingEmptySubsequences: false)
    }
    let pairs = zip(lines(before), lines(after)).enumerated()
    let line = pairs.first { $0.element.0 != $0.element.1 }
    let words = line.map { line in
      zip(
        String(decoding: line.element.0, as: UTF8.self).split(whereSeparator: Self.endsWord),
        String(decoding: line.element.1, as: UTF8.self).split(whereSeparator: Self.endsWord))
    }
    let example = words?.first { $0.0 != $0.1 && $0.1.allSatisfy { $0.isLetter } }
    return ImportedFile.Note(
      code: "mojibake",
      sentence: "Text in \(encoding.rawValue) was once taken for Windows-1252; it is put right"
        + (example.map { ": “\($0.0.prefix(40))” is “\($0.1.prefix(40))”." } ?? "."),
      isWarning: true, line: line.map { $0.offset + 1 })
  }

  private static func endsWord(_ character: Character) -> Bool {
    " ;,.\t|\"".contains(character)
  }
}
