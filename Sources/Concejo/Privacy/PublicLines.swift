/// Telephones of offices, which everybody may know: those of a switchboard, and those where nobody answers.
extension PersonalDataSearch {
  /// Words from an office to its telephone, at most: "el teléfono del ambulatorio es el 924 …".
  private static let longestWayToLine = 9
  /// Words in which an office is named that does not answer, at most.
  private static let longestComplaint = 24

  /// Whether a telephone at home belongs to an office by the words before it.
  func isPublicLine(_ groups: Range<Int>) -> Bool {
    let run = groups.lowerBound
    guard !isMobile(groups) else { return false }
    if isPreceded(run, within: 4, by: cues.switchboards) { return true }
    guard !isPreceded(run, within: Self.longestComplaint, by: cues.possessives) else {
      return false
    }
    let sentence = (max(run - Self.longestWayToLine, 0)..<run).reversed().prefix {
      !text.endsSentence($0)
    }
    if sentence.contains(where: { cues.publicPlaces.contains(text.runs[$0].word) }),
      isPreceded(run, within: Self.longestWayToLine, by: cues.telephoneNouns)
    {
      return !isSigned(before: run)
    }
    return isPreceded(run, within: 5, by: cues.answering)
      && isPreceded(run, within: Self.longestComplaint, by: cues.publicPlaces)
  }

  /// Whether something hidden stands right before: who tells her name tells her own number.
  private func isSigned(before run: Int) -> Bool {
    (max(run - Self.longestWayToLine, 0)..<run).contains { text.hasMask(behind: $0) }
  }

  /// Whether a number begins as those of mobile telephones do, with or without the country.
  private func isMobile(_ groups: Range<Int>) -> Bool {
    let digits = text.digits(of: groups)
    guard digits.count > 3 else { return true }
    if digits.count == 9 { return [6, 7].contains(digits[0]) }
    if digits[0] == 0 { return [6, 7].contains(digits[1]) || digits[1] == 1 && digits[2] >= 5 }
    return true
  }
}
