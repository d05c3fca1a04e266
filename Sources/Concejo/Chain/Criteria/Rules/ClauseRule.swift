/// A clause of a tender stands for the criterion, and rests on a unit that is there.
enum ClauseRule: CriterionRule {
  static let code = "clause"
  static let naming = "clauses such as K02"

  static func isName(_ id: String) -> Bool { RecordName(id, letter: Clause.letter) != nil }

  static func counterpart(_ id: String, in process: CheckedProcess) -> Clause? {
    process.clause(id)
  }

  static func counterparts(saying text: String, in process: CheckedProcess) -> [Clause] {
    process.tender.clauses.filter { CheckedProcess.areEqual($0.text, text) }
  }

  static func id(of clause: Clause) -> String { clause.name }

  static func holds(_ clause: Clause, in process: CheckedProcess) -> Bool? {
    !clause.isWithdrawn && clause.units.contains { process.unit(UnitName($0).text) != nil }
  }
}
