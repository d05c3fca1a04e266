import Testing

@testable import Concejo

@Suite struct QuantizedMatrixTests {
  @Test func `numbers are rounded to sixteen thousandths, halves away from zero`() {
    let halves = SIMD8<Float>(0.5, -0.5, 1.5, -1.5, 0.49, -0.49, 16_383.5, -16_383.5)
    let beyond = SIMD8<Float>(0, -0.0, 1, -1, 40_000, -40_000, 32_767, -32_767)
    let matrix = DenseMatrix(
      rowCount: 2, columnCount: 8,
      lanes: [halves / QuantizedMatrix.one, beyond / QuantizedMatrix.one])
    let lanes = QuantizedMatrix(matrix).lanes
    #expect(lanes[0] == SIMD8<Int16>(1, -1, 2, -2, 0, 0, 16_384, -16_384))
    #expect(lanes[1] == SIMD8<Int16>(0, 0, 1, -1, 32_767, -32_767, 32_767, -32_767))
  }

  @Test(arguments: 1...5)
  func `cosines are exact sums of products, whatever the width and the number of rows`(width: Int) {
    var random = SplitMix64(seed: UInt64(width))
    func matrix(_ rowCount: Int) -> QuantizedMatrix {
      let lanes = (0..<rowCount * width).map { _ in
        var lane = QuantizedMatrix.Lane.zero
        for index in 0..<8 { lane[index] = Int16(Int(random.next() % 8001) - 4000) }
        return lane
      }
      return QuantizedMatrix(rowCount: rowCount, laneCount: width, lanes: lanes)
    }
    let (rows, others) = (matrix(4), matrix(6))
    for targets in [0..<1, 0..<6, 1..<6, 2..<4] {
      let untouched = SIMD4<Float>(repeating: 9)
      var cosines = [SIMD4<Float>](repeating: untouched, count: targets.count + 1)
      rows.cosines(of: SIMD4(3, 0, 2, 1), with: targets, of: others, into: &cosines)
      for (place, target) in targets.enumerated() {
        for (lane, row) in [3, 0, 2, 1].enumerated() {
          var sum = 0
          for index in 0..<width * 8 {
            sum +=
              Int(rows.lanes[row * width + index / 8][index % 8])
              * Int(others.lanes[target * width + index / 8][index % 8])
          }
          #expect(cosines[place][lane] == Float(sum) * QuantizedMatrix.cosineScale)
        }
      }
      #expect(cosines[targets.count] == untouched)
    }
  }
}
