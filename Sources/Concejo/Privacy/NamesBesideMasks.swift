/// Names beside what was hidden: who tells her number, her address or her date of birth tells her name with it.
extension PersonalDataSearch {
  /// Names behind something hidden and before it, where nothing else of their sentence stands.
  func namesBesideMasks() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    let isAnyHidden = holdsMask
    for run in text.runs.indices {
      if let name = (isAnyHidden ? fullName(run) : nil) ?? nameBehindMask(run) ?? nameBeforeMask(
        run) ?? nameInBrackets(run)
        ?? initialAtEnd(run)
      {
        found.append(PersonalDatum(kind: .signature, range: bytes(of: name)))
      }
    }
    return found
  }

  /// Whether anything was hidden: each mask has three stars.
  private var holdsMask: Bool {
    var stars = 0
    for byte in text.bytes {
      stars = byte == 0x2A ? stars + 1 : 0
      if stars == 3 { return true }
    }
    return false
  }

  /// A given name that a list knows with a surname behind it, where neither a place nor who holds an office is called
  /// so.
  ///
  /// Who tells her number or her address tells of people she knows, not of those in the newspaper.
  private func fullName(_ run: Int) -> Range<Int>? {
    guard text.runs[run].isCapitalized, !text.runs[run].isNumber,
      cues.knownGivenNames.contains(text.runs[run].word), beginsName(run), !isNoName(run),
      !cues.namesakes.contains(text.runs[run].word),
      let end = endOfName(from: run, style: .careful), !isOfficeNear(end),
      (run + 1..<end).contains(where: {
        cues.knownSurnames.contains(text.runs[$0].word)
          || mayBeUnlisted($0) && text.runs[$0].length > 3
      })
    else { return nil }
    return run..<end
  }

  /// Bytes from something hidden to a name, at most.
  private static let longestWay = 4

  /// A name behind what was hidden that is a part of its sentence, as in "DNI ***0477**, Jordi Mas".
  private func nameBehindMask(_ run: Int) -> Range<Int>? {
    guard text.runs[run].isCapitalized, let way = bytes(fromMaskTo: run), way.count > 1,
      way.count <= Self.longestWay, way.contains(where: { Self.parting.contains($0) })
    else { return nil }
    let name = name(at: run, style: .careful, alone: false)
    if let name, endsSegment(bytes(of: name).upperBound) { return name }
    let first = behindTitles(run)
    if isIdentity(before: run), let end = endOfName(from: first, style: .signed),
      (first..<end).allSatisfy({ mayBeUnlisted($0) || cues.particles.contains(text.runs[$0].word) }
      ),
      endsSegment(bytes(of: first..<end).upperBound)
    {
      return first..<end
    }
    guard first + 1 == text.runs.count, isLoneName(first),
      !cues.namesakes.contains(text.runs[first].word)
    else { return nil }
    return first..<first + 1
  }

  /// Whether four digits of an identity number with stars around them stand before a run: nobody but its holder
  /// is named beside it.
  private func isIdentity(before run: Int) -> Bool {
    run > 0 && text.runs[run - 1].isNumber && text.runs[run - 1].length == 4
      && text.gap(after: run - 1).first == 0x2A
  }

  /// Whether such a number follows a run behind nothing but signs: "Ana Gil – ***6079**".
  private func isIdentity(behind run: Int) -> Bool {
    guard run + 1 < text.runs.count, text.runs[run + 1].isNumber, text.runs[run + 1].length == 4
    else { return false }
    let gap = text.gap(after: run)
    return gap.count(where: { $0 == 0x2A }) >= 3 && gap.last == 0x2A
      && gap.drop(while: { $0 != 0x2A }).allSatisfy { $0 == 0x2A } && !gap.contains(0x0A)
  }

  /// Two words or more that open a part of a text and may be a name, whether a list knows them or not.
  private func unlistedName(upTo last: Int) -> Range<Int>? {
    var first = last
    while first > 0, last - first < Self.mostNameWords, text.gap(after: first - 1).count == 1,
      text.gap(after: first - 1).first == 0x20 || text.gap(after: first - 1).first == 0x2D,
      mayBeUnlisted(first - 1) || cues.particles.contains(text.runs[first - 1].word)
    { first -= 1 }
    guard first < last,
      isAtStart(first) || text.gap(after: max(first - 1, 0)).contains(0x29),
      (first...last).allSatisfy({
        mayBeUnlisted($0) || cues.particles.contains(text.runs[$0].word)
      }), mayBeUnlisted(first), mayBeUnlisted(last)
    else { return nil }
    return first..<last + 1
  }

  /// "Al [***] (rubén)": a given name alone in brackets behind what was hidden.
  private func nameInBrackets(_ run: Int) -> Range<Int>? {
    guard run > 0, isSmallGivenName(run) || isLoneName(run),
      let way = bytes(fromMaskTo: run), way.count <= Self.longestWay, way.contains(0x28),
      text.gap(after: run).first == 0x29
    else { return nil }
    return run..<run + 1
  }

  /// An initial and a word behind what was hidden, where they end the text.
  private func initialAtEnd(_ run: Int) -> Range<Int>? {
    let last = run + 1
    guard last + 1 == text.runs.count, text.runs[run].length == 1, text.runs[run].isCapitalized,
      !text.runs[run].isNumber, text.gap(after: run).elementsEqual([0x2E, 0x20]),
      text.runs[last].isCapitalized, text.runs[last].length > 2, !isNoName(last),
      let way = bytes(fromMaskTo: run), way.contains(where: { Self.parting.contains($0) }),
      way.count <= Self.longestWay
    else { return nil }
    return run..<last + 1
  }

  /// Comma, full stop, hyphen, slash, colon, semicolon, bracket, line end, dash.
  private static let parting: Set<UInt8> = [
    0x2C, 0x2E, 0x2D, 0x2F, 0x3A, 0x3B, 0x28, 0x0A, 0xE2,
  ]

  /// What stands between something hidden and a run behind it.
  private func bytes(fromMaskTo run: Int) -> ArraySlice<UInt8>? {
    guard run > 0 else { return nil }
    let gap = text.gap(after: run - 1)
    guard let star = gap.lastIndex(of: 0x2A) else { return nil }
    let behind = gap[(star + 1)...]
    return behind.first == 0x5D ? behind.dropFirst() : behind
  }

  /// "Patxi Lasa, [***]": a name that opens its sentence, and then something hidden.
  private func nameBeforeMask(_ run: Int) -> Range<Int>? {
    guard run > 0, text.runs[run].isCapitalized else { return nil }
    if isIdentity(behind: run), let name = unlistedName(upTo: run) { return name }
    guard text.hasMask(behind: run) else { return nil }
    let gap = text.gap(after: run)
    guard let way = gap.firstIndex(of: 0x5B).map({ gap[..<$0] }), way.count <= Self.longestWay,
      way.contains(where: { $0 == 0x2C || $0 == 0x28 })
    else { return nil }
    let first = (max(run - Self.mostNameWords, 0)..<run).first { start in
      isAtStart(start) && (start == 0 || !cues.streets.contains(text.runs[start - 1].word))
        && endOfName(from: behindTitles(start), style: .careful) == run + 1
    }
    return first.map { behindTitles($0)..<run + 1 }
  }
}
