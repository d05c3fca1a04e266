/// The themes and their parts that a model places by, one column of its scores for each.
struct ThemeColumns: Sendable {
  /// Numbers of the themes, ascending: the first columns.
  let themes: [Int]
  /// The parts, behind them: position of the theme, and number of the part in it.
  let parts: [(theme: Int, number: Int)]
  /// The theme's column of each row, or nil.
  let themeOfRow: [Int?]
  /// The part's column of each row, counted from the first part, or nil.
  let partOfRow: [Int?]

  /// Columns of all kinds.
  var count: Int { themes.count + parts.count }

  /// Reads where a run put the proposals of some rows.
  init(_ findings: Findings, rows: [String]) {
    let placements = Dictionary(
      findings.placements.map { ($0.proposal, $0) }, uniquingKeysWith: { first, _ in first })
    let places = rows.map { placements[$0] }
    let themes = Set(places.compactMap { $0?.theme }).sorted()
    let position = Dictionary(uniqueKeysWithValues: themes.enumerated().map { ($1, $0) })
    let named = Set(
      places.compactMap { place in
        place?.theme.flatMap { theme in place?.subtheme.map { [theme, $0] } }
      }
    ).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    let partPosition = Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1, $0) })
    self.themes = themes
    parts = named.map { (position[$0[0]] ?? 0, $0[1]) }
    themeOfRow = places.map { $0?.theme.flatMap { position[$0] } }
    partOfRow = places.map { place in
      place?.theme.flatMap { theme in place?.subtheme.flatMap { partPosition[[theme, $0]] } }
    }
  }
}
