import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct NeighborGraphTests {
  /// Similarities of all other rows with one row, those above 0, highest first.
  private func exactSimilarities(of row: Int, in dense: [[Double]]) -> [Double] {
    dense.indices.filter { $0 != row }.map { denseDot(dense[row], dense[$0]) }
      .filter { $0 > 0 }.sorted(by: >)
  }

  private func expectNearest(_ matrix: SparseMatrix, neighborCount: Int) async throws {
    var stage = NeighborGraph()
    stage.neighborCount = neighborCount
    let dense = denseRows(of: matrix)
    let found = try await stage.neighbors(in: matrix)
    try #require(found.count == matrix.rowCount)
    for (row, neighbors) in found.enumerated() {
      let exact = exactSimilarities(of: row, in: dense).prefix(neighborCount)
      try #require(neighbors.count == exact.count)
      #expect(!neighbors.contains { Int($0.row) == row })
      #expect(Set(neighbors.map(\.row)).count == neighbors.count)
      for (neighbor, similarity) in zip(neighbors, exact) {
        // The n-th neighbour is as near as the n-th nearest, and as near as it says.
        #expect(Double(neighbor.similarity).isClose(to: similarity))
        #expect(similarity.isClose(to: denseDot(dense[row], dense[Int(neighbor.row)])))
      }
      for (nearer, farther) in zip(neighbors, neighbors.dropFirst()) {
        #expect(
          nearer.similarity > farther.similarity
            || nearer.similarity == farther.similarity && nearer.row < farther.row)
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `agrees with brute force`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let matrix = try SparseMatrix.random(rows: 40, columns: 20, using: &random)
    for neighborCount in [1, 3, 15, 100] {
      try await expectNearest(matrix, neighborCount: neighborCount)
    }
  }

  // More rows than a stage has: rows are told of nearer neighbours that come in later stages.
  @Test func `agrees with brute force over three stages`() async throws {
    var random = SplitMix64(seed: 4)
    let matrix = try SparseMatrix.random(rows: 9000, columns: 300, using: &random)
    let found = try await NeighborGraph().neighbors(in: matrix)
    for row in stride(from: 0, to: 9000, by: 97) {
      let exact = (0..<9000).filter { $0 != row }.map { matrix.dot(row, $0) }.filter { $0 > 0 }
        .sorted(by: >).prefix(15)
      let neighbors = found[row]
      #expect(Set(neighbors.map(\.row)).count == neighbors.count)
      try #require(neighbors.count == exact.count)
      for (neighbor, similarity) in zip(neighbors, exact) {
        #expect(abs(neighbor.similarity - similarity) < 1e-5)
      }
    }
  }

  @Test func `agrees with brute force over several chunks`() async throws {
    var random = SplitMix64(seed: 3)
    let matrix = try SparseMatrix.random(rows: 300, columns: 40, using: &random)
    try await expectNearest(matrix, neighborCount: 15)
  }

  @Test func `of equally near rows the smaller numbers are taken`() async throws {
    let matrix = try SparseMatrix(unitRowsOf: [[1], [1], [1], [1]], columnCount: 1)
    var stage = NeighborGraph()
    stage.neighborCount = 2
    let rows = try await stage.neighbors(in: matrix).map { $0.map(\.row) }
    #expect(rows == [[1, 2], [0, 2], [0, 1], [0, 1]])
  }

  // Row 0 is nearest to row 1 and row 1 to row 0: chosen at both ends, the edge weighs twice their
  // similarity 0.8. Row 2 is nearest to row 1 (0.6) alone and chosen by nobody.
  @Test func `an edge weighs its similarity once for each end that chose it`() async throws {
    let matrix = try SparseMatrix(
      unitRowsOf: [[1, 0], [0.8, 0.6], [0, 1]], columnCount: 2)
    var stage = NeighborGraph()
    stage.neighborCount = 1
    let graph = Graph(of: [try await stage.neighbors(in: matrix)])
    #expect(graph.vertexCount == 3)
    #expect(graph.neighbors == [1, 0, 2, 1])
    for (weight, expected) in zip(graph.weights, [1.6, 1.6, 0.6, 0.6]) {
      #expect(Double(weight).isClose(to: expected))
    }
  }

  @Test func `rows without words in common are not linked`() async throws {
    let matrix = try SparseMatrix(unitRowsOf: [[1, 0], [0, 1], [0, 0]], columnCount: 2)
    let neighbors = try await NeighborGraph().neighbors(in: matrix)
    #expect(Array(neighbors) == [[], [], []])
    let graph = Graph(of: [neighbors])
    #expect(graph.neighbors.isEmpty)
    #expect(graph.vertexCount == 3)
  }
}
