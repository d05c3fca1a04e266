import Testing

@testable import Concejo

@Suite struct SilhouetteScoreTests {
  /// Twelve rows of whole numbers, the fifth of zeros, in four groups, the last with one row.
  private static let labels = [0, 1, 2, 0, 1, 2, 0, 1, 2, 3, 0, 1]

  private static let rows: DenseMatrix = {
    var rows = DenseMatrix(rowCount: labels.count, columnCount: 8)
    for (row, label) in labels.enumerated() where row != 4 {
      for column in 0..<8 {
        let value = (7 * row + 3 * column * column + row * column) % 11
        rows[row, column] = Float(value - 5 + (column % 3 == label ? 4 : 0))
      }
    }
    return rows
  }()

  /// `silhouette_samples(rows, labels, metric="cosine")` of scikit-learn 1.9.1.
  private static let reference = [
    0.4771615601314107, -0.2722448555365193, 0.1776342929329279, 0.29043538441293376, 0.0,
    -0.11460855148256699, 0.6581899161612531, -0.32330659936943734, -0.0946944057427111, 0.0,
    0.6505216213599595, -0.19363603889902153,
  ]

  @Test func `rows have the values that scikit-learn gives them`() throws {
    let found = Silhouette(of: Self.rows, labels: Self.labels.map { "g\($0)" })
    #expect(abs(found.mean - 0.10462102699735239) < 1e-9)
    for (value, reference) in zip(found.values, Self.reference) {
      #expect(abs(try #require(value) - reference) < 1e-9)
    }
    #expect(found.groups.count == 4)
    #expect(found.groups["g3"] == 0)
  }

  @Test func `rows outside all groups change nothing`() {
    let labels = Self.labels.map { $0 == 3 ? nil : "g\($0)" }
    let kept = Self.labels.indices.filter { Self.labels[$0] != 3 }
    let without = Silhouette(
      of: Self.rows.selecting(rows: kept), labels: kept.map { "g\(Self.labels[$0])" })
    let found = Silhouette(of: Self.rows, labels: labels)
    #expect(found.count == 11)
    #expect(abs(found.mean - without.mean) < 1e-12)
  }

  @Test func `a single group has no next one`() {
    let found = Silhouette(of: Self.rows, labels: Self.labels.map { _ in "g" })
    #expect(found.mean == 0)
  }
}
