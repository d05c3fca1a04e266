/// The table of contents: every stage with its options, in the order in which they run.
///
/// Proposals go in, an ``Analysis`` comes out. The same proposals and options give the same analysis,
/// on any number of cores.
public struct Pipeline: Sendable, Codable, Equatable {
  /// States of contributions that are taken in although they are set aside otherwise, such as
  /// `withdrawn`; `all` for all of them.
  public var includedStates: [String] = []
  /// Whether the answers to each question of a survey have themes of their own.
  public var isByQuestion = false
  /// What an analyst says of the words.
  public var words = WordList()
  /// Weighs terms.
  public var tfidf = TFIDF()
  /// Finds copies and campaigns.
  public var duplicateFinder = DuplicateFinder()
  /// Suggests what asks for the same in other words.
  public var sameRequestFinder = SameRequestFinder()
  /// Takes out what many proposals have word for word in common.
  public var boilerplate = Boilerplate()
  /// Learns what terms have in common.
  public var termVectors = TermVectors()
  /// Where vectors come from that take the place of learnt ones, if any do.
  public var vectorSource: ProposalVectors.Source?
  /// Tells what concepts of public life proposals speak of.
  public var conceptVectors = ConceptVectors()
  /// Themes that people have before the analysis: proposals go there first, and the rest is divided.
  public var givenThemes: GivenThemes?
  /// Divides proposals into themes.
  public var themeFinder = ThemeFinder()
  /// Names themes and places proposals.
  public var themeDescriber = ThemeDescriber()

  /// Creates the pipeline with the defaults of its stages.
  public init() {}

  /// A stage of the pipeline, for progress and timings.
  public enum Stage: String, Sendable, CaseIterable {
    case tokens, languages, lexicon, vectors, duplicates, boilerplate, neighbors, termVectors
    case concepts, latentSemantics, termNeighbors, graph, themes, descriptions
  }

  /// Runs every stage, or every stage for each question, see ``isByQuestion``.
  ///
  /// - Parameters:
  ///   - proposals: Contributions with unique ids, in any order.
  ///   - given: Vectors of a model, which take the place of learnt ones.
  ///   - precedent: The themes of an earlier run, and what people decided.
  ///   - meter: Told of each stage by its name, and of the rows it has done.
  /// - Returns: Every result, by name.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func analysis(
    of proposals: [Proposal], vectors given: ProposalVectors? = nil,
    after precedent: Precedent = Precedent(),
    meter: ProgressMeter = ProgressMeter()
  ) async throws -> Analysis {
    guard isByQuestion, proposals.contains(where: { $0.respondent != nil }) else {
      return try await commonAnalysis(
        of: proposals, vectors: given, after: precedent, meter: meter)
    }
    return try await analysisByQuestion(
      of: proposals, vectors: given, after: precedent, meter: meter)
  }

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
      let dense =
        if let given {
          given.rows(
            of: rows.map { proposals[$0] }, languages: rows.map { text.languages.proposals[$0] })
        } else { try await termVectors(of: rows, content: content, text: text) }
      let families = Families(
        of: lexical, rows: rows, duplicates: duplicates,
        threshold: themeFinder.repetitionThreshold)
      // A model knows more of words than lists do.
      let lexicon = given == nil ? conceptLexicon(rowCount: rows.count, text: text) : nil
      let concepts =
        if let lexicon {
          try await conceptVectors.rows(
            of: vectors, concepts: lexicon, languages: rows.map { text.languages.proposals[$0] })
        } else { nil as DenseMatrix? }
      let (rowVectors, graph) = try await rowVectors(
        of: vectors, learned: dense, isGiven: given != nil, concepts: concepts, lexical: lexical)
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

  /// Runs every stage over all proposals together.
  func commonAnalysis(
    of proposals: [Proposal], vectors given: ProposalVectors?, after precedent: Precedent,
    meter: ProgressMeter
  ) async throws -> Analysis {
    let compared = try await comparison(
      of: proposals, vectors: given, log: precedent.log, meter: meter)
    let (proposals, rows) = (compared.proposals, compared.rows)
    return try await ProgressMeter.$current.withValue(meter) {
      meter.begin(.themes)
      let assignment = try await themeFinder.assignment(
        of: compared.rowVectors, neighbors: compared.lexical,
        keys: rows.map { proposals[$0].key },
        families: compared.families, vectors: compared.vectors, concepts: compared.concepts)
      let settlement = ThemeSettler(
        input: ThemeSettler.Input(
          units: compared.units,
          rows: SphericalKMeans(compared.rowVectors, keys: rows.map { proposals[$0].key }),
          fresh: assignment, families: compared.families,
          smallestTheme: themeFinder.smallestTheme(among: rows.count),
          given: precedent.continues ? nil : givenThemes.map { GivenDivision($0, among: compared) },
          descriptions: givenThemes?.descriptions ?? [:]),
        precedent: precedent
      ).settled()
      meter.begin(.descriptions)
      let description = try await themeDescriber.described(
        ThemeDescriber.Input(
          proposals: proposals, corpus: compared.contentCorpus, languages: compared.languages,
          lexicon: compared.lexicon, vectors: compared.vectors, directions: compared.rowVectors,
          duplicates: compared.duplicates,
          documentFrequency: compared.documentFrequency, rows: rows,
          assignment: settlement.assignment, settlement: settlement, neighbors: compared.lexical,
          families: compared.families, facts: compared.facts,
          concepts: compared.conceptLexicon))
      return Analysis(
        proposals: proposals, mainLanguage: compared.languages.main,
        duplicates: compared.duplicates, sameRequests: compared.sameRequests,
        themes: description.themes,
        voices: description.voices,
        placements: description.placements, history: settlement.history(titled: description),
        outcomes: settlement.outcomes + compared.copyOutcomes)
    }
  }

  /// Whether themes found with other options may be continued with these: all that divides proposals is
  /// the same.
  ///
  /// - Parameters:
  ///   - earlier: The options of the earlier run.
  ///   - hasVectors: Whether vectors of a model are given; their file may have grown.
  /// - Returns: Whether nothing that divides proposals differs.
  public func continues(_ earlier: Pipeline, given hasVectors: Bool) -> Bool {
    guard (earlier.vectorSource != nil) == hasVectors else { return false }
    var other = earlier
    other.includedStates = includedStates
    // What was given once stays until something else is given.
    if givenThemes == nil { other.givenThemes = nil }
    other.vectorSource = vectorSource
    other.duplicateFinder = duplicateFinder
    other.sameRequestFinder = sameRequestFinder
    other.themeDescriber = themeDescriber
    return other == self
  }

  /// Runs the stages from texts to weighted terms alone.
  ///
  /// - Returns: A row for each proposal, sorted by id.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func vectors(of proposals: [Proposal]) async throws -> WeightedCorpus {
    try await readText(of: proposals).weighted
  }

  /// Runs the stages from texts to weighted terms alone, for comparing new texts with these.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func termIndex(of proposals: [Proposal]) async throws -> TermIndex {
    let text = try await readText(of: proposals)
    return TermIndex(
      of: text.weighted, proposals: text.proposals, surfaces: text.corpus.surfaces,
      lexicon: text.lexicon)
  }

  /// Finds out the language of each proposal, in the order of their ids.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func languages(of proposals: [Proposal]) async throws -> [Language] {
    let corpus = try await TokenizedCorpus(Proposal.sorted(proposals))
    return try await LanguageAssignment(of: corpus).proposals
  }

  /// Runs the stages from texts to term vectors alone; copies are not looked for.
  ///
  /// - Returns: A row for each proposal, sorted by id: of length 1, or zeros.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func termVectors(of proposals: [Proposal]) async throws -> DenseMatrix {
    let text = try await readText(of: proposals)
    let rows = Array(text.proposals.indices)
    return try await termVectors(
      of: rows, content: try await contentWeights(of: rows, ownTokens: [:], text: text), text: text)
  }

  /// What is known of the texts before any two are compared.
  private struct ReadText: Sendable {
    let proposals: [Proposal]
    let corpus: TokenizedCorpus
    let languages: LanguageAssignment
    let lexicon: Lexicon
    let titleLengths: [Int]
    let weighted: WeightedCorpus
  }

  private func readText(of proposals: [Proposal]) async throws -> ReadText {
    let meter = ProgressMeter.current
    meter?.begin(.tokens)
    let proposals = Proposal.sorted(proposals)
    // Trained while the texts are cut into words.
    async let identifier = LanguageIdentifier.trained()
    let corpus = try await TokenizedCorpus(proposals)
    meter?.begin(.languages)
    let languages = try await LanguageAssignment(of: corpus, identifier: identifier)
    let used = Set(languages.surfaces)
    async let wordings: Void = Wording.load(used)
    async let concepts: Void = ConceptList.load(used)
    meter?.begin(.lexicon)
    let lexicon = try await Lexicon(
      of: corpus, languages: languages.surfaces, words: words)
    meter?.begin(.vectors)
    let titleLengths = proposals.indices.map { proposals[$0].titleLength }
    let weighted = try await tfidf.weighted(
      corpus, lexicon: lexicon, titleLengths: titleLengths)
    (_, _) = await (wordings, concepts)
    return ReadText(
      proposals: proposals, corpus: corpus, languages: languages, lexicon: lexicon,
      titleLengths: titleLengths, weighted: weighted)
  }

  /// The texts without what many have in common.
  private struct Content: Sendable {
    let corpus: TokenizedCorpus
    let weighted: WeightedCorpus
  }

  /// Of the signers of letters only what they wrote themselves is weighed: the letter speaks once.
  private func contentWeights(
    of rows: [Int], ownTokens: [Int: [Range<Int>]], text: ReadText
  ) async throws -> Content {
    ProgressMeter.current?.begin(.boilerplate)
    let own =
      ownTokens.isEmpty
      ? text.corpus
      : try await text.corpus.filtered { proposal, tokens in
        ownTokens[proposal].map { own in own.flatMap { Array(tokens)[$0] } }
      }
    let corpus = try await boilerplate.removed(from: own, among: rows, lexicon: text.lexicon)
    let weighted = try await tfidf.weighted(
      corpus, lexicon: text.lexicon, titleLengths: text.titleLengths)
    return Content(corpus: corpus, weighted: weighted)
  }

  /// What the terms belong to, or nil where concepts count for nothing.
  private func conceptLexicon(rowCount: Int, text: ReadText) -> ConceptLexicon? {
    // More proposals teach what words have in common by themselves, and memory is dear there.
    guard conceptVectors.isUsed, rowCount <= ThemeFinder.largestLinked else { return nil }
    ProgressMeter.current?.begin(.concepts)
    return ConceptLexicon(
      of: text.lexicon, surfaces: text.corpus.surfaces, languages: text.languages.surfaces,
      areaWeight: conceptVectors.areaWeight)
  }

  /// What themes are found by: all kinds of vectors, drawn nearer to their neighbours', and the links by
  /// which they were drawn.
  private func rowVectors(
    of vectors: SparseMatrix, learned: DenseMatrix, isGiven: Bool, concepts: DenseMatrix?,
    lexical: NeighborLists
  ) async throws -> (rows: DenseMatrix, graph: Graph?) {
    let meter = ProgressMeter.current
    meter?.begin(.latentSemantics)
    var joined = learned.joined(with: try await themeFinder.latentSemantics.rows(of: vectors))
    if let concepts {
      joined = joined.joined(with: concepts, times: conceptVectors.groupingWeight)
    }
    guard vectors.rowCount <= ThemeFinder.largestLinked else { return (joined, nil) }
    meter?.begin(.termNeighbors)
    let compared =
      concepts.map { learned.joined(with: $0, times: conceptVectors.comparisonWeight) } ?? learned
    let neighborGraph = themeFinder.neighborGraph
    let neighbors = try await
      (isGiven ? neighborGraph.withChanceSimilarity(of: compared) : neighborGraph)
      .neighbors(in: compared)
    meter?.begin(.graph)
    let graph = Graph(of: [lexical, neighbors])
    return (try await graph.smoothed(joined, rounds: themeFinder.smoothingRounds), graph)
  }

  private func termVectors(
    of rows: [Int], content: Content, text: ReadText
  ) async throws -> DenseMatrix {
    try await termVectors.proposalVectors(
      of: rows, corpus: content.corpus, languages: text.languages.proposals,
      lexicon: text.lexicon, weighted: content.weighted)
  }
}

extension ProgressMeter {
  /// Announces a stage of the pipeline.
  fileprivate func begin(_ stage: Pipeline.Stage) { begin(stage.rawValue) }
}

/// Everything a run found out.
public struct Analysis: Sendable {
  /// Proposals sorted by id; all other parts count them in this order.
  public let proposals: [Proposal]
  /// The language most proposals are in.
  public let mainLanguage: Language
  /// Groups of copies.
  public let duplicates: Duplicates
  /// Pairs that may ask for the same in other words, for a person to confirm.
  public let sameRequests: [SimilarPair]
  /// Themes by rank.
  public package(set) var themes: [Theme]
  /// Small groups at the edges of the themes, larger ones first.
  public let voices: [SmallVoice]
  /// Where each proposal ended up.
  public let placements: [Placement]
  /// What the next run builds on.
  public let history: ThemeHistory
  /// What became of the decisions on themes and copies.
  let outcomes: [DecisionOutcome]
}
