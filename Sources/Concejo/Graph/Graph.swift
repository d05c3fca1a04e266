/// An undirected weighted graph in compressed form.
///
/// Vertex `v` owns the slice `offsets[v] ..< offsets[v + 1]` of `neighbors` and `weights`; each edge
/// is stored at both of its ends. Edges from a vertex to itself are kept apart in `selfWeights`.
/// Memory: 16 bytes for each edge, 16 for each vertex.
public struct Graph: Sendable, Equatable {
  /// `vertexCount + 1` positions, the first 0.
  public let offsets: [Int]
  /// The other end of each stored edge, ascending inside a vertex.
  public let neighbors: [Int32]
  /// Weight of each stored edge, above 0.
  public let weights: [Float]
  /// Weight of the edge from each vertex to itself, counted once.
  public let selfWeights: [Double]

  /// Number of vertices.
  public var vertexCount: Int { offsets.count - 1 }

  /// Positions of a vertex's edges in `neighbors` and `weights`.
  public func edges(of vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  /// Sum of the weights of a vertex's edges, its edge to itself counted twice.
  func strength(of vertex: Int) -> Double {
    var sum = 2 * selfWeights[vertex]
    for position in edges(of: vertex) { sum += Double(weights[position]) }
    return sum
  }

  /// Adopts arrays that obey the rules above.
  init(offsets: [Int], neighbors: [Int32], weights: [Float], selfWeights: [Double]) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
    self.selfWeights = selfWeights
  }

  /// An edge to build a graph from.
  struct Edge: Sendable {
    let first: Int32
    let second: Int32
    let weight: Float
  }

  /// Builds a graph from edges; those that repeat are added up.
  ///
  /// - Parameters:
  ///   - vertexCount: Vertices are the numbers below it.
  ///   - edges: Pairs of vertices, in either order, with weights above 0.
  init(vertexCount: Int, edges: [Edge]) {
    var selfWeights = [Double](repeating: 0, count: vertexCount)
    var ends = EdgeEnds(vertexCount: vertexCount)
    for edge in edges {
      if edge.first == edge.second {
        selfWeights[Int(edge.first)] += Double(edge.weight)
      } else {
        ends.count(edge.first, edge.second)
      }
    }
    ends.allocate()
    for edge in edges where edge.first != edge.second {
      ends.store(edge.first, edge.second, weight: edge.weight)
    }
    self = ends.graph(selfWeights: selfWeights)
  }

  /// The graph that links each row with its neighbours, one edge for each time either names the
  /// other in any of the lists.
  ///
  /// - Parameter lists: Each with a list for every row.
  init(of lists: [NeighborLists]) {
    let vertexCount = lists.first?.count ?? 0
    var ends = EdgeEnds(vertexCount: vertexCount)
    for list in lists {
      for row in 0..<vertexCount {
        for entry in list.entries(of: row) { ends.count(Int32(row), Int32(list.rows[entry])) }
      }
    }
    ends.allocate()
    for list in lists {
      for row in 0..<vertexCount {
        for entry in list.entries(of: row) {
          ends.store(Int32(row), Int32(list.rows[entry]), weight: list.similarities[entry])
        }
      }
    }
    self = ends.graph(selfWeights: [Double](repeating: 0, count: vertexCount))
  }
}

/// Edges on the way into a graph: counted, then stored at both ends, then sorted and added up.
private struct EdgeEnds {
  /// First the number of ends of each vertex, one place later; then where each vertex's ends start.
  private var offsets: [Int]
  private var next: [Int] = []
  private var ends: [Int32] = []
  private var weights: [Float] = []

  init(vertexCount: Int) { offsets = Array(repeating: 0, count: vertexCount + 1) }

  mutating func count(_ first: Int32, _ second: Int32) {
    offsets[Int(first) + 1] += 1
    offsets[Int(second) + 1] += 1
  }

  mutating func allocate() {
    for vertex in 1..<max(offsets.count, 1) { offsets[vertex] += offsets[vertex - 1] }
    next = offsets
    ends = Array(repeating: 0, count: offsets[offsets.count - 1])
    weights = Array(repeating: 0, count: ends.count)
  }

  mutating func store(_ first: Int32, _ second: Int32, weight: Float) {
    append(second, weight, at: Int(first))
    append(first, weight, at: Int(second))
  }

  private mutating func append(_ end: Int32, _ weight: Float, at vertex: Int) {
    ends[next[vertex]] = end
    weights[next[vertex]] = weight
    next[vertex] += 1
  }

  /// Sorts each vertex's ends and adds up those that repeat, in place.
  consuming func graph(selfWeights: [Double]) -> Graph {
    next = []
    var merged = [0]
    merged.reserveCapacity(offsets.count)
    var written = 0
    var keys: [UInt64] = []
    for vertex in 0..<(offsets.count - 1) {
      // The position behind the end keeps the order in which weights are added up.
      keys.removeAll(keepingCapacity: true)
      let start = offsets[vertex]
      for position in start..<offsets[vertex + 1] {
        keys.append(UInt64(UInt32(bitPattern: ends[position])) << 32 | UInt64(position - start))
      }
      keys.sort()
      let sorted = keys.map {
        (Int32(truncatingIfNeeded: $0 >> 32), weights[start + Int($0 & 0xFFFF_FFFF)])
      }
      let first = written
      for (end, weight) in sorted {
        if written > first, ends[written - 1] == end {
          weights[written - 1] += weight
        } else {
          ends[written] = end
          weights[written] = weight
          written += 1
        }
      }
      merged.append(written)
    }
    ends.removeLast(ends.count - written)
    weights.removeLast(weights.count - written)
    return Graph(offsets: merged, neighbors: ends, weights: weights, selfWeights: selfWeights)
  }
}

extension Graph {
  /// The graph whose vertices are the communities of a partition.
  func aggregated(by partition: Partition) -> Graph {
    let members = partition.sortedMembers
    var selfWeights = [Double](repeating: 0, count: partition.communityCount)
    var offsets = [0]
    offsets.reserveCapacity(partition.communityCount + 1)
    var neighbors: [Int32] = []
    var weights: [Float] = []
    var sums = [Double](repeating: 0, count: partition.communityCount)
    var touched: [Int32] = []
    for community in 0..<partition.communityCount {
      for vertex in members.vertices[members.offsets[community]..<members.offsets[community + 1]] {
        selfWeights[community] += self.selfWeights[vertex]
        for position in edges(of: vertex) {
          let other = partition.membership[Int(self.neighbors[position])]
          if sums[other] == 0 { touched.append(Int32(other)) }
          sums[other] += Double(self.weights[position])
        }
      }
      touched.sort()
      for other in touched {
        let sum = sums[Int(other)]
        sums[Int(other)] = 0
        if Int(other) == community {
          // Met from both of its ends.
          selfWeights[community] += sum / 2
        } else {
          neighbors.append(other)
          weights.append(Float(sum))
        }
      }
      touched.removeAll(keepingCapacity: true)
      offsets.append(neighbors.count)
    }
    return Graph(
      offsets: offsets, neighbors: neighbors, weights: weights, selfWeights: selfWeights)
  }
}
