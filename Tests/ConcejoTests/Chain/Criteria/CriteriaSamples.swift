@testable import Concejo

/// A criterion of each check, and a process that meets all of them.
struct CriteriaSamples {
  static let source = Criterion.Source(
    study: "Valle 2026", mark: "m1", recommendation: "R03", commitments: ["C05"], units: ["U12"])

  static let commitments = [
    Commitment(5, "Portal", recommendations: [1], status: "started"),
    Commitment(6, "Datos", recommendations: [], deadline: "2026-12-31"),
    Commitment(
      7, "Sede", recommendations: [], indicator: "Visitas", evidence: "https://example.org"),
  ]

  static let line = HarvestLine(
    key: HarvestKey(session: 1, table: 1, channel: .room, theme: 1, line: 1), channel: .room,
    kind: .agreement, proposal: "35030", text: "Más horas de apertura", favor: nil, against: nil)

  var criteria = [
    criterion(1, "commitment", ["C05"]), criterion(2, "kept", ["C06"]),
    criterion(3, "indicator", ["C07"]), criterion(4, "answered", ["U05"]),
    criterion(5, "clause", ["K02"]), criterion(6, "workshop", ["S1-R1-T01-1"]),
    criterion(7, "proposal", ["35020"]),
    Criterion(
      8, "Criterio 8", source: source, check: "person",
      statement: Criterion.Statement(isMet: true, who: "La Alcaldía", day: "2026-11-01")),
  ]
  var commitments = Self.commitments
  var answers = ChainSamples.answers
  var contributions = ChainSamples.contributions
  var clauses = [Clause(2, "El portal será accesible.", units: [9])]
  var harvest = [line]
  var day = CalendarDay("2026-11-29")

  static func criterion(_ number: Int, _ check: String, _ evidence: [String] = []) -> Criterion {
    Criterion(
      number, "Criterio \(number)", source: source, check: check, evidence: evidence)
  }

  func process() throws -> CheckedProcess {
    CheckedProcess(
      account: AnswerAccount(contributions, units: try ChainSamples.units(), answers: answers),
      followUp: FollowUp([Recommendation(1, "Abrir  los datos", units: [1])], commitments),
      tender: Tender(clauses), harvest: harvest,
      proposals: ChainSamples.ids.map { Proposal(id: $0, title: "Propuesta \($0)", body: "") },
      day: day)
  }

  func report(_ language: Language = .es) throws -> CriteriaReport {
    CriteriaReport(criteria, in: try process(), language: language)
  }
}
