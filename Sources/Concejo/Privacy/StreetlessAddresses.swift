extension PersonalDataSearch {
  /// Addresses that name no kind of street: "Cervantes 12, 3ºB", "Ergoien 3, behean bizi naiz".
  ///
  /// A name with a capital and a number; behind the number a door with its letter or side, or a floor
  /// where a word for living somewhere stands near.
  func streetlessAddresses() -> [PersonalDatum] {
    numbers.compactMap { number in
      guard number > 0, text.runs[number].length <= 3, !text.touchesPrevious(number),
        [[0x20], [0x2C, 0x20]].contains(where: text.gap(after: number - 1).elementsEqual),
        let first = startOfName(before: number)
      else { return nil }
      guard let end = end(ofDoorBehind: number) else { return livedHouse(first, number: number) }
      let range = text.runs[first].range.lowerBound..<end
      let isHere = isHome(first) || isFollowedByHome(end)
      guard isHere || isDoorSure(range, behind: number) else { return nil }
      return PersonalDatum(kind: .address, range: range)
    }
  }

  /// A name and a number right behind a word for living there, where the part of the sentence ends: "wohnhaft
  /// Landstraßer Gürtel 19/2/11".
  private func livedHouse(_ first: Int, number: Int) -> PersonalDatum? {
    let last = endOfHouse(numbered: number)
    let range = bytes(of: first..<last)
    let isPlaced =
      text.hasStar && endOfPostcode(behind: last) > last
      && !isPreceded(first, within: 6, by: cues.publicPlaces)
    guard
      isPreceded(first, within: 2, by: cues.homes) || isAddressLabel(before: first) || isPlaced,
      endsSegment(range.upperBound), !isCountOf(number..<number + 1)
    else { return nil }
    return PersonalDatum(kind: .address, range: range)
  }

  /// Words of a name without its kind of street, at most.
  private static let longestBareName = 4
  /// Words from a door to the word for living there, at most.
  private static let reachBehindDoor = 4

  /// The first of the words with capitals before a number, if they may be a street's name.
  private func startOfName(before number: Int) -> Int? {
    var first = number
    while first > 0, number - first < Self.longestBareName,
      first == number || text.gap(after: first - 1).elementsEqual([0x20]),
      isBareName(first - 1)
        || first < number && cues.particles.contains(text.runs[first - 1].word) && first > 1
          && isBareName(first - 2)
    { first -= 1 }
    // What begins a sentence or follows one of these words is another thing's name.
    guard first < number, !isPreceded(first, within: 3, by: cues.namedPlaces),
      !isPreceded(first, within: 2, by: cues.models)
    else { return nil }
    return first
  }

  private func isBareName(_ run: Int) -> Bool {
    let word = text.runs[run]
    return word.isCapitalized && !word.isNumber && word.length > 3
      && !cues.noNames.contains(word.word) && !cues.months.contains(word.word)
      && !cues.numberedThings.contains(word.word) && !cues.units.contains(word.word)
      && !cues.namedPlaces.contains(word.word)
  }

  /// Whether Basque says behind an address that somebody lives there: "Ibarbia auzoa 21 bizi gara".
  func isFollowedByLife(_ end: Int) -> Bool {
    guard let next = text.runs.firstIndex(where: { $0.range.lowerBound >= end }) else {
      return false
    }
    return text.runs[next..<min(next + 2, text.runs.count)].contains {
      cues.homesBehind.contains($0.word)
    }
  }

  private func isFollowedByHome(_ end: Int) -> Bool {
    guard let next = text.runs.firstIndex(where: { $0.range.lowerBound >= end }) else {
      return false
    }
    return text.runs[next..<min(next + Self.reachBehindDoor, text.runs.count)].contains {
      cues.homes.contains($0.word)
    }
  }

  /// Whether a floor with the sign of ordinals and a letter or side stand behind a number.
  private func isDoorSure(_ range: Range<Int>, behind number: Int) -> Bool {
    let door = text.runs[(number + 1)...].prefix { $0.range.upperBound <= range.upperBound }
    let hasFloor = door.contains { !$0.isNumber && isOrdinal($0) || cues.floors.contains($0.word) }
    guard let last = door.last, hasFloor, door.count > 1 else { return false }
    return cues.sides.contains(last.word) || !last.isNumber && last.length == 1
      || isOrdinal(last) && last.length > 2
  }

  private func isOrdinal(_ run: TextRuns.Run) -> Bool {
    let word = text.bytes[run.range]
    return word.starts(with: "º".utf8) || word.starts(with: "ª".utf8)
  }

  /// A home by its block, stairs and door where no street is named: "bloque 6, portal 2, 5ºA".
  func blockAddress(at run: Int) -> Range<Int>? {
    guard cues.blocks.contains(text.runs[run].word), run + 1 < text.runs.count else { return nil }
    let number = text.runs[run + 1]
    // "Un portal" is any.
    let isTold = (cues.numberWords[number.word] ?? 0) > 1
    guard number.isNumber && number.length <= 3 || isTold, text.gap(after: run).count <= 2,
      let end = end(ofDoorBehind: run + 1)
    else { return nil }
    let range = text.runs[run].range.lowerBound..<end
    guard isDoorSure(range, behind: run + 1) else { return nil }
    return range.lowerBound..<(endOfStreet(behind: range) ?? range.upperBound)
  }

  /// Where the street ends that is told behind a door: "sexto C, de la calle Jazmín".
  private func endOfStreet(behind door: Range<Int>) -> Int? {
    let next = text.runs.firstIndex { $0.range.lowerBound >= door.upperBound }
    guard var run = next, text.runs[run].range.lowerBound - door.upperBound <= 2 else { return nil }
    let isEstate =
      (cues.estates.contains(text.runs[run].word)
        || cues.streets.contains(text.runs[run].word) && text.runs[run].length > 1)
      && text.bytes[door.upperBound..<text.runs[run].range.lowerBound].contains(0x2C)
    guard isEstate || cues.genitives.contains(text.runs[run].word) else { return nil }
    if isEstate { return text.runs[endOfStreetName(from: run) - 1].range.upperBound }
    run += 1
    if run < text.runs.count, cues.particles.contains(text.runs[run].word) { run += 1 }
    guard run < text.runs.count, cues.streets.contains(text.runs[run].word) else { return nil }
    return text.runs[endOfStreetName(from: run) - 1].range.upperBound
  }

  /// An address told from the door to the street: "el tercero B del 14 de la calle Mayor", "el 5º C de Camino de
  /// Suárez, 22".
  func doorBefore(street run: Int) -> Range<Int>? {
    guard cues.streets.contains(text.runs[run].word), !text.touchesPrevious(run) else { return nil }
    if let address = markedDoor(before: run) { return address }
    var number = run - 1
    while number > 0, run - number <= 2, cues.particles.contains(text.runs[number].word) {
      number -= 1
    }
    guard number > 1, number < run - 1, text.runs[number].isNumber, text.runs[number].length <= 3,
      cues.genitives.contains(text.runs[number - 1].word)
    else { return nil }
    let door = max(number - 4, 0)..<number - 1
    guard let first = door.first(where: { cues.floors.contains(text.runs[$0].word) }) else {
      return nil
    }
    var end = run + 1
    while end < text.runs.count, end < run + 6, text.gap(after: end - 1).elementsEqual([0x20]),
      text.runs[end].isCapitalized || cues.particles.contains(text.runs[end].word)
    { end += 1 }
    return bytes(of: first..<end)
  }

  /// Runs of a door before "de" and its street, at most: "5", "º", "C".
  private static let longestDoor = 4

  /// The same where a floor with its sign and a letter or side stand right before the street.
  func markedDoor(before street: Int) -> Range<Int>? {
    var link = street - 1
    while link > 0, street - link <= 2, cues.particles.contains(text.runs[link].word),
      cues.particles.contains(text.runs[link - 1].word)
    { link -= 1 }
    guard link > 1, cues.genitives.contains(text.runs[link].word) else { return nil }
    for first in max(link - Self.longestDoor, 0)..<link - 1
    where text.runs[first].isNumber && text.runs[first].length <= 2 && first > 0
      && !text.touchesPrevious(first)
    {
      // The door stands behind a house number elsewhere: the run before it takes its part.
      guard let end = end(ofDoorBehind: first - 1), end == text.runs[link - 1].range.upperBound,
        isDoorSure(text.runs[first].range.lowerBound..<end, behind: first - 1)
      else { continue }
      var last = endOfStreetName(from: street)
      if last < text.runs.count, text.runs[last].isNumber, text.runs[last].length <= 3,
        [[0x20], [0x2C, 0x20]].contains(where: text.gap(after: last - 1).elementsEqual)
      {
        last += 1
      }
      return bytes(of: first..<last)
    }
    return nil
  }
}
