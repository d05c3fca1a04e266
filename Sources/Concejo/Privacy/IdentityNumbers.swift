extension PersonalDataSearch {
  /// Numbers of DNI, NIE and NIF: what follows the check letter's rule is one, whatever stands
  /// beside it; behind the name of the document any number of its length is.
  func identityNumbers() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    var end = 0
    for run in longNumbers where run >= end {
      guard
        let datum = lettered(before: run) ?? dni(from: run, isListed: run == end && run > 0)
          ?? named(from: run)
      else { continue }
      found.append(datum)
      while end < text.runs.count, text.runs[end].range.lowerBound < datum.range.upperBound {
        end += 1
      }
    }
    return found
  }

  private static let separators = GroupSeparators(
    signs: [0x2E, 0x2D, 0x2F], mayBreak: true)

  /// Words further back say nothing of a number.
  private static let reach = 8

  private func dni(from run: Int, isListed: Bool) -> PersonalDatum? {
    let isToldOf = isPreceded(run, within: Self.reach, by: cues.identities)
    for count in [8, 7] {
      guard let groups = digitGroups(count, from: run, separators: Self.separators),
        isToldOf || isGroupedByThousands(groups), !isOrganisation(before: run)
      else { continue }
      let digits = text.digits(of: groups)
      guard let end = checkLetter(of: digits, behind: groups.upperBound - 1, isToldOf: isToldOf)
      else { continue }
      let start = text.runs[run].range.lowerBound
      // DNI12345678Z, written together.
      let isNamed = text.touchesPrevious(run) && cues.identities.contains(text.runs[run - 1].word)
      // "Mi dni es12345678Z": the letter proves the number.
      let isStuck =
        isToldOf && text.touchesPrevious(run) && text.runs[run - 1].length <= 3
        && !text.runs[run - 1].isCapitalized
      guard isNamed || isListed || isStuck || beginsAlone(start) else { continue }
      return PersonalDatum(kind: .dni, range: start..<end)
    }
    return nil
  }

  /// A number behind the document's name whose letter is missing or wrong.
  private func named(from run: Int) -> PersonalDatum? {
    guard isPreceded(run, within: 5, by: cues.identityDocuments), !isOrganisation(before: run),
      beginsAlone(text.runs[run].range.lowerBound)
        || cues.identityDocuments.contains(text.runs[max(run - 1, 0)].word)
    else { return nil }
    let (groups, digits) = longestGroups(from: run, separators: Self.separators)
    guard digits == 7 || digits == 8, isGroupedByThousands(groups), !isCountOf(groups) else {
      return nil
    }
    let start = text.runs[run].range.lowerBound
    let last = groups.upperBound
    let end = text.runs[last - 1].range.upperBound
    if last < text.runs.count, text.runs[last].length == 1, isShortGap(text.gap(after: last - 1)),
      !text.gap(after: last - 1).contains(0x20)
    {
      return PersonalDatum(kind: .dni, range: start..<text.runs[last].range.upperBound)
    }
    return endsAlone(end) ? PersonalDatum(kind: .dni, range: start..<end) : nil
  }

  /// A number of NIE or NIF, whose letter stands before the run of its digits.
  private func lettered(before run: Int) -> PersonalDatum? {
    guard run > 0 else { return nil }
    let opening = run - 1
    // NIEX1234567L, written together.
    let isStuck =
      text.runs[opening].length > 1 && text.touchesPrevious(run)
      && cues.identityDocuments.contains(FoldedWord(text.bytes(of: opening).dropLast()))
    let letter = isStuck ? FoldedWord(text.bytes(of: opening).suffix(1)) : text.runs[opening].word
    guard text.runs[opening].length == 1 || isStuck,
      let place = Self.openingLetters.firstIndex(of: letter),
      isShortGap(text.gap(after: opening)),
      let groups = digitGroups(7, from: run, separators: Self.separators),
      isGroupedByThousands(groups)
    else { return nil }
    let digits = text.digits(of: groups)
    let start = text.runs[opening].range.upperBound - 1
    guard isStuck || beginsAlone(start) else { return nil }
    let last = groups.upperBound - 1
    let isToldOf = isStuck || isPreceded(opening, within: Self.reach, by: cues.identities)
    if place < 3, let end = checkLetter(of: [place] + digits, behind: last, isToldOf: isToldOf) {
      return PersonalDatum(kind: .nie, range: start..<end)
    }
    if place >= 3,
      let end = checkLetter(of: digits, behind: last, isToldOf: isToldOf, orTaxLetter: true)
    {
      return PersonalDatum(kind: .nif, range: start..<end)
    }
    // With a letter that is missing or wrong it must be called by its name.
    guard place < 3, isStuck || isPreceded(opening, within: 5, by: cues.identityDocuments) else {
      return nil
    }
    var end = text.runs[last].range.upperBound
    if last + 1 < text.runs.count, text.runs[last + 1].length == 1,
      isShortGap(text.gap(after: last)), !text.gap(after: last).contains(0x20)
    {
      end = text.runs[last + 1].range.upperBound
    }
    return PersonalDatum(kind: .nie, range: start..<end)
  }

  private static let openingLetters: [FoldedWord] = ["x", "y", "z", "k", "l", "m"]

  /// Where the check letter of some digits ends, if it stands behind a run: `.-J`, ` - J`, `/J`, in
  /// brackets, behind the word for letter, or together with the next word.
  private func checkLetter(
    of digits: [Int], behind run: Int, isToldOf: Bool, orTaxLetter: Bool = false
  ) -> Int? {
    guard run + 1 < text.runs.count else { return nil }
    func isRight(_ letter: UInt8) -> Bool {
      CheckDigits.isIdentityLetter(letter, of: digits)
        || orTaxLetter && CheckDigits.isTaxLetter(letter, of: digits)
    }
    let next = text.runs[run + 1]
    let gap = text.separation(after: run)
    let isParted =
      gap.signs.count <= 3 && gap.signs.allSatisfy(Self.letterSigns.contains) && gap.blanks <= 3
      && gap.breaks <= 1
    guard isParted, !next.isNumber else { return nil }
    if next.length == 1 {
      let isClose = gap.blanks == 0 && gap.breaks == 0
      let end = next.range.upperBound
      let isLast = end == text.bytes.count || text.bytes[end] == 0x0A
      let isSure = isClose || next.isCapitalized || isToldOf || isLast && gap.breaks == 0
      guard isSure, isRight(letter(run + 1)), endsAlone(end) else { return nil }
      return end
    }
    // 12345678Zpor: a capital, and a word in small letters behind it.
    if gap.isEmpty, isToldOf, next.isCapitalized, isRight(letter(run + 1)),
      text.bytes(of: run + 1).dropFirst().allSatisfy({ $0 >= 0x61 })
    {
      return next.range.lowerBound + 1
    }
    let behind = (run + 1)..<min(run + 4, text.runs.count)
    guard let word = behind.first(where: { cues.letterWords.contains(text.runs[$0].word) }),
      word + 1 < text.runs.count, text.runs[word + 1].length == 1, isRight(letter(word + 1))
    else { return nil }
    return text.runs[word + 1].range.upperBound
  }

  /// Signs that may part digits and check letter.
  private static let letterSigns: Set<UInt8> = [0x2E, 0x2D, 0x2F, 0x28, 0x2C, 0x5F]

  private func letter(_ run: Int) -> UInt8 { text.bytes[text.runs[run].range.lowerBound] }

  /// Whether a letter stands before a number as in the tax numbers of organisations.
  private func isOrganisation(before run: Int) -> Bool {
    guard run > 0, text.runs[run - 1].length == 1, !text.runs[run - 1].isNumber else {
      return false
    }
    let gap = text.gap(after: run - 1)
    return gap.isEmpty || gap.elementsEqual([0x2D]) || gap.elementsEqual([0x2E])
  }

  /// Whether nothing, or a blank, a full stop or a hyphen, blanks around it, parts two runs.
  func isShortGap(_ gap: ArraySlice<UInt8>) -> Bool {
    guard gap.count <= 5 else { return false }
    let parted = Separation(gap)
    return parted.breaks == 0 && parted.signs.count <= 1
      && parted.signs.allSatisfy { $0 == 0x2E || $0 == 0x2D }
      && parted.blanks + parted.signs.count <= 3
  }

  private func isGroupedByThousands(_ groups: Range<Int>) -> Bool {
    groups.count == 1 || groups.dropFirst().allSatisfy { text.runs[$0].length == 3 }
  }
}
