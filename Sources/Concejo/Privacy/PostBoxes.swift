/// Boxes at a post office, which take the place of an address: "Apartado de Correos 318, 29080", "Postfach 10 18 42".
extension PersonalDataSearch {
  /// Words between the first word and the number, at most: "apartado de correos nº", "post office box".
  private static let longestWayToBox = 4
  /// Digits of a box, at most.
  private static let mostBoxDigits = 7

  /// Boxes with their numbers.
  func postBoxes() -> [PersonalDatum] {
    runs(with: .postBox).compactMap { run in
      postBox(at: run).map { PersonalDatum(kind: .address, range: $0) }
    }
  }

  /// A box with its number, and the postcode behind it.
  private func postBox(at run: Int) -> Range<Int>? {
    guard let (number, isPostal) = numberOfBox(openedAt: run) else { return nil }
    // That of an office is no home.
    guard !isPreceded(run, within: 3, by: cues.publicPlaces) else { return nil }
    var (end, digits) = (number, 0)
    while end < text.runs.count, text.runs[end].isNumber,
      end == number || text.gap(after: end - 1).elementsEqual([0x20])
    {
      digits += text.runs[end].length
      end += 1
    }
    let last = endOfPostcode(behind: end)
    // "Apartado 1042" alone is a part of a law.
    guard digits <= Self.mostBoxDigits, isPostal || last > end && text.runs[run].length > 3 else {
      return nil
    }
    return bytes(of: run..<last)
  }

  /// The run of the number behind words for a box.
  private func numberOfBox(openedAt run: Int) -> (number: Int, isPostal: Bool)? {
    var (next, isPostal) = (run, false)
    while next < text.runs.count, next <= run + Self.longestWayToBox, !text.runs[next].isNumber {
      let word = text.runs[next].word
      // "BP" and "Postfach" say it alone, "apartado" needs "de correos".
      if cues.postBoxes.contains(word) { isPostal = true }
      let isPart =
        cues.postBoxes.contains(word) || cues.postBoxParts.contains(word)
        || cues.numberMarks.contains(word) || cues.genitives.contains(word)
      guard isPart, next == run || text.gap(after: next - 1).count <= 2 else { return nil }
      next += 1
    }
    guard next < text.runs.count, text.runs[next].isNumber, next > run,
      text.gap(after: next - 1).count <= 3, !text.touchesPrevious(next),
      text.runs[next].length <= Self.mostBoxDigits
    else { return nil }
    return (next, isPostal)
  }

  /// The run behind a postcode that follows a box or a street behind a comma, or the same run.
  func endOfPostcode(behind end: Int) -> Int {
    guard end < text.runs.count, text.runs[end].isNumber,
      [[0x2C, 0x20], [0x20, 0x2D, 0x20], [0x2C]].contains(
        where: text.gap(after: end - 1).elementsEqual)
    else { return end }
    if text.runs[end].length == 5 { return end + 1 }
    let isPortuguese =
      text.runs[end].length == 4 && end + 1 < text.runs.count && text.runs[end + 1].length == 3
      && text.runs[end + 1].isNumber && text.gap(after: end).elementsEqual([0x2D])
    return isPortuguese ? end + 2 : end
  }
}
