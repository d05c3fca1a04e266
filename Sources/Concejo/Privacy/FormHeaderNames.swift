/// Names in the headers of forms, which write the surname first and in capitals.
extension PersonalDataSearch {
  /// The name behind "Sol·licitant:", "RICHIEDENTE:" and their like: "FONTCUBERTA i ROIG, Genís",
  /// "BOUTEFLICQ Jérémy", "MENEGHELLO LUCA ANTONIO".
  ///
  /// No list need know a surname in capitals where a given name in small letters follows it; among
  /// capitals alone one word must be a known given name.
  func headerName(from run: Int, behind header: Int) -> Range<Int>? {
    guard cues.formHeaders.contains(text.runs[header].word),
      text.gap(after: header).contains(0x3A), let surname = endOfLoudSurname(from: run)
    else { return nil }
    let isInverted =
      surname < text.runs.count && text.gap(after: surname - 1).elementsEqual([0x2C, 0x20])
    var end = surname
    while end < text.runs.count, end - surname < Self.mostGivenNames,
      isInverted && end == surname || isJoinedInHeader(end), mayBeUnlisted(end)
    { end += 1 }
    let hasGivenName = (surname..<end).contains { text.runs[$0].length > 2 }
    let isKnown = (run..<end).contains { cues.knownGivenNames.contains(text.runs[$0].word) }
    let isSure = hasGivenName ? isInverted || isKnown : isKnown && surname - run > 1
    let name = run..<(hasGivenName ? end : surname)
    guard isSure, endsSegment(bytes(of: name).upperBound), !isFirm(name) else { return nil }
    return name
  }

  /// Given names and initials in the header of a form, at most.
  private static let mostGivenNames = 4

  /// The run behind the words in capitals that begin at one, and the particles between them.
  private func endOfLoudSurname(from run: Int) -> Int? {
    var (end, next) = (run, run)
    while next < text.runs.count, next - run < Self.mostNameWords,
      next == run || isJoinedInHeader(next)
    {
      let word = text.runs[next].word
      if isLoudName(next) {
        end = next + 1
      } else if next == run || !cues.particles.contains(word) && !cues.nameJoins.contains(word) {
        break
      }
      next += 1
    }
    return end > run ? end : nil
  }

  private func isLoudName(_ run: Int) -> Bool {
    let word = text.runs[run]
    return word.isCapitalized && !word.isNumber && word.length > 1 && isAllCapitals(run)
      && !isNoName(run)
      && ![
        cues.namedPlaces, cues.publicPlaces, cues.offices, cues.publicOffices, cues.trades,
        cues.identities, cues.telephones, cues.streets,
      ].contains { $0.contains(word.word) }
  }

  private func isJoinedInHeader(_ run: Int) -> Bool {
    let gap = text.gap(after: run - 1)
    return gap.elementsEqual([0x20]) || gap.elementsEqual([0x2D]) || gap.elementsEqual([0x27])
      || gap.elementsEqual("’".utf8)
  }

  /// Whether a name or what follows it says that it is a firm's: "ACME, S.L.".
  private func isFirm(_ name: Range<Int>) -> Bool {
    let behind = name.upperBound..<min(name.upperBound + 2, text.runs.count)
    return name.contains { cues.firms.contains(text.runs[$0].word) }
      || behind.contains {
        cues.firms.contains(text.runs[$0].word) && !text.gap(after: $0 - 1).contains(0x0A)
          || text.runs[$0].word == "s" && text.gap(after: name.upperBound - 1).contains(0x2C)
      }
  }
}
