extension PersonalDataSearch {
  /// Identity, tax and health numbers of other countries and other offices.
  ///
  /// Some prove themselves by their form; others are told by the document that is named before them.
  func nationalNumbers() -> [PersonalDatum] {
    numbers.compactMap { run in
      fiscalCode(around: run) ?? frenchNumber(from: run) ?? citizenCard(from: run)
        ?? insuranceNumber(around: run) ?? taxNumber(from: run) ?? writtenNumber(from: run)
        ?? cardCode(at: run)
    }.map { PersonalDatum(kind: .nationalNumber, range: $0) }
  }

  /// The code of a card or of another document that is named.
  private func cardCode(at run: Int) -> Range<Int>? {
    if let card = italianHealthCard(from: run) ?? italianCard(from: run) { return card }
    return documentCode(from: run) ?? identityCode(around: run) ?? partedIdentityCode(from: run)
  }

  private static let plain = GroupSeparators(signs: [0x2E, 0x2D, 0x2F], mayBreak: true)

  /// An Italian codice fiscale: six letters, two digits, a letter, two digits, a letter, three digits
  /// and a letter, together or in groups.
  private func fiscalCode(around run: Int) -> Range<Int>? {
    guard run > 0, text.runs[run].length == 2, !text.runs[run - 1].isNumber,
      [3, 6].contains(text.runs[run - 1].length)
    else { return nil }
    let first = text.runs[run - 1].length == 6 ? run - 1 : run - 2
    guard first >= 0 else { return nil }
    let start = text.runs[first].range.lowerBound
    let pattern = Array("AAAAAA00A00A000A".utf8)
    var position = start
    var count = 0
    while position < text.bytes.count, count < pattern.count {
      let byte = text.bytes[position]
      if byte != 0x20, byte != 0x2D {
        let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
        guard pattern[count] == 0x41 ? isLetter : Self.isDigit(byte) else { return nil }
        count += 1
      }
      position += 1
    }
    guard count == pattern.count, beginsAlone(start), endsAlone(position) else { return nil }
    return start..<position
  }

  /// The fifteen digits of the French register, which social security uses.
  private func frenchNumber(from run: Int) -> Range<Int>? {
    guard let groups = digitGroups(15, from: run, separators: Self.plain),
      standsAlone(bytes(of: groups))
    else { return nil }
    let isToldOf = isPreceded(run, within: 8, by: cues.socialSecurity)
    return isToldOf || CheckDigits.isFrenchRegisterNumber(text.digits(of: groups))
      ? bytes(of: groups) : nil
  }

  /// A Portuguese cartão de cidadão: eight digits, one digit, two letters and a digit.
  private func citizenCard(from run: Int) -> Range<Int>? {
    guard let number = digitGroups(9, from: run, separators: Self.plain) else { return nil }
    let letters = number.upperBound
    guard letters + 1 < text.runs.count, number.map({ text.runs[$0].length }).suffix(1) != [3],
      text.runs[letters].length == 2, !text.runs[letters].isNumber,
      number.count > 1 || isAllCapitals(letters),
      text.runs[letters + 1].length == 1, text.runs[letters + 1].isNumber,
      (run...letters).allSatisfy({ isShortGap(text.gap(after: $0)) })
    else { return nil }
    let range = bytes(of: run..<letters + 2)
    return standsAlone(range) ? range : nil
  }

  /// A British national insurance number: two letters, three pairs of digits and a letter from A to D.
  private func insuranceNumber(around run: Int) -> Range<Int>? {
    guard run > 0, text.runs[run - 1].length == 2, text.runs[run - 1].isCapitalized,
      isShortGap(text.gap(after: run - 1)),
      let groups = digitGroups(6, from: run, separators: Self.plain)
    else { return nil }
    let last = groups.upperBound
    guard last < text.runs.count, text.runs[last].length == 1,
      (0x61...0x64).contains(text.bytes(of: last)[text.runs[last].range.lowerBound] | 0x20),
      isShortGap(text.gap(after: last - 1)),
      groups.count == 3 || isPreceded(run - 1, within: 6, by: cues.documents)
    else { return nil }
    let range = bytes(of: (run - 1)..<(last + 1))
    return standsAlone(range) ? range : nil
  }

  /// Words between a tax number and what it is called, at most: its check digit must be right.
  private static let longestWay = 16

  /// A tax number of a person in Portugal or Germany, by its check digit and the word before it.
  private func taxNumber(from run: Int) -> Range<Int>? {
    guard isPreceded(run, within: Self.longestWay, by: cues.taxNumbers) else { return nil }
    if let groups = digitGroups(9, from: run, separators: Self.plain),
      standsBehind(cues.taxNumbers, groups),
      !isAmount(groups) || isPreceded(run, within: 2, by: cues.taxNumbers)
    {
      let digits = text.digits(of: groups)
      // From 5 on they belong to companies and offices.
      return (1...4).contains(digits[0]) && CheckDigits.isPortugueseTaxNumber(digits)
        ? bytes(of: groups) : nil
    }
    guard let groups = digitGroups(11, from: run, separators: Self.plain),
      standsAlone(bytes(of: groups))
    else { return nil }
    return CheckDigits.isGermanTaxNumber(text.digits(of: groups)) ? bytes(of: groups) : nil
  }

  /// Digits of a code, at most: those of the Italian health card.
  private static let mostCodeDigits = 20

  /// A code with at least six digits right behind the name of a document.
  private func documentCode(from run: Int) -> Range<Int>? {
    guard isPreceded(run, within: Self.longestWay, by: cues.documents),
      !isPreceded(run, within: 3, by: cues.countedBefore)
    else { return nil }
    var first = run
    while first > 0, isCodePart(first - 1), isShortGap(text.gap(after: first - 1)) { first -= 1 }
    // Further away the sign of numbers or letters must tell the code.
    guard
      isPreceded(first, within: 6, by: cues.documents) || isMarkedCode(first)
    else { return nil }
    var end = run + 1
    while end < text.runs.count, isShortGap(text.gap(after: end - 1)),
      text.runs[end].isNumber || isCodePart(end)
    { end += 1 }
    let groups = first..<end
    let range = bytes(of: groups)
    let digits = text.bytes[range].count(where: Self.isDigit)
    // Letters on both sides: the Italian identity card has five digits.
    let fewest = first < run && end > run + 1 ? 5 : 6
    guard (fewest...Self.mostCodeDigits).contains(digits), standsBehind(cues.documents, groups),
      !isAmount(groups), !isCountOf(groups),
      // "SNS 24 (808 24 24 24)": the line of a service.
      !isService(run)
    else { return nil }
    return range
  }

  /// Whether a number belongs to the line of a service.
  private func isService(_ run: Int) -> Bool {
    var first = run
    while first > 0, run - first < 3, text.runs[first - 1].isNumber,
      isShortGap(text.gap(after: first - 1))
    { first -= 1 }
    return digitGroups(9, from: first, separators: Self.plain)
      .map { isFreeService(text.digits(of: $0)) } ?? false
  }

  /// Whether a word for number stands right before a code, or letters are written together with digits.
  private func isMarkedCode(_ first: Int) -> Bool {
    first > 0 && cues.numberMarks.contains(text.runs[first - 1].word)
      || isCodePart(first) && text.touchesNext(first)
  }

  /// Whether a run may be the letters of a code: few, and all of them capitals.
  private func isCodePart(_ run: Int) -> Bool {
    (text.runs[run].length <= 4 || text.touchesNext(run) && text.runs[run].length <= 10)
      && !text.runs[run].isNumber
      && text.bytes(of: run).allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
      && !cues.documents.contains(text.runs[run].word)
  }
}
