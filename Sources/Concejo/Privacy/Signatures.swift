extension PersonalDataSearch {
  /// Names under a text: behind "Fdo.", "Atentamente", thanks and their like.
  func signatures() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    for run in runs(with: .signature) { found += names(signedAt: run) }
    return found
  }

  /// The names behind the first phrase that has any.
  private func names(signedAt run: Int) -> [PersonalDatum] {
    guard let phrases = cues.signatures[text.runs[run].word] else { return [] }
    for place in phrases.indices where text.hasPhrase(phrases[place].words, at: run) {
      let found = names(signedBehind: phrases[place], at: run)
      guard found.isEmpty else { return found }
    }
    return []
  }

  private func names(signedBehind phrase: PrivacyCues.Phrase, at run: Int) -> [PersonalDatum] {
    let behind = run + phrase.words.count
    guard behind < text.runs.count else { return [] }
    switch phrase.kind {
    case .label where !text.gap(after: behind - 1).contains(where: { $0 == 0x3A || $0 == 0x0A }):
      return []
    case .opening
    where !opensLine(run)
      && !(text.runs.count - behind <= Self.longestLeave && isAtStart(run)):
      return []
    default: break
    }
    // "Gracias Ana Gil" is said to her.
    let isAddressed = phrase.kind == .careful && text.gap(after: behind - 1).elementsEqual([0x20])
    if mayLeadTo(behind), !isAddressed {
      let style: NameStyle =
        switch phrase.kind {
        // "CON EL PAPEL FIRMADO, Y AUN ASÍ": in a text that shouts a colon or a new line tells who signs.
        case .strong where isLoud(run..<behind + 1) && !endsWithLabel(behind - 1): .careful
        case .strong: .strong
        case .careful, .opening:
          isBehindTitle(behindTitles(behind), from: behind) ? .signed : .careful
        default: .signed
        }
      if phrase.kind == .opening, let name = initialledName(from: behind) {
        return [PersonalDatum(kind: .signature, range: bytes(of: name))]
      }
      let found = names(from: behind, kind: .signature, style: style)
      if let last = found.last, phrase.kind != .careful || endsSegment(last.range.upperBound) {
        return found
      }
    }
    // "Gracias a Ana Gil", who does not sign.
    let isThanked =
      phrase.kind == .careful && cues.thanked.contains(text.runs[behind].word)
      && text.gap(after: behind - 1).elementsEqual([0x20])
    if phrase.kind == .opening || phrase.kind == .strong || phrase.kind == .plain,
      let small = smallNameAtEnd(from: behind)
        ?? smallName(signedFrom: behind, at: run) ?? unlistedSmallName(signedFrom: behind, at: run)
    {
      return [PersonalDatum(kind: .signature, range: bytes(of: small))]
    }
    return names(signedFarBehind: run, from: behind, isThanked: isThanked)
  }

  /// "Gracias por su atención y un saludo a todos,": the rest of the line leads to the name.
  private func names(
    signedFarBehind cue: Int, from behind: Int, isThanked: Bool
  ) -> [PersonalDatum] {
    // Thanks in the middle of a text may be to somebody.
    guard text.runs.count - behind <= Self.longestEnd else { return [] }
    for next in behind..<min(behind + Self.longestRest + 1, text.runs.count) {
      let isNewPart = endsLine(next - 1) && text.gap(after: next - 1).count <= Self.longestBreak
      guard isNewPart || !isThanked && isSignerLink(next - 1, behind: cue) else { continue }
      // A line of capitals behind a greeting's comma is who greets, whatever she is called.
      let isOwnLine = isNewPart && text.gap(after: next - 1).contains(0x0A) && !isAllCapitals(next)
      let found = names(
        from: next, kind: .signature, style: isOwnLine ? .signed : .careful, alone: true)
      if let last = found.last, found.count > 1 || endsSegment(last.range.upperBound) {
        let isFull = found.contains { $0.range.contains { text.bytes[$0] == 0x20 } }
        if isFull || found.count > 1 || isNearEnd(of: last.range.upperBound) { return found }
      }
      if let small = smallNameAtEnd(from: next) {
        return [PersonalDatum(kind: .signature, range: bytes(of: small))]
      }
    }
    return []
  }

  /// Whether a word leads from a greeting to who greets: "de", "vuestra vecina", "la".
  private func isSignerLink(_ run: Int, behind cue: Int) -> Bool {
    guard run > cue, text.gap(after: run).count <= 2, text.gap(after: run).first == 0x20 else {
      return false
    }
    let word = text.runs[run].word
    return cues.signerLinks.contains(word) || cues.relatives.contains(word)
      || cues.possessives.contains(word) || cues.trades.contains(word)
  }

  /// A name in small letters that is all that is left of a text: a known given name, and a surname or
  /// the first letter of one.
  func smallNameAtEnd(from run: Int) -> Range<Int>? {
    let first = behindTitles(run)
    guard first < text.runs.count, isSmallGivenName(first) else { return nil }
    let behind = first + 1
    if isLastWord(first) { return first..<behind }
    guard text.gap(after: first).elementsEqual([0x20]), isLastWord(behind),
      text.runs[behind].length == 1 || cues.knownSurnames.contains(text.runs[behind].word)
        || cues.knownGivenNames.contains(text.runs[behind].word)
    else { return nil }
    return first..<behind + 1
  }

  /// A given name in small letters right behind a word for signing, as in "firmado conchi la del estanco".
  private func smallName(signedFrom run: Int, at cue: Int) -> Range<Int>? {
    guard cues.signedWords.contains(text.runs[cue].word), run == cue + 1, isSmallGivenName(run),
      isAtStart(cue), text.gap(after: cue).count <= 3
    else { return nil }
    return smallFullName(from: run) ?? run..<run + 1
  }

  /// "Firmado chelo": what ends a text behind a word for signing that opens a sentence is who signs, whatever she
  /// is called.
  private func unlistedSmallName(signedFrom run: Int, at cue: Int) -> Range<Int>? {
    guard cues.signedWords.contains(text.runs[cue].word), isAtStart(cue), run == cue + 1,
      run + 2 >= text.runs.count, text.gap(after: cue).last == 0x20,
      text.gap(after: cue).count <= 3,
      (run..<text.runs.count).allSatisfy(mayBeSmallName)
    else { return nil }
    return run..<text.runs.count
  }

  /// Whether only signs stand behind a run in its line, and the text ends with it or goes on below.
  private func isLastWord(_ run: Int) -> Bool {
    run + 1 == text.runs.count || text.gap(after: run).contains(0x0A)
  }

  private func endsWithLabel(_ run: Int) -> Bool {
    text.gap(after: run).contains { [0x0A, 0x2E, 0x3A].contains($0) }
  }

  private func opensLine(_ run: Int) -> Bool {
    let start = text.runs[run].range.lowerBound
    return start == 0 || text.bytes[..<start].last { $0 != 0x20 && $0 != 0x2D } == 0x0A
  }

  /// Words from "yours" to the end of a text, at most: a name and an address.
  private static let longestLeave = 12
  /// Words from thanks to the end of a text, at most.
  private static let longestEnd = 30
  /// Words that may follow thanks or greetings before the name.
  private static let longestRest = 10
  /// Bytes between two parts of a greeting, at most; a symbol has four.
  private static let longestBreak = 14
  /// Words behind a name that say who she is, at most.
  static let longestOffice = 8

  private func isNearEnd(_ run: Int) -> Bool { text.runs.count - run <= Self.longestOffice }

  /// Whether a text or a line ends a few words behind a byte.
  private func isNearEnd(of byte: Int) -> Bool {
    guard let next = text.runs.firstIndex(where: { $0.range.lowerBound >= byte }) else {
      return true
    }
    if text.runs.count - next <= Self.longestOffice { return true }
    return text.bytes[byte..<text.runs[next].range.lowerBound].contains(0x0A)
  }

  /// Whether a line, a sentence or a part of one ends behind a run.
  private func endsLine(_ run: Int) -> Bool {
    let gap = text.gap(after: run)
    return gap.contains { [0x0A, 0x2C, 0x2E, 0x21, 0x3A, 0x3B, 0xE2, 0xF0].contains($0) }
      || gap.contains(0x2D) && gap.contains(0x20)
  }

  /// Whether what somebody is begins at a byte: an office or a trade.
  private func isOffice(at byte: Int) -> Bool {
    guard let run = text.run(at: byte) else { return false }
    let word = text.runs[run]
    return cues.trades.contains(word.word) || cues.publicOffices.contains(word.word)
      || cues.offices.contains(word.word) && word.length > 5
        && !cues.streets.contains(word.word) && !cues.namedPlaces.contains(word.word)
  }

  /// Whether a name may end at a byte: nothing of its sentence follows but what says who she is.
  func endsSegment(_ end: Int) -> Bool {
    var position = end
    while position < text.bytes.count, text.bytes[position] == 0x20 { position += 1 }
    guard position < text.bytes.count else { return true }
    // "Carme Outeda secretaria da ANPA".
    if text.bytes[position] >= 0x61, text.bytes[position] <= 0x7A { return isOffice(at: position) }
    return [
      0x0A, 0x0D, 0x21, 0x28, 0x2C, 0x2E, 0x2D, 0x3B, 0x2F, 0x7C, 0x5B, 0xE2, 0xF0,
    ].contains(text.bytes[position])
  }
}
