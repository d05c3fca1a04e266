/// Names beside what was hidden: who tells her number, her address or her date of birth tells her name with it.
extension PersonalDataSearch {
  /// Names behind something hidden and before it, where nothing else of their sentence stands.
  func namesBesideMasks() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    for run in text.runs.indices {
      if let name = nameBehindMask(run) ?? nameBeforeMask(run) {
        found.append(PersonalDatum(kind: .signature, range: bytes(of: name)))
      }
    }
    return found
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
    guard run > 0, text.hasMask(behind: run), text.runs[run].isCapitalized else { return nil }
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
