/// Numbers of cards of identity and residence in which letters and digits take turns: told by the card named before.
extension PersonalDataSearch {
  /// Words from the card to its number, at most: "carte d'identité n°", "título de residência com o n.º".
  private static let longestWayToCode = 7

  /// A code of eight to twelve capitals and digits behind the name of a card: "X4RTBPFW4", "7K4182P93".
  func identityCode(around run: Int) -> Range<Int>? {
    guard text.touchesPrevious(run) || text.touchesNext(run) else { return nil }
    var (first, end) = (run, run + 1)
    while text.touchesPrevious(first) { first -= 1 }
    while end < text.runs.count, text.touchesPrevious(end) { end += 1 }
    let range = bytes(of: first..<end)
    let code = text.bytes[range]
    guard (8...12).contains(range.count),
      code.allSatisfy({ Self.isDigit($0) || $0 >= 0x41 && $0 <= 0x5A }),
      code.count(where: Self.isDigit) >= 2, code.count(where: Self.isDigit) < code.count,
      isPreceded(first, within: Self.longestWayToCode, by: cues.identityCards),
      !isPreceded(first, within: 2, by: cues.countedBefore), standsAlone(range)
    else { return nil }
    return range
  }

  /// The same in groups that blanks part: "D8L KF4 027", "C 4F8 KL20 7 9".
  ///
  /// One group at least holds both letters and digits.
  func partedIdentityCode(from run: Int) -> Range<Int>? {
    var first = run
    while first > 0, run - first < Self.mostCodeRuns, isCodeGroup(first - 1),
      isJoinedInCode(first)
    { first -= 1 }
    guard isCodeGroup(run) else { return nil }
    var end = run + 1
    while end < text.runs.count, end - first < Self.mostCodeRuns, isCodeGroup(end),
      isJoinedInCode(end)
    { end += 1 }
    let range = bytes(of: first..<end)
    let code = text.bytes[range].filter { $0 != 0x20 }
    let digits = code.count(where: Self.isDigit)
    guard (8...12).contains(code.count), code.count < range.count, digits >= 4,
      digits < code.count,
      (first..<end - 1).contains(where: { text.touchesNext($0) }),
      isPreceded(first, within: Self.longestWayToParted, by: cues.identityCards),
      !isPreceded(first, within: 2, by: cues.countedBefore), standsAlone(range)
    else { return nil }
    return range
  }

  /// Words from the card to a number in groups, at most: "carte d'identité c'est la".
  private static let longestWayToParted = 5
  /// Runs of letters and of digits of one code, at most.
  private static let mostCodeRuns = 10

  private func isCodeGroup(_ run: Int) -> Bool {
    text.runs[run].length <= 4
      && (text.runs[run].isNumber
        || text.bytes(of: run).allSatisfy { $0 >= 0x41 && $0 <= 0x5A })
  }

  private func isJoinedInCode(_ run: Int) -> Bool {
    text.touchesPrevious(run) || text.gap(after: run - 1).elementsEqual([0x20])
  }

  /// An Italian card of identity behind "c.i.": two letters, five digits and two letters.
  func italianCard(from run: Int) -> Range<Int>? {
    guard run > 2, text.runs[run - 1].length == 2, isCodeGroup(run - 1),
      isJoinedInCode(run),
      let digits = digitGroups(5, from: run, separators: GroupSeparators(signs: [])),
      digits.upperBound < text.runs.count, text.runs[digits.upperBound].length == 2,
      isCodeGroup(digits.upperBound), !text.runs[digits.upperBound].isNumber,
      isJoinedInCode(digits.upperBound), text.runs[run - 2].word == "i",
      text.runs[run - 3].word == "c", text.gap(after: run - 3).elementsEqual([0x2E])
    else { return nil }
    let range = bytes(of: run - 1..<digits.upperBound + 1)
    return standsAlone(range) ? range : nil
  }

  /// The twenty digits of the European health card that Italy issues, which begin with its number among countries.
  func italianHealthCard(from run: Int) -> Range<Int>? {
    guard text.bytes(of: run).starts(with: "80380".utf8),
      let groups = digitGroups(20, from: run, separators: GroupSeparators(signs: [0x2E, 0x2D])),
      standsAlone(bytes(of: groups))
    else { return nil }
    return bytes(of: groups)
  }
}
