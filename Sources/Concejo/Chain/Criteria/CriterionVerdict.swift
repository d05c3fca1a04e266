/// Whether a process meets a criterion, on what evidence, and why.
public struct CriterionVerdict: Sendable, Equatable {
  /// The criterion.
  public let criterion: Criterion
  /// Whether it is met.
  public let result: Result
  /// Ids of what was looked at in the process, in the order in which it was named or found.
  public let evidence: [String]
  /// Why.
  public let reason: Reason

  /// Whether a criterion is met.
  public enum Result: String, Sendable, Codable, CaseIterable {
    /// It is.
    case met
    /// It is not.
    case notMet = "not-met"
    /// That cannot be told from what is there.
    case notCheckable = "not-checkable"
  }

  /// Why a criterion is met or not; each is a sentence of ``Messages``.
  public enum Reason: Sendable, Equatable {
    /// No evidence is named, and no text is equal word for word.
    case noCounterpart
    /// What is named as evidence is not there.
    case missing([String])
    /// It is as the check wants it.
    case holds([String])
    /// It is there, and not as the check wants it.
    case lacking([String])
    /// It depends on a day or a deadline that nobody named.
    case needsDay([String])
    /// Nobody says whether it is met.
    case nobodySaid
    /// Somebody says that it is, or that it is not.
    case said(String)
    /// Somebody said so after the day on which it is asked.
    case saidLater(String)
  }

  init(_ criterion: Criterion, _ result: Result, evidence: [String] = [], _ reason: Reason) {
    self.criterion = criterion
    self.result = result
    self.evidence = evidence
    self.reason = reason
  }
}
