/// What is told by its form: numbers half in words, plates however they are parted, houses, and names at
/// the end or where somebody says who she is.
extension SecondOpinion {
  /// Digits with words for numbers among them: "657 veinte 14 36".
  func mixedDigits(from first: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard text.runs[first].isNumber, text.runs[first].length == 3 else { return nil }
    var (end, digits, words) = (first + 1, text.runs[first].length, 0)
    while end < text.runs.count, text.gap(after: end - 1).elementsEqual([0x20]) {
      if text.runs[end].isNumber {
        digits += text.runs[end].length
      } else if numberWords.contains(text.runs[end].word) {
        (digits, words) = (digits + 1, words + 1)
      } else {
        break
      }
      end += 1
    }
    guard words > 0, end - first > 3, digits >= Self.fewestDigits - 1 else { return nil }
    return passage(.digits, first..<end, in: text)
  }

  /// Four digits before three letters of a plate, apart or glued to a word; two digits between two pairs of
  /// capitals.
  func plate(at run: Int, in text: TextRuns) -> DoubtfulPassage? {
    let digits = text.runs[run]
    guard digits.isNumber, run + 1 < text.runs.count else { return nil }
    if digits.length == 4, let end = endOfPlate(behind: run, in: text) {
      return passage(.code, run..<end, in: text)
    }
    guard digits.length == 2, run > 0, text.gap(after: run).count <= 1,
      text.gap(after: run - 1).count <= 1, text.runs[run + 1].length == 2,
      Self.areCapitals(text.bytes(of: run + 1)),
      Self.areCapitals(text.bytes(of: run - 1).suffix(2)),
      text.runs[run - 1].length == 2 || !Self.areCapitals(text.bytes(of: run - 1)),
      !isLoud(beside: run, in: text)
    else { return nil }
    return passage(.code, run - 1..<run + 2, in: text)
  }

  /// Whether the words around those beside a run are in capitals too: "DESDE EL 31 DE MAYO".
  private func isLoud(beside run: Int, in text: TextRuns) -> Bool {
    [run - 2, run + 2].contains { place in
      text.runs.indices.contains(place) && text.runs[place].length > 2
        && Self.areCapitals(text.bytes(of: place))
    }
  }

  /// Where the letters of a plate end behind its digits: "1234 b c d", "1234BCDy".
  private func endOfPlate(behind run: Int, in text: TextRuns) -> Int? {
    let letters = text.bytes(of: run + 1)
    if text.gap(after: run).isEmpty, letters.count > 3, Self.areCapitals(letters.prefix(3)),
      letters.dropFirst(3).allSatisfy({ $0 >= 0x61 })
    {
      return run + 2
    }
    let apart = run + 1..<run + 4
    guard apart.upperBound <= text.runs.count,
      apart.allSatisfy({
        text.runs[$0].length == 1 && !text.runs[$0].isNumber
          && Self.isPlateLetter(text.bytes(of: $0))
          && text.gap(after: $0 - 1).count <= 1
      })
    else { return nil }
    return apart.upperBound
  }

  private static func areCapitals(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 2 && bytes.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// Plates of Spain have no vowels.
  private static func isPlateLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let letter = bytes.first, letter < 0x80 else { return false }
    return ![0x61, 0x65, 0x69, 0x6F, 0x75].contains(letter | 0x20)
  }

  /// A code that begins with digits: "581103RLCA2018".
  func codeOfDigits(from first: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard text.runs[first].isNumber, text.touchesNext(first), !text.touchesPrevious(first),
      text.runs[first + 1].isCapitalized
    else { return nil }
    var end = first + 1
    while end < text.runs.count, text.touchesPrevious(end) { end += 1 }
    let range = text.runs[first].range.lowerBound..<text.runs[end - 1].range.upperBound
    let before = text.byte(before: first)
    guard end - first >= 3, (9...20).contains(range.count), before == 0x20 || before == 0x0A,
      !text.bytes[range].contains(where: { $0 >= 0x61 && $0 <= 0x7A })
    else { return nil }
    return passage(.code, first..<end, in: text)
  }

  /// A house of at most three digits: behind a small way or hamlet that is named, or before a floor.
  func house(at run: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard text.runs[run].isNumber, text.runs[run].length <= 3, run > 0 else { return nil }
    let before = (max(run - 4, 0)..<run).reversed().prefix { place in
      !text.gap(after: place).contains { [0x0A, 0x2E, 0x3A].contains($0) }
        || hamlets.contains(text.runs[place].word)
    }
    if let way = before.first(where: { hamlets.contains(text.runs[$0].word) }), way + 1 < run,
      hasSmallLetter(way, in: text), !text.touchesPrevious(run), !isMore(way, in: text),
      text.runs[run - 1].isCapitalized || numberMarks.contains(text.runs[run - 1].word)
        || !text.runs[way].isCapitalized && isShort(way, in: text)
    {
      return passage(.cue, way..<run + 1, in: text)
    }
    guard run + 1 < text.runs.count, text.gap(after: run).count <= 2,
      text.runs[run - 1].isCapitalized, text.runs[run - 1].length > 3
    else { return nil }
    let isFloor =
      floors.contains(text.runs[run + 1].word)
      || text.runs[run + 1].length == 1 && text.gap(after: run + 1).elementsEqual([0x2F])
        && text.runs[run + 1].word != "c"
    return isFloor ? passage(.cue, run - 1..<run + 2, in: text) : nil
  }

  /// "Más" is no farm.
  private func isMore(_ run: Int, in text: TextRuns) -> Bool {
    text.runs[run].word == "mas" && text.runs[run].length > 3
  }

  private var numberMarks: WordSet { PrivacyCues.shared.numberMarks }

  /// Whether a word for a way is cut by a full stop.
  private func isShort(_ run: Int, in text: TextRuns) -> Bool {
    text.gap(after: run).first == 0x2E
  }

  /// A given name, in small letters too, where somebody says who she is: "soy la puri", "gorka naiz".
  func introducedName(from index: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard introductions.contains(text.runs[index].word) else { return nil }
    func isName(_ run: Int) -> Bool {
      text.runs.indices.contains(run) && text.runs[run].length > 3
        && givenNames.contains(text.runs[run].word)
    }
    let behind = (index + 1)..<min(index + 3, text.runs.count)
    if let name = behind.first(where: isName),
      (index..<name).allSatisfy({ text.gap(after: $0).elementsEqual([0x20]) }),
      name == index + 1 || text.runs[index + 1].length <= 2
    {
      return passage(.name, index..<name + 1, in: text)
    }
    return nil
  }

  /// A name in small letters before a verb of Basque with which people say who they are.
  func nameBeforeIntroduction(from index: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard text.runs[index].length > 3, givenNames.contains(text.runs[index].word),
      // A surname may stand between them.
      let verb = ((index + 1)..<min(index + 3, text.runs.count)).first(where: {
        introductionsBehind.contains(text.runs[$0].word)
      }),
      (index..<verb).allSatisfy({ text.gap(after: $0).elementsEqual([0x20]) })
    else { return nil }
    return passage(.name, index..<verb + 1, in: text)
  }

  /// Two words with capitals a little behind a word of leave, or before "signed": no name need be known.
  func signedName(around index: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard leaves.contains(text.runs[index].word) else { return nil }
    let near = max(index - 4, 0)..<min(index + 9, text.runs.count - 1)
    guard
      let first = near.first(where: { run in
        run != index && run + 1 != index && isNamePart(run, in: text)
          && isNamePart(run + 1, in: text) && text.runs[run].length > 2
          && ![0x0A, 0x2C, 0x3A].contains(text.gap(after: run).first ?? 0)
          && text.gap(after: run).count <= 2
          && !(max(run - 3, 0)...run + 1).contains { isPlace($0, in: text) }
      })
    else { return nil }
    var end = first + 2
    while end < text.runs.count, end < first + 4, isNamePart(end, in: text),
      text.gap(after: end - 1).count <= 2
    {
      end += 1
    }
    return passage(.name, first..<end, in: text)
  }

  private func isNamePart(_ run: Int, in text: TextRuns) -> Bool {
    text.runs[run].isCapitalized && !text.runs[run].isNumber
      && !leaves.contains(text.runs[run].word)
      && (text.runs[run].length == 1 || text.runs[run].length > 2 && hasSmallLetter(run, in: text))
  }
}
