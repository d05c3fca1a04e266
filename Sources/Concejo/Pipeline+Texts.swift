extension Pipeline {
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
  struct ReadText: Sendable {
    let proposals: [Proposal]
    let corpus: TokenizedCorpus
    let languages: LanguageAssignment
    let lexicon: Lexicon
    let titleLengths: [Int]
    let weighted: WeightedCorpus
    let compounds: CompoundParts
  }

  func readText(of proposals: [Proposal]) async throws -> ReadText {
    let meter = ProgressMeter.current
    meter?.begin(.tokens)
    let proposals = Proposal.sorted(proposals)
    // Trained while the texts are cut into words.
    async let identifier = LanguageIdentifier.read()
    let corpus = try await TokenizedCorpus(
      proposals, tokenizer: Tokenizer(keptWords: words.keepWords))
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
      titleLengths: titleLengths, weighted: weighted,
      compounds: CompoundParts(
        of: lexicon, surfaces: corpus.surfaces, languages: languages.surfaces,
        documentFrequency: weighted.documentFrequency))
  }

  /// The texts without what many have in common.
  struct Content: Sendable {
    let corpus: TokenizedCorpus
    let weighted: WeightedCorpus
  }

  /// Of the signers of letters only what they wrote themselves is weighed: the letter speaks once.
  func contentWeights(
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

  func termVectors(
    of rows: [Int], content: Content, text: ReadText
  ) async throws -> DenseMatrix {
    try await termVectors.proposalVectors(
      of: rows, corpus: content.corpus, languages: text.languages.proposals,
      lexicon: text.lexicon, weighted: content.weighted, compounds: text.compounds)
  }
}
