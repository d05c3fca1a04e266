/// The pipeline stage that cuts texts into tokens: words, numbers, addresses and tags.
///
/// Words follow Unicode word boundaries (UAX #29) with these differences, each for a reason met in
/// citizens' texts: an apostrophe parts an elided article from its noun (l'aigua, dell'acqua);
/// `l·l`, and what people type for it, stays inside a word; `@` between letters is a letter (Cl@ve);
/// letters, hyphen and digits are one code (M-40 is m40); letters with dots are one acronym. A form is
/// in lower case, but for acronyms that are another word in small letters (`Acronyms`).
public struct Tokenizer: Sendable {
  private let acronyms: Acronyms

  /// Creates a tokenizer.
  ///
  /// - Parameter keptWords: Acronyms, in capitals, besides those of the languages.
  public init(keptWords: [String] = []) {
    acronyms = keptWords.isEmpty ? .known : Acronyms.known.adding(keptWords)
  }

  /// The tokens of one text in order; their lower-case forms are added to `surfaces`.
  ///
  /// - Parameters:
  ///   - text: UTF-8 bytes in NFC.
  ///   - surfaces: The table that numbers the forms.
  /// - Returns: Tokens in order; their ranges do not overlap.
  public func tokens(in text: [UInt8], surfaces: inout SurfaceTable) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 6)
    appendTokens(in: text, surfaces: &surfaces, to: &tokens)
    return tokens
  }

  /// Adds the tokens of one text to those of others.
  func appendTokens(
    in text: [UInt8], surfaces: inout SurfaceTable, to tokens: inout [Token]
  ) {
    let bytes = text.span
    var cursor = TokenCursor(mayHaveAddresses: text.contains(0x40))
    var word = PlainWord()
    while true {
      let start = cursor.position
      // Most words are plain; the others, and all that is no word, take the long way.
      if !cursor.mayHaveAddresses, let digest = word.read(in: bytes, from: start) {
        tokens.append(
          Token(
            start: UInt32(start), end: UInt32(word.end),
            surface: word.isCapitalized
              ? acronyms.form(in: bytes, range: start..<word.end).map { surfaces.insert($0) }
                ?? surfaces.insert(word.form.span.extracting(0..<word.length), digest: digest)
              : surfaces.insert(word.form.span.extracting(0..<word.length), digest: digest),
            kind: .word, isCapitalized: word.isCapitalized))
        cursor.skip(to: word.end)
        continue
      }
      if start < bytes.count, PlainWord.isGap(bytes[start]) {
        cursor.skip(to: start + 1)
        continue
      }
      guard let (range, kind, capital) = cursor.next(in: bytes) else { return }
      let acronym = capital ? acronyms.form(in: bytes, range: range) : nil
      tokens.append(
        Token(
          start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
          surface: surfaces.insert(acronym ?? cursor.form[...]), kind: kind,
          isCapitalized: capital))
    }
  }
}

/// The state of walking through one text.
private struct TokenCursor {
  /// Lower-case form of the last token.
  private(set) var form: [UInt8] = []
  /// Where the next token is looked for.
  private(set) var position = 0
  /// Whether the text has any `@`: if not, no e-mail address is looked for.
  let mayHaveAddresses: Bool

  init(mayHaveAddresses: Bool) { self.mayHaveAddresses = mayHaveAddresses }

  /// Goes on to a place behind what has been read otherwise.
  mutating func skip(to position: Int) { self.position = position }

  /// The next token's range and kind, and whether it starts with a capital.
  mutating func next(in text: borrowing Span<UInt8>) -> (Range<Int>, Token.Kind, Bool)? {
    while position < text.count {
      let scalar = DecodedScalar(text, at: position)
      let start = position
      let type = CharacterClass.of(scalar.value)
      if mayHaveAddresses, type == .letter || type == .digit,
        let end = endOfEmail(in: text, from: position)
      {
        return (take(text, until: end), .email, false)
      }
      switch type {
      case .letter:
        if let end = endOfURL(in: text, from: position) {
          return (take(text, until: end), .url, false)
        }
        let kind = readWord(in: text)
        let capital = Self.isCapital(scalar.value)
        return (start..<position, kind, capital)
      case .digit:
        let kind = readNumber(in: text)
        return (start..<position, kind, false)
      case .other where scalar.value == 0x23 && startsWord(in: text, at: position + 1):
        position += 1
        _ = readWord(in: text)
        return (start..<position, .hashtag, false)
      default: position += scalar.width
      }
    }
    return nil
  }

  /// Makes the bytes up to `end` the form, as they stand, and goes there.
  private mutating func take(_ text: borrowing Span<UInt8>, until end: Int) -> Range<Int> {
    let range = position..<end
    form.removeAll(keepingCapacity: true)
    for index in range { form.append(text[index]) }
    position = end
    return range
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar < 0x5B }
    if scalar < 0x100 { return scalar >= 0xC0 && scalar <= 0xDE }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  private func startsWord(in text: borrowing Span<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    return CharacterClass.of(DecodedScalar(text, at: index).value) == .letter
  }

  private func startsWordOrNumber(in text: borrowing Span<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    let type = CharacterClass.of(DecodedScalar(text, at: index).value)
    return type == .letter || type == .digit
  }

  /// End of an address that starts here with a scheme or with `www`, or nil.
  private func endOfURL(in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    let first = text[start] | 0x20
    guard first == 0x68 || first == 0x77 else { return nil }
    guard
      matches("http://", in: text, at: start) || matches("https://", in: text, at: start)
        || matches("www.", in: text, at: start)
    else { return nil }
    var end = start
    while end < text.count, text[end] > 0x20, text[end] != 0x22, text[end] != 0x3C,
      text[end] != 0x29
    {
      end += 1
    }
    while end > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F].contains(text[end - 1]) { end -= 1 }
    return end
  }

  /// End of an e-mail address that starts here, or nil: letters, digits and `. _ % + -`, an `@`, and
  /// a domain with a dot.
  private func endOfEmail(in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count, isAddressByte(text[index]) { index += 1 }
    guard index < text.count, text[index] == 0x40 else { return nil }
    let domain = index + 1
    index = domain
    while index < text.count, isAddressByte(text[index]) { index += 1 }
    // A full stop behind the address is not part of it.
    while index > domain, !isASCIILetter(text[index - 1]), !isDigit(text[index - 1]) { index -= 1 }
    for position in domain..<max(index, domain) where text[position] == 0x2E { return index }
    return nil
  }

  private func isAddressByte(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isDigit(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F
      || byte == 0x2B || byte == 0x25
  }

  private func matches(
    _ prefix: StaticString, in text: borrowing Span<UInt8>, at start: Int
  ) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard start + count <= text.count else { return false }
    return prefix.withUTF8Buffer { buffer in
      for index in 0..<count {
        let byte = text[start + index]
        let lowered = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if unsafe lowered != buffer[index] { return false }
      }
      return true
    }
  }

  /// Reads a word, an acronym or a code.
  private mutating func readWord(in text: borrowing Span<UInt8>) -> Token.Kind {
    let start = position
    form.removeAll(keepingCapacity: true)
    var letters = 0
    while position < text.count {
      let scalar = DecodedScalar(text, at: position)
      switch CharacterClass.of(scalar.value) {
      case .letter, .digit, .mark:
        if Self.dottedLs.contains(scalar.value) {
          form.append(contentsOf: [0x6C, 0xC2, 0xB7])
        } else {
          form.appendLowercased(scalar.value)
        }
        letters += 1
        position += scalar.width
        continue
      case .other: break
      }
      let behind = position + scalar.width
      guard startsWordOrNumber(in: text, at: behind) else { break }
      switch scalar.value {
      case _ where Self.middleDots.contains(scalar.value) && joinsDoubleL(in: text, behind: behind):
        form.append(contentsOf: [0xC2, 0xB7])
        position = behind
        continue
      case 0x40:  // @
        form.append(0x40)
        position = behind
        continue
      case 0x2D where letters <= 3 && isDigit(text[behind]):
        position = behind
        continue
      case 0x2E where letters == 1 && isAcronym(in: text, from: start):
        readAcronym(in: text, from: start)
        return .word
      default: break
      }
      break
    }
    return .word
  }

  /// What people type between the two letters of a Catalan l·l: ·, •, ‧ and the full stop.
  private static let middleDots: Set<UInt32> = [0xB7, 0x2022, 0x2027, 0x2E]
  /// Ŀ and ŀ, which some keyboards have for the first letter of l·l and its dot.
  private static let dottedLs: Set<UInt32> = [0x13F, 0x140]
  /// Signs that stand inside numbers, dates and times: . , : /
  private static let numberSeparators: Set<UInt32> = [0x2E, 0x2C, 0x3A, 0x2F]

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether the dot or point here stands between two letters l of one word.
  private func joinsDoubleL(in text: borrowing Span<UInt8>, behind: Int) -> Bool {
    // Both of one case: a new sentence that starts with L without a blank is another word.
    form.count >= 2 && (text[behind] == 0x6C || text[behind] == 0x4C)
      && text[position - 1] == text[behind] && startsWord(in: text, at: behind + 1)
  }

  /// Whether single letters parted by dots start here: at least two.
  private func isAcronym(in text: borrowing Span<UInt8>, from start: Int) -> Bool {
    guard start + 2 < text.count, isASCIILetter(text[start]), text[start + 1] == 0x2E,
      isASCIILetter(text[start + 2])
    else { return false }
    return start + 3 >= text.count || !startsWordOrNumber(in: text, at: start + 3)
  }

  private mutating func readAcronym(in text: borrowing Span<UInt8>, from start: Int) {
    form.removeAll(keepingCapacity: true)
    position = start
    while position < text.count, isASCIILetter(text[position]) {
      if !form.isEmpty { form.append(0x2E) }
      form.append(text[position] | 0x20)
      position += 1
      guard position + 1 < text.count, text[position] == 0x2E,
        isASCIILetter(text[position + 1]), !startsWordOrNumber(in: text, at: position + 2)
      else { break }
      position += 1
    }
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// Reads digits with separators inside, and letters that follow at once (42B, 22@).
  private mutating func readNumber(in text: borrowing Span<UInt8>) -> Token.Kind {
    form.removeAll(keepingCapacity: true)
    var hasLetters = false
    while position < text.count {
      let scalar = DecodedScalar(text, at: position)
      switch CharacterClass.of(scalar.value) {
      case .digit, .mark: form.appendLowercased(scalar.value)
      case .letter:
        hasLetters = true
        form.appendLowercased(scalar.value)
      case .other:
        let behind = position + scalar.width
        let digitFollows = behind < text.count && isDigit(text[behind])
        switch scalar.value {
        case _ where digitFollows && !hasLetters && Self.numberSeparators.contains(scalar.value):
          form.append(UInt8(scalar.value))
        case 0x40 where !hasLetters:
          form.append(0x40)
          hasLetters = true
        default: return hasLetters ? .word : .number
        }
      }
      position += scalar.width
    }
    return hasLetters ? .word : .number
  }
}
