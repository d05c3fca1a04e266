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
    let (cause, decisions) = cause(ofRow: row)
    let isCopy = speaker != number && (cause == .nearest || cause == .settled)
    return ProposalExplanation(
      proposal: id, speaker: speaker == number ? nil : compared.proposals[speaker].id,
      group: group(of: id, speaker: speaker),
      words: ProposalExplanation.Words(
        all: compared.corpus.tokens(of: speaker).count,
        compared: compared.contentCorpus.tokens(of: speaker).count),
      theme: themeOfRow[row].map { themeIDs[$0] },
      companions: themeOfRow[row].map { rows(of: $0).count - 1 } ?? 0,
      reason: placements[id]?.reason,
      cause: isCopy ? .copy : cause, decisions: decisions, terms: terms(of: row),
      neighbors: neighbors(of: row), further: placements[id]?.further.map(\.theme) ?? [],
      themes: themes, counted: counted(row), scale: scale)
  }

  /// The group of copies of a proposal.
  private func group(of id: String, speaker: Int) -> ProposalExplanation.Group? {
    findings.duplicateGroups.first { $0.members.contains { $0.proposal == id } }.map { group in
      ProposalExplanation.Group(
        id: group.id, kind: group.kind, head: group.head, members: group.members.count,
        together: compared.duplicates.everyone(behind: speaker).map { compared.proposals[$0].id }
          .filter { $0 != id },
        ownWords: ownWords(of: id), hasOwnTitle: !ownQuotes(of: id).allSatisfy { !isTitle($0) },
        nearOverlap: nearOverlap(of: id, with: speaker))
    }
  }

  /// Share of the words that a near copy has in common with the one that speaks for it; nil of all others.
  private func nearOverlap(of id: String, with speaker: Int) -> Float? {
    guard let number = try? number(of: id), number != speaker else { return nil }
    let copies = copies(number, speaker)
    return copies.verdict == .near ? copies.overlap : nil
  }

  /// What a signer wrote in the body beside the letter, verbatim; nothing where there is no letter.
  ///
  /// Words of another title than the letter's are a piece of it: alone they are not what the signer says.
  func ownWords(of id: String) -> [String] {
    ownQuotes(of: id).filter { !isTitle($0) }.map(\.text)
  }

  private func ownQuotes(of id: String) -> [Quote] {
    findings.duplicateGroups.lazy.compactMap { $0.members.first { $0.proposal == id } }.first?
      .ownWords ?? []
  }

  private func isTitle(_ quote: Quote) -> Bool {
    guard let number = try? number(of: quote.proposal) else { return false }
    return quote.end <= compared.proposals[number].titleLength
  }

  /// The terms of a row by weight, heaviest first; of equals the smaller.
  private func terms(of row: Int) -> [ProposalExplanation.Term] {
    let entries = compared.vectors.entries(of: row)
    let surfaces = entries.map {
      surface(of: Int(compared.vectors.columns[$0]), in: compared.rows[row])
    }
    let spelled = spellings(of: surfaces)
    let shares = themeOfRow[row].map { nearness.sharesApart(of: row, from: $0) }
    let families = families(of: entries.map { compared.vectors.columns[$0] }, in: row)
    return entries.enumerated().map { position, entry in
      ProposalExplanation.Term(
        word: spelled[surfaces[position]] ?? "", family: families[position],
        weight: ProposalExplanation.Closeness.rounded(compared.vectors.values[entry]),
        total: compared.documentFrequency[Int(compared.vectors.columns[entry])],
        inTheme: shares.map { ProposalExplanation.Closeness.rounded($0[position]) })
    }.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.map(\.element)
  }

  /// The rows that draw a row nearer, the strongest first.
  ///
  /// By the links of the graph, or by shared words alone in corpora so large that there are no links. What
  /// is in one group of copies with it is no news.
  private func neighbors(of row: Int) -> [ProposalExplanation.Neighbor] {
    let links: [(row: Int, weight: Float)] =
      if let graph = compared.graph {
        graph.edges(of: row).map { (Int(graph.neighbors[$0]), graph.weights[$0]) }
      } else {
        compared.lexical[row].map { (Int($0.row), $0.similarity) }
      }
    return links.filter {
      !compared.duplicates.areCopies(compared.rows[$0.row], compared.rows[row])
    }
    .sorted { ($1.weight, $0.row) < ($0.weight, $1.row) }.prefix(Self.mostNeighbors)
    .map { link in
      ProposalExplanation.Neighbor(
        proposal: id(ofRow: link.row), theme: themeOfRow[link.row].map { themeIDs[$0] },
        weight: ProposalExplanation.Closeness.rounded(link.weight),
        words: ProposalExplanation.Closeness.rounded(compared.vectors.dot(row, link.row)))
    }
  }
}
