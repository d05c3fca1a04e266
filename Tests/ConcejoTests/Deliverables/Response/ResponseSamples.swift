@testable import Concejo

/// What an administration did with the 161 contributions of ``ChainSamples``.
enum ResponseSamples {
  static let recommendations = [
    Recommendation(
      1, "Carril bici", addressee: "Movilidad", rationale: "Seguridad", priority: "high",
      units: [1]),
    Recommendation(2, "Sombra", units: [2]),
    Recommendation(3, "Nada", priority: Recommendation.withdrawn, units: [3]),
  ]

  static let commitments = [
    Commitment(
      1, "Obra del carril", recommendations: [1], responsible: "Obras", deadline: "2026-11-28",
      indicator: "Kilómetros", status: "started", progress: 40,
      evidence: "https://example.org/obra", updated: "2026-11-01",
      milestones: [
        Milestone(day: "2026-06-30", text: "Licitación", isReached: true),
        Milestone(day: "2026-09-30", text: "Inicio"),
      ]),
    Commitment(2, "Plan", recommendations: [3], deadline: "2027-01-31"),
  ]

  /// With these answers, asked on this day what is overdue.
  static func response(
    _ answers: [Answer] = ChainSamples.answers, on day: String? = nil
  ) throws -> AdministrationResponse {
    let account = try ChainSamples.account(answers)
    return AdministrationResponse(
      account, FollowUp(recommendations, commitments),
      grounds: RecommendationGrounds(account, findings: nil, proposals: [], harvest: []),
      on: day.flatMap { CalendarDay($0) })
  }
}
