/// The rule by which some themes come to the room and others do not.
public enum ThemeSelection: Sendable, Equatable {
  /// Those with the most different proposals.
  case size
  /// Those with which more people have something on a table than by size, by greedy approval voting (Aziz and
  /// others 2017, doi:10.1007/s00355-016-1019-3), and which are worse in nothing; else those by size.
  case fair
  /// Those that a public draw brings, see ``PublicDraw``.
  case draw(seed: String)

  /// What the rule is called: `size`, `fair` or `draw`.
  public var name: String {
    switch self {
    case .size: "size"
    case .fair: "fair"
    case .draw: "draw"
    }
  }

  /// What a draw is made with; nil for other rules.
  public var seed: String? { if case .draw(let seed) = self { seed } else { nil } }

  /// The rule of a name; nil where there is none, or a draw without a seed.
  init?(named name: String, seed: String?) {
    switch (name, seed) {
    case ("size", _): self = .size
    case ("fair", _): self = .fair
    case ("draw", let seed?): self = .draw(seed: seed)
    default: return nil
    }
  }

  /// Chooses themes.
  ///
  /// - Parameters:
  ///   - count: How many; at most as many as there are.
  ///   - themes: Numbers of all that may be chosen, by rank.
  ///   - voices: Who has to do with them.
  /// - Returns: The chosen ones: as drawn, or by rank.
  func chosen(_ count: Int, among themes: [Int], voices: ThemeVoices) -> [Int] {
    switch self {
    case .size: Array(themes.prefix(count))
    case .fair: Self.fair(count, among: themes, voices: voices)
    case .draw(let seed): Array(PublicDraw(seed: seed).order(of: themes).prefix(count))
    }
  }

  /// Themes with which many people have something on a table, and no large group has nothing.
  ///
  /// Greedy approval voting: the theme with which the most people who have nothing yet have to do, then the next
  /// one; where n people choose k themes, no group of n/k or more who share a theme is left with nothing
  /// (justified representation). It is done over authors, over supporters and over both. Of the results the one
  /// that serves most people is taken among those that are no worse than the themes by size in any of three
  /// figures: authors, supporters, and the largest group with nothing. The themes by size are among them.
  ///
  /// Source: H. Aziz, M. Brill, V. Conitzer, E. Elkind, R. Freeman & T. Walsh, *Justified representation in
  /// approval-based committee voting*, Social Choice and Welfare 48, 2017, doi:10.1007/s00355-016-1019-3.
  static func fair(_ count: Int, among themes: [Int], voices: ThemeVoices) -> [Int] {
    let bySize = Array(themes.prefix(count))
    let least = RoomCoverage(of: bySize, voices: voices, among: themes)
    var best = (themes: bySize, coverage: least)
    let weights: [@Sendable (ThemeVoices.Group) -> Int] = [
      { $0.authors + $0.supporters }, { $0.authors }, { $0.supporters },
    ]
    for weight in weights {
      let found = greedy(count, among: themes, voices: voices, weight: weight)
      let coverage = RoomCoverage(of: found, voices: voices, among: themes)
      guard coverage.isNoWorse(than: least), coverage.isBetter(than: best.coverage) else {
        continue
      }
      best = (found, coverage)
    }
    return best.themes
  }

  /// The themes that greedy approval voting takes, by rank; where everybody has something, the next by rank.
  private static func greedy(
    _ count: Int, among themes: [Int], voices: ThemeVoices,
    weight: (ThemeVoices.Group) -> Int
  ) -> [Int] {
    let groupsOfThemes = voices.groupsOfThemes
    var isServed = [Bool](repeating: false, count: voices.groups.count)
    var left = themes
    var chosen: Set<Int> = []
    while chosen.count < count, !left.isEmpty {
      let gains = left.map { theme in
        (groupsOfThemes[theme] ?? []).reduce(0) {
          $0 + (isServed[$1] ? 0 : weight(voices.groups[$1]))
        }
      }
      // The first by rank among equals.
      let most = gains.max() ?? 0
      let place = gains.firstIndex(of: most) ?? 0
      let theme = left.remove(at: place)
      chosen.insert(theme)
      for group in groupsOfThemes[theme] ?? [] { isServed[group] = true }
    }
    return themes.filter(chosen.contains)
  }
}

extension RoomCoverage {
  /// Whether it serves more people than another; of equals, whether it leaves a smaller group with nothing.
  fileprivate func isBetter(than other: RoomCoverage) -> Bool {
    let (own, others) = (
      authorsServed + supportersServed, other.authorsServed + other.supportersServed
    )
    return own != others ? own > others : largestUnserved < other.largestUnserved
  }
}
