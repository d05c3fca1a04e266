/// The pipeline stage that turns an assignment into themes people can read, and places everyone.
public struct ThemeDescriber: Sendable, Codable, Equatable {
  /// Words that stand for a theme.
  public var keyTermCount = 5
  /// Chooses the quotes.
  var representatives = Representatives()
  /// Chooses the titles.
  var labels = ThemeLabels()

  /// Creates the stage with its defaults.
  public init() {}

  /// What earlier stages found.
  struct Input: Sendable {
    let proposals: [Proposal]
    let corpus: TokenizedCorpus
    let languages: LanguageAssignment
    let lexicon: Lexicon
    /// Rows of representatives only.
    let vectors: SparseMatrix
    /// Vectors of length 1 or 0 of the same rows: those that the themes were found by.
    let directions: DenseMatrix
    let duplicates: Duplicates
    /// In how many proposals, copies included, each term stands.
    let documentFrequency: [Int]
    /// Proposal of each row of `vectors`.
    let rows: [Int]
    let assignment: ThemeAssignment
    /// The nearest rows of each by shared words.
    let neighbors: NeighborLists
    /// Near copies among the rows.
    let families: Families
    /// Names and places among the forms.
    let facts: WordFacts

    /// A row's proposal and its copies, ascending.
    func everyone(behind row: Int) -> [Int] {
      guard let group = duplicates.groupOfProposal[rows[row]] else { return [rows[row]] }
      return duplicates.groups[group].members.map(\.proposal).sorted()
    }
  }

  /// Themes by rank, a placement for each proposal in the order of the proposals, and small groups.
  struct Description: Sendable {
    let themes: [Theme]
    let placements: [Placement]
    let voices: [SmallVoice]
  }

  /// Describes all themes.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func described(_ input: Input) async throws -> Description {
    let outline = Outline(input)
    let profile = TermProfile(
      vectors: input.vectors, themes: outline.themeOfRow, themeCount: outline.members.count)
    let grammar = TitleGrammar(input)
    let source = ThemeLabels.Source(
      proposals: input.proposals, corpus: input.corpus, lexicon: input.lexicon,
      profile: profile, isName: input.facts.isName, grammar: grammar,
      rows: input.rows, vectors: input.directions)
    let titles = try await labels.titles(of: outline.members, source: source)
    let subthemes = try await subthemes(
      of: outline, titles: titles.map { $0.first?.terms ?? [] }, source: source, input)
    let map = ThemeMap(sizes: outline.members.map(\.count)) {
      outline.centroids.similarity(between: $0, and: $1)
    }
    let further = try await FurtherThemes(
      input, centroids: outline.centroids, profile: profile
    ).found(themeOfRow: outline.themeOfRow)
    let placements = Self.placements(input, outline: outline, map: map, further: further)
    let summaries = try await Self.summaries(
      input, outline: outline, profile: profile, grammar: grammar)
    var themes: [Theme] = []
    for number in outline.members.indices {
      let members = outline.members[number]
      let everyone = outline.everyone[number]
      let shown = representatives.rows(
        of: number, members: members, vectors: input.vectors, centroids: outline.centroids)
      themes.append(
        Theme(
          id: number + 1,
          title: titles[number].first?.quote ?? Self.fallbackTitle(members[0], input),
          alternativeTitles: titles[number].dropFirst().map(\.quote),
          keyTerms: profile.entries[number].lazy.filter { entry in
            !input.lexicon.isNeverLabel[Int(input.lexicon.surfaceOfTerm[Int(entry.term)])]
          }.prefix(keyTermCount).map { entry in
            KeyTerm(
              word: input.corpus.surfaces[input.lexicon.surfaceOfTerm[Int(entry.term)]],
              inside: entry.inside, total: entry.total)
          },
          proposals: everyone.map { input.proposals[$0].id }, distinctCount: members.count,
          quotes: shown.map { quote(row: $0, theme: number, input, outline) },
          supports: SupportRange(of: everyone.map { input.proposals[$0].supports }),
          cohesion: outline.cohesion[number],
          stability: outline.stability[number], isRepetitive: outline.isRepetitive[number],
          neighbors: outline.neighbors(of: number), subthemes: subthemes[number],
          summary: summaries[number]))
    }
    return Description(
      themes: themes, placements: placements,
      voices: try await voices(in: outline, source: source, input))
  }

  /// Small groups at the edges of the themes, named by what tells each from all the rest.
  private func voices(
    in outline: Outline, source: ThemeLabels.Source, _ input: Input
  ) async throws -> [SmallVoice] {
    let groups = SmallVoices.groups(
      neighbors: input.neighbors, themeOfRow: outline.themeOfRow,
      isRepetitive: outline.isRepetitive, cohesion: outline.cohesion
    ) { outline.centroids.similarity(of: $0, in: input.vectors, to: $1) }
    var numbers = [Int?](repeating: nil, count: input.rows.count)
    for (number, group) in groups.enumerated() { for row in group.rows { numbers[row] = number } }
    let profile = TermProfile(vectors: input.vectors, themes: numbers, themeCount: groups.count)
    let found = try await labels.titles(of: groups.map(\.rows), source: source.with(profile))
    return zip(groups, found).map { group, titles in
      SmallVoice(
        title: titles.first?.quote ?? Self.fallbackTitle(group.rows[0], input),
        proposals: group.rows.map { input.proposals[input.rows[$0]].id }, theme: group.theme + 1)
    }
  }

  /// What is known of each theme besides its members.
  private static func summaries(
    _ input: Input, outline: Outline, profile: TermProfile, grammar: TitleGrammar
  ) async throws -> [ThemeSummary] {
    let origins = ThemeOrigins(themes: outline.themeOfRow, themeCount: outline.members.count)
    let distinct = input.rows.map { input.proposals[$0] }
    let places = origins.overRepresented(distinct.map(\.place))
    let categories = origins.overRepresented(distinct.map(\.category))
    let trends = origins.trends(distinct.map(\.date))
    return try await concurrentFlatMap(0..<outline.members.count, chunk: 1) { themes in
      themes.map { theme in
        ThemeSummary(
          places: places[theme], categories: categories[theme], trend: trends[theme],
          contradictions: Contradictions(input: input, grammar: grammar).contradictions(
            among: outline.members[theme], terms: profile.entries[theme]))
      }
    }
  }

  /// The subthemes of each theme, named by what tells each from all the rest.
  private func subthemes(
    of outline: Outline, titles: [[UInt32]], source: ThemeLabels.Source, _ input: Input
  ) async throws -> [[Subtheme]] {
    var members: [[Int]] = []
    var themes: [Int] = []
    for (theme, parts) in outline.subthemes.enumerated() {
      members += parts
      themes += parts.map { _ in theme }
    }
    var numbers = [Int?](repeating: nil, count: input.rows.count)
    for (number, rows) in members.enumerated() { for row in rows { numbers[row] = number } }
    let profile = TermProfile(vectors: input.vectors, themes: numbers, themeCount: members.count)
    let found = try await labels.titles(
      of: members, source: source.with(profile), avoiding: themes.map { titles[$0] })
    var subthemes = outline.members.map { _ in [Subtheme]() }
    for (number, theme) in themes.enumerated() {
      let rows = members[number]
      subthemes[theme].append(
        Subtheme(
          number: subthemes[theme].count + 1,
          title: found[number].first?.quote ?? Self.fallbackTitle(rows[0], input),
          proposalCount: rows.reduce(0) { $0 + input.everyone(behind: $1).count },
          distinctCount: rows.count))
    }
    return subthemes
  }

  private func quote(row: Int, theme: Int, _ input: Input, _ outline: Outline) -> Quote {
    let proposal = input.rows[row]
    return representatives.quote(
      from: input.proposals[proposal], tokens: input.corpus.tokens(of: proposal),
      lexicon: input.lexicon, centroid: outline.centroids.rows[theme],
      language: input.languages.proposals[proposal])
  }

  /// The first words of a proposal, for a theme without any phrase.
  private static func fallbackTitle(_ row: Int, _ input: Input) -> Quote {
    let proposal = input.proposals[input.rows[row]]
    let end = input.corpus.tokens(of: input.rows[row]).prefix(6).last?.range.upperBound ?? 1
    return Quote(proposal: proposal, bytes: Array(proposal.text.utf8), range: 0..<end)
  }

  private static func placements(
    _ input: Input, outline: Outline, map: ThemeMap, further: [[FurtherTheme]]
  ) -> [Placement] {
    var dots = [(x: Double, y: Double)?](repeating: nil, count: input.rows.count)
    for (theme, members) in outline.members.enumerated() {
      for (rank, row) in outline.byCentrality(members, theme: theme, input).enumerated() {
        dots[row] = map.dot(theme: theme, rank: rank, of: members.count)
      }
    }
    var rowOfProposal = [Int](repeating: -1, count: input.proposals.count)
    for (row, proposal) in input.rows.enumerated() { rowOfProposal[proposal] = row }
    return input.proposals.indices.map { proposal in
      let head = input.duplicates.groupOfProposal[proposal].map { input.duplicates.groups[$0].head }
      let row = rowOfProposal[head ?? proposal]
      let theme = outline.themeOfRow[row]
      return Placement(
        proposal: input.proposals[proposal].id, language: input.languages.proposals[proposal],
        theme: theme.map { $0 + 1 }, subtheme: outline.subthemeOfRow[row].map { $0 + 1 },
        reason: theme == nil ? reason(row: row, input, outline) : nil,
        nearestTheme: theme == nil ? outline.nearestTheme(to: row, input).map { $0 + 1 } : nil,
        further: further[row].compactMap { $0.standing(in: input.proposals[proposal]) },
        x: dots[row]?.x ?? 0, y: dots[row]?.y ?? 0)
    }
  }

  private static func reason(row: Int, _ input: Input, _ outline: Outline) -> OutsideReason {
    let entries = input.vectors.entries(of: row)
    if entries.count < 2 { return .tooShort }
    return outline.sharesVocabulary[row] ? .singleConcern : .noSharedVocabulary
  }
}

/// Themes in their final order, and what is measured on each.
private struct Outline: Sendable {
  /// Rows of each theme.
  let members: [[Int]]
  /// Proposals of each theme, copies included.
  let everyone: [[Int]]
  let themeOfRow: [Int?]
  /// For each theme the rows of its subthemes, larger ones first.
  let subthemes: [[[Int]]]
  /// Position of each row's subtheme in its theme.
  let subthemeOfRow: [Int?]
  let centroids: Centroids
  let cohesion: [Float]
  let stability: [Float?]
  let isRepetitive: [Bool]
  /// Whether a row has a term that another proposal has.
  let sharesVocabulary: [Bool]

  init(_ input: ThemeDescriber.Input) {
    let assignment = input.assignment
    let members = assignment.members
    let everyone = members.map { rows in
      rows.flatMap { input.everyone(behind: $0) }.sorted()
    }
    let repetitive = input.families.repetitiveThemes(of: assignment)
    let order = members.indices.sorted { left, right in
      if repetitive[left] != repetitive[right] { return !repetitive[left] }
      if members[left].count != members[right].count {
        return members[left].count > members[right].count
      }
      return members[left][0] < members[right][0]
    }
    var rank = [Int](repeating: 0, count: order.count)
    for (number, theme) in order.enumerated() { rank[theme] = number }
    self.members = order.map { members[$0] }
    self.everyone = order.map { everyone[$0] }
    isRepetitive = order.map { repetitive[$0] }
    let stabilities = assignment.stabilities
    stability = order.map { theme in
      stabilities.isEmpty ? nil : Float((stabilities[theme] * 10_000).rounded() / 10_000)
    }
    themeOfRow = assignment.themes.map { $0.map { rank[$0] } }
    var parts = order.map { _ in [[Int]]() }
    for (rows, theme) in zip(assignment.subthemeMembers, assignment.themeOfSubtheme) {
      parts[rank[theme]].append(rows)
    }
    subthemes = parts.map { $0.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) } }
    var subthemeOfRow = [Int?](repeating: nil, count: input.rows.count)
    for part in subthemes {
      for (position, rows) in part.enumerated() {
        for row in rows { subthemeOfRow[row] = position }
      }
    }
    self.subthemeOfRow = subthemeOfRow
    let centroids = Centroids(vectors: input.vectors, members: self.members)
    self.centroids = centroids
    cohesion = self.members.enumerated().map { theme, rows in
      let sum = rows.reduce(Float(0)) {
        $0 + centroids.similarity(of: $1, in: input.vectors, to: theme)
      }
      return (sum / Float(max(rows.count, 1)) * 10_000).rounded() / 10_000
    }
    sharesVocabulary = (0..<input.vectors.rowCount).map { row in
      input.vectors.columns[input.vectors.entries(of: row)].contains {
        input.documentFrequency[Int($0)] > 1
      }
    }
  }

  /// Rows from the centre outwards.
  func byCentrality(_ rows: [Int], theme: Int, _ input: ThemeDescriber.Input) -> [Int] {
    rows.map { ($0, centroids.similarity(of: $0, in: input.vectors, to: theme)) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  /// The theme with the nearest centre.
  func nearestTheme(to row: Int, _ input: ThemeDescriber.Input) -> Int? {
    let similarities = members.indices.map {
      centroids.similarity(of: row, in: input.vectors, to: $0)
    }
    guard
      let best = similarities.indices.max(by: {
        (similarities[$0], $1) < (similarities[$1], $0)
      }), similarities[best] > 0
    else { return nil }
    return best
  }

  /// The three themes with the nearest centres.
  func neighbors(of theme: Int) -> [Theme.Neighbor] {
    members.indices.filter { $0 != theme }
      .map { ($0, centroids.similarity(between: theme, and: $0)) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3)
      .map { Theme.Neighbor(theme: $0.0 + 1, similarity: ($0.1 * 10_000).rounded() / 10_000) }
  }
}
