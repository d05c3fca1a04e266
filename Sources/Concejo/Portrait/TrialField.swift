/// A text in lower case with what a look for trials asks of its words.
struct TrialField {
  /// A run of letters and digits.
  struct Word {
    /// Where it stands in the text.
    var range: Range<Int>
    /// Letters and digits.
    var count = 0
    var hasLetter = false
    var hasDigit = false
    var hasVowel = false
    /// Whether it is one letter or digit again and again.
    var isOneAgain = true
    /// Whether all its letters are Latin.
    var isLatin = true

    /// Takes in a scalar that `isFirst` if it is the one the word begins with.
    mutating func read(_ scalar: UInt32, _ kind: CharacterClass, isFirst: Bool) {
      if scalar >= 0x250 { isLatin = false }
      guard kind != .mark else { return }
      count += 1
      if kind == .letter { hasLetter = true } else { hasDigit = true }
      if !isFirst { isOneAgain = false }
      if TrialField.isVowel(scalar) { hasVowel = true }
    }

    /// Whether it is one letter again and again, or has many letters and no vowel.
    var isStruckAtRandom: Bool {
      count >= 4 && isOneAgain
        || count >= Self.longestWithoutVowel && isLatin && !hasDigit && !hasVowel
    }

    /// Letters from which a word without a vowel is none.
    private static let longestWithoutVowel = 5
  }

  /// The text as UTF-8.
  private(set) var text: [UInt8] = []
  /// Its words in order.
  private(set) var words: [Word] = []

  /// Reads a text.
  init(_ string: String) {
    let bytes = Array(string.utf8)
    text.reserveCapacity(bytes.count)
    let span = bytes.span
    var position = 0
    var word: Word?
    var first: UInt32 = 0
    while position < bytes.count {
      let scalar = DecodedScalar(span, at: position)
      position += scalar.width
      let start = text.count
      text.appendLowercased(scalar.value)
      let kind = CharacterClass.of(scalar.value)
      guard kind != .other else {
        if let word { words.append(word) }
        word = nil
        continue
      }
      if word == nil { first = scalar.value }
      var longer = word ?? Word(range: start..<start)
      longer.range = longer.range.lowerBound..<text.count
      longer.read(scalar.value, kind, isFirst: scalar.value | 0x20 == first | 0x20)
      word = longer
    }
    if let word { words.append(word) }
  }

  /// Whether a letter of the Latin script is a vowel, in capitals or not, whatever its accent.
  fileprivate static func isVowel(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return "aeiouyAEIOUY".utf8.contains(UInt8(scalar)) }
    switch scalar {
    case 0xC0...0xC6, 0xC8...0xCF, 0xD2...0xD6, 0xD8...0xDD: return true
    case 0xE0...0xE6, 0xE8...0xEF, 0xF2...0xF6, 0xF8...0xFD, 0xFF: return true
    case 0x152, 0x153, 0x178: return true
    default: return false
    }
  }
}
