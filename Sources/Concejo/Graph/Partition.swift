/// A division of vertices into communities numbered from 0 without gaps.
public struct Partition: Sendable, Equatable {
  /// Community of each vertex.
  public private(set) var membership: [Int]
  /// Number of communities.
  public private(set) var communityCount: Int

  /// Adopts a membership and numbers its communities by their first vertex.
  ///
  /// - Parameter membership: Community of each vertex: numbers from 0 on, small ones best, since a
  ///   table as long as the largest is made.
  public init(membership: [Int]) {
    var numbers = [Int](repeating: -1, count: (membership.max() ?? -1) + 1)
    var count = 0
    self.membership = membership.map { community in
      if numbers[community] < 0 {
        numbers[community] = count
        count += 1
      }
      return numbers[community]
    }
    communityCount = count
  }

  /// Every vertex on its own.
  static func singletons(count: Int) -> Partition { Partition(membership: Array(0..<count)) }

  /// Vertices of each community, ascending.
  public var members: [[Int]] {
    var members = [[Int]](repeating: [], count: communityCount)
    for (vertex, community) in membership.enumerated() { members[community].append(vertex) }
    return members
  }

  /// All vertices by community, ascending inside each; community `c` owns the slice
  /// `offsets[c] ..< offsets[c + 1]`.
  var sortedMembers: (vertices: [Int], offsets: [Int]) {
    var offsets = [Int](repeating: 0, count: communityCount + 1)
    for community in membership { offsets[community + 1] += 1 }
    for community in 0..<communityCount { offsets[community + 1] += offsets[community] }
    var next = offsets
    var vertices = [Int](repeating: 0, count: membership.count)
    for (vertex, community) in membership.enumerated() {
      vertices[next[community]] = vertex
      next[community] += 1
    }
    return (vertices, offsets)
  }

  /// Modularity with a resolution: Σ over communities of inside/2m − resolution · (strength/2m)².
  ///
  /// Source: J. Reichardt & S. Bornholdt, *Statistical mechanics of community detection*,
  /// Physical Review E 74, 2006, doi:10.1103/PhysRevE.74.016110.
  func quality(in graph: Graph, resolution: Double) -> Double {
    var inside = [Double](repeating: 0, count: communityCount)
    var strength = [Double](repeating: 0, count: communityCount)
    for vertex in 0..<graph.vertexCount {
      let community = membership[vertex]
      strength[community] += graph.strength(of: vertex)
      inside[community] += 2 * graph.selfWeights[vertex]
      for position in graph.edges(of: vertex)
      where membership[Int(graph.neighbors[position])] == community {
        inside[community] += Double(graph.weights[position])
      }
    }
    let total = strength.reduce(0, +)
    guard total > 0 else { return 0 }
    return (0..<communityCount).reduce(0) { sum, community in
      let share = strength[community] / total
      return sum + inside[community] / total - resolution * share * share
    }
  }
}
