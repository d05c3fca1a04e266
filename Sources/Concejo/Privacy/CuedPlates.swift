/// Plates of any form behind a word that means nothing else, and German ones by their form alone.
extension PersonalDataSearch {
  /// Letters and digits of a plate together.
  private static let plateSigns = 4...8

  /// A code in at most three pieces right behind the word for plate: "targato X7 RB4D".
  func cuedPlate(around run: Int) -> PersonalDatum? {
    var (first, end) = (run, run + 1)
    // No further than a plate has signs: of a row of numbers each would be read to both its ends.
    let most = Self.plateSigns.upperBound
    while first > 0, run - first <= most, isPlatePart(first - 1), isPlateBlank(first - 1) {
      first -= 1
    }
    guard isPreceded(first, within: 3, by: cues.plateNouns) else { return nil }
    while end < text.runs.count, end - first <= most, isPlatePart(end), isPlateBlank(end - 1) {
      end += 1
    }
    let parts = (first..<end).map { text.runs[$0] }
    let digits = parts.filter(\.isNumber).reduce(0) { $0 + $1.length }
    let signs = parts.reduce(0) { $0 + $1.length }
    guard digits >= 2, signs - digits >= 2, Self.plateSigns.contains(signs),
      standsAlone(bytes(of: first..<end))
    else { return nil }
    return PersonalDatum(kind: .plate, range: bytes(of: first..<end))
  }

  /// A place of at most three letters, a hyphen, two letters and a blank before three or four digits: "L-KV 4482".
  func germanPlate(around run: Int) -> PersonalDatum? {
    let digits = text.runs[run]
    guard (3...4).contains(digits.length), run > 1, isPlatePart(run - 1), isPlatePart(run - 2),
      !text.runs[run - 1].isNumber, !text.runs[run - 2].isNumber, text.runs[run - 1].length == 2,
      text.runs[run - 2].length <= 3, text.gap(after: run - 2).elementsEqual([0x2D]),
      text.gap(after: run - 1).elementsEqual([0x20]), !isRoman(run - 1),
      // PR-CC 184 is a footpath.
      !["pr", "gr", "sl"].contains(text.runs[run - 2].word),
      // "A-GN 2024" is of a year.
      digits.length == 3 || ![0x31, 0x32].contains(text.bytes(of: run).first ?? 0),
      // "61-BP 0872/2023" is a file.
      text.byte(before: run - 2) != 0x2D, text.gap(after: run).first != 0x2F,
      standsAlone(bytes(of: run - 2..<run + 1))
    else { return nil }
    return PersonalDatum(kind: .plate, range: bytes(of: run - 2..<run + 1))
  }

  private func isPlatePart(_ run: Int) -> Bool {
    let part = text.runs[run]
    return part.length <= 4
      && (part.isNumber || text.bytes(of: run).allSatisfy { $0 >= 0x41 && $0 <= 0x5A })
  }

  private func isPlateBlank(_ run: Int) -> Bool {
    let gap = text.gap(after: run)
    return gap.isEmpty || gap.elementsEqual([0x20]) || gap.elementsEqual([0x2D])
  }

  /// Whether letters are a Roman number, as of a road: N-II.
  private func isRoman(_ run: Int) -> Bool {
    text.bytes(of: run).allSatisfy { [0x49, 0x56, 0x58].contains($0) }
  }
}
