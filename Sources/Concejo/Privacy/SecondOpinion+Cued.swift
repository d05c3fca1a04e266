/// What is told by a word near it and by where it stands: boxes and houses in words, codes behind documents and
/// plates, pages of people, and names that end a line or a text.
extension SecondOpinion {
  /// Words between a document or a plate and its code, at most.
  private static let reachOfCode = 4

  /// Six signs and more of capitals and digits in turn, a little behind a document or a plate.
  func cuedCode(behind index: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard codeCues.contains(text.runs[index].word) else { return nil }
    let near = (index + 1)..<min(index + 1 + Self.reachOfCode, text.runs.count)
    guard
      let first = near.first(where: { isMixed($0, in: text) }),
      !(index..<first).contains(where: { text.gap(after: $0).contains(0x0A) })
    else { return nil }
    var end = first + 1
    while end < text.runs.count, text.gap(after: end - 1).count <= 1,
      text.runs[end].isNumber || !hasSmallLetter(end, in: text), text.runs[end].length <= 6
    { end += 1 }
    let signs = (first..<end).reduce(0) { $0 + text.runs[$1].length }
    return signs >= 5 ? passage(.code, index..<end, in: text) : nil
  }

  /// Whether capitals and digits touch at a run, or it is capitals with digits close behind.
  private func isMixed(_ run: Int, in text: TextRuns) -> Bool {
    guard run + 1 < text.runs.count, text.gap(after: run).count <= 1 else { return false }
    let (this, next) = (text.runs[run], text.runs[run + 1])
    guard this.isNumber != next.isNumber else { return false }
    let letters = this.isNumber ? run + 1 : run
    return !hasSmallLetter(letters, in: text) && text.runs[letters].isCapitalized
      && text.runs[letters].length <= 5
      && (text.touchesNext(run) || text.runs[letters].length <= 3)
  }

  /// One to three capitals, a hyphen, one or two and digits: the plates of Germany.
  func hyphenedPlate(at run: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard text.runs[run].isCapitalized, text.runs[run].length <= 3, run + 2 < text.runs.count,
      text.gap(after: run).elementsEqual([0x2D]), text.runs[run + 1].length <= 2,
      text.gap(after: run + 1).elementsEqual([0x20]), text.runs[run + 2].isNumber,
      text.runs[run + 2].length <= 4, !text.runs[run + 1].isNumber,
      !hasSmallLetter(run, in: text), !hasSmallLetter(run + 1, in: text)
    else { return nil }
    return passage(.code, run..<run + 3, in: text)
  }

  /// A house whose number is told in words: a way before it, and a floor or the word for number beside it.
  func spokenHouse(at run: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard numberWords.contains(text.runs[run].word), run > 1 else { return nil }
    let before = max(run - 5, 0)..<run
    guard
      let way = before.first(where: {
        hamlets.contains(text.runs[$0].word)
          || PrivacyCues.shared.streets.contains(text.runs[$0].word)
      }), !text.endsSentence(run - 1)
    else { return nil }
    let behind = (run + 1)..<min(run + 5, text.runs.count)
    let hasMark = PrivacyCues.shared.numberMarks.contains(text.runs[run - 1].word)
    guard hasMark || behind.prefix(3).contains(where: { floors.contains(text.runs[$0].word) }),
      text.runs[run - 1].isCapitalized || hasMark
    else { return nil }
    return passage(.cue, way..<run + 1, in: text)
  }

  /// A house before its way at the end of a text that holds something hidden: "22, allée des Demoiselles".
  func houseBeforeWay(at run: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard text.runs[run].isNumber, text.runs[run].length <= 3, run + 2 < text.runs.count,
      text.runs.count - run <= 10, text.gap(after: run).count <= 2,
      PrivacyCues.shared.streets.contains(text.runs[run + 1].word), text.runs[run + 1].length > 2,
      (max(run - 12, 0)..<run).contains(where: { text.hasMask(behind: $0) })
        || PersonalDatum.hidden.utf8.elementsEqual(
          text.bytes.prefix(PersonalDatum.hidden.utf8.count))
    else { return nil }
    return passage(.cue, run..<run + 2, in: text)
  }

  /// The page of somebody in a network of trades, whatever it is called.
  func page(at run: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard text.runs[run].word == "linkedin", run + 3 < text.runs.count,
      text.gap(after: run).elementsEqual([0x2E]), text.runs[run + 2].word == "in",
      text.gap(after: run + 2).elementsEqual([0x2F])
    else { return nil }
    return passage(.atSign, run..<run + 4, in: text)
  }

  /// Words of a line that begins with a name and says who somebody is, at most.
  private static let longestSigner = 8

  /// Two words with capitals, or one and an initial, that open one of the last lines of a text.
  func openingOfLastLine(at run: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard run > 3, text.runs.count - run <= 2 * Self.longestSigner,
      text.gap(after: run - 1).contains(0x0A), isNameWord(run, in: text)
    else { return nil }
    var end = run + 1
    while end < text.runs.count, end < run + 5, joins(end - 1, in: text),
      isNameWord(end, in: text) || text.runs[end].length == 1 && text.runs[end].isCapitalized
    { end += 1 }
    guard end - run >= 2, isNameWord(end - 1, in: text),
      (run..<text.runs.count - 1).prefix(while: { !text.gap(after: $0).contains(0x0A) }).count
        < Self.longestSigner
    else { return nil }
    let behind = text.gap(after: end - 1).first ?? 0x0A
    let isOffice =
      end < text.runs.count
      && (PrivacyCues.shared.offices.contains(text.runs[end].word)
        || PrivacyCues.shared.trades.contains(text.runs[end].word)
        || PrivacyCues.shared.publicOffices.contains(text.runs[end].word))
    guard [0x0A, 0x2C, 0x28, 0x5B].contains(behind) || isOffice else { return nil }
    return passage(.name, run..<end, in: text)
  }

  /// A word with a capital and one initial behind the last full stop: "Solange B.".
  func cutName(at run: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard run + 2 == text.runs.count, run > 3, isNameWord(run, in: text),
      text.gap(after: run).elementsEqual([0x20]), text.runs[run + 1].length == 1,
      text.runs[run + 1].isCapitalized, text.gap(after: run + 1).first == 0x2E,
      text.gap(after: run - 1).contains(where: { [0x0A, 0x2E, 0x21, 0x3F].contains($0) })
    else { return nil }
    return passage(.name, run..<run + 2, in: text)
  }

  /// The last word of a text behind a word of leave: "firmado chelo".
  func lastWordSigned(behind index: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard signings.contains(text.runs[index].word), index + 2 == text.runs.count,
      text.gap(after: index).count <= 2, text.runs[index + 1].length > 2,
      !PrivacyCues.shared.smallStops.contains(text.runs[index + 1].word)
    else { return nil }
    return passage(.name, index..<index + 2, in: text)
  }

  private func joins(_ run: Int, in text: TextRuns) -> Bool {
    let gap = text.gap(after: run)
    return gap.elementsEqual([0x20]) || gap.elementsEqual([0x2D])
      || text.runs[run].length <= 2 && gap.first == 0x2E && gap.count <= 2
  }

  private func isNameWord(_ run: Int, in text: TextRuns) -> Bool {
    text.runs[run].isCapitalized && !text.runs[run].isNumber && text.runs[run].length > 2
      && hasSmallLetter(run, in: text) && !isPlace(run, in: text)
      && !leaves.contains(text.runs[run].word)
      && !PrivacyCues.shared.noNames.contains(text.runs[run].word)
      && !PrivacyCues.shared.noUnlisted.contains(text.runs[run].word)
  }
}
