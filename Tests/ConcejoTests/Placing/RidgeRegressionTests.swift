import Testing

@testable import Concejo

@Suite struct RidgeRegressionTests {
  /// Rows of a matrix as sparse rows; zeros are left out.
  private static func sparse(_ rows: [[Float]]) -> SparseMatrix {
    var (offsets, columns, values) = ([0], [UInt32](), [Float]())
    for row in rows {
      for (column, value) in row.enumerated() where value != 0 {
        columns.append(UInt32(column))
        values.append(value)
      }
      offsets.append(columns.count)
    }
    return SparseMatrix(
      rowOffsets: offsets, columns: columns, values: values, columnCount: rows[0].count)
  }

  @Test func `weights solve the normal equations`() async throws {
    var random = SplitMix64(seed: 7)
    let rows = (0..<40).map { _ in
      (0..<6).map { _ in Float(random.next() % 4 == 0 ? 0 : random.next() % 100) / 100 }
    }
    var targets = DenseMatrix(rowCount: 40, columnCount: 8)
    for row in 0..<40 {
      for column in 0..<5 { targets[row, column] = Float(random.next() % 100) / 50 }
    }
    let weights = try await RidgeRegression(penalty: 0.3, iterations: 12)
      .weights(of: Self.sparse(rows), to: targets)
    for column in 0..<8 {
      for term in 0..<6 {
        // Aᵀ(A·x − b) + penalty·x is zero.
        var gradient = 0.3 * Double(weights[term, column])
        for row in 0..<40 {
          let value = (0..<6).reduce(Double(0)) {
            $0 + Double(rows[row][$1]) * Double(weights[$1, column])
          }
          gradient += Double(rows[row][term]) * (value - Double(targets[row, column]))
        }
        #expect(abs(gradient) < 0.002, "term \(term), column \(column)")
      }
    }
    #expect((0..<6).allSatisfy { weights[$0, 7] == 0 })
  }
}
