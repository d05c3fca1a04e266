import ConcejoTestSupport
import Testing

@testable import Concejo

/// What the pipeline says of copies among a few proposals, by their ids.
struct Copies: Sendable {
  let analysis: Analysis

  init(among proposals: [Proposal], _ pipeline: Pipeline = Pipeline()) async throws {
    analysis = try await pipeline.analysis(of: proposals)
  }

  /// Copies among texts with the ids 1, 2, 3 and so on.
  init(among texts: [String]) async throws {
    try await self.init(among: numberedProposals(texts))
  }

  /// Ids of the members of each group.
  var groups: [[String]] {
    analysis.duplicates.groups.map { $0.members.map { analysis.proposals[$0.proposal].id } }
  }

  /// Id of the head of each group.
  var heads: [String] {
    analysis.duplicates.groups.map { analysis.proposals[$0.head].id }
  }

  /// The only group.
  func onlyGroup() throws -> DuplicateGroup {
    try #require(analysis.duplicates.groups.count == 1)
    return try #require(analysis.duplicates.groups.first)
  }

  /// Why two proposals are kept apart, or nil if they are not listed.
  func objection(_ first: String, _ second: String) -> DuplicateObjection? {
    keptApart(first, second)?.objection
  }

  /// What is listed of two proposals that are kept apart.
  func keptApart(_ first: String, _ second: String) -> KeptApart? {
    analysis.duplicates.keptApart.first { pair in
      Set([analysis.proposals[pair.first].id, analysis.proposals[pair.second].id])
        == Set([first, second])
    }
  }
}
