extension Explainer {
  /// Words of a theme that are told.
  static let mostTerms = 15
  /// Proposals of the centre, and of the edge, that are told.
  private static let mostMembers = (core: 5, borderline: 10)
  /// A proposal is at the edge if no more than this share of its own nearness lies between its theme and
  /// the next one.
  static let edge: Float = 0.1

  /// Explains what holds a theme together.
  ///
  /// - Throws: ``ExplanationError/unknownTheme(_:known:)``.
  public func explanation(ofTheme theme: Int) throws(ExplanationError) -> ThemeExplanation {
    let position = try position(of: theme)
    let rows = rows(of: position)
    let members = rows.map(member)
    func mean(_ values: [Float]) -> Float {
      ProposalExplanation.Closeness.rounded(values.reduce(0, +) / Float(max(values.count, 1)))
    }
    let byNearness = members.enumerated().sorted {
      ($1.element.own.total, $0.offset) < ($0.element.own.total, $1.offset)
    }.map(\.element)
    let doubtful = members.enumerated()
      .filter { $0.element.cause != .decision }
      .filter { $0.element.isDoubtful }
      .sorted { ($0.element.leadShare, $0.offset) < ($1.element.leadShare, $1.offset) }.map(
        \.element)
    let telling = Array(
      (themeIDs.count > 1 ? profile[position] : commonTerms(of: rows)).prefix(Self.mostTerms))
    let decisions = findings.theme(theme)?.decided?.decisions ?? []
    let withdrawals = decisions.filter { takesOut($0, of: theme) }
    return ThemeExplanation(
      theme: theme, distinctCount: rows.count, totalCount: compared.rows.count,
      terms: terms(telling, in: rows),
      nearness: ThemeExplanation.Means(
        vectors: mean(members.map(\.own.vectors)), words: mean(members.map(\.own.words))),
      neighbors: findings.theme(theme)?.neighbors ?? [],
      core: Array(byNearness.prefix(Self.mostMembers.core)),
      borderline: Array(doubtful.prefix(Self.mostMembers.borderline)), doubtful: doubtful.count,
      placedByPeople: members.filter { $0.cause == .decision }.map(\.proposal),
      decisions: decisions.filter { !withdrawals.contains($0) }, withdrawals: withdrawals,
      scale: scale)
  }

  /// Whether a decision took proposals out of a theme and brought none.
  private func takesOut(_ decision: String, of theme: Int) -> Bool {
    switch causes.log.decision(decision)?.action {
    case .move(let ids, let target):
      // Numbers change where themes are merged: whoever came is still told by the members.
      target.theme != theme && !ids.contains { placements[$0]?.theme == theme }
    case .gather(let ids, let target):
      target != theme && !ids.contains { placements[$0]?.theme == theme }
    case .split(let source, let parts, _):
      source.theme == theme && !parts.contains { $0.theme == theme }
    default: false
    }
  }

  /// Rows of a theme, ascending.
  func rows(of position: Int) -> [Int] { themeOfRow.indices.filter { themeOfRow[$0] == position } }

  /// Terms of a theme beside which there is no other: none tells it from others, so those that most of its
  /// proposals have.
  private func commonTerms(of rows: [Int]) -> [TermProfile.Entry] {
    let vectors = compared.vectors
    let counts = Dictionary(
      rows.flatMap { vectors.columns[vectors.entries(of: $0)] }.map { ($0, 1) },
      uniquingKeysWith: +)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostTerms).map {
      TermProfile.Entry(term: $0.key, inside: $0.value, total: $0.value, score: 0)
    }
  }

  /// How telling each term is for each theme.
  var profile: [[TermProfile.Entry]] {
    TermProfile(vectors: compared.vectors, themes: themeOfRow, themeCount: themeIDs.count).entries
  }

  /// Terms as readers see them.
  ///
  /// - Parameters:
  ///   - entries: What is known of each.
  ///   - rows: Whose spelling is taken; nil for everybody's.
  /// - Returns: One for each entry, in their order.
  func terms(_ entries: [TermProfile.Entry], in rows: [Int]? = nil) -> [ThemeExplanation.Term] {
    let surfaces = entries.map { compared.lexicon.surfaceOfTerm[Int($0.term)] }
    let spelled = spellings(of: surfaces, in: rows)
    return zip(entries, surfaces).map { entry, surface in
      ThemeExplanation.Term(
        word: spelled[surface] ?? "", inside: entry.inside, total: entry.total,
        score: ProposalExplanation.Closeness.rounded(entry.score))
    }
  }

  private func member(_ row: Int) -> ThemeExplanation.Member {
    let themes = closeness(of: row)
    guard let theme = themeOfRow[row].map({ themeIDs[$0] }),
      let own = themes.first(where: { $0.theme == theme })
    else { preconditionFailure("row \(row) is in no theme") }
    let other = themes.first { $0.theme != theme }
    return ThemeExplanation.Member(
      proposal: id(ofRow: row), own: own, nearestOther: other,
      lead: ProposalExplanation.Closeness.rounded(own.total - (other?.total ?? 0)),
      cause: cause(ofRow: row).cause)
  }
}
