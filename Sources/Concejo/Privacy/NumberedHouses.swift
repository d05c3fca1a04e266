/// Addresses that name the number first: "el número 63 de la calle Alfarería, bajo derecha",
/// "number 12 on Tannery Row, basement flat, BS3 4QN".
///
/// A number and a street alone may be a school's or a shop's: behind them stands a door or a postcode, or
/// before them a word for living there.
extension PersonalDataSearch {
  /// Such an address, by the run of its kind of street.
  func houseBefore(street run: Int) -> Range<Int>? {
    guard let first = startOfStreet(at: run), let house = house(before: first) else { return nil }
    // In English the name stands between the two: number 12 on Tannery Row.
    let isBehindName = first < run
    return numberedHouse(house, name: isBehindName ? run + 1 : endOfStreetName(from: run))
  }

  /// "Haus Nummer neun in der Kirschallee": the kind of street is the end of its name.
  func housesBeforeCompounds() -> [PersonalDatum] {
    (numbers + runs(with: .numberWord)).compactMap { number in
      guard number > 0, cues.numberMarks.contains(text.runs[number - 1].word),
        let street = (number + 1..<min(number + 4, text.runs.count)).first(where: isCompound),
        text.runs[street].isCapitalized, let house = house(before: street),
        let range = numberedHouse(house, name: street + 1)
      else { return nil }
      return PersonalDatum(kind: .address, range: range)
    }
  }

  /// "San Frantzisko kalearen hogeita bosgarrena, bigarren eskuina": the fifth, as Basque tells a house.
  func basqueHouse(at run: Int) -> Range<Int>? {
    guard cues.streetsOfHouses.contains(text.runs[run].word) else { return nil }
    var first = run
    while first > 0, run - first < 3, text.runs[first - 1].isCapitalized,
      text.gap(after: first - 1).elementsEqual([0x20])
    { first -= 1 }
    let near = run + 1..<min(run + 4, text.runs.count)
    guard first < run,
      let number = near.first(where: { text.runs[$0].isNumber || isBasqueOrdinal($0) }),
      (run..<number).allSatisfy({ text.gap(after: $0).elementsEqual([0x20]) }),
      (run + 1..<number).allSatisfy({ cues.scores.contains(text.runs[$0].word) })
    else { return nil }
    if let end = end(ofDoorBehind: number) { return text.runs[first].range.lowerBound..<end }
    return isHome(first) ? bytes(of: first..<number + 1) : nil
  }

  private func isBasqueOrdinal(_ run: Int) -> Bool {
    let word = text.bytes(of: run)
    return ["garren", "garrena", "garrenean"].contains {
      word.reversed().starts(with: $0.utf8.reversed())
    }
  }

  /// A house of an estate: "Urb Los Llanos, parcela 118, 41930", "Résidence Les Acacias, entrée 4".
  func estateHouse(at run: Int) -> Range<Int>? {
    guard cues.estates.contains(text.runs[run].word), run + 3 < text.runs.count else { return nil }
    var unit = run + 1
    while unit < text.runs.count, unit < run + 6, text.gap(after: unit - 1).count <= 2,
      !cues.estateUnits.contains(text.runs[unit].word)
    {
      guard text.runs[unit].isCapitalized || cues.particles.contains(text.runs[unit].word) else {
        return nil
      }
      unit += 1
    }
    guard unit > run + 1, unit + 1 < text.runs.count,
      cues.estateUnits.contains(text.runs[unit].word), text.runs[unit + 1].isNumber,
      text.runs[unit + 1].length <= 4, text.gap(after: unit - 1).first == 0x2C,
      text.gap(after: unit).elementsEqual([0x20])
    else { return nil }
    let end = endOfAnyPostcode(behind: unit + 2)
    let isPublic =
      isPreceded(run, within: 6, by: cues.publicPlaces)
      || isPreceded(run, within: 4, by: cues.namedPlaces)
    guard isHome(run) || end > unit + 2 && !isPublic else { return nil }
    return bytes(of: run..<end)
  }

  /// The run behind a postcode that follows an address, or the same run: "41930", "7000-841", "BS3 4QN".
  func endOfAnyPostcode(behind end: Int) -> Int {
    let last = endOfPostcode(behind: end)
    guard last == end, end > 0, end + 3 < text.runs.count,
      [[0x2C, 0x20], [0x20]].contains(where: text.gap(after: end - 1).elementsEqual)
    else { return last }
    let isArea =
      text.runs[end].isCapitalized && text.runs[end].length <= 2 && isAllCapitals(end)
      && text.touchesNext(end) && text.runs[end + 1].isNumber && text.runs[end + 1].length <= 2
      && text.gap(after: end + 1).elementsEqual([0x20])
    let isInward =
      text.runs[end + 2].isNumber && text.runs[end + 2].length == 1 && text.touchesNext(end + 2)
      && text.runs[end + 3].length == 2 && isAllCapitals(end + 3)
    return isArea && isInward ? end + 4 : end
  }

  /// A number that stands before a street.
  private struct House {
    /// The first run of what is hidden: the word for number, or the number.
    let first: Int
    /// Whether a word for number or for an entrance stands before it.
    let isMarked: Bool
  }

  /// The number before a street, with the small words between them: "número 63 de la".
  private func house(before street: Int) -> House? {
    var last = street - 1
    while last > 0, street - last <= 3, isLink(last) { last -= 1 }
    guard last >= 0, last < street - 1 else { return nil }
    var number = last
    // "7 ter".
    if number > 0, cues.houseSuffixes.contains(text.runs[number].word),
      text.runs[number - 1].isNumber
    {
      number -= 1
    }
    let isTold = cues.numberWords[text.runs[number].word] != nil
    guard text.runs[number].isNumber ? text.runs[number].length <= 4 : isTold,
      !text.touchesPrevious(number), text.gap(after: last).elementsEqual([0x20])
    else { return nil }
    while isTold, number > 0, text.gap(after: number - 1).elementsEqual([0x20]),
      cues.numberWords[text.runs[number - 1].word] != nil
        || number > 1 && cues.nameJoins.contains(text.runs[number - 1].word)
          && cues.numberWords[text.runs[number - 2].word] != nil
    { number -= 1 }
    guard number > 0 else { return nil }
    // "N.º 112".
    let isRaised = number > 1 && text.runs[number - 1].word == "º"
    let mark = number - (isRaised ? 2 : 1)
    let isMarked =
      text.gap(after: number - 1).count <= 2
      && (cues.numberMarks.contains(text.runs[mark].word)
        || cues.blocks.contains(text.runs[mark].word))
    guard isMarked else { return isTold ? nil : House(first: number, isMarked: false) }
    let isHouse = mark > 0 && text.runs[mark - 1].word == "haus"
    return House(first: isHouse ? mark - 1 : mark, isMarked: true)
  }

  /// "De la", "of", "in der", "de l'".
  private func isLink(_ run: Int) -> Bool {
    let word = text.runs[run].word
    let gap = text.gap(after: run)
    return
      (cues.genitives.contains(word) || cues.particles.contains(word)
      || cues.streetParticles.contains(word) || cues.doorJoins.contains(word))
      && (gap.elementsEqual([0x20]) || gap.elementsEqual([0x27]) || gap.elementsEqual("’".utf8))
  }

  private func numberedHouse(_ house: House, name end: Int) -> Range<Int>? {
    let start = text.runs[house.first].range.lowerBound
    let isLived = isHome(house.first) || isStay(before: house.first)
    let door = self.end(ofDoorBehind: end - 1)
    let behind = door.map { door in
      text.runs[end...].prefix { $0.range.upperBound <= door }.endIndex
    }
    let last = endOfAnyPostcode(behind: behind ?? end)
    let hasPostcode = last > behind ?? end
    let full = hasPostcode ? text.runs[last - 1].range.upperBound : door
    // "Vivo en el 63 de la calle": without a word for number only who lives there tells a house.
    if isLived {
      let isPlaced = house.isMarked || cues.doorJoins.contains(text.runs[house.first - 1].word)
      return isPlaced ? start..<(full ?? text.runs[end - 1].range.upperBound) : nil
    }
    let isPublic =
      isPreceded(house.first, within: 6, by: cues.publicPlaces)
      || isPreceded(house.first, within: 6, by: cues.namedPlaces)
      || isPreceded(house.first, within: 4, by: cues.sites)
    let isToldOf =
      house.first > 0 && cues.addressNouns.contains(text.runs[house.first - 1].word)
    guard house.isMarked, !isPublic, let full, isToldOf || endsSegment(full) else { return nil }
    return start..<full
  }

  /// Whether who speaks says right before an address that she is there: "som al", "we're at", "on est au".
  private func isStay(before run: Int) -> Bool {
    (max(run - 2, 1)..<max(run, 1)).contains {
      cues.stays.contains(text.runs[$0].word)
        || text.runs[$0].word == "est" && text.runs[$0 - 1].word == "on"
        || text.runs[$0].word == "re" && text.runs[$0 - 1].word == "we"
    } || run == 2 && cues.stays.contains(text.runs[0].word)
  }

  /// "Sta in Salita San Nicolò 9": the sentence leaves out who.
  func isItalianStay(before run: Int) -> Bool {
    run > 1 && text.runs[run - 1].word == "in"
      && cues.italianStays.contains(text.runs[run - 2].word)
      && (isAtStart(run - 2) || run > 2 && ["noi", "io"].contains(text.runs[run - 3].word))
  }

  /// The run behind a house number with what belongs to it: "9/4 rosso", "211, 15404".
  func endOfHouse(numbered run: Int) -> Int {
    var end = run + 1
    // 5a.
    if text.touchesNext(run), text.runs[end].length == 1, !text.runs[end].isNumber { end += 1 }
    // House, stairs and door, as in Vienna: 19/2/11.
    while end < text.runs.count, end - run <= 3, text.runs[end].isNumber,
      text.runs[end].length <= 3, text.gap(after: end - 1).elementsEqual([0x2F])
    { end += 1 }
    if text.runs[end - 1].isNumber, end > run + 1 {
      let isColoured =
        end < text.runs.count && text.gap(after: end - 1).elementsEqual([0x20])
        && ["rosso", "nero"].contains(text.runs[end].word)
      if isColoured { end += 1 }
    }
    return endOfAnyPostcode(behind: end)
  }

  /// Whether somebody is registered as living at an address: a word for it before, a postcode behind.
  func isRegistered(_ first: Int, number: Int) -> Bool {
    isPreceded(first, within: 4, by: cues.registers)
      && !isPreceded(first, within: 8, by: cues.publicPlaces)
      && endOfPostcode(behind: number + 1) > number + 1
  }
}
