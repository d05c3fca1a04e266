@testable import Concejo

/// Reports for a public event.
enum EventSamples {
  /// The small findings, with everything that can follow.
  static func report(
    _ language: Language = .es, commitments: Int = 2, title: String = "Tu atención"
  ) throws -> Report {
    let account = try ChainSamples.account()
    let promises = (1...commitments).map { number in
      Commitment(
        number, "Obra número \(number) de las que se piden", recommendations: [1],
        responsible: "Obras", deadline: "2026-11-28", status: "started")
    }
    return Report(
      DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: language,
      title: title,
      response: AdministrationResponse(
        account, FollowUp(ResponseSamples.recommendations, promises),
        grounds: RecommendationGrounds(account, findings: nil, proposals: [], harvest: [])))
  }
}
