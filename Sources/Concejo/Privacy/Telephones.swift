extension PersonalDataSearch {
  /// Telephone numbers: Spanish ones of nine digits, and any behind `+` or `00`.
  func telephones() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    var run = 0
    while run < text.runs.count {
      if text.runs[run].isNumber, !text.touchesPrevious(run),
        let groups = international(from: run) ?? national(from: run)
      {
        found.append(PersonalDatum(kind: .telephone, range: withOpeningSigns(groups)))
        run = groups.upperBound
      } else {
        run += 1
      }
    }
    return found
  }

  private static let separators: Set<UInt8> = [0x20, 0x2E, 0x2D, 0x2F, 0x29]

  private func international(from run: Int) -> Range<Int>? {
    let hasPlus = text.byte(before: run) == 0x2B
    let digits = text.bytes(of: run)
    guard hasPlus || digits.starts(with: "00".utf8) else { return nil }
    if digits.dropFirst(hasPlus ? 0 : 2).starts(with: "34".utf8) {
      let count = hasPlus ? 11 : 13
      guard let groups = digitGroups(count, from: run, separators: Self.separators) else {
        return nil
      }
      return isPersonal(Array(text.digits(of: groups).suffix(9))) ? groups : nil
    }
    // Other countries have longer and shorter numbers: all groups that follow belong to it.
    let counts = hasPlus ? 9...14 : 11...16
    for count in counts.reversed() {
      if let groups = digitGroups(count, from: run, separators: Self.separators),
        groups.count > 1 || hasPlus, groups.upperBound - run <= 7
      {
        return groups
      }
    }
    return nil
  }

  private func national(from run: Int) -> Range<Int>? {
    guard let groups = digitGroups(9, from: run, separators: Self.separators),
      isPersonal(text.digits(of: groups)), standsAlone(bytes(of: groups)) || isStuck(groups),
      groups.dropFirst().allSatisfy({ text.runs[$0].length > 1 }), !isCounted(groups)
    else { return nil }
    return groups
  }

  /// Whether a word is written together with a number in groups: 697 35 83 16por.
  private func isStuck(_ groups: Range<Int>) -> Bool {
    let last = groups.upperBound - 1
    return groups.count > 2 && text.touchesNext(last) && text.runs[last + 1].length > 2
  }

  /// Whether nine digits are a number that may be a person's: no toll-free or premium service.
  private func isPersonal(_ digits: [Int]) -> Bool {
    switch digits[0] {
    case 6, 7: digits[1...].contains { $0 != 0 } && digits[3...].contains { $0 != 0 }
    case 8, 9: digits[1] != 0 && digits[1] != 9 && digits[3...].contains { $0 != 0 }
    default: false
    }
  }

  /// Whether a number counts something, or names a file, and nothing speaks of a telephone.
  private func isCounted(_ groups: Range<Int>) -> Bool {
    if isPreceded(groups.lowerBound, within: 6, by: cues.telephones) { return false }
    if isPreceded(groups.lowerBound, within: 3, by: cues.countedBefore) { return true }
    let last = groups.upperBound - 1
    let gap = text.gap(after: last)
    // € and % stand behind a number with or without a blank.
    if gap.contains(0x25) || gap.prefix(4).contains(0xE2) { return true }
    guard gap.allSatisfy({ $0 == 0x20 }), last + 1 < text.runs.count else { return false }
    let next = text.runs[last + 1].word
    return cues.countedAfter.contains(next) || next == "de"
  }

  /// The range with the plus and the bracket that open it.
  private func withOpeningSigns(_ groups: Range<Int>) -> Range<Int> {
    let range = bytes(of: groups)
    var start = range.lowerBound
    if start > 0, text.bytes[start - 1] == 0x2B { start -= 1 }
    let hasBracket = text.bytes[range].contains(0x29)
    if hasBracket, start > 0, text.bytes[start - 1] == 0x28 { start -= 1 }
    return start..<range.upperBound
  }
}
