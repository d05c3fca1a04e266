extension Report {
  /// Pairs of all but equal proposals with contrary demands that are shown in a theme.
  private static let shownPairs = 3

  /// What a theme's people say in contrary ways: both sides, each in its own words, and the ids of what is told.
  func sides(of theme: Theme) -> (blocks: [ReportDocument.Block], told: Set<String>) {
    var blocks: [ReportDocument.Block] = []
    var told: Set<String> = []
    for contradiction in theme.summary.contradictions {
      blocks.append(.paragraph(messages.sentence(for: contradiction)))
      let quotes = [contradiction.majority.quote, contradiction.minority.quote]
      blocks += quotes.map { block(for: $0) }
      told.formUnion(quotes.map(\.proposal))
    }
    // Who is told above already is not told again.
    let pairs = contraryPairs[theme.id, default: []].filter {
      !told.isSuperset(of: [$0.first, $0.second])
    }
    for (number, pair) in pairs.prefix(Self.shownPairs).enumerated() {
      blocks.append(.paragraph(messages[number == 0 ? "theme.apart" : "theme.apart.more"]))
      blocks += [pair.first, pair.second].compactMap { proposal($0) }.map { side($0) }
      told.formUnion([pair.first, pair.second])
    }
    let others = pairs.dropFirst(Self.shownPairs)
    if !others.isEmpty {
      let ids = others.map { "\($0.first) – \($0.second)" }
      blocks.append(.paragraph(messages("theme.apart.others", ["list": messages.listed(ids)])))
    }
    for proposal in DisputedProposals(among: theme.proposals.compactMap { proposal($0) }).leading {
      blocks.append(
        .paragraph(
          messages(
            "theme.disputed",
            [
              "supports": messages.number(proposal.supports ?? 0),
              "opposes": messages.number(proposal.opposes ?? 0),
            ])))
      blocks.append(side(proposal))
      told.insert(proposal.id)
    }
    return (blocks.isEmpty ? [] : [labelled("theme.sides.heading")] + blocks, told)
  }

  /// Fewer passages do not show what is asked in a theme.
  private static let fewestQuotes = 2

  /// The passages that show a theme, but for those that the same paper tells again as one side of a dispute, as
  /// long as two are left.
  func quotes(of theme: Theme, besides told: Set<String>) -> [Quote] {
    let others = theme.quotes.filter { !told.contains($0.proposal) }
    return others.count < Self.fewestQuotes ? theme.quotes : others
  }

  /// One side's text, with the proposal it stands in.
  func side(
    _ proposal: Proposal, longest: Int = Self.longestSide
  ) -> ReportDocument.Block {
    .quote(
      ReportDocument.Quotation(
        quoted(Self.excerpt(of: proposal.text, longest)),
        attribution: [.text(messages("theme.quote.source", ["id": proposal.id]))],
        language: language(of: proposal.id)))
  }

  /// Characters that one side's text has at most.
  static let longestSide = 400

  /// Pairs that are no copies since one plainly asks for what the other denies, by the theme that both are in.
  static func contraryPairs(
    in findings: Findings, of proposals: [Proposal]
  ) -> [Int: [Findings.ApartRecord]] {
    let opposite = findings.keptApart.filter {
      $0.objection == .oppositeDemand && $0.change.map(PlainContrary.isBrief) == true
    }
    guard !opposite.isEmpty else { return [:] }
    let themes = Dictionary(
      findings.placements.map { ($0.proposal, $0.theme) }, uniquingKeysWith: { first, _ in first })
    let texts = SortedProposals(proposals)
    var readers: [Language: PlainContrary] = [:]
    var pairs: [Int: [Findings.ApartRecord]] = [:]
    for pair in opposite {
      guard let first = themes[pair.first] ?? nil, let second = themes[pair.second] ?? nil,
        first == second, let change = pair.change,
        let language = findings.placement(of: pair.first)?.language
      else { continue }
      let reader = readers[language] ?? PlainContrary(in: language)
      readers[language] = reader
      guard reader.holds(change, in: texts[pair.first]?.text ?? "") else { continue }
      pairs[first, default: []].append(pair)
    }
    return pairs
  }
}
