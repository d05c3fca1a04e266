/// Finds out which places and categories a theme comes from more than chance would have it, and
/// whether it came later or earlier than the rest.
///
/// Copies count once, with the proposal that stands for them: thirty signers of one text are no
/// thirty independent draws. Neither are five answers of one person.
struct ThemeOrigins: Sendable {
  /// A probability below this is no chance.
  static let significance = 0.05
  /// Fewer proposals from one place tell nothing.
  private static let fewest = 3
  /// Most places or categories named of a theme.
  private static let mostNames = 5
  /// Fewer dated proposals have no earlier and later half.
  private static let fewestDated = 20

  private let test: HypergeometricTest
  /// The different themes of each draw: of a proposal one or none, of a person those of all answers.
  private let themes: [[Int]]
  private let themeCount: Int

  /// - Parameters:
  ///   - themes: Themes of each different proposal, or of each person.
  ///   - themeCount: How many themes there are.
  init(themes: [[Int]], themeCount: Int) {
    test = HypergeometricTest(largestPopulation: themes.count)
    self.themes = themes
    self.themeCount = themeCount
  }

  /// For each theme the names it comes from more than chance would have it.
  ///
  /// - Parameter names: What each draw is filed under: one name or none, or several that were chosen.
  /// - Returns: For each theme the names, surest first; none where there are none.
  func overRepresented(_ names: [[String]]) -> [[ThemeSummary.OverRepresentation]] {
    let known = Set(names.joined()).sorted()
    let number = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
    var totals = [Int](repeating: 0, count: known.count)
    var sizes = [Int](repeating: 0, count: themeCount)
    var shared = [Int](repeating: 0, count: themeCount * known.count)
    var population = 0
    for (names, themes) in zip(names, themes) where !names.isEmpty {
      population += 1
      for theme in themes { sizes[theme] += 1 }
      for name in names {
        guard let column = number[name] else { continue }
        totals[column] += 1
        for theme in themes { shared[theme * known.count + column] += 1 }
      }
    }
    let eligible = totals.indices.filter { totals[$0] >= Self.fewest }
    var found: [(theme: Int, column: Int, p: Double)] = []
    for theme in 0..<themeCount {
      for column in eligible {
        let inside = shared[theme * known.count + column]
        guard inside >= Self.fewest, inside * population > totals[column] * sizes[theme] else {
          continue
        }
        let p = test.upperTail(
          hits: inside, draw: sizes[theme], marked: totals[column], population: population)
        found.append((theme, column, p))
      }
    }
    let corrected = HypergeometricTest.corrected(
      found.map(\.p), of: eligible.count * themeCount)
    var result = [[ThemeSummary.OverRepresentation]](repeating: [], count: themeCount)
    for (entry, p) in zip(found, corrected).sorted(by: {
      ($0.0.p, $0.0.column) < ($1.0.p, $1.0.column)
    })
    where p < Self.significance && result[entry.theme].count < Self.mostNames {
      result[entry.theme].append(
        ThemeSummary.OverRepresentation(
          name: known[entry.column], inside: shared[entry.theme * known.count + entry.column],
          insideFiled: sizes[entry.theme], total: totals[entry.column], totalFiled: population,
          pValue: p))
    }
    return result
  }

  /// For each theme whether it came later or earlier than the rest, or nil where chance may decide.
  ///
  /// - Parameter dates: Date of each draw, as the file writes it.
  /// - Returns: For each theme its trend, or nil.
  func trends(_ dates: [String?]) -> [ThemeSummary.Trend?] {
    let days = dates.map { $0.flatMap { CalendarDay($0) } }
    let sorted = days.compactMap(\.self).sorted()
    guard sorted.count >= Self.fewestDated, let first = sorted.first,
      sorted[sorted.count / 2] > first
    else { return [ThemeSummary.Trend?](repeating: nil, count: themeCount) }
    let since = sorted[sorted.count / 2]
    var dated = [Int](repeating: 0, count: themeCount)
    var later = dated
    for (day, themes) in zip(days, themes) {
      guard let day else { continue }
      for theme in themes {
        dated[theme] += 1
        if day >= since { later[theme] += 1 }
      }
    }
    let totalLater = sorted.count { $0 >= since }
    let pValues = (0..<themeCount).map { theme -> Double in
      let up = test.upperTail(
        hits: later[theme], draw: dated[theme], marked: totalLater, population: sorted.count)
      let down = test.upperTail(
        hits: dated[theme] - later[theme], draw: dated[theme], marked: sorted.count - totalLater,
        population: sorted.count)
      return min(min(up, down) * 2, 1)
    }
    return zip(0..<themeCount, HypergeometricTest.corrected(pValues, of: themeCount)).map {
      theme, p in
      guard p < Self.significance else { return nil }
      return ThemeSummary.Trend(
        since: since.description, later: later[theme], dated: dated[theme],
        totalLater: totalLater, totalDated: sorted.count, pValue: p)
    }
  }
}
