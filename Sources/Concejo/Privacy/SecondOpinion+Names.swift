/// Names, and what around them tells people from the streets, schools and metro stations that are named
/// after some.
extension SecondOpinion {
  /// A given name and a surname, with capitals, or without where both are known and the surname is no
  /// other word; not behind a street, a school or a prize that is named after somebody.
  func name(from first: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard givenNames.contains(text.runs[first].word), text.runs[first].length > 2 else {
      return nil
    }
    var end = first + 1
    while end < text.runs.count, end < first + 4,
      text.gap(after: end - 1).elementsEqual([0x20])
        || text.gap(after: end - 1).elementsEqual([0x2D]),
      !text.runs[end].isNumber, isPartOfName(end, behind: first, in: text)
    { end += 1 }
    let last = text.runs[end - 1]
    guard end > first + 1 ? last.length > 3 : isLone(first, in: text),
      text.byte(before: first) < 0x80, isPerson(first..<end, in: text)
    else { return nil }
    return passage(.name, first..<end, in: text)
  }

  /// A given name with a capital in the middle of a sentence, or in small letters as the last word of a
  /// line: no part of the name of a street, a saint or a town.
  private func isLone(_ run: Int, in text: TextRuns) -> Bool {
    guard run > 0, !text.runs[run - 1].isNumber, text.runs[run].length > 3 else { return false }
    let gap = text.gap(after: run - 1)
    let isLast =
      run + 1 == text.runs.count || text.gap(after: run).contains { $0 == 0x0A || $0 == 0x22 }
    guard text.runs[run].isCapitalized else { return isLast && !gap.elementsEqual([0x20]) }
    let before = text.runs[run - 1]
    guard !before.isCapitalized || isLast && !gap.elementsEqual([0x20]),
      text.bytes(of: run).contains(where: { $0 >= 0x61 && $0 <= 0x7A })
    else { return false }
    let isFollowed =
      run + 1 < text.runs.count && text.gap(after: run).elementsEqual([0x20])
      && text.runs[run + 1].isCapitalized
    return isLast || !isFollowed && (gap.elementsEqual([0x20]) || gap.elementsEqual([0x2C, 0x20]))
  }

  private func isPartOfName(_ run: Int, behind first: Int, in text: TextRuns) -> Bool {
    guard text.runs[first].isCapitalized else { return hasSurnameForm(run, in: text) }
    return text.runs[run].isCapitalized && !places.contains(text.runs[run].word)
  }

  /// Whether a word is a known surname or ends as many do: -ez, -es after a consonant, -ini, -sson.
  private func hasSurnameForm(_ run: Int, in text: TextRuns) -> Bool {
    let word = text.bytes(of: run)
    let isPatronymic = word.count > 4 && word.suffix(2).elementsEqual("ez".utf8)
    guard text.runs[run].isCapitalized else {
      return isPatronymic && surnames.contains(text.runs[run].word)
    }
    return isPatronymic || surnames.contains(text.runs[run].word)
  }

  /// Whether words around a name say that a person is meant: something hidden, who calls or is asked for,
  /// what she does, or that the name is how a text ends.
  private func isPerson(_ name: Range<Int>, in text: TextRuns) -> Bool {
    let near = max(name.lowerBound - 4, 0)..<min(name.upperBound + 4, text.runs.count)
    let isNearMask = near.contains { !name.dropLast().contains($0) && text.hasMask(behind: $0) }
    if isNearMask || isLoneLine(name, in: text) { return true }
    let before = near.lowerBound..<name.lowerBound
    if let place = before.last(where: { isPlace($0, in: text) }),
      !(place..<name.lowerBound).contains(where: { personCues.contains(text.runs[$0].word) })
    {
      return false
    }
    return before.suffix(3).contains { isCue($0, in: text) }
      || (name.upperBound..<near.upperBound).prefix(2).contains { isCue($0, in: text) }
  }

  private static let prepositions: [FoldedWord] = ["a", "en", "au", "im", "em"]

  private func isCue(_ run: Int, in text: TextRuns) -> Bool {
    let word = text.runs[run].word
    return personCues.contains(word) || births.contains(word) || introductions.contains(word)
      || leaves.contains(word)
  }

  func isPlace(_ run: Int, in text: TextRuns) -> Bool {
    places.contains(text.runs[run].word) || placeCues.contains(text.runs[run].word)
  }

  /// Whether a name of two words and more is the last line of a text that has others.
  private func isLoneLine(_ name: Range<Int>, in text: TextRuns) -> Bool {
    guard name.count > 1, name.upperBound == text.runs.count, name.lowerBound > 4 else {
      return false
    }
    return text.gap(after: name.lowerBound - 1).contains(0x0A)
  }

  /// Two to four words with capitals behind the last full stop of a text, though no list has them.
  func closingName(from first: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard first > 5, text.runs.count - first <= 4, text.runs.count - first >= 2,
      text.gap(after: first - 1).contains(where: { [0x0A, 0x2E, 0x21, 0x3F].contains($0) }),
      (first..<text.runs.count).allSatisfy({ isClosingPart($0, in: text) }),
      (first..<text.runs.count - 1).allSatisfy({ joinsName(text.gap(after: $0)) }),
      text.gap(after: text.runs.count - 1).allSatisfy({ [0x0A, 0x20, 0x2E, 0x22].contains($0) }),
      !text.hasMask(behind: first - 1) || text.gap(after: first - 1).suffix(2).first == 0x2E
    else { return nil }
    return passage(.name, first..<text.runs.count, in: text)
  }

  private func joinsName(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.elementsEqual([0x20]) || gap.elementsEqual([0x27]) || gap.elementsEqual([0x2D])
      || gap.elementsEqual("’".utf8)
  }

  private func isClosingPart(_ run: Int, in text: TextRuns) -> Bool {
    // The last letter of "Guivarc'h".
    if text.runs[run].length == 1 { return !text.gap(after: run - 1).elementsEqual([0x20]) }
    return text.runs[run].isCapitalized && text.runs[run].length > 2 && !text.runs[run].isNumber
      && !leaves.contains(text.runs[run].word) && !isPlace(run, in: text)
      && !PrivacyCues.shared.noNames.contains(text.runs[run].word)
      && hasSmallLetter(run, in: text)
  }

  func hasSmallLetter(_ run: Int, in text: TextRuns) -> Bool {
    text.bytes(of: run).contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// Two words with capitals a little behind "in the name of", or one behind "widow of", whatever they are.
  func cuedName(behind index: Int, in text: TextRuns) -> DoubtfulPassage? {
    // "A nombre de" somebody; a street is "con el nombre de".
    let isNamed =
      names.contains(text.runs[index].word) && index > 0
      && Self.prepositions.contains(text.runs[index - 1].word)
    let isKin = widows.contains(text.runs[index].word)
    guard isNamed || isKin else { return nil }
    let near = (index + 1)..<min(index + 6, text.runs.count)
    guard
      let first = near.first(where: { text.runs[$0].isCapitalized && !text.runs[$0].isNumber }),
      (index..<first).allSatisfy({
        !text.gap(after: $0).contains { [0x0A, 0x2E, 0x21, 0x3F].contains($0) }
      }),
      !isPlace(first, in: text), text.runs[first].length > 2, hasSmallLetter(first, in: text)
    else { return nil }
    var end = first + 1
    while end < text.runs.count, text.gap(after: end - 1).elementsEqual([0x20]),
      text.runs[end].isCapitalized
    { end += 1 }
    guard isKin ? first <= index + 2 : end > first + 1 else { return nil }
    return passage(.name, first..<end, in: text)
  }

  /// A word with an underscore, or behind "u/": "u/tapas_and_tinnitus", "kiko_runner77".
  func handle(at index: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard index + 1 < text.runs.count, text.gap(after: index).elementsEqual([0x5F]) else {
      return nil
    }
    var end = index + 1
    while end + 1 < text.runs.count,
      text.gap(after: end).elementsEqual([0x5F]) || text.touchesNext(end)
    { end += 1 }
    let start = text.runs[index].range.lowerBound
    let isOfReddit = index > 0 && text.runs[index - 1].length == 1 && text.bytes[start - 1] == 0x2F
    let isBehindMask = index > 0 && text.hasMask(behind: index - 1)
    let behind = text.gap(after: end).first ?? 0x20
    guard
      [0x20, 0x0A, 0x28, 0x3A].contains(text.byte(before: index)) || isOfReddit || isBehindMask,
      [0x20, 0x0A, 0x2C, 0x21, 0x29].contains(behind)
    else { return nil }
    guard !text.runs[index].isCapitalized || !text.runs[end].isCapitalized else { return nil }
    return passage(.atSign, index..<end + 1, in: text)
  }

  /// A house and a door behind a word with a capital or a street: "Foru plaza 4, 2-C".
  func door(at run: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard run > 0, run + 2 < text.runs.count, text.runs[run].length <= 3,
      text.gap(after: run).elementsEqual([0x2C, 0x20]), text.runs[run + 1].isNumber,
      text.runs[run + 1].length <= 2, text.gap(after: run + 1).count <= 1,
      text.runs[run + 2].length == 1, text.runs[run + 2].isCapitalized,
      text.runs[run - 1].isCapitalized || isPlace(run - 1, in: text)
    else { return nil }
    return passage(.cue, run - 1..<run + 3, in: text)
  }

  /// Texts in which words that no list of given names knows are no name any more: "Jornada Tres Turons".
  private static let fewestOfUsual = 3

  /// Leaves out what looks like a name but begins with no known one and stands in several pieces of text.
  func withoutUsualNames(
    _ found: [(piece: Int, passage: DoubtfulPassage)], in pieces: [ArraySlice<UInt8>]
  ) -> [(piece: Int, passage: DoubtfulPassage)] {
    func words(_ place: (piece: Int, passage: DoubtfulPassage)) -> ArraySlice<UInt8>? {
      guard place.passage.kind == .name else { return nil }
      let start = pieces[place.piece].startIndex
      let range = place.passage.range
      let bytes = pieces[place.piece][(start + range.lowerBound)..<(start + range.upperBound)]
      let first = bytes.prefix { $0 != 0x20 && $0 != 0x2D }
      return givenNames.contains(FoldedWord(first)) ? nil : bytes
    }
    let unknown = found.map(words)
    var piecesOfName: [ArraySlice<UInt8>: Set<Int>] = [:]
    for (place, name) in zip(found, unknown) {
      if let name { piecesOfName[name, default: []].insert(place.piece) }
    }
    return zip(found, unknown).filter { _, name in
      name.map { piecesOfName[$0, default: []].count < Self.fewestOfUsual } ?? true
    }.map(\.0)
  }
}
