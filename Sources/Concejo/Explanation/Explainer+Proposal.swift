extension Explainer {
  /// Neighbours that are told.
  private static let mostNeighbors = 10

  /// Explains the place of a proposal.
  ///
  /// - Throws: ``ExplanationError/notAnalyzed(id:)``.
  public func explanation(of id: String) throws(ExplanationError) -> ProposalExplanation {
    let number = try number(of: id)
    let row = row(of: number)
    let themes = closeness(of: row)
    let speaker = compared.duplicates.voice(of: number)
    let (cause, decisions) = cause(ofRow: row, nearest: themes.first?.theme)
    let isCopy = speaker != number && (cause == .nearest || cause == .settled)
    return ProposalExplanation(
      proposal: id, speaker: speaker == number ? nil : compared.proposals[speaker].id,
      theme: themeOfRow[row].map { themeIDs[$0] }, reason: placements[id]?.reason,
      cause: isCopy ? .copy : cause, decisions: decisions, terms: terms(of: row),
      neighbors: neighbors(of: row), further: placements[id]?.further.map(\.theme) ?? [],
      themes: themes, apart: apart(row))
  }

  /// The terms of a row by weight, heaviest first; of equals the smaller.
  private func terms(of row: Int) -> [ProposalExplanation.Term] {
    let proposal = compared.rows[row]
    return compared.vectors.entries(of: row).map {
      (term: Int(compared.vectors.columns[$0]), weight: compared.vectors.values[$0])
    }.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.map { entry in
      ProposalExplanation.Term(
        word: word(entry.term, in: proposal),
        weight: ProposalExplanation.Closeness.rounded(entry.weight),
        total: compared.documentFrequency[entry.term],
        inTheme: themeOfRow[row].map {
          ProposalExplanation.Closeness.rounded(
            entry.weight * nearness.weight(of: entry.term, in: $0))
        })
    }
  }

  /// The rows that draw a row nearer, the strongest first: by the links of the graph, or by shared words
  /// alone in corpora so large that there are no links.
  private func neighbors(of row: Int) -> [ProposalExplanation.Neighbor] {
    let links: [(row: Int, weight: Float)] =
      if let graph = compared.graph {
        graph.edges(of: row).map { (Int(graph.neighbors[$0]), graph.weights[$0]) }
      } else {
        compared.lexical[row].map { (Int($0.row), $0.similarity) }
      }
    return links.sorted { ($1.weight, $0.row) < ($0.weight, $1.row) }.prefix(Self.mostNeighbors)
      .map { link in
        ProposalExplanation.Neighbor(
          proposal: id(ofRow: link.row), theme: themeOfRow[link.row].map { themeIDs[$0] },
          weight: ProposalExplanation.Closeness.rounded(link.weight),
          words: ProposalExplanation.Closeness.rounded(compared.vectors.dot(row, link.row)))
      }
  }
}
