/// The table of contents: every stage with its options, in the order in which they run.
///
/// Proposals go in, an ``Analysis`` comes out. The same proposals and options give the same analysis,
/// on any number of cores.
public struct Pipeline: Sendable, Codable, Equatable {
  /// Weighs terms.
  public var tfidf = TFIDF()
  /// Finds copies and campaigns.
  public var duplicateFinder = DuplicateFinder()
  /// Takes out what many proposals have word for word in common.
  public var boilerplate = Boilerplate()
  /// Learns what terms have in common.
  public var termVectors = TermVectors()
  /// Divides proposals into themes.
  public var themeFinder = ThemeFinder()
  /// Names themes and places proposals.
  public var themeDescriber = ThemeDescriber()

  /// Creates the pipeline with the defaults of its stages.
  public init() {}

  /// A stage of the pipeline, for progress and timings.
  public enum Stage: String, Sendable, CaseIterable {
    case tokens, languages, lexicon, vectors, duplicates, termVectors, themes, descriptions
  }

  /// Runs every stage.
  ///
  /// - Parameters:
  ///   - proposals: Contributions with unique ids, in any order.
  ///   - progress: Called before each stage.
  /// - Returns: Every intermediate and result, by name.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func analysis(
    of proposals: [Proposal], progress: (Stage) -> Void = { _ in }
  ) async throws -> Analysis {
    let proposals = proposals.sorted { Proposal.id($0.id, precedes: $1.id) }

    progress(.tokens)
    let corpus = try await TokenizedCorpus(proposals)
    progress(.languages)
    let languages = try await LanguageAssignment(of: corpus)
    progress(.lexicon)
    let lexicon = Lexicon(of: corpus, languages: languages.surfaces)
    progress(.vectors)
    let weighted = try await tfidf.weighted(
      corpus, lexicon: lexicon, titleLengths: proposals.map(\.titleLength))
    progress(.duplicates)
    let facts = WordFacts(
      corpus: corpus, lexicon: lexicon, languages: languages.surfaces, proposals: proposals)
    let duplicates = try await duplicateFinder.duplicates(
      among: proposals, corpus: corpus, vectors: weighted.matrix, facts: facts)
    progress(.termVectors)
    let rows = duplicates.representatives
    let content = boilerplate.removed(from: corpus, among: rows, lexicon: lexicon)
    let contentWeights = try await tfidf.weighted(
      content, lexicon: lexicon, titleLengths: proposals.map(\.titleLength))
    let vectors = contentWeights.matrix.selecting(rows: rows)
    let dense = try await termVectors.proposalVectors(
      of: rows, corpus: content, languages: languages.proposals, lexicon: lexicon,
      weighted: contentWeights)
    progress(.themes)
    let families = try await Families(
      of: vectors, rows: rows, duplicates: duplicates,
      threshold: themeFinder.repetitionThreshold)
    let assignment = try await themeFinder.assignment(
      of: vectors, and: dense, families: families)
    progress(.descriptions)
    let (themes, placements) = try await themeDescriber.described(
      ThemeDescriber.Input(
        proposals: proposals, corpus: content, languages: languages, lexicon: lexicon,
        vectors: vectors, duplicates: duplicates,
        documentFrequency: contentWeights.documentFrequency, rows: rows, assignment: assignment,
        families: families, facts: facts))

    return Analysis(
      proposals: proposals, corpus: corpus, mainLanguage: languages.main, lexicon: lexicon,
      weighted: weighted, duplicates: duplicates, themes: themes, placements: placements)
  }
}

/// Everything a run found out, every intermediate by name.
public struct Analysis: Sendable {
  /// Proposals sorted by id; all other parts count them in this order.
  public let proposals: [Proposal]
  /// Tokens and word forms.
  public let corpus: TokenizedCorpus
  /// The language most proposals are in.
  public let mainLanguage: Language
  /// Word forms and their terms.
  public let lexicon: Lexicon
  /// Weights of terms.
  public let weighted: WeightedCorpus
  /// Groups of copies.
  public let duplicates: Duplicates
  /// Themes by rank.
  public let themes: [Theme]
  /// Where each proposal ended up.
  public let placements: [Placement]
}
