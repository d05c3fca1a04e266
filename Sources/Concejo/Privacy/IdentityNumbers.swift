extension PersonalDataSearch {
  /// Numbers of DNI, NIE and NIF: what follows the check letter's rule is one, whatever stands
  /// beside it.
  func identityNumbers() -> [PersonalDatum] {
    text.runs.indices.compactMap { run in
      text.runs[run].isNumber ? dni(from: run) : lettered(from: run)
    }
  }

  /// Passport numbers near the word: two or three letters and six digits, as in Spain, or another
  /// code of eight or nine signs, as elsewhere.
  func passports() -> [PersonalDatum] {
    guard text.runs.contains(where: { cues.passports.contains($0.word) }) else { return [] }
    return text.runs.indices.compactMap { run in
      if let foreign = foreignPassport(from: run) { return foreign }
      let letters = text.runs[run]
      // The sign of "nº" may be written together with the letters.
      let start =
        (text.bytes[letters.range].lastIndex(of: 0xBA) ?? letters.range.lowerBound - 1) + 1
      guard !letters.isNumber, (2...3).contains(letters.range.upperBound - start),
        run + 1 < text.runs.count,
        text.runs[run + 1].isNumber, text.runs[run + 1].length == 6,
        isShortGap(text.gap(after: run)), !text.touchesNext(run + 1)
      else { return nil }
      let nearby = max(run - 12, 0)..<min(run + 12, text.runs.count)
      guard text.runs[nearby].contains(where: { cues.passports.contains($0.word) }) else {
        return nil
      }
      return PersonalDatum(
        kind: .passport, range: start..<text.runs[run + 1].range.upperBound)
    }
  }

  /// A code of letters and at least five digits, right behind the word or a few words on.
  private func foreignPassport(from run: Int) -> PersonalDatum? {
    guard !text.touchesPrevious(run), isPreceded(run, within: 6, by: cues.passports) else {
      return nil
    }
    var end = run
    while text.touchesNext(end) { end += 1 }
    let range = bytes(of: run..<(end + 1))
    let digits = text.bytes[range].count { Self.isDigit($0) }
    guard (8...9).contains(range.count), digits >= 5, text.bytes[range].allSatisfy({ $0 < 0x80 })
    else { return nil }
    return PersonalDatum(kind: .passport, range: range)
  }

  private func dni(from run: Int) -> PersonalDatum? {
    for count in [8, 7] {
      guard let groups = digitGroups(count, from: run, separators: [0x2E, 0x20, 0x2D]),
        isGroupedByThousands(groups), let letter = checkLetter(behind: groups.upperBound - 1)
      else { continue }
      let digits = text.digits(of: groups)
      let range = bytes(of: run..<(letter + 1))
      // DNI12345678Z, written together.
      let isNamed = text.touchesPrevious(run) && cues.identities.contains(text.runs[run - 1].word)
      guard isNamed ? !text.touchesNext(letter) : standsAlone(range),
        CheckDigits.isIdentityLetter(self.letter(letter), of: digits)
      else { continue }
      return PersonalDatum(kind: .dni, range: range)
    }
    return nil
  }

  private func lettered(from run: Int) -> PersonalDatum? {
    let first = text.runs[run]
    guard first.length == 1, let place = Self.openingLetters.firstIndex(of: first.word),
      isShortGap(text.gap(after: run)),
      let groups = digitGroups(7, from: run + 1, separators: [0x2E, 0x20]),
      isGroupedByThousands(groups), let last = checkLetter(behind: groups.upperBound - 1)
    else { return nil }
    let digits = text.digits(of: groups)
    let range = bytes(of: run..<(last + 1))
    guard standsAlone(range) else { return nil }
    if place < 3 {
      return CheckDigits.isIdentityLetter(letter(last), of: [place] + digits)
        ? PersonalDatum(kind: .nie, range: range) : nil
    }
    let isRight =
      CheckDigits.isIdentityLetter(letter(last), of: digits)
      || CheckDigits.isTaxLetter(letter(last), of: digits)
    return isRight ? PersonalDatum(kind: .nif, range: range) : nil
  }

  private static let openingLetters: [FoldedWord] = ["x", "y", "z", "k", "l", "m"]

  private func letter(_ run: Int) -> UInt8 { text.bytes[text.runs[run].range.lowerBound] }

  /// The run of one letter behind digits, if one stands there; a small one only close to them.
  private func checkLetter(behind run: Int) -> Int? {
    guard run + 1 < text.runs.count, text.runs[run + 1].length == 1,
      isShortGap(text.gap(after: run)) || text.gap(after: run).elementsEqual([0x2F])
    else { return nil }
    let isClose = !text.gap(after: run).contains(0x20)
    let isSure =
      isClose || text.runs[run + 1].isCapitalized
      || isPreceded(run, within: 6, by: cues.identities)
    return isSure ? run + 1 : nil
  }

  /// Whether nothing, or a blank, a full stop or a hyphen, blanks around it, parts two runs.
  func isShortGap(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.count <= 3 && gap.allSatisfy { $0 == 0x20 || $0 == 0x2E || $0 == 0x2D }
      && gap.count(where: { $0 != 0x20 }) <= 1
  }

  private func isGroupedByThousands(_ groups: Range<Int>) -> Bool {
    groups.count == 1 || groups.dropFirst().allSatisfy { text.runs[$0].length == 3 }
  }
}
