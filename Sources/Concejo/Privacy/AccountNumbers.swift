extension PersonalDataSearch {
  /// Bank accounts: those with a country's letters and length and the right check digits, Spanish ones
  /// without them, and any behind the word for account.
  func accounts() -> [PersonalDatum] {
    numbers.compactMap { run in
      international(before: run) ?? spanishAccount(from: run) ?? portugueseAccount(from: run)
        ?? namedAccount(from: run) ?? partedAccount(from: run)
    }
  }

  private static let separators = GroupSeparators(
    signs: [0x2E, 0x2D, 0x2F, 0x5F], mayBreak: true)

  /// An IBAN whose country stands right before a run, as a word of its own or at the end of IBANES.
  private func international(before run: Int) -> PersonalDatum? {
    guard run > 0, text.runs[run].length >= 2, text.runs[run - 1].length >= 2,
      text.gap(after: run - 1).allSatisfy({ $0 == 0x20 || $0 == 0x2D })
    else { return nil }
    let word = text.bytes(of: run - 1)
    let isGlued = word.count == 6 && FoldedWord(word.prefix(4)) == "iban"
    // "Contaes07…": the word before is written together with it.
    let isStuck = word.count > 2 && !isGlued && text.gap(after: run - 1).isEmpty
    guard word.count == 2 || isGlued || isStuck,
      let length = cues.ibanLengths[FoldedWord(word.suffix(2))]
    else { return nil }
    let start = text.runs[run - 1].range.upperBound - 2
    var characters: [UInt8] = []
    var position = start
    while position < text.bytes.count, characters.count < length {
      let byte = text.bytes[position]
      if Self.isDigit(byte) {
        characters.append(byte)
      } else if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        characters.append(byte & 0xDF)
      } else if !Self.accountGaps.contains(byte) {
        break
      }
      position += 1
    }
    guard characters.count == length, isGlued || isStuck || beginsAlone(start) else { return nil }
    let range = start..<position
    // Behind the last digit a word may be written together with it.
    let endsInDigit = Self.isDigit(characters[length - 1])
    if CheckDigits.isIBAN(characters),
      endsAlone(position) || endsInDigit && !Self.isDigit(text.bytes[position])
    {
      return PersonalDatum(kind: .iban, range: range)
    }
    let isToldOf = !isStuck && isPreceded(run - 1, within: 6, by: cues.accounts)
    guard isToldOf, endsAlone(position), characters[2...3].allSatisfy(Self.isDigit),
      characters.count(where: Self.isDigit) * 2 > length
    else { return nil }
    return PersonalDatum(kind: .iban, range: range)
  }

  /// Signs inside an account: blank, line end, no-break blank, hyphen, full stop, slash, underscore.
  private static let accountGaps: Set<UInt8> = [
    0x20, 0x0A, 0x0D, 0xC2, 0xA0, 0x2D, 0x2E, 0x2F, 0x5F,
  ]

  /// The twenty digits of an account in Spain.
  private func spanishAccount(from run: Int) -> PersonalDatum? {
    guard let groups = digitGroups(20, from: run, separators: Self.separators),
      standsAlone(bytes(of: groups)),
      CheckDigits.isSpanishAccount(text.digits(of: groups))
        || isPreceded(run, within: 6, by: cues.accounts)
    else { return nil }
    return PersonalDatum(kind: .iban, range: bytes(of: groups))
  }

  /// The 21 digits of an account in Portugal, which are its IBAN without the country.
  private func portugueseAccount(from run: Int) -> PersonalDatum? {
    guard let groups = digitGroups(21, from: run, separators: Self.separators),
      standsAlone(bytes(of: groups)),
      CheckDigits.isIBAN(Array("PT50".utf8) + text.digits(of: groups).map { UInt8($0 + 0x30) })
    else { return nil }
    return PersonalDatum(kind: .iban, range: bytes(of: groups))
  }

  /// Ten to 24 digits behind the word for account.
  private func namedAccount(from run: Int) -> PersonalDatum? {
    guard isPreceded(run, within: 5, by: cues.accounts) else { return nil }
    let (groups, digits) = longestGroups(from: run, separators: Self.separators)
    guard (10...24).contains(digits), standsAlone(bytes(of: groups)), !isAmount(groups),
      !isCountOf(groups)
    else { return nil }
    return PersonalDatum(kind: .iban, range: bytes(of: groups))
  }

  /// Numbers of the social security: 12 digits in four groups at most, or any behind its name.
  func socialSecurityNumbers() -> [PersonalDatum] {
    let separators = GroupSeparators(signs: [0x2F, 0x2D, 0x2E], mayBreak: true)
    return longNumbers.compactMap { run in
      if let groups = digitGroups(12, from: run, separators: separators), groups.count <= 4,
        standsAlone(bytes(of: groups)), !holdsDay(groups),
        !goesOnCode(run, besides: cues.socialSecurity),
        CheckDigits.isSocialSecurity(text.digits(of: groups))
      {
        return PersonalDatum(kind: .socialSecurity, range: bytes(of: groups))
      }
      guard isPreceded(run, within: 6, by: cues.socialSecurity) else { return nil }
      let (groups, digits) = longestGroups(from: run, separators: separators)
      guard (10...15).contains(digits), standsBehind(cues.socialSecurity, groups),
        !isAmount(groups), !isCountOf(groups)
      else { return nil }
      return PersonalDatum(kind: .socialSecurity, range: bytes(of: groups))
    }
  }

  /// Bank cards: 13 to 19 digits that begin as the networks' do, or any sixteen behind the word.
  func cards() -> [PersonalDatum] {
    longNumbers.compactMap { run in
      let isToldOf = isPreceded(run, within: 6, by: cues.cards)
      // "Visa n4940…": a sign for number may touch it.
      let isMarked = isToldOf && isMarked(run)
      // Others begin otherwise only where a word says what they are.
      guard !text.touchesPrevious(run) || isMarked,
        isToldOf || (0x33...0x36).contains(text.bytes[text.runs[run].range.lowerBound])
      else { return nil }
      let separators = GroupSeparators(signs: [0x2D, 0x2E, 0x2F], mayBreak: isToldOf)
      for groups in digitGroups(13...19, from: run, separators: separators) {
        guard isMarked ? endsAlone(bytes(of: groups).upperBound) : standsAlone(bytes(of: groups)),
          !isAmount(groups),
          // An id, a date and a count side by side are no card.
          isToldOf || isPartedAlike(groups)
        else { continue }
        let digits = text.digits(of: groups)
        let isCard = (2...6).contains(digits[0]) && CheckDigits.isCard(digits)
        if isCard && (digits[0] > 2 || isToldOf) || isToldOf && digits.count == 16 {
          return PersonalDatum(kind: .card, range: bytes(of: groups))
        }
      }
      return nil
    }
  }

  /// Whether a sign for number, or a word for a card, is written together with a number.
  private func isMarked(_ run: Int) -> Bool {
    text.touchesPrevious(run)
      && (cues.numberMarks.contains(text.runs[run - 1].word)
        || cues.cards.contains(text.runs[run - 1].word))
  }
}
