/// An undirected weighted graph in compressed form.
///
/// Vertex `v` owns the slice `offsets[v] ..< offsets[v + 1]` of `neighbors` and `weights`; each edge
/// is stored at both of its ends. Edges from a vertex to itself are kept apart in `selfWeights`.
public struct Graph: Sendable, Equatable {
  /// `vertexCount + 1` positions, the first 0.
  public let offsets: [Int]
  /// The other end of each stored edge, ascending inside a vertex.
  public let neighbors: [Int32]
  /// Weight of each stored edge, above 0.
  public let weights: [Double]
  /// Weight of the edge from each vertex to itself, counted once.
  public let selfWeights: [Double]

  /// Number of vertices.
  public var vertexCount: Int { offsets.count - 1 }

  /// Positions of a vertex's edges in `neighbors` and `weights`.
  public func edges(of vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  /// Sum of the weights of a vertex's edges, its edge to itself counted twice.
  func strength(of vertex: Int) -> Double {
    edges(of: vertex).reduce(2 * selfWeights[vertex]) { $0 + weights[$1] }
  }

  /// Builds a graph from edges; those that repeat are added up.
  ///
  /// - Parameters:
  ///   - vertexCount: Vertices are the numbers below it.
  ///   - edges: Pairs of vertices, in either order, with weights above 0.
  init(vertexCount: Int, edges: [Edge]) {
    var selfWeights = [Double](repeating: 0, count: vertexCount)
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    for edge in edges where edge.first != edge.second {
      offsets[Int(edge.first) + 1] += 1
      offsets[Int(edge.second) + 1] += 1
    }
    for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
    var next = offsets
    var ends = [Int32](repeating: 0, count: offsets[vertexCount])
    var endWeights = [Double](repeating: 0, count: offsets[vertexCount])
    func store(_ end: Int32, _ weight: Double, at vertex: Int32) {
      ends[next[Int(vertex)]] = end
      endWeights[next[Int(vertex)]] = weight
      next[Int(vertex)] += 1
    }
    for edge in edges {
      if edge.first == edge.second {
        selfWeights[Int(edge.first)] += edge.weight
      } else {
        store(edge.second, edge.weight, at: edge.first)
        store(edge.first, edge.weight, at: edge.second)
      }
    }
    var neighbors: [Int32] = []
    var weights: [Double] = []
    neighbors.reserveCapacity(ends.count)
    weights.reserveCapacity(ends.count)
    var merged = [0]
    merged.reserveCapacity(vertexCount + 1)
    for vertex in 0..<vertexCount {
      let order = (offsets[vertex]..<offsets[vertex + 1]).sorted { (ends[$0], $0) < (ends[$1], $1) }
      for position in order {
        if neighbors.count > merged[vertex], neighbors[neighbors.count - 1] == ends[position] {
          weights[weights.count - 1] += endWeights[position]
        } else {
          neighbors.append(ends[position])
          weights.append(endWeights[position])
        }
      }
      merged.append(neighbors.count)
    }
    self.offsets = merged
    self.neighbors = neighbors
    self.weights = weights
    self.selfWeights = selfWeights
  }

  /// An edge to build a graph from.
  struct Edge: Sendable {
    let first: Int32
    let second: Int32
    let weight: Double
  }

  /// The graph whose vertices are the communities of a partition.
  func aggregated(by partition: Partition) -> Graph {
    var edges: [Edge] = []
    edges.reserveCapacity(neighbors.count / 2)
    for vertex in 0..<vertexCount {
      let community = Int32(partition.membership[vertex])
      if selfWeights[vertex] > 0 {
        edges.append(Edge(first: community, second: community, weight: selfWeights[vertex]))
      }
      for position in self.edges(of: vertex) where Int(neighbors[position]) > vertex {
        let other = Int32(partition.membership[Int(neighbors[position])])
        edges.append(Edge(first: community, second: other, weight: weights[position]))
      }
    }
    return Graph(vertexCount: partition.communityCount, edges: edges)
  }
}
