import Concejo
import ConcejoStore

/// What an analysis of a study gave, before anything is stored.
struct AnalysisRun: Sendable {
  /// What was found.
  let findings: Findings
  /// The contributions that were analysed: proposals, and comments on them.
  let contributions: [Proposal]
  /// The rows that became no proposal.
  let rejected: [RejectedRow]
  /// What the next run builds on.
  let history: ThemeHistory
  /// What people took out, by id.
  let exclusions: [String: DecisionLog.Exclusion]
  /// Whether the themes were found anew.
  private let isAfresh: Bool

  /// Analyses what a study holds.
  ///
  /// - Throws: ``StudyError/noProposals(path:)``; ``VectorFileError``; ``CLIError/ledger(_:)``.
  init(
    of study: Study, with pipeline: Pipeline, vectors: ProposalVectors?,
    after precedent: Precedent? = nil, progress: Progress
  ) async throws {
    progress.meter.begin("loading")
    let proposals = try study.contributions()
    guard !proposals.isEmpty else { throw StudyError.noProposals(path: study.path) }
    try await self.init(
      of: proposals, rejected: try study.rejectedRows(), rowCount: try study.rowCount(),
      masked: try study.personalDataCounts(), erased: try study.erasedCount(),
      surveys: try study.surveys(), with: pipeline,
      vectors: vectors, after: try precedent ?? study.precedent(), progress: progress)
  }

  /// Analyses the proposals of a file.
  ///
  /// - Throws: ``VectorFileError``; ``CLIError/ledger(_:)``.
  init(
    of file: ImportedFile, with pipeline: Pipeline, vectors: ProposalVectors?, progress: Progress
  ) async throws {
    try await self.init(
      of: file.proposals, rejected: file.rejected, rowCount: file.rowCount,
      masked: file.personalDataCounts, erased: 0, surveys: [file.survey].compactMap(\.self),
      with: pipeline,
      vectors: vectors, after: Precedent(), progress: progress)
  }

  private init(
    of contributions: [Proposal], rejected: [RejectedRow], rowCount: Int,
    masked: [String: Int], erased: Int, surveys: [SurveyAccount], with pipeline: Pipeline,
    vectors: ProposalVectors?, after precedent: Precedent, progress: Progress
  ) async throws {
    let discussion = Discussion(
      contributions, including: pipeline.includedStates,
      excluding: precedent.log.exclusions.mapValues(\.code))
    self.contributions = discussion.proposals + discussion.comments.map(\.comment)
    self.rejected = rejected
    try vectors?.check(discussion.proposals)
    var pipeline = pipeline
    pipeline.vectorSource = vectors?.source
    let analysis = try await pipeline.analysis(
      of: discussion.proposals, vectors: vectors, after: precedent, meter: progress.meter)
    Diagnostics.report(longPairsLeftOut: analysis.duplicates.longPairsLeftOut)
    if let examples = analysis.examples { Diagnostics.report(examples) }
    exclusions = precedent.log.exclusions
    isAfresh = precedent.dividesAnew
    progress.meter.begin("findings")
    findings = Findings(
      analysis, options: pipeline, rows: rowCount, rejected: rejected, masked: masked,
      comments: discussion.comments, setAside: discussion.setAside, erased: erased,
      surveys: surveys,
      log: precedent.log)
    let isSurvey = discussion.proposals.contains { $0.respondent != nil }
    if pipeline.isByQuestion, !isSurvey {
      Diagnostics.print(
        "--by-question changes nothing: there is no survey among the contributions.")
    }
    history = analysis.history
    guard findings.ledger.isBalanced else {
      let ledger = findings.ledger
      throw CLIError.ledger("\(ledger.accounted) of \(ledger.rows) rows are accounted for.")
    }
  }

  /// Stores the run in the study, whole or not at all.
  func store(in study: Study) throws {
    try study.save(findings, history: history, isAfresh: isAfresh)
  }
}
