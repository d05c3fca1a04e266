extension PersonalDataSearch {
  /// Names under a text: behind "Fdo.", "Atentamente", thanks and their like.
  func signatures() -> [PersonalDatum] {
    runs(with: .signature).flatMap { run -> [PersonalDatum] in
      for phrase in cues.signatures[text.runs[run].word] ?? []
      where text.hasPhrase(phrase.words, at: run) {
        let found = names(signedBehind: phrase, at: run)
        guard found.isEmpty else { return found }
      }
      return []
    }
  }

  private func names(signedBehind phrase: PrivacyCues.Phrase, at run: Int) -> [PersonalDatum] {
    let behind = run + phrase.words.count
    guard behind < text.runs.count else { return [] }
    switch phrase.kind {
    case .label where !text.gap(after: behind - 1).contains(where: { $0 == 0x3A || $0 == 0x0A }):
      return []
    case .opening where !opensLine(run): return []
    default: break
    }
    // "Gracias Ana Gil" is said to her.
    let isAddressed = phrase.kind == .careful && text.gap(after: behind - 1).elementsEqual([0x20])
    if mayLeadTo(behind), !isAddressed {
      let style: NameStyle =
        switch phrase.kind {
        case .strong: .strong
        case .careful, .opening: .careful
        default: .signed
        }
      let found = names(from: behind, kind: .signature, style: style)
      if let last = found.last, phrase.kind != .careful || endsSegment(last.range.upperBound) {
        return found
      }
    }
    // "Gracias por su atención y un saludo a todos,": the rest of the line leads to the name.
    var next = behind
    // Thanks in the middle of a text may be to somebody.
    guard text.runs.count - behind <= Self.longestEnd else { return [] }
    while next < text.runs.count, next <= behind + Self.longestRest {
      if next > run + 1 || phrase.words.count == 1, endsLine(next - 1), mayLeadTo(next) {
        let found = names(from: next, kind: .signature, style: .careful)
        guard let last = found.last, endsSegment(last.range.upperBound) else {
          next += 1
          continue
        }
        return found
      }
      next += 1
    }
    return []
  }

  private func opensLine(_ run: Int) -> Bool {
    let start = text.runs[run].range.lowerBound
    return start == 0 || text.bytes[..<start].last { $0 != 0x20 && $0 != 0x2D } == 0x0A
  }

  /// Words from thanks to the end of a text, at most.
  private static let longestEnd = 30
  /// Words that may follow thanks or greetings before the name.
  private static let longestRest = 8

  /// Whether a line, a sentence or a part of one ends behind a run.
  private func endsLine(_ run: Int) -> Bool {
    text.gap(after: run).contains { [0x0A, 0x2C, 0x2E, 0x21, 0x3A, 0x2D, 0xE2].contains($0) }
  }

  /// Whether a name may end at a byte: nothing of its sentence follows but what says who she is.
  func endsSegment(_ end: Int) -> Bool {
    var position = end
    while position < text.bytes.count, text.bytes[position] == 0x20 { position += 1 }
    guard position < text.bytes.count else { return true }
    return [0x0A, 0x0D, 0x28, 0x2C, 0x2E, 0x2D, 0x3B, 0x2F, 0x7C, 0x5B, 0xE2].contains(
      text.bytes[position])
  }

  /// Names that are the last lines of a text, whatever stands over them.
  ///
  /// What says who signs may follow on the line or be the last line itself: an office, a neighbourhood.
  func closingLines() -> [PersonalDatum] {
    let lines = lastLines()
    var found: [PersonalDatum] = []
    var top = lines.count
    for (place, line) in lines.enumerated().reversed() {
      if let name = wholeName(of: line) {
        found.append(PersonalDatum(kind: .signature, range: name))
        top = place
      } else if place == lines.count - 1, isOffice(line) {
        top = place
      } else {
        break
      }
    }
    // A list of names is none of signatures, and a name alone is what the text is about.
    guard (1...3).contains(found.count), top > 0, endsSentence(lines[top - 1]) else { return [] }
    return found
  }

  /// The last lines that hold something, in their order, and what stands before them.
  private func lastLines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var end = text.bytes.count
    while end > 0, lines.count < 6 {
      let start = (text.bytes[..<end].lastIndex(of: 0x0A) ?? -1) + 1
      let line = trimmed(start..<end)
      if !line.isEmpty { lines.append(line) }
      end = start - 1
    }
    return lines.reversed()
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
    guard let end = endOfName(from: first, style: .careful),
      cues.knownGivenNames.contains(text.runs[first].word) || text.runs[first].length == 1
        || cues.nameAbbreviations.contains(text.runs[first].word) || first > opening
    else { return nil }
    let name = bytes(of: first..<end)
    guard name.upperBound <= line.upperBound, endsSegment(name.upperBound) else { return nil }
    let rest = text.runs[end...].prefix { $0.range.lowerBound < line.upperBound }
    return rest.count <= Self.longestOffice ? name : nil
  }

  private static let longestOffice = 8

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
}
