extension PersonalDataSearch {
  /// Telephones and other numbers told in words, digit by digit or in pairs: "seis cinco cuatro,
  /// treinta y dos, diez".
  ///
  /// What is counted is how many digits the words come to; by that and the word before them they are
  /// told from other enumerations.
  func spokenNumbers() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    var end = 0
    for run in runs(with: .numberWord) where run >= end {
      let first = openingNumbers(before: run, notBefore: end)
      guard let spoken = spokenNumber(from: first) else { continue }
      end = spoken.runs.upperBound
      if let datum = datum(of: spoken) { found.append(datum) }
    }
    return found
  }

  /// A number told in words.
  private struct Spoken {
    let runs: Range<Int>
    let digits: Int
    /// Words and figures.
    let parts: Int
    let opening: Int
  }

  /// Figures right before the words belong to the number, and "uno", which opens none.
  private func openingNumbers(before run: Int, notBefore limit: Int) -> Int {
    var first = run
    while first > limit, isSpokenGap(first - 1),
      text.runs[first - 1].isNumber || cues.numberWords[text.runs[first - 1].word] != nil
    { first -= 1 }
    return first
  }

  private func spokenNumber(from first: Int) -> Spoken? {
    var digits = 0
    var words = 0
    var figures = 0
    var room = 1
    var end = first
    var opening: Int?
    var last: Int?
    var run = first
    while run < text.runs.count, run == first || isSpokenGap(run - 1) {
      let word = text.runs[run]
      if word.isNumber {
        guard word.length <= 4 else { break }
        digits += word.length
        figures += 1
        opening = opening ?? text.digits(of: run..<run + 1)[0]
        (room, last) = (1, nil)
      } else if let value = cues.numberWords[word.word] {
        words += 1
        let width = String(value).utf8.count
        let isJoined = run > first && text.gap(after: run - 1).count <= 1
        if let joined = isJoined ? last.flatMap({ multiplied($0, by: value, at: run) }) : nil {
          digits += joined - 1
          room = joined
        } else if isJoined, room == 2, (10...19).contains(value),
          cues.scores.contains(text.runs[run - 1].word)
        {
          // "Soixante-douze", "hogeita hamabi" are numbers of two digits.
          room = 1
          // "Treinta y dos" is one number of two digits, "seiscientos cuatro" one of three.
        } else if width < room {
          room = value < 10 || value < 20 ? 1 : 2
        } else {
          digits += width
          room = value >= 100 ? 3 : value >= 20 && value % 10 == 0 ? 2 : 1
        }
        opening = opening ?? leadingDigit(of: value)
        last = value
      } else if cues.numberFillers.contains(word.word), run + 1 < text.runs.count,
        let value = cues.numberWords[text.runs[run + 1].word], value < 10
      {
        // "Double seven" is two digits.
        digits += 1
        (room, last) = (1, nil)
        run += 1
        continue
      } else if !(room > 1 && cues.nameJoins.contains(word.word))
        && !cues.numberFillers.contains(word.word)
      {
        break
      } else {
        run += 1
        continue
      }
      run += 1
      end = run
    }
    // Words and figures by turns are hardly ever anything else.
    guard words >= 3 || words > 0 && figures > 1 else { return nil }
    return Spoken(
      runs: first..<end, digits: digits, parts: words + figures, opening: opening ?? 0)
  }

  /// How many digits a small number and what multiplies it have: "sis-cents", "six hundred", "quatre-vingts".
  private func multiplied(_ small: Int, by value: Int, at run: Int) -> Int? {
    guard (2...9).contains(small) else { return nil }
    if value == 100 { return 3 }
    return small == 4 && value == 20 && cues.scores.contains(text.runs[run].word) ? 2 : nil
  }

  private func leadingDigit(of value: Int) -> Int {
    value >= 100 ? value / 100 : value >= 10 ? value / 10 : value
  }

  private func isSpokenGap(_ run: Int) -> Bool {
    let gap = text.separation(after: run)
    return gap.signs.count <= 1 && gap.signs.allSatisfy { (0x2C...0x2F).contains($0) }
      && gap.blanks + gap.breaks <= 3
  }

  private func datum(of spoken: Spoken) -> PersonalDatum? {
    let first = spoken.runs.lowerBound
    func isToldOf(_ cues: WordSet) -> Bool { isPreceded(first, within: 8, by: cues) }
    let range = bytes(of: spoken.runs)
    if isToldOf(cues.telephones), (7...14).contains(spoken.digits) {
      return PersonalDatum(kind: .telephone, range: range)
    }
    if isToldOf(cues.identities), (7...9).contains(spoken.digits) {
      return PersonalDatum(kind: .dni, range: range.lowerBound..<endOfSpokenLetter(spoken.runs))
    }
    if isToldOf(cues.accounts), spoken.digits >= 10 {
      return PersonalDatum(kind: .iban, range: range)
    }
    if isToldOf(cues.cards), spoken.digits >= 12 { return PersonalDatum(kind: .card, range: range) }
    // Elsewhere numbers have more digits, and a zero before all.
    let isForeign = (9...11).contains(spoken.digits) && spoken.opening == 0 && spoken.parts >= 5
    let isTelephone =
      isForeign || spoken.digits == 9 && spoken.opening >= 6 && spoken.parts >= 4
    return isTelephone ? PersonalDatum(kind: .telephone, range: range) : nil
  }

  /// The end of a check letter told behind a number in words, or of the number.
  private func endOfSpokenLetter(_ runs: Range<Int>) -> Int {
    let end = runs.upperBound
    let number = text.runs[end - 1].range.upperBound
    for run in end..<min(end + 4, text.runs.count) {
      let word = text.runs[run]
      if word.length == 1, word.isCapitalized || cues.letterWords.contains(text.runs[run - 1].word)
      {
        return word.range.upperBound
      }
      if cues.letterNames.contains(word.word) { return word.range.upperBound }
      guard cues.letterWords.contains(word.word) || word.length <= 3 else { return number }
    }
    return number
  }
}
