import Testing

@testable import Concejo

/// How clearly groups are apart.
@Suite struct SilhouetteTests {
  private func rows(_ directions: [[Float]]) -> SphericalKMeans {
    var matrix = DenseMatrix(rowCount: directions.count, columnCount: 8)
    for (row, direction) in directions.enumerated() {
      for (column, value) in direction.enumerated() { matrix[row, column] = value }
    }
    return SphericalKMeans(
      matrix.withUnitRows(), keys: directions.indices.map { UInt64($0) * 977 })
  }

  @Test func `groups of equal rows are wholly apart`() {
    let rows = rows([[1, 0], [1, 0], [0, 1], [0, 1]])
    #expect(rows.silhouette(of: rows.summed([0, 0, 1, 1], count: 2)) == 1)
  }

  @Test func `rows in the wrong group count against it`() {
    let rows = rows([[1, 0], [1, 0], [0, 1], [0, 1]])
    #expect(rows.silhouette(of: rows.summed([0, 1, 0, 1], count: 2)) == 0)
    #expect(rows.silhouette(of: rows.summed([0, 0, 0, 1], count: 2)) < 0.7)
  }

  @Test func `one group is apart from none`() {
    let rows = rows([[1, 0], [0, 1]])
    #expect(rows.silhouette(of: rows.summed([0, 0], count: 1)) == 0)
  }

  /// A row at 30 degrees of a centre and 60 of the other: distances 1 - cos 30° and 1 - cos 60°.
  @Test func `distances are one less the cosine`() {
    let rows = rows([[1, 0], [0, 1], [Float(3).squareRoot(), 1]])
    var division = rows.summed([0, 1, 0], count: 2)
    var centers = DenseMatrix(rowCount: 2, columnCount: 8)
    (centers[0, 0], centers[1, 1]) = (1, 1)
    division.sums = centers
    let (near, far) = (1 - Double(3).squareRoot() / 2, 0.5)
    #expect(abs(rows.silhouette(of: division) - (2 + (far - near) / far) / 3) < 0.002)
  }
}
