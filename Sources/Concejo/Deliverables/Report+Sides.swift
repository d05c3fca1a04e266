extension Report {
  /// Pairs of all but equal proposals with contrary demands that are shown in a theme.
  private static let shownPairs = 3

  /// What a theme's people say in contrary ways: both sides, each in its own words.
  func sides(of theme: Theme) -> [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = []
    for contradiction in theme.summary.contradictions {
      blocks.append(
        .paragraph(
          messages(
            "theme.sides",
            [
              "subject": quoted(contradiction.subject),
              "majority": messages.number(contradiction.majority.count),
              "minority": messages.number(contradiction.minority.count),
            ])))
      blocks += [contradiction.majority, contradiction.minority].map { block(for: $0.quote) }
    }
    for pair in contraryPairs[theme.id, default: []].prefix(Self.shownPairs) {
      blocks.append(.paragraph(messages["theme.apart"]))
      blocks += [pair.first, pair.second].compactMap { proposal($0) }.map { side($0) }
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
    }
    return blocks.isEmpty ? [] : [labelled("theme.sides.heading")] + blocks
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
