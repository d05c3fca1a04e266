/// Which proposals belong to the themes that people gave, and what these are called.
struct GivenDivision: Sendable {
  /// Number of the theme of each row; nil where none fits.
  let places: [Int?]
  /// What each theme is called, by number.
  let titles: [Int: String]
  /// What became of the examples.
  let examples: GivenThemes.ExampleCounts

  /// Examples must fit this far, of all in the order in which they fit: a proposal is placed if it fits as well
  /// as the middle one of them does.
  ///
  /// Chosen on half of the labels of one consultation (10,860 proposals, 10 examples for each label): it places
  /// 0.58 of those whose label is in the codebook and 0.37 of those whose label was left out; at a quarter these
  /// are 0.90 and 0.77, and nothing new would ever be found.
  private static let middle = 0.5

  /// Places rows by the examples of each theme.
  ///
  /// A row goes to the theme whose examples it is nearest to, by what rows are refined by: the cosine of its
  /// vector with their centre, and three times that of its words with theirs.
  ///
  /// Source: J. Rocchio, *Relevance feedback in information retrieval*, in G. Salton (ed.), *The SMART Retrieval
  /// System*, Prentice-Hall 1971.
  init(_ given: GivenThemes, among compared: ProposalComparison) {
    let found = ExampleRows(of: given, among: compared)
    let examples = found.themes
    self.examples = found.counts
    let count = given.themes.count
    func nearness(_ themes: [Int?]) -> ThemeNearness {
      ThemeNearness(
        rows: compared.rowVectors, terms: compared.vectors, themes: themes, count: count)
    }
    // Each half of a theme's examples is measured by the other half: none vouches for itself.
    var halves = [[Int?](repeating: nil, count: examples.count), examples.map { _ in nil }]
    var seen = [Int](repeating: 0, count: count)
    for (row, theme) in examples.enumerated() {
      guard let theme else { continue }
      halves[seen[theme] % 2][row] = theme
      seen[theme] += 1
    }
    var fits: [Float] = []
    for (own, other) in [(0, 1), (1, 0)] {
      let measured = halves[own].indices.filter { halves[own][$0].map { seen[$0] > 1 } ?? false }
      guard !measured.isEmpty else { continue }
      let centers = nearness(halves[other])
      fits += measured.compactMap { row in
        halves[own][row].map { centers.values(of: row)[$0].total }
      }
    }
    fits.sort()
    let least = fits.isEmpty ? 0 : max(fits[Int(Double(fits.count) * Self.middle)], 0)
    let centers = nearness(examples)
    places = examples.enumerated().map { row, theme in
      if let theme { return given.themes[theme].id }
      let best = centers.values(of: row).enumerated().max {
        ($0.element.total, $1.offset) < ($1.element.total, $0.offset)
      }
      return best.flatMap {
        $0.element.total > least ? given.themes[$0.offset].id : nil
      }
    }
    titles = Dictionary(given.themes.map { ($0.id, $0.title) }) { first, _ in first }
  }

  /// The placement as if an earlier run had left it: what is in no theme is new.
  ///
  /// - Parameters:
  ///   - input: Parts are those of today's division, where they are large enough.
  ///   - highest: Highest number that any theme ever had.
  /// - Returns: The themes that have members.
  func history(_ input: ThemeSettler.Input, behind highest: Int) -> ThemeHistory {
    var entries: [ThemeHistory.Entry] = []
    for (theme, rows) in Dictionary(grouping: places.indices, by: { places[$0] }) {
      guard let theme else { continue }
      func ids(_ rows: [Int]) -> [String] {
        rows.flatMap { input.units[$0] }.sorted { Proposal.id($0, precedes: $1) }
      }
      let groups = Dictionary(grouping: rows) { input.fresh.subthemes[$0] }
        .filter { $0.key != nil && $0.value.count >= input.smallestTheme }
        .values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
      let parts = groups.count < 2 ? [] : groups
      entries.append(
        ThemeHistory.Entry(
          id: theme, title: titles[theme].map { ThemeTitle(given: $0) }, members: ids(rows),
          parts: parts.enumerated().map {
            ThemeHistory.Part(number: $0 + 1, title: nil, members: ids($1))
          }, highestPart: parts.count))
    }
    return ThemeHistory(
      found: entries.sorted { $0.id < $1.id }, shown: [], joined: [],
      highest: max(highest, titles.keys.max() ?? 0))
  }
}
