internal import Concejo
internal import ConcejoStore

/// What is told of the themes of a run once its texts were read, which takes a moment: no page but those that
/// show it waits for it.
struct RunPortraits: Sendable {
  /// The brief of each theme, by number.
  let briefs: [Int: ThemeBrief]
  /// How central each different text of a theme is in it, by id.
  let centralities: [String: Float]

  /// From so many proposals on, the map tells how central a text is: their words are not weighed again.
  private static let mostWeighed = 20_000

  /// Reads the texts of a run, over a connection of its own so that pages need not wait for it.
  ///
  /// - Throws: `StudyError`; `CancellationError` if the calling task is cancelled.
  init(
    of findings: Findings, studyAt path: String, for purpose: Study.Purpose, language: Language
  ) async throws {
    let study = try Study.open(at: path, for: purpose)
    let contributions = try study.contributions()
    try study.close()
    let report = Report(
      findings, proposals: findings.analyzed(among: contributions), language: language)
    briefs = Dictionary(
      findings.themes.map { ($0.id, report.brief(of: $0)) }, uniquingKeysWith: { first, _ in first }
    )
    if findings.placements.count <= Self.mostWeighed {
      let readings = try await ThemeReading.ofAllThemes(in: findings, contributions: contributions)
      centralities = Dictionary(
        readings.values.flatMap { $0.members.map { ($0.id, $0.centrality) } },
        uniquingKeysWith: { first, _ in first })
    } else {
      centralities = ThemeDiscs(of: findings).centralities(in: findings)
    }
  }
}
