internal import Concejo
internal import ConcejoStore

/// What the pages know of a run: its findings, and where its themes lie.
///
/// No text is read for it: what is told of each theme comes behind it, and texts are read when they are shown.
struct RunKnowledge: Sendable {
  /// What of the study it is about.
  let edition: Study.Edition
  /// What the run found, by ids.
  let findings: Findings
  /// What is told of the themes; begun when the run is known.
  let portraits: Task<RunPortraits, any Error>
  /// Where the themes lie on the map.
  let discs: [ThemeDiscs.Disc]
  /// The account of rows, deeper rows indented.
  let ledger: [LedgerLine]
  /// That the account adds up, or that it does not.
  let ledgerSentence: String
  /// Ids of the decisions that the run took in.
  let settled: Set<String>
  /// Whether it is the study's first run.
  let isFirst: Bool

  private let groups: [String: Int]
  /// A line of the account of rows.
  struct LedgerLine: Sendable {
    let indent: Int
    let name: String
    let count: Int
  }

  /// Reads the latest run of a study.
  ///
  /// - Throws: `StudyError`.
  init(
    of study: Study, edition: Study.Edition, for purpose: Study.Purpose, language: Language
  ) throws {
    self.edition = edition
    let findings = try study.latestFindings()
    self.findings = findings
    let path = study.path
    portraits = Task(priority: .utility) {
      try await RunPortraits(of: findings, studyAt: path, for: purpose, language: language)
    }
    settled = Set((findings.decisions ?? []).map(\.decision))
    isFirst = try study.runs().count == 1
    groups = Dictionary(
      findings.duplicateGroups.enumerated().flatMap { place, group in
        group.members.map { ($0.proposal, place) }
      }, uniquingKeysWith: { first, _ in first })
    let account = LedgerAccount(findings.ledger, language: language)
    ledger = account.rows.map { LedgerLine(indent: $0.indent, name: $0.name, count: $0.count) }
    ledgerSentence = account.sentence
    discs = ThemeDiscs(of: findings).discs
  }

  /// Where the run put a proposal, or nil if it did not read it.
  func placement(of id: String) -> Placement? { findings.placement(of: id) }

  /// The group of copies that a proposal is in.
  func group(of id: String) -> Findings.GroupRecord? {
    groups[id].map { findings.duplicateGroups[$0] }
  }
}
