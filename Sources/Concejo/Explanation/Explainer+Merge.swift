extension Explainer {
  /// Words of a theme that are looked at: as many as tell it.
  private static let mostTelling = 30

  /// Tells what two themes share, and what would be lost if they were one.
  ///
  /// - Throws: ``ExplanationError/unknownTheme(_:known:)``.
  public func mergeCheck(of first: Int, and second: Int) throws(ExplanationError) -> MergeCheck {
    let positions = (try position(of: first), try position(of: second))
    let profile = self.profile
    let telling = (
      Array(profile[positions.0].prefix(Self.mostTelling)),
      Array(profile[positions.1].prefix(Self.mostTelling))
    )
    return MergeCheck(
      first: side(of: positions.0, against: positions.1),
      second: side(of: positions.1, against: positions.0), nearness: nearness(of: positions),
      sharedTerms: sharedTerms(telling.0, telling.1), pairs: pairs(across: first, second),
      lost: lost(by: positions, telling))
  }

  private func side(of position: Int, against other: Int) -> MergeCheck.Side {
    let members = rows(of: position)
    var (leaning, nearer) = (0, 0)
    for row in members {
      let values = values(of: row)
      let foreign = values.indices.filter { $0 != position }
      let next = foreign.max { (values[$0].total, $1) < (values[$1].total, $0) }
      guard next == other else { continue }
      leaning += 1
      if values[other].total > values[position].total { nearer += 1 }
    }
    let theme = findings.theme(themeIDs[position])
    return MergeCheck.Side(
      theme: themeIDs[position], proposals: theme?.proposals.count ?? 0,
      distinctCount: members.count, leaning: leaning, nearer: nearer)
  }

  private func nearness(of pair: (Int, Int)) -> MergeCheck.Nearness {
    let value = nearness.between(pair.0, pair.1)
    let all = themeIDs.indices.flatMap { left in
      themeIDs.indices.filter { $0 > left }.map { nearness.between(left, $0).total }
    }.sorted(by: >)
    func rounded(_ value: Float) -> Float { ProposalExplanation.Closeness.rounded(value) }
    let own = nearness.between(min(pair.0, pair.1), max(pair.0, pair.1)).total
    return MergeCheck.Nearness(
      vectors: rounded(value.vectors), words: rounded(value.words), total: rounded(value.total),
      rank: 1 + all.count { $0 > own }, pairCount: all.count,
      median: rounded(all.isEmpty ? 0 : all[all.count / 2]), highest: rounded(all.first ?? 0))
  }

  private func sharedTerms(
    _ first: [TermProfile.Entry], _ second: [TermProfile.Entry]
  ) -> [MergeCheck.SharedTerm] {
    let others = Dictionary(second.map { ($0.term, $0) }, uniquingKeysWith: { first, _ in first })
    let shared = first.filter { others[$0.term] != nil }
    return zip(shared, terms(shared)).compactMap { entry, told in
      others[entry.term].map { other in
        MergeCheck.SharedTerm(
          word: told.word, first: entry.inside, second: other.inside, total: entry.total)
      }
    }.enumerated().sorted { left, right in
      (right.element.first + right.element.second, left.offset)
        < (left.element.first + left.element.second, right.offset)
    }.map(\.element)
  }

  /// Pairs that the run found much alike, with one proposal in each theme.
  private func pairs(across first: Int, _ second: Int) -> [MergeCheck.Pair] {
    let apart = findings.keptApart.map {
      MergeCheck.Pair(
        first: $0.first, second: $0.second, similarity: $0.similarity, objection: $0.objection)
    }
    // A word more or less is told both as an objection and as a suggestion.
    let told = Set(apart.map { [$0.first, $0.second] })
    let suggested = findings.sameRequests.filter { !told.contains([$0.first, $0.second]) }.map {
      MergeCheck.Pair(
        first: $0.first, second: $0.second, similarity: $0.similarity, objection: nil)
    }
    return (apart + suggested).compactMap { pair in
      let themes = (placements[pair.first]?.theme, placements[pair.second]?.theme)
      if themes == (first, second) { return pair }
      guard themes == (second, first) else { return nil }
      return MergeCheck.Pair(
        first: pair.second, second: pair.first, similarity: pair.similarity,
        objection: pair.objection)
    }.enumerated().sorted {
      ($1.element.similarity, $0.offset) < ($0.element.similarity, $1.offset)
    }.map(\.element)
  }

  private func lost(
    by pair: (Int, Int), _ telling: ([TermProfile.Entry], [TermProfile.Entry])
  ) -> MergeCheck.Lost {
    let isSecond = rows(of: pair.1).count <= rows(of: pair.0).count
    let (smaller, larger) = isSecond ? (pair.1, pair.0) : (pair.0, pair.1)
    let (own, others) = isSecond ? (telling.1, telling.0) : (telling.0, telling.1)
    let known = Set(others.map(\.term))
    let themes = (findings.theme(themeIDs[smaller]), findings.theme(themeIDs[larger]))
    let places = Set((themes.1?.summary.places ?? []).map(\.name))
    return MergeCheck.Lost(
      // The theme that is named first keeps its number, and with it its parts.
      subthemes: findings.theme(themeIDs[pair.1])?.subthemes ?? [],
      contradictions: [pair.0, pair.1].flatMap { position in
        (findings.theme(themeIDs[position])?.summary.contradictions ?? []).map {
          MergeCheck.Contradiction(
            theme: themeIDs[position], subject: $0.subject, majority: $0.majority.count,
            minority: $0.minority.count)
        }
      },
      terms: terms(Array(own.filter { !known.contains($0.term) }.prefix(Self.mostTerms))),
      places: (themes.0?.summary.places ?? []).filter { !places.contains($0.name) },
      smaller: themeIDs[smaller])
  }
}
