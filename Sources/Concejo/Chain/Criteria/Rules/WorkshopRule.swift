/// A table of a workshop spoke of the criterion.
enum WorkshopRule: CriterionRule {
  static let code = "workshop"
  static let naming = "lines of workshops such as S2-R4-T07-1"

  static func isName(_ id: String) -> Bool { HarvestKey(id) != nil }

  static func counterpart(_ id: String, in process: CheckedProcess) -> HarvestLine? {
    process.line(id)
  }

  static func counterparts(saying text: String, in process: CheckedProcess) -> [HarvestLine] {
    process.harvest.filter { CheckedProcess.areEqual($0.text, text) }
  }

  static func id(of line: HarvestLine) -> String { line.key.text }

  static func holds(_ line: HarvestLine, in process: CheckedProcess) -> Bool? { true }
}
