import Concejo

/// All similarities of a row, from the definition of the dot product.
struct Similarities: Sendable {
  private let offsets: [Int]
  private let columns: [Int]
  private let values: [Float]
  private let columnCount: Int

  /// Copies a sparse matrix.
  init(of matrix: SparseMatrix) {
    offsets = matrix.rowOffsets
    columns = matrix.columns.map(Int.init)
    values = matrix.values
    columnCount = matrix.columnCount
  }

  /// Copies a dense matrix: every number is an entry.
  init(of matrix: DenseMatrix) {
    let width = matrix.columnCount
    offsets = (0...matrix.rowCount).map { $0 * width }
    columns = (0..<(matrix.rowCount * width)).map { $0 % width }
    values = (0..<(matrix.rowCount * width)).map { matrix[$0 / width, $0 % width] }
    columnCount = width
  }

  /// The dot products of a row with every row, itself included.
  func all(of row: Int) -> [Float] {
    var weights = [Float](repeating: 0, count: columnCount)
    for entry in offsets[row]..<offsets[row + 1] { weights[columns[entry]] = values[entry] }
    return (0..<(offsets.count - 1)).map { other in
      var sum: Float = 0
      for entry in offsets[other]..<offsets[other + 1] {
        sum += weights[columns[entry]] * values[entry]
      }
      return sum
    }
  }
}
