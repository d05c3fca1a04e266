extension PersonalDataSearch {
  /// Addresses with a floor or door, from the kind of street on; behind "vivo en" and its like those
  /// with a number alone.
  func addresses() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    var position = 0
    for opener in runs(with: .street) {
      guard text.runs[opener].range.lowerBound >= position else { continue }
      guard
        let range = houseBefore(street: opener) ?? estateHouse(at: opener)
          ?? foreignAddress(at: opener) ?? address(at: opener) ?? blockAddress(at: opener)
          ?? basqueHouse(at: opener)
      else { continue }
      found.append(PersonalDatum(kind: .address, range: range))
      position = range.upperBound
    }
    return found + housesBeforeCompounds() + compoundStreets() + streetlessAddresses()
  }

  private func address(at run: Int) -> Range<Int>? {
    guard let (first, number) = street(at: run) else { return doorBefore(street: run) }
    let start = text.runs[first].range.lowerBound
    if let end = end(ofDoorBehind: number) {
      // An office on the ground floor is nobody's home.
      let parts = text.runs[(number + 1)...].prefix { $0.range.upperBound <= end }.count(
        where: \.isNumber)
      let isPublic =
        parts < 2 && !isHome(first) && isPreceded(first, within: 6, by: cues.publicPlaces)
      return isPublic ? nil : start..<end
    }
    let isNumbered =
      text.runs[number].isNumber || cues.numberWords[text.runs[number].word] != nil
      || isWithoutNumber(number)
    let isCount = text.runs[number].isNumber && isCountOf(number..<number + 1)
    let end = text.runs[endOfHouse(numbered: number) - 1].range.upperBound
    // "Sta in piazza Roma 3 il mercato" tells behind it who does.
    let isLived =
      isHome(first) || isItalianStay(before: first) && endsSegment(end)
      || isFollowedByLife(end)
      || isRegistered(first, number: number)
    return isNumbered && !isCount && isLived ? start..<end : markedDoor(before: run)
  }

  /// Whether a word for living somewhere stands a little before an address.
  ///
  /// "La dirección" may be anything's, "mi dirección" is the writer's.
  func isHome(_ run: Int) -> Bool {
    if isPreceded(run, within: 5, by: cues.homes) || isFrom(run) { return true }
    if isPreceded(run, within: 4, by: cues.farms) || isAddressLabel(before: run) { return true }
    if isBehindPerson(run) { return true }
    return (max(run - 4, 1)..<max(run, 1)).contains {
      // "Live" alone may be music.
      text.runs[$0].word == "live" && ["i", "we"].contains(text.runs[$0 - 1].word)
        || cues.addressNouns.contains(text.runs[$0].word)
          && cues.possessives.contains(text.runs[$0 - 1].word)
    }
  }

  /// Whether an address stands in a field for addresses of a form in which something was hidden: "ENDEREZO: …".
  func isAddressLabel(before run: Int) -> Bool {
    run > 0 && text.hasStar && text.gap(after: run - 1).prefix(2).contains(0x3A)
      && cues.addressNouns.contains(text.runs[run - 1].word)
  }

  /// Whether an address stands right behind a person who is hidden: "[***], The Old Forge, 5 Mill Lane".
  func isBehindPerson(_ run: Int) -> Bool {
    run > 0 && text.hasStar && text.hasMask(behind: run - 1)
      && text.gap(after: run - 1).suffix(3).elementsEqual([0x5D, 0x2C, 0x20])
  }

  /// "Somos os do lugar de …": who says so lives there.
  private func isFrom(_ run: Int) -> Bool {
    guard run > 1, cues.genitives.contains(text.runs[run - 1].word) else { return false }
    return isPreceded(run, within: 3, by: cues.beings)
  }

  /// Longest name of a street, in words and numbers.
  private static let longestName = 8

  /// Where a street begins and what stands before its floor: its number, or the end of its name.
  private func street(at run: Int) -> (first: Int, last: Int)? {
    let isGreatWay = text.hasPhrase(PrivacyCues.greatWay, at: run)
    // Inside an address of the web hyphens join words: /ronda-del-mig-2.
    let before = text.byte(before: run)
    guard !text.touchesPrevious(run), !text.touchesNext(run), before != 0x2D,
      !text.gap(after: run).elementsEqual([0x2D]),
      !cues.streetsBehindNames.contains(text.runs[run].word)
    else { return nil }
    guard cues.streets.contains(text.runs[run].word) || isGreatWay, !text.runs[run].isNumber else {
      return nil
    }
    // "PS. Gracias": a postscript, where "PS. de la Estación" is a way.
    if text.runs[run].word == "ps" {
      guard run + 1 < text.runs.count, cues.genitives.contains(text.runs[run + 1].word) else {
        return nil
      }
    }
    // "C, escalier 4": a letter alone shortens "calle" where a name follows.
    if text.runs[run].length == 1, text.gap(after: run).contains(0x2C) { return nil }
    // "Lugar para sentarse 3": a hamlet is one of a name.
    if cues.hamlets.contains(text.runs[run].word) {
      guard run + 2 < text.runs.count,
        cues.genitives.contains(text.runs[run + 1].word) && text.runs[run + 2].isCapitalized
          || text.runs[run + 1].isCapitalized && isPreceded(run, within: 2, by: cues.homes)
          || text.runs[run + 1].isCapitalized && isAddressLabel(before: run)
      else { return nil }
    }
    var position = run + (isGreatWay ? 2 : 1)
    // Basque names their kind of street last: Zubieta kalea 14.
    let isNamedBefore =
      position < text.runs.count && run > 0 && text.runs[run - 1].isCapitalized && !isGreatWay
      && (text.runs[position].isNumber || isNumberInWords(position))
    let first = isNamedBefore ? run - 1 : run
    let limit = min(run + Self.longestName, text.runs.count)
    while position < limit {
      let next = text.runs[position]
      let gap = text.gap(after: position - 1)
      // A full stop ends a sentence unless it shortens the word before.
      let isAbbreviation = text.runs[position - 1].length <= 5
      guard gap.count <= 3,
        gap.allSatisfy({ $0 >= 0x20 && ![0x21, 0x3A, 0x3B, 0x3F, 0x22].contains($0) }),
        !gap.contains(0x2E) || isAbbreviation, !Self.endsQuotation(gap)
      else { return nil }
      if next.isNumber {
        // "…camino del río. 3 propuestas": a sentence ends there, unless the word says that a number follows.
        if gap.contains(0x2E), gap.last == 0x20,
          !cues.numberMarks.contains(text.runs[position - 1].word),
          !cues.streets.contains(text.runs[position - 1].word)
        {
          return nil
        }
        let isDate = position + 1 < text.runs.count && text.runs[position + 1].word == "de"
        if !isDate { return next.length <= 4 ? (first, position) : nil }
      } else if isWithoutNumber(position) {
        return (first, position)
      } else if position > run + 1 || isNamedBefore, isNumberInWords(position) {
        return (first, endOfNumberInWords(position))
      } else if position > run + 1, cues.units.contains(next.word), isUnit(position) {
        return (first, position - 1)
      }
      position += 1
    }
    return nil
  }

  /// Whether a quotation ends or begins between two words: « » or “ ”.
  private static func endsQuotation(_ gap: ArraySlice<UInt8>) -> Bool {
    zip(gap, gap.dropFirst()).contains { $0 == 0xC2 && ($1 == 0xAB || $1 == 0xBB) }
      || gap.starts(with: [0xE2, 0x80, 0x9D])
  }

  /// "S/n": a house without a number; the run of the n.
  private func isWithoutNumber(_ run: Int) -> Bool {
    run > 0 && text.runs[run].word == "n" && text.runs[run - 1].word == "s"
      && text.gap(after: run - 1).elementsEqual([0x2F])
  }

  /// Whether a house number is told in words: "número catorce", or a number before a floor.
  private func isNumberInWords(_ run: Int) -> Bool {
    guard cues.numberWords[text.runs[run].word] != nil else { return false }
    let last = endOfNumberInWords(run)
    return cues.numberMarks.contains(text.runs[run - 1].word)
      || last + 1 < text.runs.count && text.gap(after: last).count <= 2
        && (cues.floors.contains(text.runs[last + 1].word) || isStorey(last + 1))
  }

  private func endOfNumberInWords(_ run: Int) -> Int {
    var last = run
    while last + 1 < text.runs.count, last < run + 4,
      text.gap(after: last).elementsEqual([0x20]) || text.gap(after: last).elementsEqual([0x2D])
    {
      let isJoined =
        cues.nameJoins.contains(text.runs[last + 1].word) && last + 2 < text.runs.count
        && cues.numberWords[text.runs[last + 2].word] != nil
      if isJoined {
        last += 2
      } else if cues.numberWords[text.runs[last + 1].word] != nil {
        last += 1
      } else {
        break
      }
    }
    return last
  }

  /// "Secondo piano", "dritter Stock", "second floor": an ordinal before a word for floor.
  private func isStorey(_ run: Int) -> Bool {
    cues.storeyOrdinals.contains(text.runs[run].word) && run + 1 < text.runs.count
      && text.gap(after: run).elementsEqual([0x20])
      && cues.storeys.contains(text.runs[run + 1].word)
  }

  private func isUnit(_ run: Int) -> Bool {
    !isOfCode(run) && run + 1 < text.runs.count && text.gap(after: run).count <= 3
      && text.gap(after: run).allSatisfy(Self.doorGaps.contains)
      && (text.runs[run + 1].isNumber || isShortMark(run + 1)
        || cues.numberWords[text.runs[run + 1].word].map { $0 > 1 } ?? false
        || cues.floors.contains(text.runs[run + 1].word))
  }

  /// Whether a run begins a code such as t8a05e476: letters and digits written together, again and again.
  private func isOfCode(_ run: Int) -> Bool {
    run + 3 < text.runs.count && (run..<(run + 3)).allSatisfy { text.touchesNext($0) }
  }

  /// Whether a run is a letter or two and no word of its own.
  private func isShortMark(_ run: Int) -> Bool {
    guard text.runs[run].length <= 2, text.gap(after: run).first != 0x27 else { return false }
    return text.runs[run].length == 1 && text.runs[run].isCapitalized
      || !cues.smallStops.contains(text.runs[run].word)
        && !cues.particles.contains(text.runs[run].word)
  }

  /// The end of floor, staircase and door behind a house number, or nil if there is none.
  func end(ofDoorBehind number: Int) -> Int? {
    var end: Int?
    var position = number + 1
    while position < text.runs.count, position < number + 14 {
      let gap = text.gap(after: position - 1)
      guard gap.count <= 4, gap.allSatisfy({ Self.doorGaps.contains($0) }) else { break }
      guard let next = doorPart(at: position, hasFloor: end != nil) else {
        // "4, piso 2", "14, en el tercero": small words stand between.
        guard cues.doorJoins.contains(text.runs[position].word),
          end == nil || isDoorBehind(position)
        else { break }
        position += 1
        continue
      }
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

  private func isDoorBehind(_ run: Int) -> Bool {
    run + 1 < text.runs.count && text.gap(after: run).elementsEqual([0x20])
      && doorPart(at: run + 1, hasFloor: false) != nil
  }

  /// Signs that may stand between the parts of a door: blank, comma, full stop, hyphen, slash, bracket.
  private static let doorGaps: Set<UInt8> = [0x20, 0x2C, 0x2E, 0x2D, 0x2F, 0x28, 0xC2, 0xA0, 0x0A]

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
        let next = text.runs[run + 1].word
        let isDoor =
          cues.sides.contains(next) || text.runs[run + 1].length == 1
          || cues.floors.contains(next) || cues.numberWords[next].map { $0 > 1 } ?? false
        // "Basement flat, BS3 4QN": a postcode is no door.
        let isBeforePostcode = hasFloor && endOfAnyPostcode(behind: run + 1) > run + 1
        return isDoor ? run + 2 : isBeforePostcode ? run + 1 : nil
      }
      return ordinal(behind: run + 1) ?? run + 2
    }
    if cues.units.contains(part.word), run + 1 < text.runs.count,
      cues.sides.contains(text.runs[run + 1].word)
    {
      return run + 2
    }
    if isStorey(run) { return run + 2 }
    if cues.floors.contains(part.word) { return run + 1 }
    // "R/c", the ground floor of Portugal, and "r/ch" of France.
    if part.word == "r", run + 1 < text.runs.count, text.gap(after: run).elementsEqual([0x2F]),
      ["c", "ch"].contains(text.runs[run + 1].word)
    {
      return run + 2
    }
    guard hasFloor else { return nil }
    if cues.sides.contains(part.word)
      || cues.units.contains(part.word) && text.gap(after: run - 1).count <= 1
    {
      return run + 1
    }
    // "Entresòl 3A. R. Torrents": an initial is no door.
    let isInitial =
      text.gap(after: run - 1).first == 0x2E && text.gap(after: run).first == 0x2E
      && run + 1 < text.runs.count && text.runs[run + 1].isCapitalized
    if isInitial, part.isCapitalized { return nil }
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
    // 3. Stock, 2. Etage, 3 étage.
    if cues.storeys.contains(next.word), gap.count <= 2 { return run + 2 }
    // 1A, and in Basque 3. B.
    let isDoor = next.length == 1 && next.isCapitalized && !next.isNumber
    if isDoor, gap.isEmpty || gap.elementsEqual([0x2E, 0x20]) || gap.elementsEqual([0x2E]) {
      return run + 2
    }
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
