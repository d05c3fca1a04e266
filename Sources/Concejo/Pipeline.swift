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
  /// Where vectors of a model come from that join learnt ones, if any do.
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

  /// Reads the words and samples of all languages, which every analysis needs and no file changes.
  ///
  /// An analysis does so itself; a program that has files to read can do both at once.
  public static func prepare() async { _ = await LanguageIdentifier.read() }

  /// Runs every stage, or every stage for each question, see ``isByQuestion``.
  ///
  /// - Parameters:
  ///   - proposals: Contributions with unique ids, in any order.
  ///   - given: Vectors of a model, which join learnt ones.
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
      // Titles need them: one processor learns them while the others find themes.
      async let forms = compared.wordForms()
      let assignment = try await themeFinder.assignment(
        of: compared.rowVectors, neighbors: compared.lexical,
        keys: rows.map { proposals[$0].key },
        families: compared.families, vectors: compared.vectors, concepts: compared.concepts,
        subjects: rows.count < ThemeFinder.smallCorpus
          ? SubjectRows(of: compared, forms: await forms) : nil)
      let given =
        precedent.continues ? nil : givenThemes.map { GivenDivision($0, among: compared) }
      let settlement = ThemeSettler(
        input: ThemeSettler.Input(
          units: compared.units,
          rows: SphericalKMeans(compared.rowVectors, keys: rows.map { proposals[$0].key }),
          fresh: assignment, families: compared.families,
          smallestTheme: themeFinder.smallestTheme(among: rows.count),
          given: given, descriptions: givenThemes?.descriptions ?? [:]),
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
          families: compared.families, facts: compared.facts, forms: await forms,
          concepts: compared.conceptLexicon))
      return Analysis(
        proposals: proposals, mainLanguage: compared.languages.main,
        duplicates: compared.duplicates, sameRequests: compared.sameRequests,
        themes: description.themes,
        voices: description.voices,
        placements: description.placements, history: settlement.history(titled: description),
        outcomes: settlement.outcomes + compared.copyOutcomes, examples: given?.examples)
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
}

extension ProgressMeter {
  /// Announces a stage of the pipeline.
  func begin(_ stage: Pipeline.Stage) { begin(stage.rawValue) }
}
