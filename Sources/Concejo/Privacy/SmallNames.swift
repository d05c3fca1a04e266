/// Names that nobody took the trouble to write with capitals, where somebody says who she is.
extension PersonalDataSearch {
  /// Words behind a given name in small letters, at most: two surnames and a second given name.
  private static let mostSmallWords = 3

  /// A given name in small letters and what belongs to it until its sentence goes on: "jonas kretzmer",
  /// "l'arnau codinachs", "a fatinha lourenço".
  ///
  /// Where it is sure that a name follows, as behind "me llamo", no list need know it.
  func smallFullName(from run: Int, isSure: Bool = false) -> Range<Int>? {
    var first = run
    if first + 1 < text.runs.count, cues.nameArticles.contains(text.runs[first].word),
      text.gap(after: first).count <= 3
    {
      first += 1
    }
    guard first < text.runs.count, !text.runs[first].isCapitalized else { return nil }
    let isGiven = isSmallGivenName(first)
    // "Me llamo a engaño".
    guard isGiven || (first > run) != isSure && mayBeSmallName(first) else { return nil }
    let end = endOfSmallWords(behind: first)
    guard end > first + 1, endsSmallPart(end),
      isGiven || isSure
        || (first + 1..<end).contains(where: { cues.knownSurnames.contains(text.runs[$0].word) })
    else { return nil }
    return first..<end
  }

  /// The same before "naiz" and "here": "ni unai zubeldia naz".
  func smallFullName(before run: Int) -> Range<Int>? {
    let first = (max(run - Self.mostSmallWords - 1, 0)..<max(run - 1, 0)).first { start in
      isSmallGivenName(start) && endOfSmallWords(behind: start) == run
        && text.gap(after: run - 1).elementsEqual([0x20])
        && (isAtStart(start) || isPronoun(start - 1)
          || cues.greetings.contains(text.runs[start - 1].word))
    }
    if let first { return first..<run }
    // "Ni ainhize naiz".
    let isLone =
      run > 1 && isPronoun(run - 2) && isSmallGivenName(run - 1)
      && text.gap(after: run - 1).elementsEqual([0x20])
    return isLone ? run - 1..<run : nil
  }

  private func isPronoun(_ run: Int) -> Bool {
    run >= 0 && ["ni", "its", "im", "i", "m"].contains(text.runs[run].word)
  }

  /// The run behind the words that may go on a name in small letters.
  private func endOfSmallWords(behind first: Int) -> Int {
    var (end, words) = (first + 1, 0)
    while end < text.runs.count, words < Self.mostSmallWords,
      text.gap(after: end - 1).elementsEqual([0x20])
        || text.gap(after: end - 1).elementsEqual([0x2D])
    {
      if cues.particles.contains(text.runs[end].word), end + 1 < text.runs.count,
        cues.knownSurnames.contains(text.runs[end + 1].word)
      {
        end += 2
      } else if mayBeSmallName(end) {
        end += 1
      } else {
        break
      }
      words += 1
    }
    return end
  }

  /// Whether a word in small letters may be of a name: none that stands beside names, and no verb of who she is.
  func mayBeSmallName(_ run: Int) -> Bool {
    let word = text.runs[run]
    return !word.isNumber && word.length > 2
      && ![
        cues.noNames, cues.smallStops, cues.nameJoins, cues.particles, cues.greetings,
        cues.relatives, cues.trades, cues.offices, cues.publicOffices, cues.petitionWords,
        cues.homes, cues.namedPlaces, cues.noUnlisted, cues.titles, cues.births,
      ].contains { $0.contains(word.word) }
      && cues.openings[word.word].map {
        $0.roles.isDisjoint(with: [.introductionEnding, .numberWord])
      }
        ?? true
  }

  /// Whether a name in small letters may end before a run: a sign parts them, or a word that goes on with
  /// something else.
  private func endsSmallPart(_ end: Int) -> Bool {
    guard end < text.runs.count, text.gap(after: end - 1).elementsEqual([0x20]) else { return true }
    let word = text.runs[end].word
    // "Nerea galvín d 3º": who writes "d" for "de".
    if text.runs[end].length == 1 { return true }
    return [
      cues.nameJoins, cues.smallStops, cues.particles, cues.offices, cues.trades, cues.births,
    ]
    .contains { $0.contains(word) }
      || cues.openings[word].map { $0.roles.contains(.introductionEnding) } ?? false
  }
}
