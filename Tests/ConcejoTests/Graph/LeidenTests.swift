import Testing

@testable import Concejo

@Suite struct LeidenTests {
  /// Edges of weight 1 between every two of some vertices.
  private func clique(_ vertices: Range<Int>) -> [Graph.Edge] {
    vertices.flatMap { first in
      vertices.filter { $0 > first }.map { second in
        Graph.Edge(first: Int32(first), second: Int32(second), weight: 1)
      }
    }
  }

  /// Cliques in a ring, each joined with the next by one edge.
  private func ring(of count: Int, size: Int) -> [Graph.Edge] {
    (0..<count).flatMap { number -> [Graph.Edge] in
      let last = number * size + size - 1
      let next = (number + 1) % count * size
      return clique((number * size)..<(number * size + size))
        + [Graph.Edge(first: Int32(last), second: Int32(next), weight: 1)]
    }
  }

  private func randomPartition(
    of graph: Graph, into count: Int, using random: inout SplitMix64
  ) -> Partition {
    Partition(
      membership: (0..<graph.vertexCount).map { _ in Int.random(in: 0..<count, using: &random) })
  }

  @Test(arguments: 1..<20 as Range<UInt64>)
  func `two cliques joined by one edge are two communities`(seed: UInt64) async throws {
    var leiden = Leiden()
    leiden.seed = seed
    let edges = clique(0..<5) + clique(5..<10) + [Graph.Edge(first: 4, second: 5, weight: 1)]
    let partition = try await leiden.partition(of: Graph(vertexCount: 10, edges: edges))
    #expect(partition.members == [Array(0..<5), Array(5..<10)])
  }

  @Test(arguments: 1..<20 as Range<UInt64>)
  func `each clique of a ring is a community`(seed: UInt64) async throws {
    var leiden = Leiden()
    leiden.seed = seed
    let partition = try await leiden.partition(
      of: Graph(vertexCount: 40, edges: ring(of: 8, size: 5)))
    #expect(partition.membership == (0..<40).map { $0 / 5 })
  }

  @Test(arguments: 1..<20 as Range<UInt64>)
  func `names of vertices do not matter where the answer is plain`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let names = Array(0..<40).shuffled(using: &random)
    let renamed = ring(of: 8, size: 5).map { edge in
      Graph.Edge(
        first: Int32(names[Int(edge.first)]), second: Int32(names[Int(edge.second)]),
        weight: edge.weight)
    }
    let shuffled = renamed.shuffled(using: &random)
    let partition = try await Leiden().partition(of: Graph(vertexCount: 40, edges: shuffled))
    let membership = (0..<40).map { partition.membership[names[$0]] }
    #expect(Partition(membership: membership).membership == (0..<40).map { $0 / 5 })
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `every community is connected and worth more than single vertices`(seed: UInt64) async throws
  {
    let sample = RandomGraph(seed: seed)
    var leiden = Leiden()
    leiden.seed = seed
    leiden.runs = 1
    leiden.resolution = [0.5, 1, 1.5, 3][Int(seed % 4)]
    let partition = try await leiden.partition(of: sample.graph)
    #expect(partition.membership.count == sample.graph.vertexCount)
    for community in partition.members {
      #expect(sample.isConnected(community), "community \(community)")
    }
    let quality = sample.modularity(of: partition.membership, resolution: leiden.resolution)
    let alone = sample.modularity(
      of: Array(0..<sample.graph.vertexCount), resolution: leiden.resolution)
    #expect(quality >= alone - 1e-9)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `no two communities would gain by becoming one`(seed: UInt64) async throws {
    let sample = RandomGraph(seed: seed)
    let partition = try await Leiden().partition(of: sample.graph)
    let quality = sample.modularity(of: partition.membership, resolution: 1)
    for second in 0..<partition.communityCount {
      for first in 0..<second {
        let merged = partition.membership.map { $0 == second ? first : $0 }
        #expect(sample.modularity(of: merged, resolution: 1) <= quality + 1e-9)
      }
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `moving vertices never lowers quality, from any start`(seed: UInt64) async throws {
    let sample = RandomGraph(seed: seed)
    var random = SplitMix64(seed: seed &+ 500)
    let start = randomPartition(of: sample.graph, into: 5, using: &random)
    let moved = Leiden.LocalMoving(graph: sample.graph, resolution: 1)
      .partition(from: start, using: &random)
    let before = sample.modularity(of: start.membership, resolution: 1)
    #expect(sample.modularity(of: moved.membership, resolution: 1) >= before - 1e-9)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `refined parts are connected and lie inside their community`(seed: UInt64) async throws {
    let sample = RandomGraph(seed: seed)
    var random = SplitMix64(seed: seed &+ 900)
    let communities = randomPartition(of: sample.graph, into: 3, using: &random)
    let refined = Leiden.Refinement(graph: sample.graph, resolution: 1)
      .partition(within: communities, using: &random)
    for part in refined.members {
      #expect(sample.isConnected(part))
      #expect(Set(part.map { communities.membership[$0] }).count == 1)
    }
  }

  @Test func `one seed gives one answer`() async throws {
    let graph = RandomGraph(seed: 17).graph
    let (one, two) = (
      try await Leiden().partition(of: graph), try await Leiden().partition(of: graph)
    )
    #expect(one == two)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `more runs are never worse`(seed: UInt64) async throws {
    let sample = RandomGraph(seed: seed)
    var leiden = Leiden()
    leiden.runs = 1
    let one = sample.modularity(
      of: try await leiden.partition(of: sample.graph).membership, resolution: 1)
    leiden.runs = 5
    let five = sample.modularity(
      of: try await leiden.partition(of: sample.graph).membership, resolution: 1)
    #expect(five >= one - 1e-9)
  }

  @Test(arguments: [0, 1, 5])
  func `without edges every vertex stays alone`(count: Int) async throws {
    let partition = try await Leiden().partition(of: Graph(vertexCount: count, edges: []))
    #expect(partition.membership == Array(0..<count))
  }
}
