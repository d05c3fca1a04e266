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
      let near = nearCopies(id, and: speaker)
      let together = compared.duplicates.everyone(behind: speaker)
        .map { compared.proposals[$0].id }.filter { $0 != id }
      return ProposalExplanation.Group(
        id: group.id, kind: group.kind, head: group.head, members: group.members.count,
        together: together, others: group.members.count - 1 - together.count,
        ownWords: ownWords(of: id), hasVoice: hasVoice(id),
        hasOwnTitle: !ownQuotes(of: id).allSatisfy { !isTitle($0) },
        nearOverlap: near?.overlap, nearPassage: near?.passage)
    }
  }

  /// What a near copy and the one that speaks for it have in common; nil of all others.
  private func nearCopies(_ id: String, and speaker: Int) -> PairExplanation.Copies? {
    guard let number = try? number(of: id), number != speaker else { return nil }
    let copies = copies(number, speaker)
    return copies.verdict == .near ? copies : nil
  }

  /// What a signer wrote in the body beside the letter, verbatim; nothing where there is no letter.
  ///
  /// Words of another title than the letter's are a piece of it: alone they are not what the signer says.
  func ownWords(of id: String) -> [String] {
    ownQuotes(of: id).filter { !isTitle($0) }.map(\.text)
  }

  /// Whether what a signer adds to the letter says enough to be counted apart.
  private func hasVoice(_ id: String) -> Bool {
    guard let number = try? number(of: id),
      let group = compared.duplicates.groupOfProposal[number]
    else { return false }
    return compared.duplicates.groups[group].members.first { $0.proposal == number }?.hasVoice
      ?? false
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
  func terms(of row: Int) -> [ProposalExplanation.Term] {
    let entries = compared.vectors.entries(of: row)
    let surfaces = entries.map {
      surface(of: Int(compared.vectors.columns[$0]), in: compared.rows[row])
    }
    let spelled = spellings(of: surfaces, inTextOf: compared.rows[row])
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

  /// The rows most like a row, of all that there are, the most alike first; of equals the smaller row.
  ///
  /// By the sum that themes are measured by, or by shared words alone where there is no theme, as in
  /// ``closeness(of:)``. What is in one group of copies with it is no news.
  private func neighbors(of row: Int) -> [ProposalExplanation.Neighbor] {
    let isOutside = themeOfRow[row] == nil
    let others = compared.rows.indices.filter {
      $0 != row && !compared.duplicates.areCopies(compared.rows[$0], compared.rows[row])
    }
    return others.map { (row: $0, likeness: likeness(ofRows: row, $0)) }
      .map { ($0.row, $0.likeness, by: isOutside ? $0.likeness.words : $0.likeness.total) }
      .filter { $0.by > 0 }
      .sorted { ($1.by, $0.0) < ($0.by, $1.0) }.prefix(Self.mostNeighbors)
      .map { other, likeness, _ in
        ProposalExplanation.Neighbor(
          proposal: id(ofRow: other), theme: themeOfRow[other].map { themeIDs[$0] },
          likeness: likeness)
      }
  }

  /// How like each other two rows are, by what they are compared by when themes are looked for.
  func likeness(ofRows left: Int, _ right: Int) -> ProposalExplanation.Likeness {
    ProposalExplanation.Likeness(
      words: compared.vectors.dot(left, right), vectors: compared.rowVectors.dot(left, right))
  }
}
