/// A unit about the criterion has an answer with a state of the list.
enum AnsweredRule: CriterionRule {
  static let code = "answered"
  static let naming = "units such as U12"

  static func isName(_ id: String) -> Bool { UnitName(id) != nil }

  static func counterpart(_ id: String, in process: CheckedProcess) -> AnswerUnit? {
    process.unit(id)
  }

  static func counterparts(saying text: String, in process: CheckedProcess) -> [AnswerUnit] {
    process.account.filledUnits.filter { CheckedProcess.areEqual($0.title, text) }
  }

  static func id(of unit: AnswerUnit) -> String { unit.name }

  static func holds(_ unit: AnswerUnit, in process: CheckedProcess) -> Bool? {
    process.account.answer(to: .unit(unit.number)) != nil
  }
}
