/// The pipeline stage that links each proposal with its nearest ones: vectors in, ``Graph`` out.
///
/// Exact: every similarity is computed, of sparse rows term by term through an inverted index.
public struct NeighborGraph: Sendable, Codable, Equatable {
  /// Nearest neighbours of each row.
  public var neighborCount = 15
  /// Term vectors less alike than this say nothing, even of a proposal that has no nearer one.
  public var smallestLearnedSimilarity: Float = 0.4

  /// Creates the stage with its defaults.
  public init() {}

  /// A neighbour and its cosine similarity.
  public struct Neighbor: Sendable, Equatable {
    /// The neighbour's row.
    public let row: UInt32
    /// Cosine similarity, above 0.
    public let similarity: Float
  }

  /// The graph that links two rows where either is among the other's nearest, by shared terms or by
  /// term vectors.
  ///
  /// An edge weighs the cosine similarity, once for each end and each kind of vector that chose it.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func graph(of vectors: SparseMatrix, and dense: DenseMatrix) async throws -> Graph {
    let lexical = try await neighbors(in: vectors)
    let learned = try await neighbors(in: dense)
    var edges: [Graph.Edge] = []
    edges.reserveCapacity(2 * vectors.rowCount * neighborCount)
    for lists in [lexical, learned] {
      for (row, list) in lists.enumerated() {
        for neighbor in list {
          edges.append(
            Graph.Edge(
              first: Int32(row), second: Int32(neighbor.row),
              weight: Double(neighbor.similarity)))
        }
      }
    }
    return Graph(vertexCount: vectors.rowCount, edges: edges)
  }

  /// The nearest other rows of every row, nearest first; of equals the smaller row first.
  ///
  /// - Complexity: O(Σ documentFrequency²) time, O(rows · neighborCount) memory.
  public func neighbors(in vectors: SparseMatrix) async throws -> [[Neighbor]] {
    precondition(neighborCount > 0, "\(neighborCount) neighbors are not positive")
    let postings = vectors.transposed()
    let k = neighborCount
    return try await concurrentFlatMap(0..<vectors.rowCount, chunk: 128) { rows in
      var search = NeighborSearch(rowCount: vectors.rowCount)
      return rows.map { row in
        search.nearest(
          k, to: vectors.entries(of: row).map { (vectors.columns[$0], vectors.values[$0]) },
          in: postings, excluding: row)
      }
    }
  }
}

/// Sums similarities of one query with all rows, and picks the highest.
struct NeighborSearch {
  private var sums: [Float]
  private var touched: [UInt32] = []

  init(rowCount: Int) { sums = Array(repeating: 0, count: rowCount) }

  /// The `k` rows most similar to a sparse query.
  ///
  /// - Parameters:
  ///   - k: How many at most.
  ///   - query: Terms and weights, ascending by term.
  ///   - postings: Terms × rows.
  ///   - excluded: A row that may not be returned, the query's own.
  /// - Returns: Neighbours, nearest first; of equals the smaller row first.
  mutating func nearest(
    _ k: Int, to query: [(term: UInt32, weight: Float)], in postings: SparseMatrix,
    excluding excluded: Int? = nil
  ) -> [NeighborGraph.Neighbor] {
    touched.removeAll(keepingCapacity: true)
    for (term, weight) in query {
      for entry in postings.entries(of: Int(term)) {
        let row = postings.columns[entry]
        let sum = sums[Int(row)]
        if sum == 0 { touched.append(row) }
        sums[Int(row)] = sum + weight * postings.values[entry]
      }
    }
    var best = NearestList(capacity: k)
    for row in touched {
      let similarity = sums[Int(row)]
      sums[Int(row)] = 0
      if Int(row) != excluded, similarity >= best.bar {
        best.insert(NeighborGraph.Neighbor(row: row, similarity: similarity))
      }
    }
    return best.neighbors
  }
}
