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
}
