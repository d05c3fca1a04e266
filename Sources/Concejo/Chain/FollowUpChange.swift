/// What somebody changed of answers and commitments in one go: what they said before, and what they say now.
public struct FollowUpChange: Sendable, Codable, Equatable {
  /// Answers that are others now.
  public let answers: [AnswerStep]
  /// Commitments that are new or others now.
  public let commitments: [CommitmentStep]
  /// Who changed them.
  public let by: String
  /// When, as `2026-03-01T09:30:00.000Z`.
  public let when: String
  /// Why, if that was said.
  public let why: String?

  /// The answer to one subject.
  public struct AnswerStep: Sendable, Codable, Equatable {
    /// What was answered; nil where nothing was.
    public let before: Answer?
    /// What is answered now; nil where the answer was taken back.
    public let after: Answer?

    /// Names a step of which one side at least is an answer.
    public init(before: Answer?, after: Answer?) { (self.before, self.after) = (before, after) }

    /// Whom it answers.
    public var subject: Answer.Subject? { (after ?? before)?.subject }
  }

  /// One commitment.
  public struct CommitmentStep: Sendable, Codable, Equatable {
    /// What was promised; nil where it is new.
    public let before: Commitment?
    /// What is promised now.
    public let after: Commitment

    /// Names a step.
    public init(before: Commitment?, after: Commitment) {
      (self.before, self.after) = (before, after)
    }
  }

  /// Names a change.
  public init(
    answers: [AnswerStep] = [], commitments: [CommitmentStep] = [], by: String, when: DecisionTime,
    why: String? = nil
  ) {
    (self.answers, self.commitments, self.by) = (answers, commitments, by)
    (self.when, self.why) = (when.text, why.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Whether it changes nothing.
  public var isEmpty: Bool { answers.isEmpty && commitments.isEmpty }

  /// What takes it back: nothing but a new commitment, whose number must not be given again, cannot be.
  ///
  /// - Parameters:
  ///   - person: Who takes it back.
  ///   - when: When.
  ///   - why: Why, if that was said.
  /// - Returns: The change that makes all as it was; nil where nothing of it can be.
  public func undoing(by person: String, when: DecisionTime, why: String? = nil) -> FollowUpChange?
  {
    let change = FollowUpChange(
      answers: answers.map { AnswerStep(before: $0.after, after: $0.before) },
      commitments: commitments.compactMap { step in
        step.before.map { CommitmentStep(before: step.after, after: $0) }
      }, by: person, when: when, why: why)
    return change.isEmpty ? nil : change
  }

  /// The same without the ids and words of erased contributions; nil where nothing is left of it.
  package func erasing(_ redaction: Redaction) -> FollowUpChange? {
    func left(_ answer: Answer?) -> Answer? {
      guard let answer else { return nil }
      if case .contribution(let id) = answer.subject, redaction.ids.contains(id) { return nil }
      return answer.erasing(redaction)
    }
    let answers = answers.map { AnswerStep(before: left($0.before), after: left($0.after)) }
      .filter { $0.subject != nil }
    let commitments = commitments.map {
      CommitmentStep(before: $0.before?.erasing(redaction), after: $0.after.erasing(redaction))
    }
    guard let time = DecisionTime(when) else { return nil }
    let change = FollowUpChange(
      answers: answers, commitments: commitments,
      by: redaction.redactedOrNothing(by) ?? "", when: time,
      why: why.flatMap(redaction.redactedOrNothing))
    return change.isEmpty ? nil : change
  }
}
