/// What a run compared: its texts, and the decisions that it knew.
///
/// The numbers by which it compared them are no part of a study: of the same texts, options and decisions the
/// same code makes the same numbers anew.
struct RunTexts {
  private let findings: Findings
  /// What was analysed, in the order of the placements.
  let all: [Proposal]
  private let replayed: Precedent
  /// Whether each question of a survey has vectors and themes of its own.
  let isByQuestion: Bool

  /// Gathers what a run read.
  ///
  /// - Parameters:
  ///   - findings: What it found.
  ///   - contributions: All that the study holds.
  ///   - precedent: What it left for the next one, and all decisions.
  init(of findings: Findings, contributions: [Proposal], after precedent: Precedent) {
    self.findings = findings
    let texts = findings.analyzed(among: contributions)
    all = texts
    isByQuestion = findings.options.isByQuestion && texts.contains { $0.respondent != nil }
    let known = Set((findings.decisions ?? []).map(\.decision))
    replayed = Precedent(
      history: precedent.history,
      log: DecisionLog(precedent.log.decisions.filter { known.contains($0.id) }))
  }

  /// Compares the texts anew.
  ///
  /// - Parameters:
  ///   - question: The question whose answers are compared; nil where all are compared together.
  ///   - given: The vectors of a model, where the run used them.
  ///   - meter: Told of each stage.
  /// - Returns: What came out, and the decisions on these texts.
  /// - Throws: ``RunMatricesError/otherRun(id:)``; `CancellationError` if the task is cancelled.
  func compared(
    _ question: Question?, vectors given: ProposalVectors?, meter: ProgressMeter
  ) async throws -> (comparison: ProposalComparison, log: DecisionLog) {
    // Themes of each question apart know the decisions on them alone.
    let (proposals, log) =
      question.map { question in
        (
          all.filter { Question(of: $0) == question },
          QuestionPrecedents(replayed, among: all).decisions.log(of: question)
        )
      } ?? (all, replayed.log)
    let comparison = try await findings.options.comparison(
      of: proposals, vectors: given, log: log, meter: meter)
    let rows = Set(comparison.rows.map { comparison.proposals[$0].id })
    if let id = strange(rows, among: Set(proposals.map(\.id)), isWhole: question == nil) {
      throw RunMatricesError.otherRun(id: id)
    }
    return (comparison, log)
  }

  /// A proposal that speaks for itself in the run or among some rows, and not in the other; nil where all are
  /// the same.
  private func strange(_ rows: Set<String>, among ids: Set<String>, isWhole: Bool) -> String? {
    let placed = isWhole ? findings.placements.map(\.proposal) : ids.sorted()
    let members = findings.duplicateGroups.flatMap { group in
      group.members.filter { $0.proposal != group.head }
    }
    let copies = Set(members.map(\.proposal))
    // A signer with words of its own may speak for itself, or for all who add the same.
    let signers = Set(members.filter { $0.ownWords?.isEmpty == false }.map(\.proposal))
    if let lost = placed.first(where: { !copies.contains($0) && !rows.contains($0) }) {
      return lost
    }
    let odd = rows.sorted().first { copies.contains($0) && !signers.contains($0) }
    if odd != nil { return odd }
    return isWhole && rows.count != findings.distinctCount
      ? signers.sorted().first { rows.contains($0) } ?? placed.first : nil
  }
}
