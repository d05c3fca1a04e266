extension PersonalDataSearch {
  /// Number plates: four digits and three consonants, a province, four digits and one or two letters,
  /// and those of other countries.
  func plates() -> [PersonalDatum] {
    numbers.compactMap { run in
      current(run) ?? provincial(run) ?? old(run) ?? foreignPlate(around: run)
        ?? germanPlate(around: run) ?? cuedPlate(around: run)
    }
  }

  private func isPlateGap(_ run: Int) -> Bool {
    let gap = text.separation(after: run)
    return gap.signs.count <= 1 && gap.signs.allSatisfy { [0x2D, 0x2E, 0x2F].contains($0) }
      && gap.blanks <= 3 && gap.breaks == 0
  }

  private func isToldOf(_ run: Int) -> Bool { isPreceded(run, within: 5, by: cues.plateCues) }

  private func current(_ run: Int) -> PersonalDatum? {
    guard let groups = digitGroups(4, from: run, separators: GroupSeparators(signs: [0x2E])),
      groups.count == 1 || isToldOf(run)
    else { return nil }
    let last = groups.upperBound - 1
    guard last + 1 < text.runs.count, isPlateGap(last), !text.runs[last + 1].isNumber,
      let end = endOfConsonants(from: last + 1)
    else { return nil }
    let letters = text.runs[last + 1]
    let isToldOf = isToldOf(run)
    // "Al1234BCDy ese día": words in small letters are written together with it.
    let isStuck =
      groups.count == 1 && text.touchesNext(run) && isSmall(run - 1)
      && text.bytes[text.runs[last + 1].range.lowerBound..<end].allSatisfy { $0 < 0x61 }
    guard !text.touchesPrevious(run) || isMarkedPlate(run) || isStuck,
      !cues.notPlates.contains(letters.word) || isToldOf,
      isToldOf || !isPreceded(run, within: 2, by: cues.models) && !isRoad(run),
      // "3184 Bcn": a word, with a capital at its beginning.
      isToldOf || letters.length != 3 || !letters.isCapitalized || isAllCapitals(last + 1),
      isStuck || standsAlone(text.runs[isMarkedPlate(run) ? run - 1 : run].range.lowerBound..<end)
    else { return nil }
    return PersonalDatum(
      kind: .plate, range: text.runs[isMarkedPlate(run) ? run - 1 : run].range.lowerBound..<end)
  }

  /// Whether a letter stands before a number that mopeds (C), tractors (E), trailers (R) or old vehicles (H) have.
  private func isMarkedPlate(_ run: Int) -> Bool {
    run > 0 && text.runs[run - 1].length == 1
      && text.bytes(of: run - 1).first.map { [0x43, 0x45, 0x48, 0x52].contains($0) } ?? false
      && isShortGap(text.gap(after: run - 1))
  }

  /// Whether a run is a word without capitals.
  private func isSmall(_ run: Int) -> Bool {
    run >= 0 && text.bytes(of: run).allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// The end of three consonants, together or one by one.
  private func endOfConsonants(from run: Int) -> Int? {
    func areConsonants(_ run: Int) -> Bool {
      text.bytes(of: run).allSatisfy { "bcdfghjklmnprstvwxyz".utf8.contains($0 | 0x20) }
    }
    if text.runs[run].length == 3 {
      return areConsonants(run) ? text.runs[run].range.upperBound : nil
    }
    // A word in small letters may be written together with three capitals.
    let word = text.bytes(of: run)
    let capitals = word.prefix { "BCDFGHJKLMNPRSTVWXYZ".utf8.contains($0) }.count
    if capitals == 3, word.dropFirst(3).allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      return text.runs[run].range.lowerBound + 3
    }
    let letters = run..<run + 3
    guard letters.upperBound <= text.runs.count,
      letters.allSatisfy({
        text.runs[$0].length == 1 && (text.runs[$0].isCapitalized || isToldOf(letters.lowerBound))
          && areConsonants($0)
      }), letters.dropLast().allSatisfy(isPlateGap)
    else { return nil }
    return text.runs[run + 2].range.upperBound
  }

  /// Whether a number belongs to a road or another code with a hyphen: EX-1234.
  private func isRoad(_ run: Int) -> Bool {
    guard run > 0, text.runs[run - 1].isCapitalized, text.runs[run - 1].length <= 4 else {
      return false
    }
    return !isMarkedPlate(run) && text.gap(after: run - 1).elementsEqual([0x2D])
  }

  private func provincial(_ run: Int) -> PersonalDatum? {
    guard run > 0, text.runs[run].length == 4, run + 1 < text.runs.count,
      !text.runs[run + 1].isNumber, isPlateGap(run), !text.touchesNext(run + 1),
      text.runs[run + 1].length <= 2, text.runs[run + 1].isCapitalized || isToldOf(run - 1),
      text.runs[run - 1].isCapitalized || isToldOf(run - 1),
      cues.plateProvinces.contains(text.runs[run - 1].word),
      isPlateGap(run - 1), !text.touchesPrevious(run - 1),
      !isPreceded(run - 1, within: 2, by: cues.models)
    else { return nil }
    let range = bytes(of: (run - 1)..<(run + 2))
    return standsAlone(range) ? PersonalDatum(kind: .plate, range: range) : nil
  }

  /// A province and four to six digits, of before 1971, where the word stands before it.
  private func old(_ run: Int) -> PersonalDatum? {
    guard run > 0, (4...6).contains(text.runs[run].length), text.runs[run - 1].isCapitalized,
      cues.plateProvinces.contains(text.runs[run - 1].word), isPlateGap(run - 1),
      isPreceded(run - 1, within: 3, by: cues.plateNouns)
    else { return nil }
    let range = bytes(of: (run - 1)..<(run + 1))
    return standsAlone(range) ? PersonalDatum(kind: .plate, range: range) : nil
  }

  /// AB-123-CD of France and Italy, 12-AB-34 and AB-12-CD of Portugal, B-XY 1234 of Germany, AB12 CDE
  /// of Britain; but for the first the word must stand before it.
  private func foreignPlate(around run: Int) -> PersonalDatum? {
    func isLetters(_ run: Int, _ lengths: ClosedRange<Int>) -> Bool {
      run >= 0 && run < text.runs.count && !text.runs[run].isNumber
        && lengths.contains(text.runs[run].length)
        && text.bytes(of: run).allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }
    func datum(_ runs: Range<Int>) -> PersonalDatum? {
      guard (runs.lowerBound..<runs.upperBound - 1).allSatisfy(isPlateGap),
        standsAlone(bytes(of: runs))
      else { return nil }
      return PersonalDatum(kind: .plate, range: bytes(of: runs))
    }
    if let stuck = stuckPlate(around: run) { return stuck }
    let length = text.runs[run].length
    let isSure = isPreceded(run, within: 6, by: cues.plateCues)
    if length == 3, isLetters(run - 1, 2...2), isLetters(run + 1, 2...2),
      isSure
        || text.gap(after: run).elementsEqual([0x2D])
          && text.gap(after: run - 1).elementsEqual([0x2D]) && text.runs[run - 1].isCapitalized
    {
      return datum(run - 1..<run + 2)
    }
    guard isSure || isPreceded(run, within: 12, by: cues.plateCues) && length == 2 else {
      return nil
    }
    if isSure, length == 2, isLetters(run - 1, 2...2), isLetters(run + 1, 2...3) {
      return datum(run - 1..<run + 2)
    }
    if length == 2, isLetters(run + 1, 2...2), run + 2 < text.runs.count,
      text.runs[run + 2].isNumber, text.runs[run + 2].length == 2
    {
      return datum(run..<run + 3)
    }
    if isSure, (1...4).contains(length), isLetters(run - 1, 1...2), isLetters(run - 2, 1...3),
      text.gap(after: run - 2).elementsEqual([0x2D])
        || isPreceded(run - 2, within: 3, by: cues.plateNouns)
    {
      return datum(run - 2..<run + 1)
    }
    return nil
  }

  /// AA 00 AA of Portugal where a word in small letters is written together with it: "carroAM 20 ZR".
  private func stuckPlate(around run: Int) -> PersonalDatum? {
    guard text.runs[run].length == 2, run > 0, run + 1 < text.runs.count,
      text.runs[run + 1].length == 2, text.runs[run + 1].isCapitalized, isAllCapitals(run + 1),
      isPlateGap(run - 1), isPlateGap(run)
    else { return nil }
    let word = text.bytes(of: run - 1)
    let capitals = word.reversed().prefix { $0 >= 0x41 && $0 <= 0x5A }.count
    guard capitals == 2, word.count > 2,
      cues.plateCues.contains(FoldedWord(word.dropLast(2)))
    else { return nil }
    let start = text.runs[run - 1].range.upperBound - 2
    return PersonalDatum(kind: .plate, range: start..<text.runs[run + 1].range.upperBound)
  }
}
