import Concejo
import ConcejoTestSupport
import Foundation
import GRDB
import Testing

@testable import ConcejoStore

/// A study stays whole whatever is decided, and undoing all gives the result that nobody touched.
@Suite struct StudyDecisionPropertyTests {
  /// Sequences that are tried; `CONCEJO_DECISION_SEQUENCES` in the environment says how many.
  ///
  /// Two of them once left the phrase of a subtheme where decisions had put it that were taken back.
  static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["CONCEJO_DECISION_SEQUENCES"]
    .flatMap { UInt64($0) }.map { Array(0..<$0) } ?? [0, 1, 2, 79, 159]

  /// Sixty proposals, of which six have a copy for every other seed.
  private static func proposals(_ seed: UInt64) -> [Proposal] {
    FiveThemes.proposals
      + FiveThemes.proposals.prefix(seed.isMultiple(of: 2) ? 6 : 0).map {
        Proposal(id: "9\($0.id)", title: "", body: $0.body)
      }
  }

  private static func study(
    of proposals: [Proposal], _ folder: borrowing TemporaryFolder
  ) throws -> Study {
    let table =
      "id,body\n" + proposals.map { "\($0.id),\"\($0.body)\"\n" }.joined() + "61,\n"
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([
      try ProposalImport().read(Array(table.utf8), file: "a.csv").hidingPersonalData()
    ])
    return study
  }

  private static func analyze(_ study: Study) async throws -> Findings {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(5)
    let precedent = try study.precedent()
    let discussion = Discussion(
      try study.contributions(), excluding: precedent.log.exclusions.mapValues(\.code))
    let analysis = try await pipeline.analysis(of: discussion.proposals, after: precedent)
    let findings = Findings(
      analysis, options: pipeline, rows: try study.rowCount(), rejected: try study.rejectedRows(),
      setAside: discussion.setAside, log: precedent.log)
    try study.save(findings, history: analysis.history)
    return findings
  }

  private static func faults(in study: Study) throws -> Int {
    try study.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").count }
  }

  @Test(arguments: seeds)
  func `decisions are replayed, and all taken back leave nothing`(seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    let proposals = Self.proposals(seed)
    let study = try Self.study(of: proposals, folder)
    let first = try await Self.analyze(study)
    var random = RandomDecisions(
      seed: seed, themes: first.themes.map { ($0.id, $0.proposals) },
      ids: proposals.map(\.id), by: "Ana")
    let made = try random.make(20)
    try study.record(made)
    let told = try #require(try study.themeView()).outcomes
    let second = try await Self.analyze(study)
    #expect(second.ledger.isBalanced)
    #expect(try Self.faults(in: study) == 0)
    #expect(try study.latestFindings() == second)
    // What a command says before an analysis is what the analysis does; only of copies, which go together,
    // the analysis alone knows.
    if second.duplicateGroups.isEmpty {
      let states = { (outcomes: [DecisionOutcome]) in
        outcomes.map { "\($0.decision) \($0.state)" }
      }
      #expect(states(told) == states(second.decisions ?? []))
    }
    // The same decisions give the same again.
    #expect(try await Self.analyze(study).themes == second.themes)
    let log = DecisionLog(made)
    let undone = log.decisions.filter { log.undoneBy[$0.id] == nil }.filter {
      if case .undo = $0.action { false } else { true }
    }
    try study.record(
      try undone.enumerated().map { index, decision in
        let when = try #require(DecisionTime("2026-04-01T10:\(10 + index):00Z"))
        return Decision(.undo(decision.id), by: "Eva", when: when)
      })
    let last = try await Self.analyze(study)
    #expect(last.themes == first.themes && last.placements == first.placements)
    #expect(last.duplicateGroups == first.duplicateGroups && last.ledger == first.ledger)
    #expect(try Self.faults(in: study) == 0)
  }
}
