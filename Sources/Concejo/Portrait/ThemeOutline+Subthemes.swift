extension ThemeOutline {
  /// The subthemes of each theme, named by what tells each from all the rest, where a phrase does.
  ///
  /// - Parameters:
  ///   - titles: Terms of each theme's title: they alone name no subtheme.
  ///   - finder: Finds titles.
  ///   - vectors: Weighted terms of each row.
  ///   - everyoneBehind: A row's proposal and the copies it speaks for.
  /// - Returns: The subthemes of each theme, larger ones first.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func subthemes(
    named titles: [[UInt32]], by finder: TitleFinder, vectors: SparseMatrix,
    everyoneBehind: (_ row: Int) -> [Int]
  ) async throws -> [[Subtheme]] {
    var rowsOfPart: [[Int]] = []
    var themes: [Int] = []
    for (theme, parts) in subthemes.enumerated() {
      rowsOfPart += parts
      themes += parts.map { _ in theme }
    }
    var numbers = [Int?](repeating: nil, count: vectors.rowCount)
    for (number, rows) in rowsOfPart.enumerated() { for row in rows { numbers[row] = number } }
    let profile = TermProfile(vectors: vectors, themes: numbers, themeCount: rowsOfPart.count)
    let found = try await finder.titles(
      of: rowsOfPart, profile: profile, avoiding: themes.map { titles[$0] })
    var named = members.map { _ in [Subtheme]() }
    for (number, theme) in themes.enumerated() {
      let rows = rowsOfPart[number]
      named[theme].append(
        Subtheme(
          number: subthemeNumbers[theme][named[theme].count],
          title: found[number]?.parts[0].quote ?? finder.openingTitle(of: rows),
          proposalCount: rows.reduce(0) { $0 + everyoneBehind($1).count },
          distinctCount: rows.count))
    }
    return named
  }
}
