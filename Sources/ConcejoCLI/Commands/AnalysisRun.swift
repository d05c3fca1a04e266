import Concejo
import ConcejoStore

/// Analyses what a study holds and stores the run.
enum AnalysisRun {
  /// - Throws: ``StudyError/noProposals(path:)``; ``CLIError/ledger(_:)`` before anything is stored.
  static func findings(
    of study: Study, with pipeline: Pipeline, progress: Progress
  ) async throws -> (findings: Findings, proposals: [Proposal], rejected: [RejectedRow]) {
    let proposals = try study.proposals()
    guard !proposals.isEmpty else { throw StudyError.noProposals(path: study.path) }
    let rejected = try study.rejectedRows()
    let analysis = try await pipeline.analysis(of: proposals, meter: progress.meter)
    let findings = Findings(
      analysis, options: pipeline, rows: try study.rowCount(), rejected: rejected)
    guard findings.ledger.isBalanced else {
      let ledger = findings.ledger
      throw CLIError.ledger("\(ledger.accounted) of \(ledger.rows) rows are accounted for.")
    }
    progress.meter.begin("storing")
    try study.save(findings, index: TermIndex(analysis))
    return (findings, proposals, rejected)
  }
}
