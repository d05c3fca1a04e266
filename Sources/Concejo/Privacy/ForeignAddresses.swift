extension PersonalDataSearch {
  /// An address whose number stands before the street, as in France and Britain: "12 rue des Lilas,
  /// 3e étage", "Flat 4, 12 Mill Road".
  func foreignAddress(at run: Int) -> Range<Int>? {
    let isBehindName = cues.streetsBehindNames.contains(text.runs[run].word)
    guard !isBehindName || text.runs[run].isCapitalized, var first = startOfStreet(at: run) else {
      return nil
    }
    // "12 bis rue".
    if first > 0, cues.houseSuffixes.contains(text.runs[first - 1].word) { first -= 1 }
    let isTold =
      first > 1 && cues.numberWords[text.runs[first - 1].word] != nil
      && cues.numberMarks.contains(text.runs[first - 2].word)
    guard first > 0, text.runs[first - 1].isNumber || isTold,
      text.runs[first - 1].length <= 4 || isTold,
      text.gap(after: first - 1).count <= 2, !text.gap(after: first - 1).contains(0x2E)
    else { return nil }
    let number = first - 1
    let isBefore =
      number > 1 && (text.runs[number - 1].isNumber || text.runs[number - 1].length == 1)
      && isFlat(number - 2)
    let start = isBefore ? number - 2 : number
    let name = endOfStreetName(from: run)
    if let end = end(ofDoorBehind: name - 1) { return text.runs[start].range.lowerBound..<end }
    if let house = houseName(before: start) { return bytes(of: house..<name) }
    guard isBefore || isHome(start) else { return nil }
    return bytes(of: start..<name)
  }

  /// Words of the name of a house, at most: "The Old Forge".
  private static let longestHouseName = 4

  /// Where the name of a house begins that stands between a person who is hidden and a number.
  private func houseName(before run: Int) -> Int? {
    var first = run
    while first > 0, run - first < Self.longestHouseName, text.runs[first - 1].isCapitalized,
      [[0x20], [0x2C, 0x20]].contains(where: text.gap(after: first - 1).elementsEqual)
    { first -= 1 }
    return first < run && isBehindPerson(first) ? first : nil
  }

  /// Whether a run is "flat" or its like, with its number behind it.
  private func isFlat(_ run: Int) -> Bool {
    cues.units.contains(text.runs[run].word) && text.gap(after: run).elementsEqual([0x20])
      && text.gap(after: run + 1).count <= 2
  }

  /// The run behind the name of a street: words with capitals and the particles between them.
  func endOfStreetName(from run: Int) -> Int {
    var end = run + 1
    var last = run + 1
    while end < text.runs.count, end < run + 8, !text.runs[end].isNumber,
      text.gap(after: end - 1).count <= 3,
      text.gap(after: end - 1).allSatisfy({ $0 == 0x20 || $0 == 0x27 || $0 == 0x2D || $0 >= 0x80 })
    {
      let word = text.runs[end]
      if word.isCapitalized {
        last = end + 1
      } else if !cues.particles.contains(word.word), !cues.streetParticles.contains(word.word) {
        break
      }
      end += 1
    }
    return last
  }

  /// Where a street begins that is told by its kind: in English its name stands before it, as in Mill Road.
  ///
  /// - Parameter run: The kind of street.
  /// - Returns: The kind itself, or the first word of the name; nil for a piece of another word, and for a kind that
  ///   lacks its name.
  func startOfStreet(at run: Int) -> Int? {
    guard cues.streets.contains(text.runs[run].word), !text.touchesPrevious(run),
      !text.touchesNext(run), text.byte(before: run) != 0x2D
    else { return nil }
    guard cues.streetsBehindNames.contains(text.runs[run].word) else { return run }
    var first = run
    while first > 0, run - first < 4,
      text.gap(after: first - 1).elementsEqual([0x20]) || isGenitive(first),
      text.runs[first - 1].isCapitalized || isGenitive(first - 1)
    { first -= 1 }
    return first < run ? first : nil
  }

  /// The s of "Cooper's Row".
  private func isGenitive(_ run: Int) -> Bool {
    guard run > 0, text.runs[run].word == "s" else { return false }
    let gap = text.gap(after: run - 1)
    return gap.elementsEqual([0x27]) || gap.elementsEqual("’".utf8)
  }

  /// German streets: the kind is the end of their name, and the number stands behind, as in
  /// Lindenstraße 12.
  func compoundStreets() -> [PersonalDatum] {
    (numbers + runs(with: .numberWord)).compactMap { number in
      guard number > 0, text.runs[number].length <= 3 || !text.runs[number].isNumber,
        text.runs[number - 1].length > 5,
        text.runs[number - 1].isCapitalized,
        [[0x20], [0x2E, 0x20]].contains(where: text.gap(after: number - 1).elementsEqual),
        isCompound(number - 1)
      else { return nil }
      var last = number
      // 12a.
      if text.touchesNext(number), text.runs[number + 1].length == 1 { last += 1 }
      let start = text.runs[number - 1].range.lowerBound
      if let end = end(ofDoorBehind: last) {
        return PersonalDatum(kind: .address, range: start..<end)
      }
      guard isHome(number - 1) else { return nil }
      return PersonalDatum(kind: .address, range: start..<text.runs[last].range.upperBound)
    }
  }

  func isCompound(_ run: Int) -> Bool {
    let bytes = text.bytes(of: run)
    let word =
      isAllCapitals(run) ? bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...] : bytes
    return cues.streetEndings.contains { ending in
      word.count > ending.count && word.suffix(ending.count).elementsEqual(ending)
    }
  }
}
