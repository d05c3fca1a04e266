/// The pipeline stage that finds communities: ``Graph`` in, ``Partition`` out.
///
/// Three phases, repeated on ever smaller graphs until nothing moves: vertices move to the
/// neighbouring community that raises quality most; each community is refined into parts that hold
/// together; the parts become the vertices of the next graph. Every community found is connected.
/// The refinement takes the best part instead of a random one, so that only the order in which
/// vertices are visited depends on the seed.
///
/// Source: V. Traag, L. Waltman & N. J. van Eck, *From Louvain to Leiden: guaranteeing
/// well-connected communities*, Scientific Reports 9, 2019, doi:10.1038/s41598-019-41695-z.
public struct Leiden: Sendable, Codable, Equatable {
  /// Higher values give more and smaller communities; above 0.
  public var resolution: Double = 1
  /// First seed of the order in which vertices are visited.
  public var seed: UInt64 = 1
  /// Runs with consecutive seeds, of which the best by quality counts; one for a graph of more than
  /// 200,000 vertices, where runs hardly differ.
  public var runs = 3

  private static let largestRepeated = 200_000

  /// Creates the stage with its defaults.
  public init() {}

  /// The best partition of all runs; of equals the one with the smallest seed.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func partition(of graph: Graph) async throws -> Partition {
    let runs = graph.vertexCount > Self.largestRepeated ? 1 : max(runs, 1)
    let found = try await concurrentChunks(0..<runs, chunk: 1) { range in
      let partition = singleRun(of: graph, seed: seed &+ UInt64(range.lowerBound))
      return (partition, partition.quality(in: graph, resolution: resolution))
    }
    var best = found[0]
    for run in found.dropFirst() where run.1 > best.1 { best = run }
    return best.0
  }

  private func singleRun(of graph: Graph, seed: UInt64) -> Partition {
    var random = SplitMix64(seed: seed)
    var level = graph
    var start = Partition.singletons(count: graph.vertexCount)
    var vertexOfOriginal = Array(0..<graph.vertexCount)
    while true {
      let moved = LocalMoving(graph: level, resolution: resolution)
        .partition(from: start, using: &random)
      guard moved.communityCount < level.vertexCount else {
        return Partition(membership: vertexOfOriginal.map { moved.membership[$0] })
      }
      let refined = Refinement(graph: level, resolution: resolution)
        .partition(within: moved, using: &random)
      var communityOfPart = [Int](repeating: 0, count: refined.communityCount)
      for vertex in 0..<level.vertexCount {
        communityOfPart[refined.membership[vertex]] = moved.membership[vertex]
      }
      if refined.communityCount == level.vertexCount {
        return Partition(membership: vertexOfOriginal.map { moved.membership[$0] })
      }
      vertexOfOriginal = vertexOfOriginal.map { refined.membership[$0] }
      level = level.aggregated(by: refined)
      start = Partition(membership: communityOfPart)
    }
  }
}
