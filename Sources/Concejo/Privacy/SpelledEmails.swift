extension PersonalDataSearch {
  /// E-mail addresses that are disguised, spelled out or written apart.
  ///
  /// "Ana punto gil arroba correo punto es", "ana [at] correo.es", "ana.gil gmail.com".
  func spelledEmails() -> [PersonalDatum] {
    let byWords = runs(with: [.emailSign, .provider]).compactMap { run in
      cues.emailSigns.contains(text.runs[run].word)
        ? spelled(first: run - 1, last: run + 1, sign: run) : withoutSign(provider: run)
    }
    return byWords + bracketedLetters() + apart()
  }

  /// Around a word for the sign; "at" is a word too and needs brackets, a dot in words or a provider.
  private func spelled(first: Int, last: Int, sign: Int) -> PersonalDatum? {
    guard first >= 0, last < text.runs.count, isPart(sign - 1), isPart(sign),
      (1...14).contains(text.runs[sign].length)
    else { return nil }
    let isBracketed = hasBracket(sign - 1) && hasBracket(sign)
    let isPlainWord = cues.plainEmailSigns.contains(text.runs[sign].word)
    // "A bildua": what is wound, as Basque calls the sign.
    let name = text.runs[first].word == "a" && text.runs[sign].word == "bildua" ? first - 1 : first
    guard name >= 0, let domain = endOfDomain(from: last) else { return nil }
    // "At this point" speaks of time.
    if isPlainWord, !isBracketed, domain.isFrench { return nil }
    guard !isPlainWord || isBracketed || domain.isSpelled || domain.isProvider else { return nil }
    // "Look, at noon, dot the lines": between commas an ending known to all closes what is dictated.
    if isPlainWord, isDictated(sign - 1) || isDictated(sign) {
      let ending = text.runs[domain.end].word
      guard domain.isProvider || cues.topDomains.contains(ending) || ending == "me" else {
        return nil
      }
    }
    return datum(from: startOfName(endingAt: name), to: domain.end)
  }

  /// "Ana(a)correo.es": the letter alone in brackets.
  private func bracketedLetters() -> [PersonalDatum] {
    runs(with: .emailLetter).compactMap { run in
      guard run > 0, run + 1 < text.runs.count, hasBracket(run - 1), hasBracket(run),
        isDisguise(run - 1), isDisguise(run), let domain = endOfDomain(from: run + 1)
      else { return nil }
      return datum(from: startOfName(endingAt: run - 1), to: domain.end)
    }
  }

  /// The sign with blanks around it.
  private func apart() -> [PersonalDatum] {
    guard text.bytes.contains(where: { $0 == 0x40 || $0 == 0xEF }) else { return [] }
    return text.runs.indices.dropLast().compactMap { run in
      let gap = text.gap(after: run)
      guard gap.contains(0x40) || gap.contains(0xEF), isDisguise(run),
        let domain = endOfDomain(from: run + 1)
      else { return nil }
      // "@ana.gil" is a name in a network: before it a blank says nothing.
      guard gap.last == 0x20 || domain.isProvider else { return nil }
      return datum(from: startOfName(endingAt: run), to: domain.end)
    }
  }

  /// "Ana.gil gmail.com", "ana_gil en gmail": a provider behind a name of letters and signs.
  private func withoutSign(provider: Int) -> PersonalDatum? {
    guard provider > 0 else { return nil }
    let isJoined = cues.providerJoins.contains(text.runs[provider - 1].word)
    let last = isJoined ? provider - 2 : provider - 1
    guard last >= 0, text.gap(after: provider - 1).elementsEqual([0x20]),
      !isJoined || text.gap(after: last).elementsEqual([0x20])
    else { return nil }
    let first = startOfName(endingAt: last)
    let isToldOf = isPreceded(first, within: 6, by: cues.emailNouns)
    let hasForm = first < last || text.runs[last].isNumber
    guard isToldOf && (!isJoined || hasForm), text.runs[last].length > 2 || hasForm,
      !cues.emailNouns.contains(text.runs[last].word),
      !cues.noHandles.contains(text.runs[last].word), let domain = endOfDomain(from: provider)
    else { return nil }
    return hasForm || domain.end > provider ? datum(from: first, to: domain.end) : nil
  }

  private func datum(from first: Int, to last: Int) -> PersonalDatum {
    PersonalDatum(kind: .email, range: bytes(of: first..<(last + 1)))
  }

  /// Signs that stand around a disguised one: blank, brackets, hyphen, underscore, asterisk, quotes.
  private static let disguises: Set<UInt8> = [
    0x20, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x3C, 0x3E, 0x2D, 0x5F, 0x2A, 0x22, 0x27, 0x40, 0x2F,
    0xEF, 0xBC, 0xA0, 0xC2,
  ]

  /// Whether little stands behind a run, and nothing that ends a sentence.
  private func isDisguise(_ run: Int) -> Bool {
    let gap = text.gap(after: run)
    return gap.count <= 5 && gap.allSatisfy(Self.disguises.contains)
  }

  /// Whether a comma and a blank stand behind a run, as between the parts of what is dictated.
  private func isDictated(_ run: Int) -> Bool { text.gap(after: run).elementsEqual([0x2C, 0x20]) }

  /// Whether a part of an address told in words may end with a run: "vitor, arroba, gmail, ponto, com".
  private func isPart(_ run: Int) -> Bool { isDisguise(run) || isDictated(run) }

  private func hasBracket(_ run: Int) -> Bool {
    text.gap(after: run).contains { [0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x3C, 0x3E].contains($0) }
  }

  /// The first run of the name before a sign, its parts joined by signs or by words for them.
  private func startOfName(endingAt last: Int) -> Int {
    var first = last
    while first > 0 {
      let gap = text.gap(after: first - 1)
      if gap.count <= 1, gap.allSatisfy({ [0x2E, 0x5F, 0x2D, 0x2B].contains($0) }) {
        first -= 1
        continue
      }
      guard first > 1,
        gap.elementsEqual([0x20]) || isDictated(first - 1)
          || hasBracket(first - 1) && isDisguise(first - 1)
      else { break }
      // "Ana punto gil 62": the number belongs to the name.
      if first == last, first > 2, text.runs[first].isNumber,
        cues.nameMarks.contains(text.runs[first - 2].word)
      {
        first -= 1
        continue
      }
      // "Ana punto gil", "ana guion bajo gil".
      let mark = first - 1
      let start = cues.lowMarks.contains(text.runs[mark].word) ? mark - 1 : mark
      guard start > 0, cues.nameMarks.contains(text.runs[start].word), isPart(start - 1) else {
        break
      }
      first = start - 1
    }
    return first
  }

  /// A domain as it is written.
  private struct Domain {
    /// Its last run.
    let end: Int
    /// Whether a dot of it is told in a word.
    let isSpelled: Bool
    /// Whether that word is "point".
    let isFrench: Bool
    /// Whether it is of a provider that everybody knows.
    let isProvider: Bool
  }

  /// The domain that begins at a run; nil if it is none.
  private func endOfDomain(from first: Int) -> Domain? {
    var end = first
    var (isSpelled, hasDot, isFrench) = (false, false, false)
    let isProvider = cues.providers.contains(text.runs[first].word)
    while end + 1 < text.runs.count {
      let next = text.runs[end + 1].word
      let gap = text.gap(after: end)
      if cues.emailDots.contains(next), isPart(end), end + 2 < text.runs.count, isPart(end + 1) {
        (isSpelled, hasDot) = (true, true)
        isFrench = isFrench || next == "point"
        end += 2
      } else if gap.elementsEqual([0x2E]) || gap.elementsEqual([0x2D]) || gap.isEmpty {
        hasDot = hasDot || gap.elementsEqual([0x2E])
        end += 1
      } else if cues.topDomains.contains(next), gap.count <= 5, isProvider || gap.contains(0x2E),
        gap.allSatisfy({ $0 == 0x2E || Self.disguises.contains($0) })
      {
        hasDot = true
        end += 1
      } else {
        break
      }
    }
    guard hasDot && text.runs[end].length > 1 || isProvider else { return nil }
    return Domain(end: end, isSpelled: isSpelled, isFrench: isFrench, isProvider: isProvider)
  }
}
