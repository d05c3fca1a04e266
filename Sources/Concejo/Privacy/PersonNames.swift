extension PersonalDataSearch {
  /// Names under a text: behind "Fdo.", "Atentamente" and their like.
  func signatures() -> [PersonalDatum] {
    openers.flatMap { run -> [PersonalDatum] in
      guard
        let phrase = cues.signatures[text.runs[run].word]?.first(where: {
          text.hasPhrase($0, at: run)
        })
      else { return [] }
      let behind = run + phrase.count
      guard behind < text.runs.count, mayLeadTo(behind) else { return [] }
      return names(
        from: behind, kind: .signature, maySmall: cues.strongSignatures.contains(phrase))
    }
  }

  /// Names with which people introduce themselves.
  func introductions() -> [PersonalDatum] {
    openers.flatMap { run -> [PersonalDatum] in
      let phrases = cues.introductions[text.runs[run].word] ?? []
      if let phrase = phrases.first(where: { text.hasPhrase($0, at: run) }) {
        let behind = run + phrase.count
        let isFollowed = behind < text.runs.count && mayLeadTo(behind)
        let isStrong = cues.strongIntroductions.contains(phrase)
        // "Yo" alone says little: a comma or colon follows it where a name does.
        if phrase == ["yo"], ![0x2C, 0x3A].contains(text.gap(after: behind - 1).first ?? 0) {
          return []
        }
        let found =
          !isFollowed
          ? []
          : names(
            from: behind, kind: .introduction, maySmall: true, isStrong: isStrong)
        guard found.isEmpty else { return found }
      }
      guard cues.introductionEndings.contains(where: { text.hasPhrase($0, at: run) }) else {
        return []
      }
      return name(before: run).map { [PersonalDatum(kind: .introduction, range: $0)] } ?? []
    }
  }

  private var openers: [Int] {
    text.runs.indices.filter { cues.nameOpeners.mayHold(text.runs[$0].word) }
  }

  /// Whether only blanks and stops stand before a run, and no other sentence between.
  private func mayLeadTo(_ run: Int) -> Bool {
    let gap = text.gap(after: run - 1)
    return gap.count <= 6
      && gap.allSatisfy { $0 <= 0x20 || [0x2C, 0x2E, 0x3A, 0x2D, 0x29].contains($0) }
  }

  /// One name, and a second one behind "y".
  private func names(
    from run: Int, kind: PersonalDataKind, maySmall: Bool, isStrong: Bool = true
  ) -> [PersonalDatum] {
    var first = run
    while first < text.runs.count, cues.titles.contains(text.runs[first].word),
      first + 1 < text.runs.count, text.runs[first].length <= 6,
      !(text.runs[first].isCapitalized && text.runs[first].length == 1
        && text.runs[first].word != "d")
    { first += 1 }
    guard let end = endOfName(from: first, maySmall: maySmall, isStrong: isStrong) else {
      return []
    }
    var found = [PersonalDatum(kind: kind, range: bytes(of: first..<end))]
    if end + 1 < text.runs.count, cues.nameJoins.contains(text.runs[end].word),
      !text.runs[end].isCapitalized,
      let second = endOfName(from: end + 1, maySmall: false, isStrong: true)
    {
      found.append(PersonalDatum(kind: kind, range: bytes(of: (end + 1)..<second)))
    }
    return found
  }

  private static let mostWords = 6

  /// The run behind a name that begins at one, or nil: at least two words with capitals.
  private func endOfName(from first: Int, maySmall: Bool, isStrong: Bool) -> Int? {
    guard first < text.runs.count, !cues.noNames.contains(text.runs[first].word) else { return nil }
    let isSmall = !text.runs[first].isCapitalized
    if isSmall {
      guard maySmall, cues.givenNames.contains(text.runs[first].word) else { return nil }
    }
    // In a text of capitals alone they say nothing: joining words end the name.
    var end = first + 1
    var words = 1
    while end < text.runs.count, end - first < Self.mostWords {
      let gap = text.gap(after: end - 1)
      let run = text.runs[end]
      let isInitial = text.runs[end - 1].length <= 2 && gap.elementsEqual([0x2E, 0x20])
      guard gap.elementsEqual([0x20]) || gap.elementsEqual([0x2D]) || isInitial, !run.isNumber
      else { break }
      let isParticle = cues.particles.contains(run.word) || cues.nameJoins.contains(run.word)
      if isParticle {
        // A particle stays inside a name only if a name follows it.
        guard
          !run.isCapitalized || isStrong || isAllCapitals(end - 1)
            || cues.givenNames.contains(text.runs[first].word),
          run.word == "i" || !cues.nameJoins.contains(run.word),
          let next = endOfParticles(from: end),
          text.runs[next].isCapitalized || isSmall && isStrong,
          !cues.noNames.contains(text.runs[next].word), words > 1 || isStrong
        else { break }
        // "Soy Socia del Club": one word before a particle is no name.
        end = next
        continue
      }
      guard run.isCapitalized != isSmall, !cues.noNames.contains(run.word) else { break }
      words += 1
      end += 1
    }
    guard words >= 2 else { return nil }
    return !isSmall || words <= 3 && endsName(end) ? end : nil
  }

  /// Whether what follows a name written small lets it end there.
  private func endsName(_ end: Int) -> Bool {
    end == text.runs.count || !text.gap(after: end - 1).elementsEqual([0x20])
      || cues.nameJoins.contains(text.runs[end].word)
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
  private func name(before run: Int) -> Range<Int>? {
    var first = run
    while first > 0, run - first < Self.mostWords, text.runs[first - 1].isCapitalized,
      first == run || text.gap(after: first - 1).elementsEqual([0x20]),
      text.gap(after: first - 1).elementsEqual([0x20]),
      !cues.noNames.contains(text.runs[first - 1].word)
    { first -= 1 }
    return run - first >= 2 ? bytes(of: first..<run) : nil
  }
}
