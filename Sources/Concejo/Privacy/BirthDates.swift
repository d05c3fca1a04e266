/// Dates on which people were born.
extension PersonalDataSearch {
  /// A day, a month and a year a little behind a word for birth, or right before one.
  ///
  /// As in "nacida el 17/09/1958", "geboren am 9. Mai 1967", "nado o tres de maio de mil novecentos
  /// sesenta", "1993ko maiatzaren 8an jaioa".
  func birthDates() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    for cue in runs(with: .birth) {
      guard let date = date(behind: cue) ?? date(before: cue) else { continue }
      let range = bytes(of: date)
      if found.last.map({ $0.range.upperBound <= range.lowerBound }) ?? true {
        found.append(PersonalDatum(kind: .birthDate, range: range))
      }
    }
    return found
  }

  /// Words between the one for birth and the date, at most: "nacida en Badajoz el 3".
  private static let longestWayToDate = 5
  /// Words between a date and the one for birth behind it, at most.
  private static let longestWayBack = 2
  /// Words of a date, at most: "catorce de febrero de mil novecientos cincuenta y uno".
  private static let longestDate = 14

  private func date(behind cue: Int) -> Range<Int>? {
    guard cues.births.contains(text.runs[cue].word) else { return nil }
    let ahead = (cue + 1)..<min(cue + 1 + Self.longestWayToDate, text.runs.count)
    for run in ahead where mayBegin(at: run) {
      if let end = endOfDate(from: run) { return run..<end }
    }
    return nil
  }

  private func date(before cue: Int) -> Range<Int>? {
    guard cues.birthsBehind.contains(text.runs[cue].word) else { return nil }
    let back = max(cue - Self.longestDate, 0)..<cue
    for run in back where text.runs[run].isNumber {
      if let end = endOfDate(from: run), end <= cue, cue - end <= Self.longestWayBack {
        return run..<end
      }
    }
    return nil
  }

  private func mayBegin(at run: Int) -> Bool {
    text.runs[run].isNumber || cues.numberWords[text.runs[run].word] != nil
  }

  /// The run behind three numbers, or two and the name of a month, that make a date.
  private func endOfDate(from run: Int) -> Int? {
    var (end, parts) = (run, 0)
    while end < text.runs.count, end < run + Self.longestDate, end == run || isDateGap(end) {
      let part = text.runs[end]
      if part.isNumber {
        guard part.length <= 4, part.length != 3 else { return nil }
        parts += 1
        end += 1
      } else if cues.months.contains(part.word) || isRomanMonth(end, from: run) {
        parts += 1
        end += 1
      } else if let next = endOfWords(from: end) {
        parts += 1
        end = next
      } else if cues.dateWords.contains(part.word) {
        end += 1
      } else {
        return nil
      }
      guard parts == 3 else { continue }
      // "8a" in Basque.
      let hasEnding =
        end < text.runs.count && text.touchesPrevious(end) && text.runs[end].length <= 2
      return hasEnding ? end + 1 : end
    }
    return nil
  }

  /// The month of 17-IV-1958.
  private func isRomanMonth(_ run: Int, from first: Int) -> Bool {
    run > first && isAllCapitals(run) && cues.romanMonths.contains(text.runs[run].word)
      && !text.gap(after: run - 1).isEmpty
  }

  /// The run behind a number in words: "mil novecientos cincuenta y uno".
  private func endOfWords(from run: Int) -> Int? {
    func isNumber(_ run: Int) -> Bool {
      run < text.runs.count
        && (cues.numberWords[text.runs[run].word] != nil
          || cues.thousands.contains(text.runs[run].word))
    }
    guard isNumber(run) else { return nil }
    var end = run + 1
    while end < text.runs.count, text.gap(after: end - 1).count <= 1 {
      if isNumber(end) {
        end += 1
      } else if cues.nameJoins.contains(text.runs[end].word), isNumber(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func isDateGap(_ run: Int) -> Bool {
    let separation = text.separation(after: run - 1)
    return separation.breaks == 0 && separation.signs.count <= 1
      && separation.signs.allSatisfy { [0x2F, 0x2D, 0x2E, 0x2C, 0x27, 0xE2].contains($0) }
  }
}
