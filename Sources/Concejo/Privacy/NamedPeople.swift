/// People whom a text names without being public persons: relatives, neighbours, who works somewhere.
extension PersonalDataSearch {
  /// Names beside a word that says whose relative or what she is, and behind titles.
  func namedPeople() -> [PersonalDatum] {
    let words = runs(with: .relative).flatMap { run -> [Range<Int>] in
      // German writes nouns with capitals.
      guard
        !text.runs[run].isCapitalized || isAtStart(run) || possessive(before: run) != nil
          || isPreceded(run, within: 2, by: cues.writers)
      else {
        return []
      }
      return relatives(at: run) ?? (nameOfKin(at: run) ?? relativeOf(at: run)).map { [$0] } ?? []
    }
    let roles = runs(with: .role).compactMap { run in
      text.runs[run].isCapitalized && !isAtStart(run) ? nil : apposition(at: run)
    }
    let titled = runs(with: .title).compactMap(titledName)
    let officers = runs(with: .clubOffice).compactMap(officer)
    return (words + roles + titled + officers).map {
      PersonalDatum(kind: .introduction, range: bytes(of: $0))
    }
  }

  // MARK: Relatives

  /// "Mi hija Carla", "la meva veïna, Rosa Mas", "miña avoa (Carme)", "Patxi Lertxundi gure aitona".
  private func relatives(at run: Int) -> [Range<Int>]? {
    let owner = possessive(before: run)
    var next = run + 1
    // "Mi hija mayor, que se llama Carla".
    while next < text.runs.count, next <= run + 4,
      cues.relativeLinks.contains(text.runs[next].word),
      text.gap(after: next - 1).count <= 2
    { next += 1 }
    // "L'avi Celdoni", "la tía Paca".
    if owner == nil, next == run + 1, run > 0, next < text.runs.count,
      cues.nameArticles.contains(text.runs[run - 1].word),
      text.gap(after: run).elementsEqual([0x20]), isLoneName(next),
      !cues.namesakes.contains(text.runs[next].word)
    {
      return [next..<next + 1]
    }
    guard
      owner != nil || next > run + 1 && cues.relativeLinks.contains(text.runs[next - 1].word)
        || isListed(behind: run)
    else { return nil }
    if next < text.runs.count, cues.namesakes.contains(text.runs[next].word) { return nil }
    if next < text.runs.count, isBeside(next),
      let name = self.name(at: next, style: .careful, alone: true) ?? inflectedName(at: next)
        ?? (owner == nil ? nil : unusualName(at: next, behind: run))
    {
      return listed(from: name)
    }
    guard let owner, owner > 0, let name = self.name(before: owner),
      cues.knownGivenNames.contains(text.runs[name.lowerBound].word)
    else { return nil }
    return [name]
  }

  /// "Mis hijos: Leo y Gael", "tres hijas: Ane (2011), Miren (2013)".
  private func isListed(behind run: Int) -> Bool {
    text.gap(after: run).first == 0x3A
  }

  private func listed(from name: Range<Int>) -> [Range<Int>] {
    var found = [name]
    while found.count < 8, let last = found.last,
      let next = nextName(behind: last.upperBound, alone: true)
    { found.append(next) }
    return found
  }

  /// The possessive that stands before a relative, with one word between at most: "mi querida tía".
  private func possessive(before run: Int) -> Int? {
    [run - 1, run - 2].first { place in
      place >= 0 && cues.possessives.contains(text.runs[place].word)
        && (place..<run).allSatisfy {
          text.gap(after: $0).elementsEqual([0x20]) || text.gap(after: $0).elementsEqual([0x2D])
        }
    }
  }

  /// Whether a blank, a comma, a colon or a bracket parts a run from the one before it.
  private func isBeside(_ run: Int) -> Bool {
    let separation = text.separation(after: run - 1)
    return separation.breaks == 0 && separation.signs.count <= 1
      && separation.signs.allSatisfy { [0x2C, 0x3A, 0x28, 0x2D, 0x27].contains($0) }
  }

  /// A word with a capital right behind "mi hija" is her name, though no list has it.
  private func unusualName(at run: Int, behind relative: Int) -> Range<Int>? {
    let word = text.runs[run]
    guard run == relative + 1, text.gap(after: relative).elementsEqual([0x20]), word.isCapitalized,
      word.length > 2, !word.isNumber, !isAllCapitals(relative), !isNoName(run),
      !cues.streets.contains(word.word), !cues.namedPlaces.contains(word.word)
    else { return nil }
    return run..<(endOfName(from: run, style: .signed) ?? run + 1)
  }

  /// A Basque given name with the ending of who does something: "Koldok", "Edurnek", "Anerekin".
  private func inflectedName(at run: Int) -> Range<Int>? {
    let word = text.bytes(of: run)
    guard text.runs[run].isCapitalized, word.count > 4 else { return nil }
    let isName = Self.basqueEndings.contains { ending in
      word.count > ending.count + 2 && word.suffix(ending.count).elementsEqual(ending)
        && cues.knownGivenNames.contains(FoldedWord(word.dropLast(ending.count)))
    }
    return isName ? run..<run + 1 : nil
  }

  private static let basqueEndings: [[UInt8]] = [
    "k", "ek", "ri", "i", "ren", "en", "rekin", "ekin",
  ].map {
    Array($0.utf8)
  }

  /// "La nieta de Justo", "el pare de l'Ona Miquel", "la familia de Ana Gil".
  private func relativeOf(at run: Int) -> Range<Int>? {
    guard run + 2 < text.runs.count, cues.genitives.contains(text.runs[run + 1].word),
      text.gap(after: run).elementsEqual([0x20]), text.gap(after: run + 1).count <= 3
    else { return nil }
    var next = run + 2
    if cues.nameArticles.contains(text.runs[next].word), next + 1 < text.runs.count { next += 1 }
    guard let name = name(at: next, style: .careful, alone: true),
      cues.knownGivenNames.contains(text.runs[name.lowerBound].word)
    else { return nil }
    return name
  }

  // MARK: Who works somewhere

  /// Words between a role and the comma before the name, at most: "la chica del mostrador, Eva, …".
  private static let longestPlace = 4

  /// "El entrenador, Javi Mellado, …", "la chica del mostrador, Eva, …", "Moncho Piñeiro, o condutor".
  private func apposition(at run: Int) -> Range<Int>? {
    // "El niño Jesús" is a figure.
    if run + 1 < text.runs.count, cues.namesakes.contains(text.runs[run + 1].word) { return nil }
    if let name = nameBefore(role: run) { return name }
    var end = run
    while end + 1 < text.runs.count, end <= run + Self.longestPlace {
      let gap = text.gap(after: end)
      if end == run, gap.elementsEqual([0x20]),
        let name = name(at: run + 1, style: .careful, alone: true),
        cues.knownGivenNames.contains(text.runs[name.lowerBound].word)
      {
        return name
      }
      if gap.elementsEqual([0x2C, 0x20]) {
        guard
          let name = name(at: end + 1, style: .careful, alone: true) ?? inflectedName(at: end + 1),
          endsApposition(name.upperBound)
        else { return nil }
        return name
      }
      guard gap.elementsEqual([0x20]), !text.runs[end + 1].isCapitalized else { return nil }
      end += 1
    }
    return nil
  }

  /// Words from an officer of a club to what of hers was hidden, at most.
  private static let longestWayToContact = 12

  /// "Le président, [name], est joignable au [***]": who can be reached at a number that is hidden is no public person.
  private func officer(at run: Int) -> Range<Int>? {
    guard text.hasStar, let name = apposition(at: run),
      (name.upperBound - 1..<min(name.upperBound + Self.longestWayToContact, text.runs.count))
        .contains(where: text.hasMask)
    else { return nil }
    return name
  }

  private func endsApposition(_ end: Int) -> Bool {
    end == text.runs.count
      || text.gap(after: end - 1).first.map { [0x2C, 0x2E, 0x29, 0x3B].contains($0) } ?? true
  }

  private func nameBefore(role run: Int) -> Range<Int>? {
    guard run > 1, cues.nameArticles.contains(text.runs[run - 1].word),
      text.gap(after: run - 1).elementsEqual([0x20]),
      let name = name(before: run - 1, separator: [0x2C, 0x20]),
      cues.knownGivenNames.contains(text.runs[name.lowerBound].word),
      !isPlace(before: name.lowerBound)
    else { return nil }
    return name
  }

  // MARK: Titles

  /// The name behind a title, where no place or office is named: "don Evaristo", "la señora Pia Galli".
  ///
  /// A surname alone is mostly a politician's; it needs a neighbour before it, or a title that is spelt
  /// out in small letters.
  private func titledName(at run: Int) -> Range<Int>? {
    let (title, first) = (text.runs[run], run + 1)
    // "M." is Monsieur, "12 m." are metres.
    let isMonsieur = title.word == "m" && title.isCapitalized
    let isAbbreviated = cues.abbreviatedTitles.contains(title.word) || isMonsieur
    let gap = text.gap(after: run)
    guard first < text.runs.count,
      gap.elementsEqual([0x20]) || isAbbreviated && gap.elementsEqual([0x2E, 0x20]),
      !isPlace(before: run),
      run == 0 || !cues.possessives.contains(text.runs[run - 1].word) || !title.isCapitalized,
      !cues.namesakes.contains(text.runs[first].word),
      !isPreceded(run, within: 2, by: cues.publicOffices)
    else { return nil }
    // "Espai M. Aurèlia Capmany": the M of Maria.
    if !isMonsieur, let name = name(at: first, style: .careful, alone: true),
      cues.knownGivenNames.contains(text.runs[name.lowerBound].word)
    {
      return isOfficeNear(name.upperBound) ? nil : name
    }
    let isPrivate =
      !title.isCapitalized && !isAbbreviated && !cues.doctors.contains(title.word)
      || run > 0
        && (cues.relatives.contains(text.runs[run - 1].word)
          || cues.trades.contains(text.runs[run - 1].word))
      || isTold(behind: first) || isSpeaking(first)
    let end = endOfSurname(from: first)
    guard isPrivate,
      isTitled(first, behind: run) || isMonsieur && mayBeUnlisted(first)
        || end > first + 1 && text.runs[first].isCapitalized,
      !isOfficeNear(end)
    else { return nil }
    return first..<end
  }

  /// Whether what a private person is follows a surname, as in "Herr Duda, der Klempner".
  private func isTold(behind surname: Int) -> Bool {
    let end = endOfSurname(from: surname)
    guard end + 1 < text.runs.count, text.gap(after: end - 1).elementsEqual([0x2C, 0x20]),
      cues.tellingArticles.contains(text.runs[end].word), !text.runs[end].isCapitalized,
      !text.runs[end + 1].isCapitalized || text.runs[end].word == "der"
        || text.runs[end].word == "die"
    else { return false }
    return ![cues.publicOffices, cues.clubOffices, cues.publicPlaces].contains {
      $0.contains(text.runs[end + 1].word)
    }
  }

  /// The run behind a surname with its particle or an initial before it, as in "Da Costa".
  private func endOfSurname(from run: Int) -> Int {
    let next = run + 1
    guard next < text.runs.count, text.runs[run].isCapitalized, mayBeUnlisted(next) else {
      return next
    }
    let isParticled =
      cues.particles.contains(text.runs[run].word) && text.gap(after: run).elementsEqual([0x20])
    let isInitial =
      text.runs[run].length == 1 && text.gap(after: run).elementsEqual([0x2E, 0x20])
    return isParticled || isInitial ? next + 1 : next
  }

  /// Whether "here" follows a surname: "Frau Wischnewski hier".
  private func isSpeaking(_ surname: Int) -> Bool {
    let next = endOfSurname(from: surname)
    return next < text.runs.count && text.gap(after: next - 1).elementsEqual([0x20])
      && cues.speaking.contains(text.runs[next].word)
      && !text.gap(after: next).elementsEqual([0x20])
  }

  /// Whether a public office follows a name: "la señora Otero, alcaldesa".
  func isOfficeNear(_ end: Int) -> Bool {
    text.runs[end..<min(end + 3, text.runs.count)].contains { cues.publicOffices.contains($0.word) }
  }

  /// Whether a street, a school or a prize stands a little before a run.
  private func isPlace(before run: Int) -> Bool {
    text.runs[max(run - 3, 0)..<run].contains {
      cues.streets.contains($0.word) && $0.length > 1 || cues.namedPlaces.contains($0.word)
    }
  }
}
