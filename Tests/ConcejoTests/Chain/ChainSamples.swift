@testable import Concejo

/// A return of the size of a published one: 161 contributions in 91 units; 45 are accepted, 24 in part, 17
/// under study, 5 not; three contributions are exceptions in their units.
enum ChainSamples {
  static let unitCount = 91
  static let ids = (1...161).map { String(35_000 + $0) }

  /// The first 70 units have two contributions each, the others one.
  static func members(of unit: Int) -> [String] {
    unit <= 70 ? [ids[2 * unit - 2], ids[2 * unit - 1]] : [ids[140 + unit - 71]]
  }

  static func state(of unit: Int) -> String {
    switch unit {
    case ...45: "accepted"
    case ...69: "partly"
    case ...86: "under-study"
    default: "rejected"
    }
  }

  /// Contributions that get another answer than their unit.
  static let exceptions = ["35001": "rejected", "35010": "partly", "35140": "accepted"]

  static func log() throws -> DecisionLog {
    DecisionLog(
      try (1...unitCount).map { unit in
        try decision(
          .unit(
            .create(
              members(of: unit), unit: unit, title: "Petición \(unit)",
              source: members(of: unit)[0])), at: unit)
      })
  }

  static func units() throws -> AnswerUnits { AnswerUnits(try log(), known: Set(ids)) }

  static func answer(to subject: Answer.Subject, _ code: String) -> Answer? {
    AnswerState(code: code).map { state in
      Answer(
        to: subject, state, reason: state.needsReason ? "No es objeto de la ley" : "",
        reflectedIn: code == "accepted" ? "Artículo 12" : "", responsible: "Participación",
        date: "2026-03-31")
    }
  }

  static let answers: [Answer] =
    (1...unitCount).compactMap { answer(to: .unit($0), state(of: $0)) }
    + exceptions.sorted { $0.key < $1.key }.compactMap { answer(to: .contribution($0), $1) }

  static let contributions = ids.map { AnswerAccount.Contribution(id: $0, theme: 1) }

  /// Everything answered.
  static func account(_ answers: [Answer] = answers) throws -> AnswerAccount {
    AnswerAccount(contributions, units: try units(), answers: answers)
  }

  /// The blank or filled workbook of an account with cells written into it.
  static func filled(
    _ account: AnswerAccount, _ language: Language = .es,
    _ fill: (Int, inout [[Workbook.Cell]]) -> Void
  ) throws -> [UInt8] {
    var workbook = AnswerSheet(account, language: language).workbook
    for index in workbook.sheets.indices {
      let width = workbook.sheets[index].columns.count
      for row in workbook.sheets[index].rows.indices {
        let missing = width - workbook.sheets[index].rows[row].count
        workbook.sheets[index].rows[row] += Array(repeating: .blank, count: missing)
      }
      fill(index, &workbook.sheets[index].rows)
    }
    return try workbook.xlsx()
  }
}
