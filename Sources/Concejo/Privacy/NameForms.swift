/// Which words make a name: capitals, particles, initials, nicknames, or known names in small letters.
extension PersonalDataSearch {
  /// Words of one name, at most.
  static let mostNameWords = 6

  /// Whether a word is none of a name: a usual word, or one of what is said of the dead.
  func isNoName(_ run: Int) -> Bool {
    cues.noNames.contains(text.runs[run].word) || isFarewell(run)
  }

  /// "Que en paz descanse", "may he rest in peace": Paz is a name, too.
  private func isFarewell(_ run: Int) -> Bool {
    guard let phrases = cues.farewells[text.runs[run].word] else { return false }
    return phrases.contains { run >= $0.place && text.hasPhrase($0.words, at: run - $0.place) }
  }

  /// The run behind a name that begins at one, or nil: at least two words.
  func endOfName(from first: Int, style: NameStyle) -> Int? {
    guard first < text.runs.count, !text.runs[first].isNumber,
      !isNoName(first) || isInitial(first)
    else { return nil }
    guard text.runs[first].isCapitalized else {
      return style.maySmall ? endOfSmallName(from: first, style: style) : nil
    }
    // In a text of capitals alone they say nothing: joining words end the name.
    var end = first + 1
    var words = 1
    while end < text.runs.count, end - first < Self.mostNameWords {
      let run = text.runs[end]
      // "M.ª Ángeles".
      if run.word == "ª", text.gap(after: end - 1).elementsEqual([0x2E]) {
        end += 1
        continue
      }
      if let surname = endOfNickname(from: end) {
        words += 1
        end = surname + 1
        continue
      }
      guard joinsName(end), !run.isNumber else { break }
      if words > 1, style.isStrong, let surname = endOfJoinedSurname(from: end) {
        end = surname
        continue
      }
      if cues.particles.contains(run.word) || cues.nameJoins.contains(run.word) {
        // A particle stays inside a name only if a name follows it.
        guard
          !run.isCapitalized || style.isStrong || isAllCapitals(end - 1)
            || cues.knownGivenNames.contains(text.runs[first].word),
          run.word == "i" || !cues.nameJoins.contains(run.word),
          let next = endOfParticles(from: end), text.runs[next].isCapitalized,
          !isNoName(next),
          words > 1 || style.isStrong || cues.knownGivenNames.contains(text.runs[first].word)
        else { break }
        // "Soy Socia del Club": one word before a particle is no name.
        end = next
        continue
      }
      guard run.isCapitalized, !isNoName(end) || isIrishO(end) || isCutName(end) else { break }
      words += 1
      end += 1
    }
    guard words >= 2 else { return nil }
    return style != .careful || isKnown(first..<end) ? end : nil
  }

  /// The run behind a second surname that "y" joins to the first: "Evaristo Roldán y Téllez,".
  ///
  /// It ends its part of the sentence; "Ana Gil y Luis Mas" are two.
  private func endOfJoinedSurname(from join: Int) -> Int? {
    let last = join + 1
    guard last < text.runs.count, ["y", "e"].contains(text.runs[join].word),
      !text.runs[join].isCapitalized, text.gap(after: join).elementsEqual([0x20]),
      text.runs[last].isCapitalized, cues.knownSurnames.contains(text.runs[last].word),
      !cues.knownGivenNames.contains(text.runs[last].word),
      endsSegment(text.runs[last].range.upperBound)
    else { return nil }
    return last + 1
  }

  /// Whether a run is one capital before a full stop, as of a given name.
  private func isInitial(_ run: Int) -> Bool {
    text.runs[run].length == 1 && text.runs[run].isCapitalized
      && text.gap(after: run).elementsEqual([0x2E, 0x20])
  }

  /// One capital before a full stop, inside a name or at its end.
  private func isCutName(_ run: Int) -> Bool {
    text.runs[run].length == 1 && text.gap(after: run).first == 0x2E
  }

  /// The O of O'Malley, and the D of D'Angelo.
  private func isIrishO(_ run: Int) -> Bool {
    text.runs[run].length == 1
      && ["'", "’"].contains { text.gap(after: run).elementsEqual($0.utf8) }
  }

  /// Whether a name begins with a known given name, or an initial, or ends with a known surname.
  private func isKnown(_ name: Range<Int>) -> Bool {
    let first = text.runs[name.lowerBound]
    // "Besòs-La Pau": a line between two places.
    guard
      name.dropLast().contains(where: {
        text.gap(after: $0).last == 0x20 || text.gap(after: $0).last == 0x2E
      })
    else { return false }
    if cues.knownGivenNames.contains(first.word) { return true }
    if cues.nameAbbreviations.contains(first.word) { return true }
    // "F. Javier".
    if first.length == 1, text.gap(after: name.lowerBound).elementsEqual([0x2E, 0x20]),
      cues.knownGivenNames.contains(text.runs[name.lowerBound + 1].word)
    {
      return true
    }
    if name.contains(where: { text.runs[$0].word == "ª" }) { return true }
    let surnames = name.dropFirst().filter { cues.knownSurnames.contains(text.runs[$0].word) }
    guard !surnames.isEmpty, !cues.streets.contains(first.word),
      !cues.namedPlaces.contains(first.word)
    else { return false }
    // "CEP Rosalía de Castro": a short form is no given name.
    let isShortForm = first.length > 2 && isAllCapitals(name.lowerBound)
    guard
      !isShortForm
        || name.allSatisfy({ isAllCapitals($0) || cues.particles.contains(text.runs[$0].word) })
    else { return false }
    // "QUEDAN CUATRO PAREDES": among capitals alone one surname is chance.
    return !isLoud(name)
      || surnames.count > 1
        && name.dropFirst().allSatisfy {
          cues.knownSurnames.contains(text.runs[$0].word)
            || cues.particles.contains(text.runs[$0].word)
        }
  }

  /// Whether a blank or hyphen, or what stands behind an initial or in D'Angelo, joins a run to the one
  /// before it.
  private func joinsName(_ run: Int) -> Bool {
    let gap = text.gap(after: run - 1)
    if gap.elementsEqual([0x20]) || gap.elementsEqual([0x2D]) { return true }
    guard text.runs[run - 1].length <= 2 || cues.nameAbbreviations.contains(text.runs[run - 1].word)
    else { return false }
    return gap.elementsEqual([0x2E, 0x20]) || gap.elementsEqual([0x2E])
      || gap.elementsEqual([0x2E, 0x2D]) || gap.elementsEqual([0x27]) || gap.elementsEqual("’".utf8)
  }

  /// The surname behind a nickname in quotation marks: Antonio "el Chispa" Berrocal.
  private func endOfNickname(from run: Int) -> Int? {
    let gap = text.gap(after: run - 1)
    guard gap.count <= 4, gap.first == 0x20, Self.isQuotation(gap.dropFirst()) else { return nil }
    var end = run
    while end + 1 < text.runs.count, end < run + 3 {
      let closing = text.gap(after: end)
      end += 1
      if closing.elementsEqual([0x20]) { continue }
      guard closing.last == 0x20, Self.isQuotation(closing.dropLast()),
        text.runs[end].isCapitalized
      else { return nil }
      return end
    }
    return nil
  }

  private static func isQuotation(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["\"", "“", "”", "«", "»", "'", "‘", "’"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// A name in small letters: a known given name first, and few words that no list knows.
  private func endOfSmallName(from first: Int, style: NameStyle) -> Int? {
    let opening = style == .strong ? cues.knownGivenNames : cues.givenNames
    guard opening.contains(text.runs[first].word) else { return nil }
    var end = first + 1
    var (words, unknown, surnames) = (1, 0, 0)
    while end < text.runs.count, words < Self.mostNameWords,
      text.gap(after: end - 1).elementsEqual([0x20]), !text.runs[end].isNumber
    {
      let word = text.runs[end].word
      if let next = endOfParticles(from: end), cues.knownSurnames.contains(text.runs[next].word) {
        end = next
        continue
      }
      let isKnown = cues.knownSurnames.contains(word) || cues.knownGivenNames.contains(word)
      guard !cues.noNames.contains(word), !cues.smallStops.contains(word),
        !cues.nameJoins.contains(word), !cues.particles.contains(word)
      else { break }
      if !isKnown {
        guard unknown < 2 else { return nil }
        unknown += 1
      }
      if cues.knownSurnames.contains(word) { surnames += 1 }
      words += 1
      end += 1
    }
    guard words >= 2, words - unknown >= 1 else { return nil }
    let isEnded = endsSmallName(end)
    if style == .strong { return unknown == 0 || isEnded ? end : nil }
    let isJoined = followsInSentence(end) && cues.nameJoins.contains(text.runs[end].word)
    return isEnded && (surnames > 0 || isJoined || !followsInSentence(end)) ? end : nil
  }

  /// A known given name alone in small letters, where nothing but a name stands: "me llamo ana y …".
  func isLoneSmallName(_ run: Int) -> Bool {
    run < text.runs.count && isSmallGivenName(run) && endsSmallName(run + 1)
  }

  /// Whether a word in small letters is a given name and hardly ever another word.
  func isSmallGivenName(_ run: Int) -> Bool {
    let word = text.runs[run]
    return !word.isCapitalized && !word.isNumber && word.length > 2
      && cues.knownGivenNames.contains(word.word) && !cues.wordNames.contains(word.word)
      && !cues.noNames.contains(word.word) && !cues.smallStops.contains(word.word)
  }

  /// Whether what follows a name in small letters lets it end there.
  private func endsSmallName(_ end: Int) -> Bool {
    !followsInSentence(end) || cues.nameJoins.contains(text.runs[end].word)
      || cues.smallStops.contains(text.runs[end].word)
      || cues.particles.contains(text.runs[end].word)
  }

  private func followsInSentence(_ end: Int) -> Bool {
    end < text.runs.count && text.gap(after: end - 1).elementsEqual([0x20])
  }

  private func endOfParticles(from run: Int) -> Int? {
    var next = run
    while next < text.runs.count, cues.particles.contains(text.runs[next].word) {
      guard text.gap(after: next).elementsEqual([0x20]) else { return nil }
      next += 1
    }
    return next < text.runs.count && next > run ? next : nil
  }

  /// Whether words stand in capitals alone among others that do: a text that shouts, where capitals tell no names.
  func isLoud(_ words: Range<Int>) -> Bool {
    guard words.allSatisfy(isAllCapitals) else { return false }
    return [words.lowerBound - 1, words.upperBound].contains { place in
      text.runs.indices.contains(place) && text.runs[place].length > 2
        && !text.runs[place].isNumber && isAllCapitals(place)
    }
  }

  /// Whether a run has no small letter.
  func isAllCapitals(_ run: Int) -> Bool {
    let range = text.runs[run].range
    return text.bytes[range].allSatisfy { $0 < 0x61 || $0 >= 0x80 }
  }
}
