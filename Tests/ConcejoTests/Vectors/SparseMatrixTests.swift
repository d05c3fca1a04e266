import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct SparseMatrixTests {
  @Test func `sound arrays are adopted as they are`() throws {
    // [ 1 0 2 ]
    // [ 0 0 0 ]
    // [ 0 3 0 ]
    let matrix = try SparseMatrix(
      validating: [0, 2, 2, 3], columns: [0, 2, 1], values: [1, 2, 3], columnCount: 3)
    #expect(matrix.rowCount == 3)
    #expect(denseRows(of: matrix) == [[1, 0, 2], [0, 0, 0], [0, 3, 0]])
    #expect(matrix.entries(of: 1).isEmpty)
    #expect(matrix.entries(of: 2) == 2..<3)
  }

  @Test func `a matrix may have no rows`() throws {
    let matrix = try SparseMatrix(validating: [0], columns: [], values: [], columnCount: 4)
    #expect(matrix.rowCount == 0)
    #expect(matrix.transposed().rowCount == 4)
  }

  struct Broken: Sendable {
    let rowOffsets: [Int]
    let columns: [UInt32]
    let values: [Float]
    let error: SparseMatrix.FormatError
  }

  /// Arrays for matrices of five columns, each with one mistake.
  static let broken: [Broken] = [
    Broken(
      rowOffsets: [0, 1, 3], columns: [0, 2, 2], values: [1, 1, 1], error: .columns(row: 1)),
    Broken(
      rowOffsets: [0, 2, 3], columns: [3, 1, 2], values: [1, 1, 1], error: .columns(row: 0)),
    Broken(
      rowOffsets: [0, 1, 2], columns: [4, 5], values: [1, 1], error: .columns(row: 1)),
    Broken(
      rowOffsets: [0, 2, 1, 3], columns: [0, 1, 2], values: [1, 1, 1],
      error: .rowOffsets(position: 2)),
    Broken(rowOffsets: [1, 2], columns: [0, 1], values: [1, 1], error: .rowOffsets(position: 0)),
    Broken(
      rowOffsets: [0, 3, 2], columns: [0, 1], values: [1, 1], error: .rowOffsets(position: 1)),
    Broken(
      rowOffsets: [0, 1, 2], columns: [0, 1], values: [1, .infinity], error: .value(row: 1)),
    Broken(rowOffsets: [0, 2], columns: [0, 1], values: [.nan, 1], error: .value(row: 0)),
    Broken(
      rowOffsets: [0, 2], columns: [0, 1], values: [1], error: .lengths(columns: 2, values: 1)),
  ]

  @Test(arguments: SparseMatrixTests.broken)
  func `a broken rule is refused, by place`(arrays: Broken) {
    #expect(throws: arrays.error) {
      try SparseMatrix(
        validating: arrays.rowOffsets, columns: arrays.columns, values: arrays.values,
        columnCount: 5)
    }
  }

  @Test(arguments: [[], [0, 1], [0, 1, 5]] as [[Int]])
  func `offsets that miss the end of the entries are refused`(rowOffsets: [Int]) {
    #expect(throws: SparseMatrix.FormatError.self) {
      try SparseMatrix(
        validating: rowOffsets, columns: [0, 1], values: [1, 1], columnCount: 5)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the dot product is that of the dense rows`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let matrix = try SparseMatrix.random(rows: 25, columns: 15, using: &random)
    let dense = denseRows(of: matrix)
    for left in dense.indices {
      for right in dense.indices {
        let expected = denseDot(dense[left], dense[right])
        #expect(
          Double(matrix.dot(left, right)).isClose(to: expected), "rows \(left) and \(right)")
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `transposing exchanges rows and columns`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let matrix = try SparseMatrix.random(rows: 30, columns: 12, using: &random)
    let transposed = matrix.transposed()
    let (dense, turned) = (denseRows(of: matrix), denseRows(of: transposed))
    #expect(turned == (0..<12).map { column in dense.map { $0[column] } })
    #expect(transposed.transposed() == matrix)
    // The rules of the format hold for the transposed matrix too.
    let checked = try SparseMatrix(
      validating: transposed.rowOffsets, columns: transposed.columns, values: transposed.values,
      columnCount: transposed.columnCount)
    #expect(checked == transposed)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `selecting takes the rows asked for, in that order`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let matrix = try SparseMatrix.random(rows: 20, columns: 10, using: &random)
    let rows = (0..<15).map { _ in Int.random(in: 0..<20, using: &random) }
    let dense = denseRows(of: matrix)
    let selected = matrix.selecting(rows: rows)
    #expect(denseRows(of: selected) == rows.map { dense[$0] })
    #expect(selected.columnCount == 10)
    #expect(matrix.selecting(rows: Array(0..<20)) == matrix)
    #expect(matrix.selecting(rows: []).rowCount == 0)
  }
}
