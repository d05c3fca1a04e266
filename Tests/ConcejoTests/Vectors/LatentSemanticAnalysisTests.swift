import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct LatentSemanticAnalysisTests {
  /// With as many directions as there are rows nothing is lost: cosines are those of the rows.
  @Test(arguments: 0..<5 as Range<UInt64>)
  func `all directions together keep every cosine`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let matrix = try SparseMatrix.random(rows: 30, columns: 60, using: &random)
    let rows = try await LatentSemanticAnalysis().rows(of: matrix)
    for first in 0..<30 {
      for second in 0..<first {
        #expect(abs(rows.dot(first, second) - matrix.dot(first, second)) < 0.01)
      }
    }
  }

  // Two blocks of rows that share no term: inside a block cosines are near 1 once few directions
  // are left, between blocks they are 0.
  @Test func `rows of one vocabulary go together`() async throws {
    let dense = (0..<40).map { row in
      (0..<20).map { column in column / 10 == row % 2 && (row + column) % 3 > 0 ? 1.0 : 0 }
    }
    var analysis = LatentSemanticAnalysis()
    analysis.dimensions = 8
    let rows = try await analysis.rows(of: SparseMatrix(unitRowsOf: dense, columnCount: 20))
    #expect(abs(rows.dot(0, 1)) < 0.01)
    #expect(rows.dot(0, 6) > 0.9)
  }
}
