/// A text that a machine read from paper: "6O8 14 27 93", "DNl l2843254-P".
///
/// Letters that look like digits stand among digits there. The text is read once more with what they look like;
/// it has the same bytes otherwise, so that what is found stands in the same places of both.
enum ScannedText {
  /// What a letter looks like.
  private static let digits: [UInt8: UInt8] = [
    0x4F: 0x30, 0x6F: 0x30, 0x6C: 0x31, 0x49: 0x31, 0x69: 0x31, 0x53: 0x35, 0x42: 0x38, 0x67: 0x39,
    0x71: 0x39, 0x5A: 0x32,
  ]

  /// Whether a letter alone may be a digit that was read wrongly.
  static func isLookalike(_ byte: UInt8) -> Bool { digits[byte] != nil }

  /// The text with digits in the place of the letters that stand among them, and the words of documents as they
  /// were: "DNl" is "DNI", "TeI" is "Tel".
  ///
  /// - Parameter text: Any text.
  /// - Returns: As many bytes, or nil where nothing is read otherwise.
  static func reread(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    var position = 0
    var hasChanged = false
    while position < bytes.count {
      var end = position
      while end < bytes.count, isPlain(bytes[end]) { end += 1 }
      if end > position, let word = reread(position..<end, of: bytes) {
        bytes.replaceSubrange(position..<end, with: word)
        hasChanged = true
      }
      position = max(end, position + 1)
    }
    return hasChanged ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static func reread(_ range: Range<Int>, of bytes: [UInt8]) -> [UInt8]? {
    let word = Array(bytes[range])
    let count = word.count(where: PersonalDataSearch.isDigit)
    guard count > 0 else { return rereadWord(word) }
    // The letter of an identity number stays at its end, and that of a foreigner's at its beginning.
    let isCode = word.count >= 8
    var reread = word
    for place in word.indices where !PersonalDataSearch.isDigit(word[place]) {
      if isCode, place == word.count - 1 { continue }
      if isCode, place == 0, (0x58...0x5A).contains(word[0]) { continue }
      // B and S begin the tax numbers of companies, which are public.
      if isCode, place == 0, word[0] == 0x42 || word[0] == 0x53 { return nil }
      guard let digit = digits[word[place]] else { return nil }
      reread[place] = digit
    }
    // "B2" is a room: few digits are a part of a number only where others stand beside them.
    guard reread != word, isCode || stands(range, amongNumbersOf: bytes) else { return nil }
    return reread
  }

  /// Whether two digits stand right before or behind a word, a sign or blank between.
  private static func stands(_ range: Range<Int>, amongNumbersOf bytes: [UInt8]) -> Bool {
    func areDigits(_ places: Range<Int>) -> Bool {
      places.lowerBound >= 0 && places.upperBound <= bytes.count
        && places.allSatisfy { PersonalDataSearch.isDigit(bytes[$0]) }
    }
    return areDigits(range.lowerBound - 3..<range.lowerBound - 1)
      || areDigits(range.upperBound + 1..<range.upperBound + 3)
  }

  /// A word with one letter of the wrong size: l among capitals, I behind small letters.
  private static func rereadWord(_ word: [UInt8]) -> [UInt8]? {
    guard word.count > 2 else { return nil }
    let small = word.count { $0 >= 0x61 }
    if small > 0, word.allSatisfy({ $0 < 0x61 || $0 == 0x6C }), small < word.count {
      return word.map { $0 == 0x6C ? 0x49 : $0 }
    }
    guard word.dropFirst().contains(0x49), word.dropFirst().allSatisfy({ $0 >= 0x61 || $0 == 0x49 })
    else { return nil }
    return [word[0]] + word.dropFirst().map { $0 == 0x49 ? 0x6C : $0 }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    PersonalDataSearch.isDigit(byte) || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}

extension PersonalDataSearch {
  /// Whether a letter that looks like a digit is written together with digits.
  var mayBeScanned: Bool {
    numbers.contains { run in
      [run - 1, run + 1].contains { place in
        text.runs.indices.contains(place) && text.runs[place].length == 1
          && (place < run ? text.touchesPrevious(run) : text.touchesNext(run))
          && (text.bytes(of: place).first.map(ScannedText.isLookalike) ?? false)
      }
    }
  }
}
