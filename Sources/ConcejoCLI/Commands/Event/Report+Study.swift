import Concejo
import ConcejoStore

extension Report {
  /// The report on the latest run of a study, from which the summary and the slides take their numbers.
  ///
  /// - Throws: `StudyError`.
  init(of study: Study, _ findings: Findings, _ heading: DocumentHeading) throws {
    let (title, organizer) = try heading.names(of: study)
    self.init(
      findings, proposals: findings.analyzed(among: try study.contributions()),
      language: heading.words.language?.language, title: title, organizer: organizer,
      harvest: try study.harvestLines(),
      response: try AdministrationResponse(of: study, findings: findings))
  }
}
