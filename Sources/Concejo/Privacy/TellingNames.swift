/// Names of people who are told from others by what follows: where they live, what they do, how old they are.
extension PersonalDataSearch {
  /// "Eusebio Tardón, el que tenía el taller", "el Kevin Maldonado el de los pisos nuevos", "la Aina té setze anys".
  func tellingNames() -> [PersonalDatum] {
    text.runs.indices.compactMap { run in
      guard text.runs[run].isCapitalized, !text.runs[run].isNumber,
        cues.knownGivenNames.contains(text.runs[run].word),
        !cues.namesakes.contains(text.runs[run].word), !isNoName(run), beginsName(run)
      else { return nil }
      let full = endOfName(from: run, style: .careful)
      guard let end = full ?? (isLoneName(run) ? run + 1 : nil),
        isTold(behind: end, isFull: full != nil) || isChild(behind: end)
      else { return nil }
      return PersonalDatum(kind: .introduction, range: bytes(of: run..<end))
    }
  }

  /// Whether a name may begin at a run: no other word with a capital stands before it, no place is named after it.
  func beginsName(_ run: Int) -> Bool {
    guard run > 0 else { return true }
    let before = text.runs[run - 1]
    let isJoined = text.gap(after: run - 1).elementsEqual([0x20])
    if isJoined, before.isCapitalized, !isAtStart(run - 1) { return false }
    return !(max(run - 3, 0)..<run).contains { place in
      let word = text.runs[place].word
      return cues.streets.contains(word) && text.runs[place].length > 1
        || cues.namedPlaces.contains(word) || cues.publicPlaces.contains(word)
        || cues.publicOffices.contains(word)
    }
  }

  /// Whether an article and "of", "that" or what somebody is follow a name: "el de la panadería", "a filla do".
  ///
  /// Behind a given name alone a comma stands between: "Juana la Loca" is a queen.
  private func isTold(behind end: Int, isFull: Bool) -> Bool {
    guard end + 2 < text.runs.count else { return false }
    let gap = text.gap(after: end - 1)
    let hasComma = gap.elementsEqual([0x2C, 0x20])
    guard hasComma || isFull && gap.elementsEqual([0x20]),
      cues.tellingArticles.contains(text.runs[end].word), !text.runs[end].isCapitalized,
      text.gap(after: end).elementsEqual([0x20])
    else { return false }
    let next = text.runs[end + 1]
    guard !next.isCapitalized, text.gap(after: end + 1).count <= 2 else { return false }
    if cues.tellingLinks.contains(next.word) { return true }
    // "O fillo do serradoiro", "le plaquiste du quai": what she is, and of where.
    return hasComma && (cues.relatives.contains(next.word) || cues.trades.contains(next.word))
      && !cues.publicOffices.contains(next.word)
  }

  /// Words from a child's name to its age, at most: "que ya tiene".
  private static let longestWayToAge = 4
  /// Years of a child, at most.
  private static let oldestChild = 17

  /// Whether an age of less than eighteen years follows a name.
  private func isChild(behind end: Int) -> Bool {
    let place = (end..<min(end + Self.longestWayToAge, text.runs.count)).first { run in
      text.runs[run].isNumber || cues.numberWords[text.runs[run].word] != nil
    }
    guard let place,
      (end..<place).contains(where: { cues.ageVerbs.contains(text.runs[$0].word) })
        || place == end && text.gap(after: end - 1).contains(where: { $0 == 0x2C || $0 == 0x28 }),
      place + 1 < text.runs.count, cues.years.contains(text.runs[place + 1].word),
      !(end - 1..<place).contains(where: { text.endsSentence($0) })
    else { return false }
    let age =
      text.runs[place].isNumber
      ? text.digits(of: place..<place + 1).prefix(4).reduce(0) { $0 * 10 + $1 }
      : cues.numberWords[text.runs[place].word] ?? 0
    return (1...Self.oldestChild).contains(age)
  }
}
