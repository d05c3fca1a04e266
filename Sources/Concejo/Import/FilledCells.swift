/// What stands in columns that are filled in only where something holds.
///
/// People and programs write something where nothing does: `-`, `n/a`, "sin fecha", `0000-00-00`. A
/// proposal that one of these sets aside is lost without anybody having withdrawn it.
extension ContributionStates {
  /// Years in which a platform may have written a day.
  ///
  /// Programs write days before and behind for none: 1/1/1, 30/12/1899, 1/1/1970 and 31/12/9999.
  private static let years = 1990...2199

  /// Whether a cell tells a day, or part of one: "2026-05-01", "mayo de 2024", "5/11".
  func tellsDay(_ cell: String) -> Bool {
    let text = TextCleaning.clean(cell, singleLine: true)
    switch DateText(text) {
    case .day(let day, _): return Self.years.contains(day.parts.year)
    case .numbers(_, _, let year, _, _): return Self.years.contains(year)
    case .serial: return true
    case nil: break
    }
    let words = ColumnName.normalized(text).split(separator: " ").map(String.init)
    guard !words.contains(where: negations.contains) else { return false }
    let years = words.filter { $0.utf8.count == 4 }.compactMap { Int($0) }
    guard years.isEmpty else { return years.allSatisfy(Self.years.contains) }
    let months = words.count { DateWords.known.months[$0] != nil }
    let numbers = words.compactMap { Int($0) }.count { $0 > 0 }
    return numbers > 0 && months + numbers > 1
      && words.allSatisfy {
        Int($0) != nil || DateWords.known.months[$0] != nil || DateWords.known.isKnown($0)
      }
  }

  /// Whether a cell is written as a day, be it one that programs write for none.
  func isDay(_ cell: String) -> Bool {
    DateText(TextCleaning.clean(cell, singleLine: true)) != nil
  }

  /// Whether a cell says that nothing holds.
  ///
  /// Answers that say nothing count only with a word for none: "anterior" may be the one before.
  func isPlaceholder(_ cell: String) -> Bool {
    let words = ColumnName.normalized(cell).split(separator: " ").map(String.init)
    // `0` and `0000-00-00` are none, and so is `-1`.
    guard words.contains(where: { $0.contains { $0 != "0" } }),
      Int(Self.wholeNumber(cell)).map({ $0 > 0 }) != false
    else { return true }
    return placeholders.isNone(cell)
      || words.contains(where: nothing.contains) && NoAnswers.known.isNone(cell)
  }

  /// Whether a cell names the row it stands in: where copies are gathered, the first is its own.
  func isOwn(_ cell: String, id: String) -> Bool {
    func forms(_ text: String) -> Set<String> {
      [ColumnName.normalized(text), ColumnName.normalized(Self.wholeNumber(text))]
    }
    guard !id.isEmpty else { return false }
    return names(of: cell).contains(where: forms(id).contains)
      || !forms(cell).isDisjoint(with: forms(id))
  }

  /// A number without blanks and without the `.0` that programs write where a column has empty cells.
  static func wholeNumber(_ cell: String) -> String {
    let number = cell.filter { !$0.isWhitespace }.lowercased().replacing("−", with: "-")
    return number.hasSuffix(".0") || number.hasSuffix(",0") ? String(number.dropLast(2)) : number
  }
}
