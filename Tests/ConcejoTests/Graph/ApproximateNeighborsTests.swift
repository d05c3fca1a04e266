import ConcejoTestSupport
import Testing

@testable import Concejo

/// Beyond the sizes where every pair is compared, most neighbours are found all the same.
@Suite struct ApproximateNeighborsTests {
  /// Rows scattered around a few hundred directions, as texts scatter around requests.
  private func dense(rows: Int, seed: UInt64) -> DenseMatrix {
    var random = SplitMix64(seed: seed)
    func number() -> Float { Float.random(in: -1...1, using: &random) }
    let centers = (0..<300).map { _ in (0..<32).map { _ in number() } }
    var matrix = DenseMatrix(rowCount: rows, columnCount: 32)
    for row in 0..<rows {
      let center = centers[Int(random.next() % 300)]
      for column in 0..<32 { matrix[row, column] = center[column] + 0.8 * number() }
    }
    return matrix.withUnitRows()
  }

  /// Share of the true neighbours that are found; one as near as the last true one is as good.
  private func recall(
    _ found: NeighborLists, of rows: some Sequence<Int>, neighborCount: Int, bar: Float,
    similarity: (Int, Int) -> Float
  ) -> Double {
    var (hits, wanted) = (0, 0)
    for row in rows {
      let exact = found.indices.filter { $0 != row }.map { similarity(row, $0) }
        .filter { $0 >= bar }.sorted(by: >).prefix(neighborCount)
      guard let last = exact.last else { continue }
      wanted += exact.count
      hits += found[row].count { similarity(row, Int($0.row)) >= last - 5e-4 }
    }
    return Double(hits) / Double(wanted)
  }

  @Test func `inverted lists find nine in ten of the dense neighbours`() async throws {
    let matrix = dense(rows: NeighborGraph.largestExactDense + 1000, seed: 5)
    let stage = NeighborGraph()
    let found = try await stage.neighbors(in: matrix)
    try #require(found.count == matrix.rowCount)
    let share = recall(
      found, of: stride(from: 0, to: matrix.rowCount, by: 251), neighborCount: 15,
      bar: stage.smallestLearnedSimilarity + 1e-3, similarity: matrix.dot)
    #expect(share > 0.9)
    for (row, neighbors) in found.enumerated() {
      #expect(neighbors.allSatisfy { Int($0.row) != row && $0.similarity >= 0.4 })
    }
  }

  @Test func `rows of zeros have no list and are nobody's neighbour`() async throws {
    var matrix = dense(rows: 2000, seed: 6)
    for column in 0..<32 { matrix[700, column] = 0 }
    let lists = try await InvertedLists(QuantizedMatrix(matrix), listCount: 40, probeCount: 5)
    #expect(lists.rows.count == 1999)
    #expect(!lists.rows.contains(700))
    #expect(lists.offsets.last == 1999)
    #expect(lists.probes.count == 1999 * 5)
    // Every row stands in the nearest of the lists it looks through.
    for list in 0..<40 {
      for place in lists.offsets[list]..<lists.offsets[list + 1] {
        #expect(Int(lists.probes[place * 5]) == list)
      }
    }
  }

  @Test func `a budget of postings finds nearly all lexical neighbours`() async throws {
    var random = SplitMix64(seed: 8)
    let matrix = try SparseMatrix.random(rows: 3000, columns: 400, using: &random)
    let found = try await NeighborGraph().budgetedNeighbors(
      in: matrix, postings: matrix.transposed(), postingBudget: 4096, candidateCount: 40)
    let share = recall(
      found, of: stride(from: 0, to: 3000, by: 37), neighborCount: 15, bar: 1e-6,
      similarity: { matrix.dot($0, $1) })
    #expect(share > 0.9)
  }

  @Test func `without light entries nearly all lexical neighbours are found`() async throws {
    var random = SplitMix64(seed: 9)
    // Five rare terms and twenty of forty common ones, each of these a tenth of a row or less.
    let rows = (0..<6000).map { _ -> [Double] in
      var row = [Double](repeating: 0, count: 1540)
      for _ in 0..<5 { row[Int(random.next() % 1500)] = Double.random(in: 1...2, using: &random) }
      for _ in 0..<20 {
        row[1500 + Int(random.next() % 40)] = Double.random(in: 0.1...0.4, using: &random)
      }
      return row
    }
    let matrix = try SparseMatrix(unitRowsOf: rows, columnCount: 1540)
    var documentFrequency = [Int](repeating: 0, count: 1540)
    for column in matrix.columns { documentFrequency[Int(column)] += 1 }
    let found = try await NeighborGraph().weightyNeighbors(
      in: matrix, documentFrequency: documentFrequency)
    #expect(found.allSatisfy { $0.count == 15 })
    let share = recall(
      found, of: stride(from: 0, to: 6000, by: 97), neighborCount: 15, bar: 1e-6,
      similarity: { matrix.dot($0, $1) })
    #expect(share > 0.9)
    // Fewer entries are summed up, and yet every similarity is that of the whole rows.
    for (row, neighbors) in found.enumerated().prefix(200) {
      for neighbor in neighbors {
        #expect(abs(neighbor.similarity - matrix.dot(row, Int(neighbor.row))) < 1e-5)
      }
    }
  }

  // Three rows of two numbers each, cosines by hand: 0.6 · 0.8 + 0.8 · 0.6 = 0.96.
  @Test func `cosines of whole numbers are those of fractions`() {
    var matrix = DenseMatrix(rowCount: 3, columnCount: 8)
    (matrix[0, 0], matrix[0, 1]) = (0.6, 0.8)
    (matrix[1, 0], matrix[1, 1]) = (0.8, 0.6)
    matrix[2, 7] = -1
    let quantized = QuantizedMatrix(matrix)
    var cosines = [SIMD4<Float>](repeating: .zero, count: 3)
    quantized.cosines(of: SIMD4(0, 1, 2, 2), with: 0..<3, of: quantized, into: &cosines)
    let expected: [[Float]] = [[1, 0.96, 0], [0.96, 1, 0], [0, 0, 1]]
    for target in 0..<3 {
      for row in 0..<3 { #expect(abs(cosines[target][row] - expected[row][target]) < 1e-4) }
    }
  }
}
