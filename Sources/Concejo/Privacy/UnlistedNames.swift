/// Names of which no list knows a word, told by where they stand: alone behind the last full stop of a text.
extension PersonalDataSearch {
  /// Words before such a name, at least: a title of two sentences names what it is about.
  ///
  /// Chosen on 14,899 proposals of three cities, of which none has a place hidden by it, with 4 as with 6.
  private static let fewestBefore = 4
  /// Words of such a name, at most: "Salvo Dal Pozzo Impallomeni".
  private static let mostUnlisted = 4

  /// The words with capitals that are the last sentence of a text and stand nowhere else in it.
  func unlistedClosingName() -> [PersonalDatum] {
    let end = text.runs.count
    guard end > Self.fewestBefore + 1, text.runs[end - 1].isCapitalized, endsQuietly(end - 1) else {
      return []
    }
    var first = end - 1
    while first > Self.fewestBefore, end - first <= Self.mostUnlisted, !opensSentence(first) {
      guard isNameGap(first - 1) else { return [] }
      first -= 1
    }
    guard first >= Self.fewestBefore, opensSentence(first), !isList(before: first) else {
      return []
    }
    let name = behindTitles(first)..<end
    let words = name.filter { !cues.particles.contains(text.runs[$0].word) }
    guard name.count >= 2, words.first == name.lowerBound, words.last == end - 1,
      words.count >= 2, words.count <= Self.mostUnlisted, words.allSatisfy(mayBeUnlisted),
      !words.contains(where: { isRepeated($0, before: first) }),
      words.contains(where: { text.runs[$0].length > 3 }),
      words.count == name.count || words.contains(where: isListed)
    else { return [] }
    return [PersonalDatum(kind: .signature, range: bytes(of: name))]
  }

  /// Whether a list knows a word as a name: with "de" inside, places have the same form.
  private func isListed(_ run: Int) -> Bool {
    cues.knownGivenNames.contains(text.runs[run].word)
      || cues.knownSurnames.contains(text.runs[run].word)
  }

  /// Whether nothing but a full stop or blanks stand behind a run.
  private func endsQuietly(_ run: Int) -> Bool {
    text.gap(after: run).allSatisfy { $0 == 0x2E || $0 <= 0x20 }
  }

  private func isNameGap(_ run: Int) -> Bool {
    let gap = text.gap(after: run)
    return gap.elementsEqual([0x20]) || gap.elementsEqual([0x2D]) || gap.elementsEqual([0x27])
      || gap.elementsEqual("’".utf8)
      || text.runs[run].length <= 2 && gap.first == 0x2E && gap.count <= 2
  }

  /// Whether what stands before a run is no sentence: a heading, or one name in a row of them.
  private func isList(before run: Int) -> Bool {
    let gap = text.gap(after: run - 1)
    guard !gap.contains(0x3A), !gap.contains(0x2D), !gap.contains(0xE2) else { return true }
    // "Col. Dehesa": the end of a word that is cut.
    if text.runs[run - 1].isCapitalized, text.runs[run - 1].length <= 4,
      !gap.contains(0x0A), !isAllCapitals(run - 1)
    {
      return true
    }
    // Most of the words before it have capitals too.
    let before = text.runs[max(run - Self.fewestBefore, 0)..<run]
    return before.count { $0.isCapitalized } * 2 > before.count
  }

  /// Whether a word with a capital may be of a name: no usual word, place, office, month or thing.
  func mayBeUnlisted(_ run: Int) -> Bool {
    let word = text.runs[run]
    guard word.isCapitalized, !word.isNumber else { return false }
    if word.length == 1 { return text.gap(after: run).first == 0x2E || run + 1 == text.runs.count }
    return word.length > 2 && !isAllCapitals(run) && !isNoName(run)
      && ![
        cues.streets, cues.namedPlaces, cues.publicPlaces, cues.offices, cues.publicOffices,
        cues.trades, cues.relatives, cues.numberedThings, cues.months, cues.titles, cues.networks,
        cues.greetings, cues.telephones, cues.identities, cues.noUnlisted,
      ].contains { $0.contains(word.word) }
  }

  /// One initial and a word that no list need know, in either order, behind a greeting.
  ///
  /// They end their part of the sentence, as in "Cumps, Z. Bombarda" and "LG Kathi W.".
  func initialledName(from run: Int) -> Range<Int>? {
    let last = run + 1
    guard last < text.runs.count, mayBeUnlisted(run), mayBeUnlisted(last),
      (text.runs[run].length == 1) != (text.runs[last].length == 1),
      text.gap(after: run).elementsEqual(text.runs[run].length == 1 ? [0x2E, 0x20] : [0x20]),
      !text.gap(after: last).starts(with: [0x20]), endsSegment(text.runs[last].range.upperBound)
    else { return nil }
    return run..<last + 1
  }

  /// Whether a word stands with a capital before: what a text is about comes back at its end.
  private func isRepeated(_ run: Int, before first: Int) -> Bool {
    text.runs[..<first].contains { $0.word == text.runs[run].word }
  }
}
