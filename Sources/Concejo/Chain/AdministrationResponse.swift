/// What an administration did with the contributions: answers to units, recommendations,
/// commitments, clauses of a tender.
public struct AdministrationResponse: Sendable {
  /// Who gets which answer.
  public let account: AnswerAccount
  /// What is recommended and what is promised.
  public let followUp: FollowUp
  /// What recommendations rest on.
  public let grounds: RecommendationGrounds
  /// Units selected for a tender, and its clauses.
  public let tender: Tender
  /// Day on which it is asked what is overdue; nil where nobody asks.
  public let day: CalendarDay?

  /// Puts together what a study holds.
  ///
  /// - Parameters:
  ///   - account: Who gets which answer.
  ///   - followUp: What is recommended and what is promised.
  ///   - grounds: What recommendations rest on, gathered from the same account.
  ///   - tender: Units selected for a tender, and its clauses.
  ///   - day: Day on which it is asked what is overdue.
  public init(
    _ account: AnswerAccount, _ followUp: FollowUp, grounds: RecommendationGrounds,
    tender: Tender = Tender(), on day: CalendarDay? = nil
  ) {
    self.account = account
    self.followUp = followUp
    self.grounds = grounds
    self.tender = tender
    self.day = day
  }

  /// Whether there are units, or answers to single contributions.
  var hasAnswers: Bool { !account.filledUnits.isEmpty || account.counts.answered > 0 }

  /// Commitments by status, those of each in the order of the list; statuses that none has are left out.
  var statuses: [(status: ListedTerm, count: Int)] {
    Commitment.statuses.compactMap { status in
      let count = followUp.commitments.count { $0.status == status.code }
      return count > 0 ? (status, count) : nil
    }
  }

  /// Every step of every commitment, by day, then by commitment.
  var milestones: [(commitment: Commitment, step: Milestone)] {
    followUp.commitments.flatMap { commitment in commitment.milestones.map { (commitment, $0) } }
      .sorted {
        ($0.step.day, $0.commitment.number, $0.step.text)
          < ($1.step.day, $1.commitment.number, $1.step.text)
      }
  }
}
