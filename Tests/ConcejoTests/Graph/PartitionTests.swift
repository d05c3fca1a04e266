import Testing

@testable import Concejo

@Suite struct PartitionTests {
  @Test func `communities are numbered by their first vertex, without gaps`() {
    let partition = Partition(membership: [7, 3, 7, 9, 3])
    #expect(partition.membership == [0, 1, 0, 2, 1])
    #expect(partition.communityCount == 3)
    #expect(partition.members == [[0, 2], [1, 4], [3]])
  }

  @Test func `single vertices are as many communities`() {
    #expect(Partition.singletons(count: 3).members == [[0], [1], [2]])
    #expect(Partition.singletons(count: 0).communityCount == 0)
  }

  // Two edges, 0–1 and 2–3, of weight 1: all strengths 1, their sum 4. Each community holds half
  // of the edges and half of the strength: 2 · (2/4 − (2/4)²) = 0.5. With resolution 2:
  // 2 · (2/4 − 2 · (2/4)²) = 0. All in one: 4/4 − (4/4)² = 0.
  @Test func `quality is what a pencil finds`() {
    let graph = Graph(
      vertexCount: 4,
      edges: [
        Graph.Edge(first: 0, second: 1, weight: 1), Graph.Edge(first: 2, second: 3, weight: 1),
      ])
    let halves = Partition(membership: [0, 0, 1, 1])
    #expect(halves.quality(in: graph, resolution: 1) == 0.5)
    #expect(halves.quality(in: graph, resolution: 2) == 0)
    #expect(Partition(membership: [0, 0, 0, 0]).quality(in: graph, resolution: 1) == 0)
    // Single vertices: 4 · (0 − (1/4)²) = −0.25.
    #expect(Partition.singletons(count: 4).quality(in: graph, resolution: 1) == -0.25)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `quality agrees with the sum over all pairs`(seed: UInt64) {
    let sample = RandomGraph(seed: seed)
    var random = SplitMix64(seed: seed &+ 1_000)
    let membership = (0..<sample.graph.vertexCount).map { _ in
      Int.random(in: 0..<6, using: &random)
    }
    for resolution in [0.5, 1, 2] {
      let quality = Partition(membership: membership)
        .quality(in: sample.graph, resolution: resolution)
      let expected = sample.modularity(of: membership, resolution: resolution)
      #expect(quality.isClose(to: expected, within: 1e-9))
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `aggregation preserves quality`(seed: UInt64) {
    let sample = RandomGraph(seed: seed)
    var random = SplitMix64(seed: seed &+ 2_000)
    let fine = Partition(
      membership: (0..<sample.graph.vertexCount).map { _ in
        Int.random(in: 0..<12, using: &random)
      })
    let small = sample.graph.aggregated(by: fine)
    let coarse = (0..<fine.communityCount).map { _ in Int.random(in: 0..<3, using: &random) }
    let original = fine.membership.map { coarse[$0] }
    for resolution in [0.5, 1, 2] {
      let aggregated = Partition(membership: coarse).quality(in: small, resolution: resolution)
      let expected = sample.modularity(of: original, resolution: resolution)
      #expect(aggregated.isClose(to: expected, within: 1e-9))
    }
  }
}
