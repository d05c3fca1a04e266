extension PersonalDataSearch {
  /// Number plates: four digits and three consonants, or a province, four digits and one or two
  /// letters.
  func plates() -> [PersonalDatum] {
    text.runs.indices.compactMap { run in
      guard text.runs[run].isNumber, text.runs[run].length == 4, run + 1 < text.runs.count,
        !text.runs[run + 1].isNumber, isShortGap(text.gap(after: run)), !text.touchesNext(run + 1)
      else { return nil }
      return current(run) ?? provincial(run)
    }
  }

  private func current(_ run: Int) -> PersonalDatum? {
    let letters = text.runs[run + 1]
    guard !text.touchesPrevious(run), letters.length == 3,
      text.bytes(of: run + 1).allSatisfy({ "bcdfghjklmnprstvwxyz".utf8.contains($0 | 0x20) }),
      !cues.notPlates.contains(letters.word) || isPreceded(run, within: 4, by: cues.plateCues),
      standsAlone(bytes(of: run..<(run + 2)))
    else { return nil }
    // Mopeds have a C before the number.
    let isMoped =
      run > 0 && text.runs[run - 1].length == 1 && text.bytes(of: run - 1).first == 0x43
      && isShortGap(text.gap(after: run - 1))
    return PersonalDatum(kind: .plate, range: bytes(of: (isMoped ? run - 1 : run)..<(run + 2)))
  }

  private func provincial(_ run: Int) -> PersonalDatum? {
    guard run > 0, text.runs[run + 1].length <= 2, text.runs[run + 1].isCapitalized,
      text.runs[run - 1].isCapitalized, cues.plateProvinces.contains(text.runs[run - 1].word),
      isShortGap(text.gap(after: run - 1)), !text.touchesPrevious(run - 1),
      !isPreceded(run - 1, within: 2, by: cues.models)
    else { return nil }
    let range = bytes(of: (run - 1)..<(run + 2))
    return standsAlone(range) ? PersonalDatum(kind: .plate, range: range) : nil
  }
}
