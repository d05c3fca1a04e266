extension PersonalDataSearch {
  /// Names with which people introduce themselves, and those of whom a text says that they can be asked.
  func introductions() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    for run in runs(with: .introduction) { found += names(introducedAt: run) }
    for run in runs(with: .introductionEnding)
    where cues.introductionEndings.contains(where: { text.hasPhrase($0, at: run) }) {
      guard let name = nameSaid(before: run) else { continue }
      found.append(PersonalDatum(kind: .introduction, range: bytes(of: name)))
    }
    return found
  }

  /// The names behind the first phrase that has any.
  private func names(introducedAt run: Int) -> [PersonalDatum] {
    guard let phrases = cues.introductions[text.runs[run].word] else { return [] }
    // By their places: a phrase that does not stand there is not copied.
    for place in phrases.indices where text.hasPhrase(phrases[place].words, at: run) {
      let found = names(introducedBy: phrases[place], at: run)
      guard found.isEmpty else { return found }
    }
    return []
  }

  private func names(introducedBy phrase: PrivacyCues.Phrase, at run: Int) -> [PersonalDatum] {
    let behind = run + phrase.words.count
    guard behind < text.runs.count, mayLeadTo(behind) else { return [] }
    let gap = text.gap(after: behind - 1)
    // French sets a blank before its colon.
    let isField = phrase.kind == .label || phrase.kind == .field
    let opening = isField && gap.contains(0x3A) ? 0x3A : gap.first ?? 0
    switch phrase.kind {
    // "Yo" alone says little: a comma or colon follows it where a name does.
    case .pronoun where opening != 0x2C && opening != 0x3A: return []
    case .field: return fieldName(from: behind, label: run, isMarked: opening == 0x3A)
    case .told: return toldName(from: behind, toldAt: run, isVague: false)
    case .vague: return toldName(from: behind, toldAt: run, isVague: true)
    case .label
    where opening != 0x3A && opening != 0x0A
      && (phrase.words.count == 1 || !names(proposalAt: run)):
      return []
    case .label:
      if let name = invertedName(from: behind) {
        return [PersonalDatum(kind: .introduction, range: bytes(of: name))]
      }
      if let name = headerName(from: behind, behind: behind - 1) {
        return [PersonalDatum(kind: .introduction, range: bytes(of: name))]
      }
      let found = names(
        from: behind, kind: .introduction, style: .careful, alone: opening == 0x3A)
      guard found.isEmpty, opening == 0x3A, isBesideField(run, behind) else { return found }
      return fieldName(from: behind, label: run, isMarked: true)
    // "Exemples en són Museu Picasso": three letters say little in the middle of a sentence.
    case .plain
    where text.runs[run].length <= 4 && cues.copulas.contains(text.runs[run].word)
      && !isAtStart(run) && !isGreetedOrOwn(run):
      return []
    case .pronoun, .plain:
      // Capitals say nothing where all are: "SOMOS COMO CIUDADANOS", "I AM AWAY".
      let isLoud =
        text.runs[run].length > 2 && isAllCapitals(run)
        || isLoud(run..<behind) && isAllCapitals(behind)
      let found = names(from: behind, kind: .introduction, style: isLoud ? .careful : .plain)
      guard found.isEmpty else { return found }
      if let small = smallFullName(from: behind), phrase.kind == .plain {
        return [PersonalDatum(kind: .introduction, range: bytes(of: small))]
      }
      if let small = smallNameBehindArticle(behind) {
        return [PersonalDatum(kind: .introduction, range: text.runs[small].range)]
      }
      if !cues.copulas.contains(text.runs[run].word) || isGreetedOrOwn(run),
        let nickname = nicknameBehindArticle(behind)
      {
        return [PersonalDatum(kind: .introduction, range: text.runs[nickname].range)]
      }
      guard mayIntroduceAlone(at: run, behind) else { return [] }
      if phrase.kind == .plain, isLoneSmallName(behind), isAtStart(run) || isGreetedOrOwn(run) {
        return [PersonalDatum(kind: .introduction, range: text.runs[behind].range)]
      }
      return names(from: behind, kind: .introduction, style: .careful, alone: true)
    case .careful, .opening:
      let found = names(from: behind, kind: .introduction, style: .careful)
      guard found.isEmpty, let small = smallFullName(from: behind) else { return found }
      return [PersonalDatum(kind: .introduction, range: bytes(of: small))]
    case .asked:
      let found = names(from: behind, kind: .introduction, style: .careful, alone: true)
      guard found.isEmpty else { return found }
      if let small = smallFullName(from: behind) {
        return [PersonalDatum(kind: .introduction, range: bytes(of: small))]
      }
      guard isLoneSmallName(behind) else { return [] }
      return [PersonalDatum(kind: .introduction, range: text.runs[behind].range)]
    case .holder:
      let isSure =
        phrase.words.count > 2 || cues.holders.contains(text.runs[run].word)
        || text.runs[run].word == "account"
      return holder(from: behind, toldAt: run, isSure: isSure)
    case .formal: return formalName(from: behind, openedAt: run)
    case .strong:
      // "Fala o Valdemir Souza": a full name no list knows, behind its article.
      let hasArticle =
        behind + 2 < text.runs.count && cues.nameArticles.contains(text.runs[behind].word)
        && text.runs[behind + 1].isCapitalized && text.runs[behind + 2].isCapitalized
      let found = names(
        from: hasArticle ? behind + 1 : behind, kind: .introduction, style: .strong, alone: true)
      guard found.isEmpty else { return found }
      let isSaid = phrase.words.contains(where: cues.nameSayings.contains)
      if let small = smallFullName(from: behind, isSure: isSaid) {
        return [PersonalDatum(kind: .introduction, range: bytes(of: small))]
      }
      guard isLoneSmallName(behind) else { return [] }
      return [PersonalDatum(kind: .introduction, range: text.runs[behind].range)]
    }
  }

  /// Whether a greeting or "I" stands right before a run: "ola son suso", "eu son a Dosinda".
  private func isGreetedOrOwn(_ run: Int) -> Bool {
    guard run > 0 else { return false }
    let before = text.runs[run - 1].word
    return cues.greetings.contains(before)
      || cues.introductions[before].map { $0.contains { $0.kind == .pronoun } } ?? false
  }

  /// Words between an account that is hidden and the word for its holder, at most.
  private static let longestWayToHolder = 6

  /// Who holds an account, a card or a policy: beside what is hidden no list need know her name.
  private func holder(from behind: Int, toldAt run: Int, isSure: Bool) -> [PersonalDatum] {
    let found = names(from: behind, kind: .introduction, style: .careful)
    guard found.isEmpty else { return found }
    let near = max(run - Self.longestWayToHolder, 0)..<run
    guard isSure || near.contains(where: text.hasMask),
      let end = endOfName(from: behindTitles(behind), style: .signed),
      (behindTitles(behind)..<end).allSatisfy({
        mayBeUnlisted($0) || cues.particles.contains(text.runs[$0].word)
      })
    else { return [] }
    return names(from: behind, kind: .introduction, style: .signed)
  }

  /// A given name in small letters behind the article of names: "soy la puri", "soc en quim".
  private func smallNameBehindArticle(_ run: Int) -> Int? {
    guard run + 1 < text.runs.count, cues.nameArticles.contains(text.runs[run].word),
      text.gap(after: run).count <= 1, isSmallGivenName(run + 1)
    else { return nil }
    return run + 1
  }

  /// A name that no list knows, behind the article of names and before what she is of: "sou a Tininha do
  /// café".
  private func nicknameBehindArticle(_ run: Int) -> Int? {
    let name = run + 1
    guard name < text.runs.count, cues.nameArticles.contains(text.runs[run].word),
      text.gap(after: run).elementsEqual([0x20]), text.runs[name].isCapitalized,
      text.runs[name].length > 2, !isAllCapitals(name),
      ![
        cues.noNames, cues.offices, cues.publicOffices, cues.trades, cues.relatives,
        cues.numberedThings, cues.namedPlaces, cues.streets, cues.titles,
      ].contains(where: { $0.contains(text.runs[name].word) })
    else { return nil }
    guard name + 1 < text.runs.count, text.gap(after: name).elementsEqual([0x20]),
      cues.genitives.contains(text.runs[name + 1].word)
        || cues.nameArticles.contains(text.runs[name + 1].word)
    else { return nil }
    return name
  }

  /// "Propuesta presentada por Ana Gil": no colon where the words before say what she presents.
  private func names(proposalAt run: Int) -> Bool {
    isPreceded(run, within: 2, by: cues.petitions) || cues.petitions.contains(text.runs[run].word)
  }

  /// Whether a given name alone follows "soy" as a name does: "Soy Carmen, …", "Soc la Núria i …".
  private func mayIntroduceAlone(at run: Int, _ behind: Int) -> Bool {
    let first = behindTitles(behind)
    // "Son Ana y Luis los mejores" is no introduction, "Son Uxía" and "buenas soy Ana" are.
    guard
      text.runs[run].length > 3 || isAtStart(run)
        || cues.greetings.contains(text.runs[run - 1].word), first < text.runs.count
    else { return false }
    guard first + 1 < text.runs.count, text.gap(after: first).elementsEqual([0x20]) else {
      return true
    }
    let next = text.runs[first + 1].word
    return cues.nameJoins.contains(next) || cues.particles.contains(next)
      || cues.nameArticles.contains(next) || cues.smallStops.contains(next)
  }

  /// Whether a run begins a text, a line or a sentence, or follows a greeting: "Hola, soy …".
  func isAtStart(_ run: Int) -> Bool {
    guard run > 0 else { return true }
    return text.gap(after: run - 1).contains {
      [0x0A, 0x21, 0x2C, 0x2E, 0x3A, 0x3F, 0x3B, 0x28, 0xC2, 0xE2].contains($0)
    }
  }

  /// The name before "al habla", "naiz", "here": with capitals, or a given name alone that opens a
  /// sentence, or known names in small letters that do.
  private func nameSaid(before run: Int) -> Range<Int>? {
    // "VIVIMOS MUCHOS AQUÍ": among capitals alone only a known given name begins one.
    if run > 0, isLoud(run - 1..<run + 1) { return loudNameSaid(before: run) }
    if let name = name(before: run) { return name }
    guard run > 0, text.gap(after: run - 1).elementsEqual([0x20]) else { return nil }
    let last = run - 1
    if isLoneNameSaid(last) { return last..<run }
    var first = run
    while first > 0, run - first < 4, text.gap(after: first - 1).elementsEqual([0x20]),
      isKnownName(first - 1)
    { first -= 1 }
    guard run - first >= 2, isAtStart(first), cues.knownGivenNames.contains(text.runs[first].word)
    else { return smallFullName(before: run) }
    return first..<run
  }

  private func loudNameSaid(before run: Int) -> Range<Int>? {
    guard let name = name(before: run) else {
      return isLoneNameSaid(run - 1) ? run - 1..<run : nil
    }
    return name.first { place in
      (isAtStart(place) || isGreetedOrOwn(place))
        && cues.knownGivenNames.contains(text.runs[place].word)
    }.map { $0..<run }
  }

  private func isLoneNameSaid(_ run: Int) -> Bool {
    isAtStart(run)
      && (isSmallGivenName(run)
        || text.runs[run].isCapitalized && text.runs[run].length > 2
          && cues.knownGivenNames.contains(text.runs[run].word))
  }

  private func isKnownName(_ run: Int) -> Bool {
    cues.knownGivenNames.contains(text.runs[run].word)
      || cues.knownSurnames.contains(text.runs[run].word)
  }

  /// Names that open a sentence and stand right before the name of a document.
  func namesBeforeDocuments() -> [PersonalDatum] {
    runs(with: .document).compactMap { run in
      for separator: [UInt8] in [[0x20], [0x2C, 0x20], [0x28], [0x20, 0x28]] {
        guard run > 0, text.gap(after: run - 1).elementsEqual(separator) else { continue }
        var first = run
        while first > 0, run - first < Self.mostNameWords, text.runs[first - 1].isCapitalized,
          first == run || text.gap(after: first - 1).elementsEqual([0x20])
            || text.gap(after: first - 1).elementsEqual([0x2E, 0x20])
              && text.runs[first - 1].length == 1
        { first -= 1 }
        // "Patxi, NAN ***3044**." closes a text.
        let isLone = run - first == 1 && isClosing(document: run)
        let isUnlisted =
          separator == [0x2C, 0x20] && (first..<run).allSatisfy(mayBeUnlisted)
          && text.runs[run...].prefix(Self.longestDocument).contains { $0.isNumber }
        guard run - first >= 2 || isLone, isAtStart(first),
          cues.knownGivenNames.contains(text.runs[first].word) || isUnlisted,
          !isLone || !isNoName(first)
        else { return nil }
        return PersonalDatum(kind: .signature, range: bytes(of: first..<run))
      }
      return nil
    }
  }

  /// Words from a document to the end of the text, at most: its name, number and letter.
  private static let longestDocument = 6

  private func isClosing(document run: Int) -> Bool {
    text.runs.count - run <= Self.longestDocument
      && text.runs[run...].contains { $0.isNumber }
  }

  /// A surname and a given name behind a comma, as forms have them: "Gil Ros, Ana María".
  private func invertedName(from run: Int) -> Range<Int>? {
    var end = run
    while end < text.runs.count, end < run + 4, text.runs[end].isCapitalized,
      !cues.noNames.contains(text.runs[end].word)
    {
      end += 1
      guard end < text.runs.count else { return nil }
      let gap = text.gap(after: end - 1)
      if gap.elementsEqual([0x20]) { continue }
      guard gap.elementsEqual([0x2C, 0x20]), text.runs[end].isCapitalized,
        cues.knownGivenNames.contains(text.runs[end].word)
          || cues.nameAbbreviations.contains(text.runs[end].word)
      else { return nil }
      end += 1
      while end < text.runs.count, end < run + 7, text.runs[end].isCapitalized,
        text.gap(after: end - 1).elementsEqual([0x20])
          || text.gap(after: end - 1).elementsEqual([0x2E, 0x20])
            && cues.nameAbbreviations.contains(text.runs[end - 1].word)
      { end += 1 }
      return run..<end
    }
    return nil
  }

  /// The name behind a title with which petitions begin: "Don Juan Gil Ros, con domicilio en …".
  private func formalName(from run: Int, openedAt opening: Int) -> [PersonalDatum] {
    let start = text.runs[opening].range.lowerBound
    let isAtStart = start == 0 || text.byte(before: opening) == 0x0A
    guard isAtStart, let end = endOfName(from: run, style: .signed), isPetition(behind: end) else {
      return []
    }
    return [PersonalDatum(kind: .introduction, range: bytes(of: run..<end))]
  }

  /// Words at the beginning of a text among which a name may stand for who writes.
  private static let longestOpening = 14

  /// The name with which a petition begins without a title.
  ///
  /// As in "Ana Gil Ros, vecina de Soria, solicita …", "Buenas tardes. Luis Mas, jubilado. …", "Gil Ros, Ana. …".
  func petitioner() -> [PersonalDatum] {
    for run in 0..<min(text.runs.count, Self.longestOpening)
    where text.runs[run].isCapitalized && (run == 0 || opensPart(run)) {
      if run == 0, cues.knownSurnames.contains(text.runs[0].word), let name = invertedName(from: 0),
        endsSegment(bytes(of: name).upperBound)
      {
        return [PersonalDatum(kind: .introduction, range: bytes(of: name))]
      }
      guard cues.knownGivenNames.contains(text.runs[run].word),
        let end = endOfName(from: run, style: .careful)
      else { continue }
      let isGreeted =
        run > 0 && run <= 4 && cues.greetings.contains(text.runs[0].word)
        && endsSegment(bytes(of: run..<end).upperBound)
      guard isGreeted || isPetition(behind: end) else { continue }
      return [PersonalDatum(kind: .introduction, range: bytes(of: run..<end))]
    }
    return []
  }

  /// Whether a colon, a line end or a full stop stands before a run.
  private func opensPart(_ run: Int) -> Bool {
    text.gap(after: run - 1).contains { [0x0A, 0x3A, 0x2E, 0x21, 0x2C].contains($0) }
  }

  /// Whether a comma follows a name, and then what petitions say of a person.
  func isPetition(behind end: Int) -> Bool {
    guard end < text.runs.count, text.gap(after: end - 1).first == 0x2C else { return false }
    return text.runs[end..<min(end + 8, text.runs.count)].contains {
      cues.petitionWords.contains($0.word)
    }
  }
}
