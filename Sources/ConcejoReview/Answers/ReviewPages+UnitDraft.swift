internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// The name of the work that drafts units.
  static let drafting = "units"

  /// Begins to make units of what is in none, each a decision of its own.
  func beginDraft(by person: String, why: String) async {
    await work.forget(Self.drafting)
    let path = study.path
    await work.begin(Self.drafting) { _ in
      let study = try Study.open(at: path, for: .deciding)
      let draft = try UnitDrafter().draft(
        of: try study.latestFindings(), proposals: try study.contributions(),
        beside: try study.answerUnits())
      // They are about different contributions: none has to come before another.
      let time = DecisionTime.now(after: try study.decisions())
      try study.record(
        draft.decisions.map { Decision(.unit($0), by: person, when: time, why: why) })
      return .drafted
    }
  }

  /// Why units could not be drafted; nil where they were, or nobody asked for it.
  func draftFailure() async -> String? {
    guard case .failed(let reason) = await work.finished(Self.drafting) else { return nil }
    return messages("draftFailed", ["reason": reason])
  }
}
