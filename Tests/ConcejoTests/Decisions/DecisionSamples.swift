import ConcejoTestSupport

@testable import Concejo

/// A decision made at some second of one day.
func decision(_ action: Decision.Action, by: String = "ana", at second: Int = 0) throws -> Decision
{
  let clock = "\(second / 600 % 6)\(second / 60 % 10):\(second / 10 % 6)\(second % 10)"
  guard let when = DecisionTime("2026-11-28T10:\(clock)Z") else {
    throw DecisionSampleError.badTime(clock)
  }
  return Decision(action, by: by, when: when)
}

enum DecisionSampleError: Error {
  case badTime(String)
}

/// An analysis of the sixty proposals after what came before.
func settled(
  _ proposals: [Proposal] = FiveThemes.proposals, after precedent: Precedent = Precedent()
) async throws -> Findings {
  var pipeline = Pipeline()
  pipeline.themeFinder.count = .exactly(5)
  let analysis = try await pipeline.analysis(of: proposals, after: precedent)
  return Findings(
    analysis, options: pipeline, rows: proposals.count, rejected: [], log: precedent.log)
}
