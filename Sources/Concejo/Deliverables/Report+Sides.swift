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
      for id in [pair.first, pair.second] {
        guard let proposal = proposal(id) else { continue }
        blocks.append(
          .quote(
            ReportDocument.Quotation(
              quoted(Self.excerpt(of: proposal.text, Self.longestSide)),
              attribution: [.text(messages("theme.quote.source", ["id": id]))],
              language: language(of: id))))
      }
    }
    return blocks.isEmpty ? [] : [labelled("theme.sides.heading")] + blocks
  }

  /// Characters that one side's text has at most.
  private static let longestSide = 400

  /// Pairs that are no copies since one asks for what the other denies, by the theme that both are in.
  static func contraryPairs(in findings: Findings) -> [Int: [Findings.ApartRecord]] {
    let opposite = findings.keptApart.filter { $0.objection == .oppositeDemand }
    guard !opposite.isEmpty else { return [:] }
    let themes = Dictionary(
      findings.placements.map { ($0.proposal, $0.theme) }, uniquingKeysWith: { first, _ in first })
    var pairs: [Int: [Findings.ApartRecord]] = [:]
    for pair in opposite {
      guard let first = themes[pair.first] ?? nil, let second = themes[pair.second] ?? nil,
        first == second
      else { continue }
      pairs[first, default: []].append(pair)
    }
    return pairs
  }
}
