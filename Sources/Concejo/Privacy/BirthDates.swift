/// Dates on which people were born.
extension PersonalDataSearch {
  /// A day, a month and a year a little behind a word for birth.
  ///
  /// As in "nacida el 17/09/1958", "geboren am 9. Mai 1967", "1993ko maiatzaren 8a".
  func birthDates() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    for run in numbers
    where isPreceded(run, within: Self.longestWayToDate, by: cues.births)
      && found.last.map({ $0.range.upperBound <= text.runs[run].range.lowerBound }) ?? true
    {
      guard let end = endOfDate(from: run) else { continue }
      found.append(PersonalDatum(kind: .birthDate, range: bytes(of: run..<end)))
    }
    return found
  }

  /// Words between the one for birth and the date, at most: "nacida en Badajoz el 3".
  private static let longestWayToDate = 5
  /// Words of a date, at most: "4 de abril de 1961".
  private static let longestDate = 8

  /// The run behind three numbers, or two and the name of a month, that make a date.
  private func endOfDate(from run: Int) -> Int? {
    var (end, parts) = (run, 0)
    while end < text.runs.count, end < run + Self.longestDate, end == run || isDateGap(end) {
      let part = text.runs[end]
      if part.isNumber {
        guard part.length <= 4, part.length != 3 else { return nil }
        parts += 1
      } else if cues.months.contains(part.word) {
        parts += 1
      } else if !cues.dateWords.contains(part.word) {
        return nil
      }
      end += 1
      guard parts == 3 else { continue }
      // "8a" in Basque.
      let hasEnding =
        end < text.runs.count && text.touchesPrevious(end) && text.runs[end].length <= 2
      return hasEnding ? end + 1 : end
    }
    return nil
  }

  private func isDateGap(_ run: Int) -> Bool {
    let separation = text.separation(after: run - 1)
    return separation.breaks == 0 && separation.signs.count <= 1
      && separation.signs.allSatisfy { [0x2F, 0x2D, 0x2E, 0x2C].contains($0) }
  }
}
