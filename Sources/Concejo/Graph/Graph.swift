/// An undirected weighted graph in compressed form.
///
/// Vertex `v` owns the slice `offsets[v] ..< offsets[v + 1]` of `neighbors` and `weights`; each edge
/// is stored at both of its ends. Memory: 16 bytes for each edge, 8 for each vertex.
public struct Graph: Sendable, Equatable {
  /// `vertexCount + 1` positions, the first 0.
  public let offsets: [Int]
  /// The other end of each stored edge, ascending inside a vertex.
  public let neighbors: [Int32]
  /// Weight of each stored edge, above 0.
  public let weights: [Float]

  /// Number of vertices.
  public var vertexCount: Int { offsets.count - 1 }

  /// Positions of a vertex's edges in `neighbors` and `weights`.
  public func edges(of vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  /// Adopts arrays that obey the rules above.
  init(offsets: [Int], neighbors: [Int32], weights: [Float]) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
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
    self = ends.graph()
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
  consuming func graph() -> Graph {
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
    return Graph(offsets: merged, neighbors: ends, weights: weights)
  }
}
