/// The front door: what citizens sent in, read and with its personal data hidden.
///
/// Files go in, ``run(with:vectors:after:meter:)`` gives findings whose account of rows adds up, and
/// ``Deliverables`` writes what people read:
///
///     let consultation = try Consultation(reading: [("letters.csv", bytes)])
///     let run = try await consultation.run()
///     try await Deliverables(of: run).write { name, bytes in … }
///
/// Texts come in by the gate for personal data alone: only this module makes a ``Proposal``, of an
/// ``UngatedFile`` or an ``UngatedProposal`` whose data it has hidden.
public struct Consultation: Sendable, Equatable {
  /// Proposals and comments with unique ids, sorted by id; their personal data are hidden.
  public let contributions: [Proposal]
  /// Rows that became no contribution, by file and line.
  public let rejected: [RejectedRow]
  /// Rows of all files, headers not counted: contributions, rejected rows and what was erased.
  public let rowCount: Int
  /// How many personal data of each kind are hidden in the texts.
  public let maskedCounts: [String: Int]
  /// Contributions that were erased for good.
  public let erasedCount: Int
  /// What became of the questions of each survey.
  public let surveys: [SurveyAccount]

  /// Adopts what a study holds.
  package init(
    contributions: [Proposal], rejected: [RejectedRow], rowCount: Int, maskedCounts: [String: Int],
    erasedCount: Int, surveys: [SurveyAccount]
  ) {
    self.contributions = contributions
    self.rejected = rejected
    self.rowCount = rowCount
    self.maskedCounts = maskedCounts
    self.erasedCount = erasedCount
    self.surveys = surveys
  }

  /// Parts, compares, groups and describes the contributions, and accounts for every row.
  ///
  /// The same consultation and options give the same findings, on any number of cores.
  ///
  /// - Parameters:
  ///   - pipeline: The options of every stage.
  ///   - vectors: Vectors of a model, which join those learnt here.
  ///   - precedent: The themes of an earlier run, and what people decided.
  ///   - meter: Told of each stage by its name, and of the rows it has done.
  /// - Returns: The findings, with what they were made of.
  /// - Throws: ``ConsultationError`` if there is nothing to analyse, or the account does not add up;
  ///   ``VectorFileError`` if a proposal has no vector; `CancellationError` if the task is cancelled.
  public func run(
    with pipeline: Pipeline = Pipeline(), vectors: ProposalVectors? = nil,
    after precedent: Precedent = Precedent(), meter: ProgressMeter = ProgressMeter()
  ) async throws -> ConsultationRun {
    guard !contributions.isEmpty else { throw ConsultationError.nothingToAnalyze([]) }
    let discussion = Discussion(
      contributions, including: pipeline.includedStates,
      excluding: precedent.log.exclusions.mapValues(\.code))
    try vectors?.check(discussion.proposals)
    var pipeline = pipeline
    pipeline.vectorSource = vectors?.source
    let analysis = try await pipeline.analysis(
      of: discussion.proposals, vectors: vectors, after: precedent, meter: meter)
    meter.begin("findings")
    let findings = Findings(
      analysis, options: pipeline, rows: rowCount, rejected: rejected, masked: maskedCounts,
      comments: discussion.comments, setAside: discussion.setAside, erased: erasedCount,
      surveys: surveys, log: precedent.log)
    guard findings.ledger.isBalanced else {
      throw ConsultationError.unbalanced(
        accounted: findings.ledger.accounted, rows: findings.ledger.rows)
    }
    return ConsultationRun(
      findings: findings, contributions: discussion.proposals + discussion.comments.map(\.comment),
      rejected: rejected, history: analysis.history, exclusions: precedent.log.exclusions,
      isAfresh: precedent.dividesAnew, pairsLeftOut: analysis.duplicates.leftOut,
      examples: analysis.examples,
      lacksQuestions: pipeline.isByQuestion
        && discussion.proposals.allSatisfy { $0.respondent == nil })
  }
}
