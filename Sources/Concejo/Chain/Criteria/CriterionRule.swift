/// A way to check a criterion that a program can carry out.
///
/// What it looks at is named by ids in the criterion, or says the same word for word; nothing is guessed.
protocol CriterionRule {
  /// What may stand as evidence.
  associatedtype Counterpart

  /// Code in the list of checks.
  static var code: String { get }
  /// How evidence is named, for people, such as `commitments such as C05`.
  static var naming: String { get }
  /// Whether a text can name evidence of this kind.
  static func isName(_ id: String) -> Bool
  /// What an id names in a process; nil where it is not there.
  static func counterpart(_ id: String, in process: CheckedProcess) -> Counterpart?
  /// What says the same as a text, in the order of the study.
  static func counterparts(saying text: String, in process: CheckedProcess) -> [Counterpart]
  /// Its id.
  static func id(of counterpart: Counterpart) -> String
  /// Whether it is as the check wants it; nil where that depends on something nobody named.
  static func holds(_ counterpart: Counterpart, in process: CheckedProcess) -> Bool?
}

extension CriterionRule {
  /// Whether a process meets a criterion.
  ///
  /// Where ids are named, all of them must be there and as they should be; else one of those that say the
  /// same word for word is enough.
  static func verdict(
    on criterion: Criterion, in process: CheckedProcess
  ) -> CriterionVerdict {
    guard criterion.evidence.isEmpty else { return verdict(onNamed: criterion, in: process) }
    let found = counterparts(saying: criterion.text, in: process)
    guard !found.isEmpty else { return CriterionVerdict(criterion, .notCheckable, .noCounterpart) }
    let good = found.filter { holds($0, in: process) == true }.map(id)
    if !good.isEmpty { return CriterionVerdict(criterion, .met, evidence: good, .holds(good)) }
    let open = found.filter { holds($0, in: process) == nil }.map(id)
    guard open.isEmpty else {
      return CriterionVerdict(criterion, .notCheckable, evidence: open, .needsDay(open))
    }
    let ids = found.map(id)
    return CriterionVerdict(criterion, .notMet, evidence: ids, .lacking(ids))
  }

  private static func verdict(
    onNamed criterion: Criterion, in process: CheckedProcess
  ) -> CriterionVerdict {
    let named = criterion.evidence.map { ($0, counterpart($0, in: process)) }
    let missing = named.filter { $0.1 == nil }.map(\.0)
    let found = named.compactMap(\.1)
    let ids = found.map(id)
    guard missing.isEmpty else {
      return CriterionVerdict(criterion, .notMet, evidence: ids, .missing(missing))
    }
    let lacking = found.filter { holds($0, in: process) == false }.map(id)
    guard lacking.isEmpty else {
      return CriterionVerdict(criterion, .notMet, evidence: ids, .lacking(lacking))
    }
    let open = found.filter { holds($0, in: process) == nil }.map(id)
    guard open.isEmpty else {
      return CriterionVerdict(criterion, .notCheckable, evidence: ids, .needsDay(open))
    }
    return CriterionVerdict(criterion, .met, evidence: ids, .holds(ids))
  }
}
