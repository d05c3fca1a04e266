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

  /// A name, and those that follow it behind commas, line ends and "y".
  ///
  /// With `alone`, a known given name is one without a surname.
  func names(
    from run: Int, kind: PersonalDataKind, style: NameStyle, alone: Bool = false
  ) -> [PersonalDatum] {
    guard let first = name(at: run, style: style, alone: alone) else { return [] }
    var found = [PersonalDatum(kind: kind, range: bytes(of: first))]
    var last = first.upperBound
    while found.count < Self.mostNames, let next = nextName(behind: last, alone: alone) {
      found.append(PersonalDatum(kind: kind, range: bytes(of: next)))
      last = next.upperBound
    }
    return found
  }

  /// People who introduce themselves together, at most.
  private static let mostNames = 12

  /// The name that begins at a run, without titles and the article of names.
  func name(at run: Int, style: NameStyle, alone: Bool) -> Range<Int>? {
    guard run < text.runs.count else { return nil }
    let first = behindTitles(run)
    if let end = endOfName(from: first, style: style) { return first..<end }
    guard alone else { return nil }
    let isNamed = isLoneName(first) || isTitled(first, behind: run)
    return isNamed ? first..<(first + 1) : nil
  }

  /// Whether a known given name stands without another word of a name behind it: "Lola y yo".
  func isLoneName(_ run: Int) -> Bool {
    let word = text.runs[run]
    guard word.isCapitalized, word.length > 2, cues.knownGivenNames.contains(word.word),
      !isNoName(run)
    else { return false }
    guard run + 1 < text.runs.count, text.gap(after: run).elementsEqual([0x20]) else { return true }
    return !text.runs[run + 1].isCapitalized || text.runs[run + 1].isNumber || isAllCapitals(run)
  }

  /// Whether a title makes a word alone a surname: "Mme Vasseur", "la señora Otero".
  func isTitled(_ run: Int, behind opening: Int) -> Bool {
    guard run > opening, cues.fullTitles.contains(text.runs[run - 1].word) else { return false }
    let word = text.runs[run]
    return word.isCapitalized && word.length > 2 && !cues.noNames.contains(word.word)
      && !cues.offices.contains(word.word) && !cues.publicOffices.contains(word.word)
  }

  /// Titles of one person, at most, as in "la Ilma Sra Dña": a row of nothing else would be read to its end from each.
  private static let mostTitles = 8

  /// The first run behind "D.", "la Sra." and their like, and behind the article of names: "la Núria".
  func behindTitles(_ run: Int) -> Int {
    var first = run
    if first + 2 < text.runs.count, cues.nameArticles.contains(text.runs[first].word),
      cues.fullTitles.contains(text.runs[first + 1].word)
    {
      first += 1
    }
    while first + 1 < text.runs.count, first - run < Self.mostTitles,
      cues.titles.contains(text.runs[first].word),
      text.runs[first].length <= 9, text.gap(after: first).count <= 2,
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

  /// Another name behind one: "y Luis Gil", ", Eva Ruiz", "y mi marido, Juan Gil", one on the next line.
  func nextName(behind end: Int, alone: Bool) -> Range<Int>? {
    guard end < text.runs.count else { return nil }
    let separation = text.separation(after: end - 1)
    if separation.signs == [0x28] { return nextName(behindBracketAt: end, alone: alone) }
    let isListed =
      separation.signs == [0x2C] || separation.signs == [0x3B] || separation.signs == [0x26]
      || separation.signs == [0x2F] || separation.breaks > 0 && separation.signs.count <= 1
    if isListed {
      let next = name(at: end, style: .careful, alone: alone && separation.breaks == 0)
      // The next line may go on with the text.
      guard let next, separation.breaks > 0 else { return next }
      return endsSegment(bytes(of: next).upperBound) ? next : nil
    }
    guard cues.nameJoins.contains(text.runs[end].word),
      !text.runs[end].isCapitalized || isAllCapitals(end - 1)
    else { return nil }
    let style: NameStyle = text.runs[end].isCapitalized ? .careful : .signed
    if let next = name(at: end + 1, style: style, alone: alone) { return next }
    let kin = end + 2
    guard kin + 1 < text.runs.count, cues.possessives.contains(text.runs[end + 1].word),
      cues.relatives.contains(text.runs[kin].word), text.gap(after: kin).count <= 2
    else { return nil }
    return name(at: kin + 1, style: .careful, alone: true)
  }

  /// Words in brackets behind a name that another may follow, at most: "(vocal)", "(DNI 12345678Z)".
  private static let longestBracket = 5

  private func nextName(behindBracketAt run: Int, alone: Bool) -> Range<Int>? {
    var end = run
    while end < text.runs.count, end < run + Self.longestBracket {
      let gap = text.gap(after: end)
      end += 1
      guard gap.contains(0x29) else { continue }
      let isListed = gap.contains(0x2C) || gap.contains(0x0A) || gap.contains(0x3B)
      if isListed { return name(at: end, style: .careful, alone: alone) }
      guard end + 1 < text.runs.count, cues.nameJoins.contains(text.runs[end].word) else {
        return nil
      }
      return name(at: end + 1, style: .careful, alone: alone)
    }
    return nil
  }

  /// The name that ends before a run, without the words of a sentence before it.
  ///
  /// The separator is what parts it from the run.
  func name(before run: Int, separator: [UInt8] = [0x20]) -> Range<Int>? {
    guard run > 0, text.gap(after: run - 1).elementsEqual(separator) else { return nil }
    var first = run
    while first > 0, run - first < Self.mostNameWords, text.runs[first - 1].isCapitalized,
      first == run || text.gap(after: first - 1).elementsEqual([0x20])
        || text.gap(after: first - 1).elementsEqual([0x2D]),
      !isNoName(first - 1)
    { first -= 1 }
    return run - first >= 2 ? first..<run : nil
  }
}
