import Concejo
import ConcejoStore

extension AdministrationResponse {
  /// What a study knows of answers, recommendations, commitments and clauses.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - findings: Its latest run; nil where there is none.
  ///   - day: Day on which it is asked what is overdue.
  /// - Throws: `StudyError`.
  init(of study: Study, findings: Findings?, on day: CalendarDay? = nil) throws {
    let account = try study.answerAccount()
    self.init(
      account, try study.followUp(),
      grounds: RecommendationGrounds(
        account, findings: findings, proposals: try study.contributions(),
        harvest: try study.harvestLines()),
      tender: try study.tender(),
      on: day)
  }
}
