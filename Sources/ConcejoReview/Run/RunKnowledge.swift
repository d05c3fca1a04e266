internal import Concejo
internal import ConcejoStore

/// What the pages know of a run: its findings, and what is told of each theme.
///
/// Texts are read when they are shown.
struct RunKnowledge: Sendable {
  /// What of the study it is about.
  let edition: Study.Edition
  /// What the run found, by ids.
  let findings: Findings
  /// The brief of each theme, by number.
  let briefs: [Int: ThemeBrief]
  /// The account of rows, deeper rows indented.
  let ledger: [LedgerLine]
  /// That the account adds up, or that it does not.
  let ledgerSentence: String
  /// Ids of the decisions that the run took in.
  let settled: Set<String>
  /// Whether it is the study's first run.
  let isFirst: Bool

  private let groups: [String: Int]
  /// How central each member of a theme is, where that was reckoned.
  let centralities: [String: Float]

  /// A line of the account of rows.
  struct LedgerLine: Sendable {
    let indent: Int
    let name: String
    let count: Int
  }

  /// From so many proposals on, the texts are put in order only when somebody asks for it.
  static let mostOrderedUnasked = 20_000

  /// Reads the latest run of a study, and for the briefs once its texts.
  ///
  /// - Throws: `StudyError`; `CancellationError` if the calling task is cancelled.
  init(of study: Study, edition: Study.Edition, language: Language) async throws {
    self.edition = edition
    let findings = try study.latestFindings()
    self.findings = findings
    settled = Set((findings.decisions ?? []).map(\.decision))
    isFirst = try study.runs().count == 1
    groups = Dictionary(
      findings.duplicateGroups.enumerated().flatMap { place, group in
        group.members.map { ($0.proposal, place) }
      }, uniquingKeysWith: { first, _ in first })
    let contributions = try study.contributions()
    let report = Report(
      findings, proposals: findings.analyzed(among: contributions), language: language)
    briefs = Dictionary(
      findings.themes.map { ($0.id, report.brief(of: $0)) }, uniquingKeysWith: { first, _ in first }
    )
    ledger = report.ledgerRows.map { LedgerLine(indent: $0.indent, name: $0.name, count: $0.count) }
    ledgerSentence = report.ledgerSentence
    let isSmall = findings.placements.count <= Self.mostOrderedUnasked
    centralities =
      isSmall ? try await Self.centralities(in: findings, of: contributions) : [:]
  }

  /// How central each different text of a theme is in it.
  private static func centralities(
    in findings: Findings, of contributions: [Proposal]
  ) async throws -> [String: Float] {
    let readings = try await ThemeReading.ofAllThemes(in: findings, contributions: contributions)
    return Dictionary(
      readings.values.flatMap { $0.members.map { ($0.id, $0.centrality) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Where the run put a proposal, or nil if it did not read it.
  func placement(of id: String) -> Placement? { findings.placement(of: id) }

  /// The group of copies that a proposal is in.
  func group(of id: String) -> Findings.GroupRecord? {
    groups[id].map { findings.duplicateGroups[$0] }
  }
}
