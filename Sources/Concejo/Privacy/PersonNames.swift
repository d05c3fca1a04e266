/// How sure it is that a name stands at some place, by the words before it.
enum NameStyle {
  /// Behind "me llamo" or "Fdo.": any words with capitals, or a known name in small letters.
  case strong
  /// Behind "atentamente": any words with capitals.
  case signed
  /// Behind "soy": two words with capitals, or a name in small letters of which both parts are known.
  case plain
  /// Behind "gracias" or at the end of a text: a known given name, or an initial, and a surname.
  case careful

  var maySmall: Bool { self == .strong || self == .plain }
  var isStrong: Bool { self != .plain }
}

extension PersonalDataSearch {
  /// Whether only blanks, stops and quotation marks stand before a run, and no other sentence between.
  func mayLeadTo(_ run: Int) -> Bool {
    let gap = text.gap(after: run - 1)
    return gap.count <= 8
      && gap.allSatisfy { $0 <= 0x22 && $0 != 0x21 || Self.leading.contains($0) || $0 >= 0x80 }
  }

  /// Comma, full stop, colon, hyphen, brackets, asterisk, apostrophe, underscore, slash.
  private static let leading: Set<UInt8> = [
    0x2C, 0x2E, 0x3A, 0x2D, 0x28, 0x29, 0x2A, 0x27, 0x5F, 0x2F,
  ]

  /// A name, and those that follow it behind commas and "y".
  func names(from run: Int, kind: PersonalDataKind, style: NameStyle) -> [PersonalDatum] {
    let first = behindTitles(run)
    guard let end = endOfName(from: first, style: style) else { return [] }
    var found = [PersonalDatum(kind: kind, range: bytes(of: first..<end))]
    var last = end
    while found.count < Self.mostNames, let next = nextName(behind: last) {
      found.append(PersonalDatum(kind: kind, range: bytes(of: next)))
      last = next.upperBound
    }
    return found
  }

  private static let mostWords = 6
  /// People who introduce themselves together, at most.
  private static let mostNames = 12

  /// The first run behind "D.", "Sra." and their like, and behind the article of names: "soc la Núria".
  func behindTitles(_ run: Int) -> Int {
    var first = run
    while first + 1 < text.runs.count, cues.titles.contains(text.runs[first].word),
      text.runs[first].length <= 6, text.gap(after: first).count <= 2,
      !(text.runs[first].isCapitalized && text.runs[first].length == 1
        && text.runs[first].word != "d")
    { first += 1 }
    if first + 1 < text.runs.count, cues.nameArticles.contains(text.runs[first].word),
      text.runs[first + 1].isCapitalized, text.gap(after: first).count <= 3,
      cues.knownGivenNames.contains(text.runs[first + 1].word)
    {
      return first + 1
    }
    return first
  }

  /// Another name behind one: "y Luis Gil", ", Eva Ruiz", "y mi marido, Juan Gil".
  private func nextName(behind end: Int) -> Range<Int>? {
    guard end < text.runs.count else { return nil }
    let gap = text.gap(after: end - 1)
    let isListed = gap.elementsEqual([0x2C, 0x20]) && text.runs[end].isCapitalized
    if isListed {
      return endOfName(from: end, style: .careful).map { end..<$0 }
    }
    guard cues.nameJoins.contains(text.runs[end].word), !text.runs[end].isCapitalized else {
      return nil
    }
    if let next = endOfName(from: behindTitles(end + 1), style: .signed) {
      return behindTitles(end + 1)..<next
    }
    let kin = end + 2
    guard kin + 1 < text.runs.count, cues.possessives.contains(text.runs[end + 1].word),
      cues.relatives.contains(text.runs[kin].word), text.gap(after: kin).count <= 2
    else { return nil }
    return endOfName(from: kin + 1, style: .careful).map { (kin + 1)..<$0 }
  }

  /// The run behind a name that begins at one, or nil: at least two words.
  func endOfName(from first: Int, style: NameStyle) -> Int? {
    guard first < text.runs.count, !cues.noNames.contains(text.runs[first].word),
      !text.runs[first].isNumber
    else { return nil }
    guard text.runs[first].isCapitalized else {
      return style.maySmall ? endOfSmallName(from: first, style: style) : nil
    }
    // In a text of capitals alone they say nothing: joining words end the name.
    var end = first + 1
    var words = 1
    while end < text.runs.count, end - first < Self.mostWords {
      let run = text.runs[end]
      // "M.ª Ángeles".
      if run.word == "ª", text.gap(after: end - 1).elementsEqual([0x2E]) {
        end += 1
        continue
      }
      guard joinsName(end), !run.isNumber else { break }
      if cues.particles.contains(run.word) || cues.nameJoins.contains(run.word) {
        // A particle stays inside a name only if a name follows it.
        guard
          !run.isCapitalized || style.isStrong || isAllCapitals(end - 1)
            || cues.knownGivenNames.contains(text.runs[first].word),
          run.word == "i" || !cues.nameJoins.contains(run.word),
          let next = endOfParticles(from: end), text.runs[next].isCapitalized,
          !cues.noNames.contains(text.runs[next].word),
          words > 1 || style.isStrong || cues.knownGivenNames.contains(text.runs[first].word)
        else { break }
        // "Soy Socia del Club": one word before a particle is no name.
        end = next
        continue
      }
      guard run.isCapitalized, !cues.noNames.contains(run.word) else { break }
      words += 1
      end += 1
    }
    guard words >= 2 else { return nil }
    return style != .careful || isKnown(first..<end) ? end : nil
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
    if name.contains(where: { text.runs[$0].word == "ª" }) { return true }
    let surnames = name.dropFirst().filter { cues.knownSurnames.contains(text.runs[$0].word) }
    return !surnames.isEmpty && !cues.streets.contains(first.word)
  }

  /// Whether a blank or hyphen, or what stands behind an initial or in D'Angelo, joins a run to the one
  /// before it.
  private func joinsName(_ run: Int) -> Bool {
    let gap = text.gap(after: run - 1)
    if gap.elementsEqual([0x20]) || gap.elementsEqual([0x2D]) { return true }
    guard text.runs[run - 1].length <= 2 || cues.nameAbbreviations.contains(text.runs[run - 1].word)
    else { return false }
    return gap.elementsEqual([0x2E, 0x20]) || gap.elementsEqual([0x2E])
      || gap.elementsEqual([0x27]) || gap.elementsEqual("’".utf8)
  }

  /// A name in small letters: a known given name first, and few words that no list knows.
  private func endOfSmallName(from first: Int, style: NameStyle) -> Int? {
    let opening = style == .strong ? cues.knownGivenNames : cues.givenNames
    guard opening.contains(text.runs[first].word) else { return nil }
    var end = first + 1
    var (words, unknown, surnames) = (1, 0, 0)
    while end < text.runs.count, words < Self.mostWords,
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

  private func isAllCapitals(_ run: Int) -> Bool {
    let range = text.runs[run].range
    return text.bytes[range].allSatisfy { $0 < 0x61 || $0 >= 0x80 }
  }

  /// The name that ends before a run.
  func name(before run: Int) -> Range<Int>? {
    var first = run
    while first > 0, run - first < Self.mostWords, text.runs[first - 1].isCapitalized,
      text.gap(after: first - 1).elementsEqual([0x20])
        || first < run && text.gap(after: first - 1).elementsEqual([0x2D]),
      !cues.noNames.contains(text.runs[first - 1].word)
    { first -= 1 }
    return run - first >= 2 ? bytes(of: first..<run) : nil
  }
}
