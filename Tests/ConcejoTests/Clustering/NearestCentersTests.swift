import ConcejoTestSupport
import Testing

@testable import Concejo

/// Centres that move by small and large steps, beside all cosines taken anew.
@Suite struct NearestCentersTests {
  private func unitRows(_ count: Int, using random: inout SplitMix64) -> DenseMatrix {
    var rows = DenseMatrix(rowCount: count, columnCount: 24)
    for row in 0..<count {
      for column in 0..<24 { rows[row, column] = Float.random(in: -1...1, using: &random) }
    }
    return rows.withUnitRows()
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `bounds lead to the centres that all cosines lead to`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rows = unitRows(203, using: &random)
    let means = SphericalKMeans(rows, keys: (0..<203).map { UInt64($0) })
    var centers = unitRows(seed == 0 ? 1 : 7, using: &random)
    var nearest = NearestCenters(of: QuantizedMatrix(rows), to: QuantizedMatrix(centers))
    #expect(nearest.labels == means.labels(for: centers))
    for step: Float in [0.01, 0.02, 0.3, 0.01, 0, 0.1, 1, 0.02, 0.02, 0.01] {
      let noise = unitRows(centers.rowCount, using: &random)
      for lane in centers.lanes.indices { centers.lanes[lane] += noise.lanes[lane] * step }
      centers = centers.withUnitRows()
      let before = nearest.labels
      let hasChanged = nearest.move(to: QuantizedMatrix(centers))
      #expect(nearest.labels == means.labels(for: centers))
      #expect(hasChanged == (before != nearest.labels))
    }
  }

  @Test func `a centre that does not move leaves all rows where they are`() {
    var random = SplitMix64(seed: 9)
    let rows = QuantizedMatrix(unitRows(50, using: &random))
    let centers = QuantizedMatrix(unitRows(4, using: &random))
    var nearest = NearestCenters(of: rows, to: centers)
    let hasChanged = nearest.move(to: centers)
    #expect(!hasChanged)
    #expect(centers.distance(of: 0, from: 0, of: centers) == 0)
    #expect(centers.distance(of: 0, from: 1, of: centers) > 0.1)
  }
}
