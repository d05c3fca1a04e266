internal import Concejo
internal import ConcejoStore

/// Records decisions one after the other, each against what was decided before it.
actor DecisionRecorder {
  private let study: Study

  init(_ study: Study) { self.study = study }

  /// Runs what looks at the study and writes to it, while nobody else of this program does.
  func alone<Value: Sendable>(
    _ body: @Sendable (Study) throws -> Value
  ) rethrows -> Value { try body(study) }
}
