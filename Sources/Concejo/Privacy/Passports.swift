extension PersonalDataSearch {
  /// Passport numbers near the word: two or three letters and six digits, as in Spain, or another
  /// code of eight or nine signs, as elsewhere.
  func passports() -> [PersonalDatum] {
    text.runs.indices.compactMap { run in
      if let foreign = foreignPassport(from: run) { return foreign }
      let letters = text.runs[run]
      // The sign of "nº" may be written together with the letters.
      let start =
        (text.bytes[letters.range].lastIndex(of: 0xBA) ?? letters.range.lowerBound - 1) + 1
      guard !letters.isNumber, (2...3).contains(letters.range.upperBound - start),
        run + 1 < text.runs.count, text.runs[run + 1].isNumber, isShortGap(text.gap(after: run)),
        let groups = digitGroups(
          6, from: run + 1, separators: GroupSeparators(signs: [0x2E, 0x2D])),
        groups.count == 1 || text.bytes[start..<letters.range.upperBound].allSatisfy({ $0 < 0x61 }),
        !text.touchesNext(groups.upperBound - 1), endsAlone(bytes(of: groups).upperBound)
      else { return nil }
      let nearby = max(run - 12, 0)..<min(run + 12, text.runs.count)
      guard text.runs[nearby].contains(where: { cues.passports.contains($0.word) }) else {
        return nil
      }
      return PersonalDatum(
        kind: .passport, range: start..<text.runs[groups.upperBound - 1].range.upperBound)
    }
  }

  /// A code of letters and at least five digits, right behind the word or a few words on.
  private func foreignPassport(from run: Int) -> PersonalDatum? {
    guard
      isPreceded(run, within: 6, by: cues.passports)
        || run > 0 && cues.numberMarks.contains(text.runs[run - 1].word)
          && isPreceded(run, within: 14, by: cues.passports)
    else { return nil }
    // "Passport no547829316".
    let isMarked = text.touchesPrevious(run) && cues.numberMarks.contains(text.runs[run - 1].word)
    guard !text.touchesPrevious(run) || isMarked else { return nil }
    var end = run
    while text.touchesNext(end) { end += 1 }
    let range = bytes(of: run..<(end + 1))
    let code = text.bytes[range]
    let digits = code.count(where: Self.isDigit)
    let areCapitals = code.allSatisfy { Self.isDigit($0) || $0 >= 0x41 && $0 <= 0x5A }
    if (8...9).contains(range.count),
      digits >= 5 && code.allSatisfy({ $0 < 0x80 })
        || digits >= 2 && areCapitals
    {
      return PersonalDatum(kind: .passport, range: range)
    }
    return partedPassport(from: run, letters: range)
  }

  /// One to three capitals, and six to eight digits behind a blank.
  private func partedPassport(from run: Int, letters: Range<Int>) -> PersonalDatum? {
    guard (1...3).contains(letters.count),
      text.bytes[letters].allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }), run + 1 < text.runs.count,
      text.runs[run + 1].isNumber, (6...8).contains(text.runs[run + 1].length),
      isShortGap(text.gap(after: run)), endsAlone(text.runs[run + 1].range.upperBound)
    else { return nil }
    return PersonalDatum(kind: .passport, range: bytes(of: run..<run + 2))
  }
}
