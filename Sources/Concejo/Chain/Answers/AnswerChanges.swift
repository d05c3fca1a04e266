/// What a filled sheet of answers changes.
public struct AnswerChanges: Sendable, Equatable {
  /// Answers that are new or say something else, by subject.
  public internal(set) var answers: [Answer] = []
  /// Subjects whose answer is taken back.
  public internal(set) var withdrawn: [Answer.Subject] = []
  /// Answers that the sheet repeats.
  public internal(set) var repeated = 0
  /// Rows without an answer.
  public internal(set) var blank = 0
  /// What should be known, a sentence each.
  public internal(set) var notes: [String] = []

  /// Whether reading the sheet leaves everything as it was.
  public var isEmpty: Bool { answers.isEmpty && withdrawn.isEmpty }
}
