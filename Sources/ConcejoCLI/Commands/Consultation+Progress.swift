import Concejo
import ConcejoStore

extension Consultation {
  /// Analyses the contributions, and says what was noted on the way.
  ///
  /// - Throws: `ConsultationError`; `VectorFileError`.
  func run(
    with pipeline: Pipeline, vectors: ProposalVectors?, after precedent: Precedent = Precedent(),
    progress: Progress
  ) async throws -> ConsultationRun {
    let run = try await run(
      with: pipeline, vectors: vectors, after: precedent, meter: progress.meter)
    Diagnostics.report(run.pairsLeftOut)
    if let examples = run.examples { Diagnostics.report(examples) }
    if run.lacksQuestions {
      Diagnostics.print(
        "--by-question changes nothing: there is no survey among the contributions.")
    }
    return run
  }
}

extension Study {
  /// Analyses what the study holds, after its own decisions and latest run where no others are given.
  ///
  /// - Throws: `StudyError.noProposals`; `ConsultationError`; `VectorFileError`.
  func run(
    with pipeline: Pipeline, vectors: ProposalVectors?, after precedent: Precedent? = nil,
    progress: Progress
  ) async throws -> ConsultationRun {
    progress.meter.begin("loading")
    return try await consultation().run(
      with: pipeline, vectors: vectors, after: try precedent ?? self.precedent(),
      progress: progress)
  }
}
