import ArgumentParser
import Concejo
import ConcejoStore

/// Checks a decision on units against what is there, and records it.
struct UnitRecorder {
  let study: Study
  let account: AnswerAccount
  private let path: String
  private let log: DecisionLog
  private let known: Set<String>

  /// Reads the study's units as decisions have left them.
  init(_ options: StudyOptions) throws {
    study = try options.open()
    path = options.study
    account = try study.answerAccount()
    log = try study.decisions()
    known = Set(account.contributions.map(\.id))
  }

  /// Ids of contributions, all of them known, each once.
  func contributions(_ ids: [String]) throws -> [String] {
    if let id = ids.first(where: { !known.contains($0) }) {
      throw CLIError.unknownProposal(id, study: path)
    }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// Records a decision, or says why it cannot be applied and records nothing.
  func record(_ action: UnitDecision, _ options: DecisionOptions, json: Bool) throws {
    let decision = options.decision(.unit(action), after: log)
    let outcome = AnswerUnits(log.adding([decision]), known: known).outcomes
      .first { $0.decision == decision.id }
    if let outcome, outcome.state == .notApplied {
      throw CLIError.notApplied(outcome.reason ?? "")
    }
    let added = try study.record([decision])
    if json { return try JSONOutput.print(DecisionLine(decision, outcome)) }
    print("\(decision.id): \(action.sentence)")
    if added == 0 { Diagnostics.print("It was on record already.") }
    if let reason = outcome?.reason, outcome?.state == .partly {
      Diagnostics.print("Note: \(reason).")
    }
    tell(action)
  }

  /// What a change means for answers that were given.
  private func tell(_ action: UnitDecision) {
    func tell(_ units: [Int], _ what: String) {
      let answered = units.filter { account.answer(to: .unit($0)) != nil }
      guard !answered.isEmpty else { return }
      let names = answered.map { UnitName($0).text }.joined(separator: ", ")
      Diagnostics.print("\(names): \(what)")
    }
    switch action {
    case .merge(let units, let target):
      tell(
        units,
        "the answer is kept, and answers nobody as long as the unit is merged into"
          + " \(UnitName(target).text).")
    case .dissolve(let unit):
      tell([unit], "the answer is kept, and answers nobody as long as the unit is dissolved.")
    case .join(let ids, let unit), .create(let ids, let unit, _, _):
      let left = Set(ids.compactMap(account.units.number(of:))).subtracting([unit]).sorted()
      guard !left.isEmpty else { return }
      Diagnostics.print(
        "They were in \(left.map { UnitName($0).text }.joined(separator: ", ")) before.")
    case .leave, .rename: break
    }
  }

  /// Records many decisions that were made together.
  ///
  /// - Returns: How many are new.
  func record(_ actions: [UnitDecision], _ options: DecisionOptions) throws -> Int {
    guard let first = actions.first else { return 0 }
    let decision = options.decision(.unit(first), after: log)
    guard let time = DecisionTime(decision.when) else { return 0 }
    // They are about different contributions: none has to come before another.
    let others = actions.dropFirst().map {
      Decision(.unit($0), by: decision.by, when: time, why: decision.why)
    }
    return try study.record([decision] + others)
  }
}
