extension PersonalDataSearch {
  /// Telephone numbers: Spanish ones of nine digits, foreign ones by their form, any behind `+` or `00`
  /// and any behind the word for telephone.
  func telephones() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    var end = 0
    for run in longNumbers where run >= end {
      let isListed = end > 0 && run == end
      let isNamed = text.touchesPrevious(run) && cues.telephones.contains(text.runs[run - 1].word)
      guard !text.touchesPrevious(run) || isNamed,
        let groups = international(from: run) ?? national(from: run, isFree: isListed || isNamed)
          ?? foreign(from: run) ?? named(from: run, isFree: isListed || isNamed)
      else { continue }
      guard !isPublicLine(groups) else {
        end = groups.upperBound
        continue
      }
      let whole = withVariant(groups)
      found.append(PersonalDatum(kind: .telephone, range: withOpeningSigns(whole)))
      end = whole.upperBound
    }
    return found
  }

  private static let separators = GroupSeparators(signs: [0x2E, 0x2D, 0x2F, 0x29])
  /// Behind the word for telephone lines may end inside a number.
  private static let freeSeparators = GroupSeparators(
    signs: [0x2E, 0x2D, 0x2F, 0x29, 0x2C, 0x5F, 0x2A], mayBreak: true)

  private func separators(at run: Int) -> GroupSeparators {
    isPreceded(run, within: 8, by: cues.telephones) ? Self.freeSeparators : Self.separators
  }

  private func international(from run: Int) -> Range<Int>? {
    let hasPlus = hasPlus(before: run)
    let digits = text.bytes(of: run)
    let isBare =
      digits.elementsEqual("34".utf8) || digits.starts(with: "34".utf8) && digits.count == 11
    guard hasPlus || isBare || digits.starts(with: "00".utf8) else { return nil }
    let country = digits.dropFirst(hasPlus || isBare ? 0 : 2)
    if country.starts(with: "34".utf8) {
      let count = hasPlus || isBare ? 11 : 13
      guard let groups = digitGroups(count, from: run, separators: separators(at: run)),
        isPersonal(Array(text.digits(of: groups).suffix(9))),
        hasPlus || standsAlone(bytes(of: groups)) && !isCounted(groups)
      else { return nil }
      return groups
    }
    // Other countries have longer and shorter numbers: all groups that follow belong to it.
    let counts = hasPlus ? 9...14 : 11...16
    for count in counts.reversed() {
      if let groups = digitGroups(count, from: run, separators: Self.withBracket),
        groups.count > 1 || hasPlus || isPreceded(run, within: 8, by: cues.telephones),
        groups.upperBound - run <= 7, hasPlus || !holdsDay(groups),
        hasPlus || !goesOnCode(run, besides: cues.telephones),
        hasPlus || country.first != 0x30 && !isCounted(groups)
      {
        return groups
      }
    }
    return nil
  }

  /// As in +49 (0)171: brackets on both sides.
  private static let withBracket = GroupSeparators(signs: [0x2E, 0x2D, 0x2F, 0x29, 0x28])

  private func hasPlus(before run: Int) -> Bool {
    let start = text.runs[run].range.lowerBound
    guard start > 0 else { return false }
    let before = text.bytes[start - 1]
    return before == 0x2B || before == 0x20 && start > 1 && text.bytes[start - 2] == 0x2B
  }

  private func national(from run: Int, isFree: Bool) -> Range<Int>? {
    guard let groups = digitGroups(9, from: run, separators: separators(at: run)),
      isPersonal(text.digits(of: groups)) || isPortugueseLine(groups),
      isFree && endsAlone(bytes(of: groups).upperBound) || standsAlone(bytes(of: groups))
        || isStuck(groups, isFree: isFree),
      hasTelephoneForm(groups), !holdsDay(groups), !isCounted(groups),
      !goesOnCode(run, besides: cues.telephones)
    else { return nil }
    return groups
  }

  /// Whether the groups are those of a telephone: at least pairs, or one digit by one, or any behind
  /// the word.
  private func hasTelephoneForm(_ groups: Range<Int>) -> Bool {
    let lengths = groups.map { text.runs[$0].length }
    // 699 1 2 3 40 8: how a person says it, of mobile numbers alone.
    let isTold =
      lengths.count > 3 && lengths[0] == 3 && isPartedAlike(groups)
      && [0x36, 0x37].contains(text.bytes(of: groups.lowerBound).first ?? 0)
    return lengths.dropFirst().allSatisfy { $0 > 1 } || lengths.allSatisfy { $0 == 1 } || isTold
      || isPreceded(groups.lowerBound, within: 6, by: cues.telephones)
  }

  /// Whether a word is written together with a number in groups: 697 35 83 16por.
  private func isStuck(_ groups: Range<Int>, isFree: Bool) -> Bool {
    let last = groups.upperBound - 1
    let isToldOf = isPreceded(groups.lowerBound, within: 4, by: cues.telephones)
    return (groups.count > 2 || isToldOf) && text.touchesNext(last)
      && text.runs[last + 1].length > (isToldOf ? 0 : 2)
      && (isFree || beginsAlone(bytes(of: groups).lowerBound))
  }

  /// Whether nine digits in threes, or behind the two of Lisbon and Porto, are a telephone at home in Portugal, which
  /// somebody is asked to ring.
  private func isPortugueseLine(_ groups: Range<Int>) -> Bool {
    let digits = text.digits(of: groups)
    let areThrees = groups.count == 3 && groups.allSatisfy { text.runs[$0].length == 3 }
    let isOfCity =
      digits[0] == 2 && digits[1] < 3 && text.runs[groups.lowerBound].length == 2
      && groups.dropFirst().allSatisfy { text.runs[$0].length > 1 }
    return digits[0] == 2 && (areThrees || isOfCity) && !isAmount(groups)
      && isPreceded(groups.lowerBound, within: 8, by: cues.telephones)
  }

  /// Whether nine digits are a number that may be a person's: no toll-free or premium service.
  private func isPersonal(_ digits: [Int]) -> Bool {
    switch digits[0] {
    case 6, 7: digits[1...].contains { $0 != 0 } && digits[3...].contains { $0 != 0 }
    case 8, 9: digits[1] != 0 && digits[1] != 9 && digits[3...].contains { $0 != 0 }
    default: false
    }
  }

  /// A French, German, British or Italian number by its groups.
  private func foreign(from run: Int) -> Range<Int>? {
    let (groups, count) = longestGroups(from: run, separators: Self.separators)
    guard (10...12).contains(count), standsAlone(bytes(of: groups)), !holdsDay(groups),
      !isCounted(groups), !goesOnCode(run, besides: cues.telephones)
    else { return nil }
    let digits = text.digits(of: groups)
    guard !isService(groups) else { return nil }
    let lengths = groups.map { text.runs[$0].length }
    let isPaired = count == 10 && lengths.count == 5 && lengths.allSatisfy { $0 == 2 }
    if digits[0] == 0, digits[1] != 0 {
      // A number without blanks is a mobile one, or called a telephone.
      if lengths.count == 1 { return [6, 7].contains(digits[1]) && count <= 11 ? groups : nil }
      return isPaired || hasArea(groups, lengths)
        || (3...5).contains(lengths[0]) && lengths.dropFirst().allSatisfy { $0 > 2 }
          && lengths != [5, 5]
        ? groups : nil
    }
    let isItalian = count == 10 && digits[0] == 3 && digits[1] > 1 && lengths[0] == 3
    return isItalian && lengths.dropFirst().allSatisfy { $0 > 1 } ? groups : nil
  }

  /// Whether an area or network stands before pairs of digits, parted by a slash or a bracket: 0176 / 48 20 33 71.
  private func hasArea(_ groups: Range<Int>, _ lengths: [Int]) -> Bool {
    guard lengths.count > 1, (3...5).contains(lengths[0]),
      lengths.dropFirst().allSatisfy({ $0 > 1 })
    else { return false }
    let sign = text.separation(after: groups.lowerBound).signs.first
    return sign == 0x2F || sign == 0x29
      || isPreceded(groups.lowerBound, within: 6, by: cues.telephones)
      || [0x35, 0x36, 0x37].contains(text.bytes(of: groups.lowerBound).dropFirst(2).first ?? 0)
        && text.bytes(of: groups.lowerBound).starts(with: "01".utf8) && lengths[0] == 4
  }

  /// Seven to thirteen digits behind the word for telephone.
  private func named(from run: Int, isFree: Bool) -> Range<Int>? {
    guard isPreceded(run, within: 6, by: cues.telephoneNouns) else { return nil }
    let (groups, count) = longestGroups(from: run, separators: Self.freeSeparators)
    let range = bytes(of: groups)
    guard (7...13).contains(count), isFree && endsAlone(range.upperBound) || standsAlone(range),
      !isAmount(groups) || count == 9, !isService(groups), !areShortLines(groups),
      !isPreceded(run, within: 2, by: cues.countedBefore), !isCountOf(groups),
      text.runs[groups.lowerBound].length < 8 || groups.count == 1
    else { return nil }
    // A date or years: 01/02/2023, 2023-2024.
    let lengths = groups.map { text.runs[$0].length }
    let areYears =
      lengths.allSatisfy { $0 == 4 }
      && groups.allSatisfy { [0x31, 0x32].contains(text.bytes(of: $0).first ?? 0) }
    return areYears || lengths == [2, 2, 4] || lengths == [4, 2, 2] ? nil : groups
  }

  /// Whether a number is that of a service, which costs nothing or much and is nobody's.
  func isFreeService(_ digits: [Int]) -> Bool {
    let number = digits.drop { $0 == 0 }
    let opening = number.prefix(3).reduce(0) { $0 * 10 + $1 }
    return cues.servicePrefixes.contains(opening) && (digits[0] == 0 || digits.count == 9)
  }

  /// The same of a number in groups: behind a zero, five digits are the area of a town in Germany.
  private func isService(_ groups: Range<Int>) -> Bool {
    isFreeService(text.digits(of: groups))
      && (groups.count == 1 || text.runs[groups.lowerBound].length != 5)
  }

  /// "112, 016, 010": lines of services one behind the other.
  private func areShortLines(_ groups: Range<Int>) -> Bool {
    groups.count > 1 && groups.allSatisfy { text.runs[$0].length <= 4 }
      && groups.dropLast().allSatisfy { text.gap(after: $0).elementsEqual([0x2C, 0x20]) }
  }

  /// Whether a number counts something, or names a file, and nothing speaks of a telephone.
  private func isCounted(_ groups: Range<Int>) -> Bool {
    if isPreceded(groups.lowerBound, within: 6, by: cues.telephones) { return false }
    if isPreceded(groups.lowerBound, within: 3, by: cues.countedBefore) { return true }
    return isCountOf(groups)
  }

  /// Whether a number counts what follows it.
  func isCountOf(_ groups: Range<Int>) -> Bool {
    let last = groups.upperBound - 1
    let gap = text.gap(after: last)
    // € and % stand behind a number with or without a blank.
    if gap.contains(0x25) || gap.prefix(4).contains(0xE2) { return true }
    guard gap.allSatisfy({ $0 == 0x20 }), last + 1 < text.runs.count else { return false }
    let next = text.runs[last + 1].word
    return cues.countedAfter.contains(next) || next == "de"
  }

  /// The groups with what ends a second number that begins the same: 654321098/99.
  private func withVariant(_ groups: Range<Int>) -> Range<Int> {
    let next = groups.upperBound
    guard next < text.runs.count, text.runs[next].isNumber, text.runs[next].length <= 3,
      text.gap(after: next - 1).elementsEqual([0x2F]), endsAlone(text.runs[next].range.upperBound)
    else { return groups }
    return groups.lowerBound..<(next + 1)
  }

  /// The range with the plus and the bracket that open it.
  private func withOpeningSigns(_ groups: Range<Int>) -> Range<Int> {
    let range = bytes(of: groups)
    var start = range.lowerBound
    if hasPlus(before: groups.lowerBound) {
      while text.bytes[start] != 0x2B { start -= 1 }
    }
    let hasBracket = text.bytes[range].contains(0x29)
    if hasBracket, start > 0, text.bytes[start - 1] == 0x28 { start -= 1 }
    return start..<range.upperBound
  }
}
