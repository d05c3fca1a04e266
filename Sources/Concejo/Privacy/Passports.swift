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
        !text.touchesNext(groups.upperBound - 1)
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
}
