extension Pipeline {
  /// Runs the stages up to the vectors that themes are found by.
  func comparison(
    of proposals: [Proposal], vectors given: ProposalVectors?, log: DecisionLog,
    meter: ProgressMeter
  ) async throws -> ProposalComparison {
    try await ProgressMeter.$current.withValue(meter) {
      let text = try await readText(of: proposals)
      let proposals = text.proposals
      meter.begin(.duplicates)
      let facts = try await WordFacts(
        corpus: text.corpus, lexicon: text.lexicon, languages: text.languages,
        proposals: proposals)
      let constraints = CopyConstraints(log, among: proposals)
      let rulings = CopyRulings(constraints, among: proposals)
      let duplicates = try await duplicateFinder.duplicates(
        among: proposals, corpus: text.corpus, vectors: text.weighted.matrix, facts: facts,
        rulings: rulings)
      let rows = duplicates.voices
      // Used much later, and made by one processor: meanwhile the others have work.
      async let conceptLexicon = conceptLexicon(rowCount: rows.count, text: text)
      let content = try await contentWeights(
        of: rows, ownTokens: duplicates.ownTokens, text: text)
      let vectors = content.weighted.matrix.selecting(rows: rows)
      meter.begin(.neighbors)
      let neighborGraph = themeFinder.neighborGraph
      let lexical = try await neighborGraph.neighbors(in: vectors)
      let contradictions = duplicates.contradictions
      let suggested = try await sameRequestFinder.suggestions(
        among: rows, neighbors: lexical, proposals: proposals, corpus: text.corpus,
        lexicon: text.lexicon, facts: facts,
        inverseDocumentFrequency: text.weighted.documentFrequency.map {
          TFIDF.inverseDocumentFrequency(documentFrequency: $0, count: proposals.count)
        }
      ).filter { pair in
        !contradictions.contains([pair.first, pair.second])
          && !duplicates.areCopies(pair.first, pair.second)
      }
      meter.begin(.termVectors)
      let learned = try await termVectors(of: rows, content: content, text: text)
      let languages = rows.map { text.languages.proposals[$0] }
      let modelled = given?.rows(of: rows.map { proposals[$0] }, languages: languages)
      let families = Families(
        of: lexical, rows: rows, duplicates: duplicates,
        threshold: themeFinder.repetitionThreshold)
      let lexicon = await conceptLexicon
      if lexicon != nil { meter.begin(.concepts) }
      let concepts =
        if let lexicon {
          try await conceptVectors.rows(
            of: ConceptContents(
              of: vectors, rows: rows, corpus: content.corpus, lexicon: text.lexicon,
              concepts: lexicon),
            languages: languages)
        } else { nil as DenseMatrix? }
      let (rowVectors, graph) = try await rowVectors(
        of: vectors, learned: learned, concepts: concepts, modelled: modelled, lexical: lexical)
      return ProposalComparison(
        proposals: proposals, languages: text.languages, lexicon: text.lexicon,
        corpus: text.corpus, weighted: text.weighted.matrix, facts: facts,
        duplicates: duplicates, copyOutcomes: constraints.outcomes,
        sameRequests: rulings.withoutAnswered(duplicates.joiningPerhaps(suggested)), rows: rows,
        contentCorpus: content.corpus, documentFrequency: content.weighted.documentFrequency,
        vectors: vectors, lexical: lexical, families: families, conceptLexicon: lexicon,
        concepts: concepts, rowVectors: rowVectors, graph: graph)
    }
  }

  /// What the terms belong to, or nil where concepts count for nothing.
  private func conceptLexicon(rowCount: Int, text: ReadText) -> ConceptLexicon? {
    // More proposals teach what words have in common by themselves, and memory is dear there.
    guard conceptVectors.isUsed, rowCount <= ThemeFinder.largestLinked else { return nil }
    return ConceptLexicon(
      of: text.lexicon, surfaces: text.corpus.surfaces, languages: text.languages.surfaces,
      spoken: text.languages.spoken, compounds: text.compounds,
      areaWeight: conceptVectors.areaWeight)
  }

  /// What themes are found by: all kinds of vectors, drawn nearer to their neighbours', and the links by
  /// which they were drawn.
  private func rowVectors(
    of vectors: SparseMatrix, learned: DenseMatrix, concepts: DenseMatrix?,
    modelled: DenseMatrix?, lexical: NeighborLists
  ) async throws -> (rows: DenseMatrix, graph: Graph?) {
    let meter = ProgressMeter.current
    meter?.begin(.latentSemantics)
    let own = learned.joined(with: (try await themeFinder.latentSemantics.rows(of: vectors), 1))
    let sizeFactor = ConceptVectors.sizeFactor(rowCount: vectors.rowCount)
    let joined = joined(
      own, concepts: concepts, times: conceptVectors.groupingWeight * sizeFactor,
      modelled: modelled)
    guard vectors.rowCount <= ThemeFinder.largestLinked else { return (joined, nil) }
    meter?.begin(.termNeighbors)
    let compared = self.joined(
      learned, concepts: concepts, times: conceptVectors.comparisonWeight * sizeFactor,
      modelled: modelled)
    let neighborGraph = themeFinder.neighborGraph
    let neighbors = try await
      (modelled == nil ? neighborGraph : neighborGraph.withChanceSimilarity(of: compared))
      .neighbors(in: compared)
    meter?.begin(.graph)
    let graph = Graph(of: [lexical, neighbors])
    return (try await graph.smoothed(joined, rounds: themeFinder.smoothingRounds), graph)
  }

  /// Vectors of what the corpus teaches, and behind them what is known from elsewhere.
  private func joined(
    _ own: DenseMatrix, concepts: DenseMatrix?, times weight: Float, modelled: DenseMatrix?
  ) -> DenseMatrix {
    switch (concepts, modelled) {
    case (let concepts?, let modelled?):
      own.joined(with: (concepts, weight), (modelled, ProposalVectors.weight))
    case (let concepts?, nil): own.joined(with: (concepts, weight))
    case (nil, let modelled?): own.joined(with: (modelled, ProposalVectors.weight))
    case (nil, nil): own
    }
  }
}
