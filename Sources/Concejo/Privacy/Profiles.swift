extension PersonalDataSearch {
  /// Pages and names of people in social networks: facebook.com/ana.gil.5, "insta: ana_gil".
  func profiles() -> [PersonalDatum] {
    runs(with: .network).compactMap { run in
      address(at: run) ?? named(behind: run) ?? named(before: run)
    }
  }

  /// An address of a network with the name of a page in it.
  private func address(at run: Int) -> PersonalDatum? {
    guard run + 2 < text.runs.count, text.gap(after: run).elementsEqual([0x2E]),
      text.runs[run + 1].length <= 5, !isPicture(run)
    else { return nil }
    var position = text.runs[run + 1].range.upperBound
    var skipped = 0
    // LinkedIn keeps people apart from companies: what their names hold says nothing.
    var isPerson = false
    while position < text.bytes.count, text.bytes[position] == 0x2F, skipped < 3 {
      position += 1
      if position < text.bytes.count, text.bytes[position] == 0x40 { position += 1 }
      let start = position
      while position < text.bytes.count, Self.isPathSign(text.bytes[position]) { position += 1 }
      while position > start, text.bytes[position - 1] == 0x2E { position -= 1 }
      let word = FoldedWord(text.bytes[start..<position])
      if cues.profileFolders.contains(word) {
        skipped += 1
        isPerson = isPerson || word == "in"
        continue
      }
      guard position - start > 2, !cues.networkPages.contains(word),
        isPerson || !isOrganisation(start..<position)
      else { return nil }
      return PersonalDatum(
        kind: .handle, range: text.runs[run].range.lowerBound..<endOfQuery(from: position))
    }
    return nil
  }

  /// Whether an address is that of a picture: pic.twitter.com.
  private func isPicture(_ run: Int) -> Bool {
    run > 0 && text.runs[run - 1].word == "pic" && text.gap(after: run - 1).elementsEqual([0x2E])
  }

  /// Whether the name of a page tells an office, a school, a club and their like.
  private func isOrganisation(_ range: Range<Int>) -> Bool {
    let name = text.bytes[range].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return cues.organisationParts.contains { part in
      name.count >= part.count
        && (0...(name.count - part.count)).contains {
          name[$0..<$0 + part.count].elementsEqual(part)
        }
    }
  }

  /// The end of "?id=100012345", where a page is named by a number.
  private func endOfQuery(from position: Int) -> Int {
    guard text.bytes[position...].starts(with: "?id=".utf8) else { return position }
    var end = position + 4
    while end < text.bytes.count, Self.isDigit(text.bytes[end]) { end += 1 }
    return end
  }

  private static func isPathSign(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D || byte == 0x25
  }

  /// A name behind a network and a colon, or words such as "soy" and "es".
  private func named(behind run: Int) -> PersonalDatum? {
    guard text.runs[run].length > 1 else { return nil }
    var next = run + 1
    let hasColon = text.gap(after: run).contains { $0 == 0x3A || $0 == 0x3D }
    var isTold = hasColon
    while next < text.runs.count, next <= run + 4, cues.profileLinks.contains(text.runs[next].word),
      text.gap(after: next - 1).allSatisfy({ $0 == 0x20 || $0 == 0x3A || $0 == 0x28 })
    {
      isTold = true
      next += 1
    }
    guard next < text.runs.count, text.gap(after: next - 1).count <= 4,
      !text.gap(after: next - 1).contains(0x2E), !text.gap(after: next - 1).contains(0x0A)
    else { return nil }
    // "Instagram ana_gil" needs no word between: the form of the name says it.
    let range = nameWithSigns(from: next)
    // "El telegram es t.me/…": an address, which another run opens.
    guard range.upperBound == text.bytes.count || text.bytes[range.upperBound] != 0x2F else {
      return nil
    }
    // Behind `@` it is found as what it is.
    guard range.lowerBound == 0 || text.bytes[range.lowerBound - 1] != 0x40 else { return nil }
    let hasSign = text.bytes[range].contains { $0 == 0x5F || $0 == 0x2E }
    if hasNameForm(range), isTold || hasSign && text.gap(after: next - 1).elementsEqual([0x20]) {
      return PersonalDatum(kind: .handle, range: range)
    }
    guard isTold else { return nil }
    if text.runs[next].isCapitalized, cues.knownGivenNames.contains(text.runs[next].word),
      let end = endOfName(from: next, style: .careful)
    {
      return PersonalDatum(kind: .handle, range: bytes(of: next..<end))
    }
    let isOwn = isPreceded(run, within: 2, by: cues.possessives)
    guard isOwn, text.runs[next].length > 4, !text.runs[next].isCapitalized,
      range == text.runs[next].range, !cues.noHandles.contains(text.runs[next].word)
    else { return nil }
    return PersonalDatum(kind: .handle, range: range)
  }

  /// A name right before "en instagram".
  private func named(before run: Int) -> PersonalDatum? {
    guard run > 1, text.runs[run].length > 1, cues.providerJoins.contains(text.runs[run - 1].word),
      text.gap(after: run - 1).elementsEqual([0x20]), text.gap(after: run - 2).count <= 2,
      !text.gap(after: run - 2).contains(0x2E)
    else { return nil }
    var end = text.runs[run - 2].range.upperBound
    while end < text.bytes.count, text.bytes[end] == 0x5F { end += 1 }
    var start = end
    while start > 0, Self.isHandleSign(text.bytes[start - 1]) { start -= 1 }
    while start < end, !Self.isPlain(text.bytes[start]) { start += 1 }
    guard start == 0 || text.bytes[start - 1] != 0x40 else { return nil }
    return hasNameForm(start..<end) ? PersonalDatum(kind: .handle, range: start..<end) : nil
  }

  /// Letters, digits, full stops, hyphens and underscores from a run on.
  private func nameWithSigns(from run: Int) -> Range<Int> {
    var start = text.runs[run].range.lowerBound
    while start > 0, text.bytes[start - 1] == 0x5F { start -= 1 }
    var end = start
    while end < text.bytes.count, Self.isHandleSign(text.bytes[end]) { end += 1 }
    while end > start, text.bytes[end - 1] == 0x2E || text.bytes[end - 1] == 0x2D { end -= 1 }
    return start..<end
  }

  private static func isHandleSign(_ byte: UInt8) -> Bool {
    isPlain(byte) || byte == 0x5F || byte == 0x2E || byte == 0x2D || byte == 0x23
  }

  /// Whether letters stand together with digits, underscores or full stops, and it is no address.
  private func hasNameForm(_ range: Range<Int>) -> Bool {
    guard range.count > 3 else { return false }
    let bytes = text.bytes[range]
    let letters = bytes.count { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    guard letters > 2, let dot = bytes.lastIndex(of: 0x2E) else {
      return letters > 2 && bytes.contains { Self.isDigit($0) || $0 == 0x5F }
    }
    // A full stop without a blank behind it: "el senador.El director".
    guard
      !(range.lowerBound..<range.upperBound - 1).contains(where: {
        text.bytes[$0] == 0x2E && text.bytes[$0 + 1] >= 0x41 && text.bytes[$0 + 1] <= 0x5A
      })
    else { return false }
    return !cues.topDomains.contains(FoldedWord(bytes[(dot + 1)...]))
      && !bytes.starts(with: "www.".utf8) && !bytes.starts(with: "http".utf8)
  }
}
