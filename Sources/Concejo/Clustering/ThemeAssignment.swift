/// The theme and the subtheme of each representative, or nil where it fits nowhere.
struct ThemeAssignment: Sendable, Equatable {
  /// Themes are numbered from 0 without gaps.
  let themes: [Int?]
  let themeCount: Int
  /// Subthemes are numbered over all themes without gaps; nil for who is in none.
  let subthemes: [Int?]
  /// Theme of each subtheme.
  let themeOfSubtheme: [Int]
  /// How much of each theme is found again where some proposals are missing, in [0, 1]; nil for themes
  /// that people made.
  let stabilities: [Double?]
  /// Lasting number of each theme; none before they are settled.
  let ids: [Int]
  /// Lasting number of each subtheme in its theme; none before they are settled.
  let subthemeNumbers: [Int]

  /// Numbers themes and subthemes that have members, in their order.
  ///
  /// - Parameters:
  ///   - themes: A number for each row; gaps may be among the numbers.
  ///   - subthemes: Likewise; each lies in one theme, and -1 is none. The only subtheme of a theme says no more than
  ///     the theme and is dropped.
  ///   - stabilities: One for each number among the themes; none where they were not measured.
  init(themes: [Int?], subthemes: [Int?], stabilities: [Double?]) {
    (ids, subthemeNumbers) = ([], [])
    precondition(themes.count == subthemes.count, "\(themes.count), \(subthemes.count)")
    let themeNumbers = Self.numbers(themes.compactMap { $0 })
    self.themes = themes.map { $0.flatMap { themeNumbers[$0] } }
    themeCount = themeNumbers.count
    var parent: [Int: Int] = [:]
    for (theme, subtheme) in zip(self.themes, subthemes) {
      if let subtheme, subtheme >= 0, let theme { parent[subtheme] = theme }
    }
    var children = [Int](repeating: 0, count: themeCount)
    for theme in parent.values { children[theme] += 1 }
    let kept = parent.keys.filter { key in parent[key].map { children[$0] > 1 } ?? false }
    let subthemeNumbers = Self.numbers(Array(kept))
    self.subthemes = zip(self.themes, subthemes).map { theme, subtheme in
      theme == nil ? nil : subtheme.flatMap { subthemeNumbers[$0] }
    }
    themeOfSubtheme = kept.sorted().compactMap { parent[$0] }
    let old = themeNumbers.sorted { $0.value < $1.value }.map(\.key)
    self.stabilities = stabilities.isEmpty ? [] : old.map { stabilities[$0] }
  }

  /// Takes themes and subthemes by their lasting numbers.
  ///
  /// - Parameters:
  ///   - places: Theme and part of each row; the only part of a theme is dropped.
  ///   - stability: That of a theme by its number.
  init(settled places: [ThemePlace?], stability: [Int: Double]) {
    let ids = Set(places.compactMap { $0?.theme }).sorted()
    let number = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    self.ids = ids
    themeCount = ids.count
    themes = places.map { $0.flatMap { number[$0.theme] } }
    stabilities = ids.map { stability[$0] }
    let parts = Set(places.compactMap { $0?.part == nil ? nil : $0 })
    let counts = Dictionary(parts.map { ($0.theme, 1) }, uniquingKeysWith: +)
    let kept = parts.filter { counts[$0.theme, default: 0] > 1 }.sorted {
      ($0.theme, $0.part ?? 0) < ($1.theme, $1.part ?? 0)
    }
    let position = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    subthemes = places.map { $0.flatMap { position[$0] } }
    themeOfSubtheme = kept.compactMap { number[$0.theme] }
    subthemeNumbers = kept.compactMap(\.part)
  }

  private static func numbers(_ used: [Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: Set(used).sorted().enumerated().map { ($1, $0) })
  }

  /// Rows of each theme, ascending.
  var members: [[Int]] { Self.members(themes, count: themeCount) }

  /// Rows of each subtheme, ascending.
  var subthemeMembers: [[Int]] { Self.members(subthemes, count: themeOfSubtheme.count) }

  private static func members(_ numbers: [Int?], count: Int) -> [[Int]] {
    var members = [[Int]](repeating: [], count: count)
    for (row, number) in numbers.enumerated() {
      if let number { members[number].append(row) }
    }
    return members
  }

  /// Puts the members of themes with fewer rows than `smallest` outside.
  func dissolving(below smallest: Int) -> ThemeAssignment {
    let sizes = members.map(\.count)
    let themes = self.themes.map { $0.flatMap { sizes[$0] < smallest ? nil : $0 } }
    return ThemeAssignment(themes: themes, subthemes: subthemes, stabilities: stabilities)
  }

  /// Joins two themes under the smaller number; those behind the larger one move up.
  func joining(_ kept: Int, _ joined: Int) -> ThemeAssignment {
    precondition(kept < joined, "\(kept) is not smaller than \(joined)")
    return ThemeAssignment(
      themes: themes.map { $0 == joined ? kept : $0 }, subthemes: subthemes,
      stabilities: stabilities)
  }
}
