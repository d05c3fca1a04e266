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
}
