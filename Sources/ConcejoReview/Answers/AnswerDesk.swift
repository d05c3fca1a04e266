internal import Concejo
internal import ConcejoStore
internal import Foundation

/// Answers and commitments at the moment of a request.
struct AnswerDesk {
  let account: AnswerAccount
  let followUp: FollowUp
  /// What was changed one by one, the last first.
  let changes: [Study.NumberedChange]

  /// Reads them.
  ///
  /// - Throws: `StudyError`.
  init(_ study: Study, _ log: DecisionLog) throws {
    // Where nobody made units, nobody need be looked for in them.
    account =
      log.active.contains { $0.action.isOnUnits }
      ? try study.answerAccount()
      : AnswerAccount([], units: AnswerUnits(DecisionLog(), known: []), answers: [])
    followUp = try study.followUp()
    changes = try study.followUpChanges().reversed()
  }

  /// The commitment of a name such as `C03`.
  func commitment(_ name: String) -> Commitment? {
    RecordName(name, letter: Commitment.letter).flatMap { name in
      followUp.commitments.first { $0.number == name.number }
    }
  }

  /// The unit of a name such as `U12`, if anybody is in it.
  func unit(_ name: String) -> AnswerUnit? {
    UnitName(name).flatMap { account.units[$0.number] }.flatMap { $0.members.isEmpty ? nil : $0 }
  }

  /// The last answers of some units, and commitments, in a few signs: a form brings back those that it was made of.
  static func mark(_ answers: [Answer?], _ commitments: [Commitment?] = []) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let parts =
      answers.map { try? encoder.encode($0) } + commitments.map { try? encoder.encode($0) }
    return String(SHA256.hexDigest(of: parts.flatMap { ($0 ?? Data()) + [0] }).prefix(16))
  }

  /// The mark of all answers to units.
  var mark: String {
    Self.mark(account.filledUnits.map { account.answer(to: .unit($0.number)) })
  }

  /// Whether all of a change still holds as it was made, and some of it can be taken back.
  func canUndo(_ change: FollowUpChange) -> Bool {
    let holds =
      change.answers.allSatisfy { step in
        step.subject.map { account.answer(to: $0) == step.after } ?? false
      }
      && change.commitments.allSatisfy { step in
        followUp.commitments.first { $0.number == step.after.number } == step.after
      }
    return holds && (!change.answers.isEmpty || change.commitments.contains { $0.before != nil })
  }

  /// Departments that answer or promise something, in the order of their names.
  var responsible: [String] {
    let all =
      account.filledUnits.compactMap { account.answer(to: .unit($0.number))?.responsible }
      + followUp.commitments.map(\.responsible)
    return Set(all.filter { !$0.isEmpty }).sorted()
  }

  /// The day by the clock of this machine.
  static var today: CalendarDay? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return CalendarDay(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
  }
}

extension Decision.Action {
  /// Whether it makes or changes answer units.
  fileprivate var isOnUnits: Bool {
    if case .unit = self { true } else { false }
  }
}
