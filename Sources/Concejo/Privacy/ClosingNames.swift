/// Names that end a text, whatever stands over or before them.
extension PersonalDataSearch {
  /// Names that are the last lines of a text, or its last sentence.
  func closingNames() -> [PersonalDatum] {
    let lines = lastLines()
    let found = closingLines(lines)
    return found.isEmpty ? closingSentence(lines) : found
  }

  /// Names that are the last lines of a text.
  ///
  /// What says who signs may follow on the line or be the last line itself: an office, a neighbourhood.
  private func closingLines(_ lines: [Range<Int>]) -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    var top = lines.count
    for (place, line) in lines.enumerated().reversed() {
      if let name = wholeName(of: line) {
        found.append(PersonalDatum(kind: .signature, range: name))
        top = place
      } else if found.isEmpty, place >= lines.count - Self.mostOffices, isOffice(line) {
        top = place
      } else {
        break
      }
    }
    // A list of names is none of signatures, and a name alone is what the text is about.
    guard (1...5).contains(found.count), top > 0 else { return [] }
    // "Mis datos:" and then a name over a number or an address.
    let isOverData = found.count == 1 && top + 1 < lines.count && isOffice(lines[lines.count - 1])
    guard isOverData || endsSentence(lines[top - 1]) else { return [] }
    return found
  }

  /// Lines below a name with an office, a number or an address that was hidden, at most.
  private static let mostOffices = 4

  /// The last lines that hold something, in their order, and what stands before them; not what is said
  /// behind the name: "PD: …".
  private func lastLines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (end, lineBreak) = (text.bytes.count, text.lastBreak)
    while end > 0, lines.count < 8 {
      let start = (lineBreak ?? -1) + 1
      let line = trimmed(start..<end)
      if !line.isEmpty { lines.append(line) }
      end = start - 1
      lineBreak = end > 0 ? text.bytes[..<end].lastIndex(of: 0x0A) : nil
    }
    lines.reverse()
    guard lines.count > 1,
      let last = lines.indices.dropFirst().last(where: { opensPostscript(lines[$0]) })
    else { return lines }
    return Array(lines[..<last])
  }

  private func opensPostscript(_ line: Range<Int>) -> Bool {
    guard let run = firstRun(of: line) else { return false }
    if cues.postscripts.contains(text.runs[run].word) { return true }
    return text.hasPhrase(["p", "d"], at: run) || text.hasPhrase(["p", "s"], at: run)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text.bytes[start] <= 0x20 || text.bytes[start] == 0x2D { start += 1 }
    while end > start, text.bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The name that a line is, but for titles before it and a few words behind a comma or bracket.
  private func wholeName(of line: Range<Int>) -> Range<Int>? {
    guard let opening = firstRun(of: line) else { return nil }
    let first = behindTitles(opening)
    let isNamed =
      cues.knownGivenNames.contains(text.runs[first].word) || text.runs[first].length == 1
      || cues.nameAbbreviations.contains(text.runs[first].word) || first > opening
    // Most lines are sentences of more words than a name.
    let limit = opening + 3 * Self.mostNameWords
    let isShort =
      limit >= text.runs.count || text.runs[limit].range.lowerBound >= line.upperBound
    guard isNamed || isShort, let name = name(at: opening, style: .careful, alone: true),
      isNamed || isWholeLine(name, line) && !isAllCapitals(first)
    else { return nil }
    let range = bytes(of: name)
    guard range.upperBound <= line.upperBound, endsSegment(range.upperBound) else { return nil }
    let rest = text.runs[name.upperBound...].prefix { $0.range.lowerBound < line.upperBound }
    return rest.count <= Self.longestOffice ? range : nil
  }

  private func isWholeLine(_ name: Range<Int>, _ line: Range<Int>) -> Bool {
    name.upperBound == text.runs.count
      || text.runs[name.upperBound].range.lowerBound >= line.upperBound
  }

  /// Whether a line is short and says who or where somebody is, or is hidden already.
  private func isOffice(_ line: Range<Int>) -> Bool {
    guard let opening = firstRun(of: line) else {
      return text.bytes[line].starts(with: PersonalDatum.hidden.utf8)
    }
    let words = text.runs[opening...].prefix { $0.range.lowerBound < line.upperBound }
    return words.count <= Self.longestOffice
      && ![0x2E, 0x21, 0x3F].contains(text.bytes[line.upperBound - 1])
      && words.first.map { cues.offices.contains($0.word) || $0.isNumber } ?? false
  }

  private func firstRun(of line: Range<Int>) -> Int? {
    var (low, high) = (0, text.runs.count)
    while low < high {
      let middle = (low + high) / 2
      if text.runs[middle].range.lowerBound < line.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < text.runs.count && text.runs[low].range.lowerBound < line.upperBound ? low : nil
  }

  /// Whether a line is no heading of a list.
  private func endsSentence(_ line: Range<Int>) -> Bool {
    let last = text.bytes[line.upperBound - 1]
    return last != 0x3A && (last != 0x2C || line.count < 60)
      && ([0x2E, 0x21, 0x3F, 0x2C, 0x29, 0x5D].contains(last) || line.count > 30
        || firstRun(of: line).map { cues.signatures[text.runs[$0].word] != nil } ?? false)
  }

  /// Words from the name in the last sentence to the end of the text, at most.
  private static let longestSentence = 14

  /// Names that are the last sentence of a text, behind a full stop or a dash.
  private func closingSentence(_ lines: [Range<Int>]) -> [PersonalDatum] {
    guard let line = lines.last, let opening = firstRun(of: line) else { return [] }
    let isLast = text.runs[text.runs.count - 1].range.lowerBound < line.upperBound
    let end =
      isLast
      ? text.runs.count
      : text.runs[opening...].firstIndex { $0.range.lowerBound >= line.upperBound }
        ?? text.runs.count
    var run = end - 1
    while run > max(opening, end - 1 - Self.longestSentence) {
      defer { run -= 1 }
      guard
        text.runs[run].isCapitalized || cues.nameArticles.contains(text.runs[run].word)
          || cues.titles.contains(text.runs[run].word),
        opensSentence(run)
      else { continue }
      if let household = household(at: run, end: end) {
        return [PersonalDatum(kind: .signature, range: bytes(of: household))]
      }
      let first = behindTitles(run)
      if first == run, isAllCapitals(run), !cues.knownGivenNames.contains(text.runs[run].word),
        text.runs[run].length > 1
      {
        return []
      }
      // Behind a dash an initial makes a name that no list knows one: "— I. Valdecasas".
      let isDashed =
        text.separation(after: run - 1).signs.last == 0x2D && text.runs[run].isCapitalized
        && text.runs[run].length == 1
      let isSure = isDashed || isBehindTitle(first, from: run)
      let found = names(
        from: run, kind: .signature, style: isSure ? .signed : .careful, alone: true)
      guard let last = found.last else { return [] }
      let behind = text.runs[run..<end].firstIndex { $0.range.lowerBound >= last.range.upperBound }
      return closes(found, from: run, behind: behind ?? end, end: end) ? found : []
    }
    return []
  }

  /// The surnames of "Familia Gil Ros" where they end the text.
  private func household(at run: Int, end: Int) -> Range<Int>? {
    guard cues.households.contains(text.runs[run].word), run + 1 < end, end - run <= 4,
      (run + 1..<end).allSatisfy({
        text.runs[$0].isCapitalized && !isNoName($0)
          && text.gap(after: $0 - 1).elementsEqual([0x20])
      })
    else { return nil }
    return run + 1..<end
  }

  /// Whether a sentence begins at a run: behind a full stop that ends no abbreviation, or a dash.
  func opensSentence(_ run: Int) -> Bool {
    let separation = text.separation(after: run - 1)
    if separation.signs.contains(where: { [0x21, 0x3F, 0xF0].contains($0) }) { return true }
    if separation.signs.contains(0x2D) { return separation.blanks > 0 }
    guard separation.signs.contains(0x2E), separation.blanks > 0 else { return false }
    let before = text.runs[run - 1]
    // "38 cm. Ana", "a las 18 h. Ana": what is measured is no title.
    let isMeasure = before.isNumber || before.length <= 2 && !before.isCapitalized
    return separation.signs.count > 1
      || (before.length > 2 || isMeasure) && !cues.nameAbbreviations.contains(before.word)
        && !cues.titles.contains(before.word) && !cues.streets.contains(before.word)
  }

  /// Whether nothing follows names but who they are: a few words behind a comma, a dash or in brackets.
  private func closes(
    _ names: [PersonalDatum], from first: Int, behind: Int, end: Int
  ) -> Bool {
    guard let last = names.last, end - behind <= Self.longestOffice,
      endsSegment(last.range.upperBound)
        || names.count > 1 && behind < end && cues.nameJoins.contains(text.runs[behind].word)
    else { return false }
    // Another sentence, or a second part of this one, tells something of her.
    let parts = (behind..<end).dropLast().count { run in
      text.gap(after: run).contains { $0 == 0x2C || $0 == 0x2E && text.runs[run].length > 2 }
    }
    guard parts == 0 else { return false }
    let isBare = behind == end
    let isFull = names.contains { $0.range.contains { text.bytes[$0] == 0x20 } }
    return isFull || isBare || names.count > 1 || text.separation(after: first - 1).signs == [0x2D]
  }
}
