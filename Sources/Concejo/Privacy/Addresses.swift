extension PersonalDataSearch {
  /// Addresses with a floor or door, from the kind of street on.
  func addresses() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    var run = 0
    while run < text.runs.count {
      if cues.addressOpeners.mayHold(text.runs[run].word), let (first, number) = street(at: run),
        let end = end(ofDoorBehind: number)
      {
        let start = text.runs[first].range.lowerBound
        found.append(PersonalDatum(kind: .address, range: start..<end))
        while run < text.runs.count, text.runs[run].range.lowerBound < end { run += 1 }
      } else {
        run += 1
      }
    }
    return found
  }

  /// Longest name of a street, in words and numbers.
  private static let longestName = 8

  /// Where a street begins and what stands before its floor: its number, or the end of its name.
  private func street(at run: Int) -> (first: Int, last: Int)? {
    let isGreatWay = text.hasPhrase(PrivacyCues.greatWay, at: run)
    guard cues.streets.contains(text.runs[run].word) || isGreatWay, !text.runs[run].isNumber else {
      return nil
    }
    var position = run + (isGreatWay ? 2 : 1)
    // Basque names their kind of street last: Zubieta kalea 14.
    let isNamedBefore =
      position < text.runs.count && text.runs[position].isNumber && run > 0
      && text.runs[run - 1].isCapitalized && !isGreatWay
    let first = isNamedBefore ? run - 1 : run
    let limit = min(run + Self.longestName, text.runs.count)
    while position < limit {
      let next = text.runs[position]
      let gap = text.gap(after: position - 1)
      // A full stop ends a sentence unless it shortens the word before.
      let isAbbreviation = text.runs[position - 1].length <= 5
      guard gap.count <= 3, !gap.contains(0x0A), !gap.contains(0x3A), !gap.contains(0x3B),
        !gap.contains(0x2E) || isAbbreviation
      else { return nil }
      if next.isNumber {
        let isDate = position + 1 < text.runs.count && text.runs[position + 1].word == "de"
        if !isDate { return next.length <= 4 ? (first, position) : nil }
      } else if position > run + 1, cues.units.contains(next.word), isUnit(position) {
        return (first, position - 1)
      }
      position += 1
    }
    return nil
  }

  private func isUnit(_ run: Int) -> Bool {
    run + 1 < text.runs.count && (text.runs[run + 1].isNumber || text.runs[run + 1].length <= 2)
  }

  /// The end of floor, staircase and door behind a house number, or nil if there is none.
  private func end(ofDoorBehind number: Int) -> Int? {
    var end: Int?
    var position = number + 1
    while position < text.runs.count, position < number + 14 {
      let gap = text.gap(after: position - 1)
      guard gap.count <= 4, gap.allSatisfy({ Self.doorGaps.contains($0) }) else { break }
      guard let next = doorPart(at: position, hasFloor: end != nil) else { break }
      position = next
      end = text.runs[next - 1].range.upperBound
    }
    return end.map { end in
      // The full stop of an abbreviation belongs to it.
      let hasStop =
        end < text.bytes.count && text.bytes[end] == 0x2E
        && cues.sides.contains(text.runs[position - 1].word)
      return hasStop ? end + 1 : end
    }
  }

  /// Signs that may stand between the parts of a door: blank, comma, full stop, hyphen, slash.
  private static let doorGaps: Set<UInt8> = [0x20, 0x2C, 0x2E, 0x2D, 0x2F]

  /// The run behind a part of a door that begins at a run, or nil if none does.
  private func doorPart(at run: Int, hasFloor: Bool) -> Int? {
    let part = text.runs[run]
    if part.isNumber {
      // An attic or basement has a number of its own.
      let isOwn = part.length <= 2 && cues.floors.contains(text.runs[run - 1].word)
      return numberedPart(at: run, hasFloor: hasFloor) ?? (isOwn ? run + 1 : nil)
    }
    if cues.units.contains(part.word), isUnit(run) {
      guard text.runs[run + 1].isNumber else {
        let isDoor = cues.sides.contains(text.runs[run + 1].word) || text.runs[run + 1].length == 1
        return isDoor || cues.floors.contains(text.runs[run + 1].word) ? run + 2 : nil
      }
      return ordinal(behind: run + 1) ?? run + 2
    }
    if cues.units.contains(part.word), run + 1 < text.runs.count,
      cues.sides.contains(text.runs[run + 1].word)
    {
      return run + 2
    }
    if cues.floors.contains(part.word) { return run + 1 }
    guard hasFloor else { return nil }
    if cues.sides.contains(part.word) { return run + 1 }
    let isWord =
      part.word == "y" || !part.isCapitalized && ["e", "o", "u", "a", "i"].contains(part.word)
    return part.length == 1 && !isWord ? run + 1 : nil
  }

  private func numberedPart(at run: Int, hasFloor: Bool) -> Int? {
    guard text.runs[run].length <= 2 else { return nil }
    if let end = ordinal(behind: run) { return end }
    guard run + 1 < text.runs.count else { return hasFloor ? run + 1 : nil }
    let next = text.runs[run + 1]
    let gap = text.gap(after: run)
    if cues.sides.contains(next.word), gap.count <= 2 { return run + 2 }
    // 1A, and in Basque 3. B.
    let isDoor = next.length == 1 && next.isCapitalized && !next.isNumber
    if isDoor, gap.isEmpty || gap.elementsEqual([0x2E, 0x20]) { return run + 2 }
    guard hasFloor else { return nil }
    // A bare number is a door only where nothing counted follows: 4-2.
    return gap.first == 0x20 && !next.isNumber && !next.isCapitalized ? nil : run + 1
  }

  /// The run behind an ordinal such as 2º, 3r or 2ºdcha, or nil.
  private func ordinal(behind run: Int) -> Int? {
    guard run + 1 < text.runs.count else { return nil }
    let gap = text.gap(after: run)
    let word = text.bytes(of: run + 1)
    let isMarked = word.starts(with: "º".utf8) || word.starts(with: "ª".utf8)
    guard gap.isEmpty || isMarked && gap.elementsEqual([0x2E]) else { return nil }
    if isMarked {
      let rest = word.dropFirst(2)
      return rest.count <= 1 || cues.sides.contains(FoldedWord(rest)) ? run + 2 : nil
    }
    return cues.ordinalEndings.contains(text.runs[run + 1].word) ? run + 2 : nil
  }
}
