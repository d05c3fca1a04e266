/// A small symmetric matrix in double precision.
struct SymmetricMatrix {
  let size: Int
  /// Row after row.
  private(set) var values: [Double]

  /// A matrix of zeros.
  init(size: Int) {
    self.size = size
    values = Array(repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * size + column] }
    set { values[row * size + column] = newValue }
  }

  /// The inverse of the upper triangular R with RᵀR = this matrix, so that Y·R⁻¹ has orthonormal
  /// columns where this is YᵀY.
  ///
  /// Columns that add nothing to those before them become zero.
  func inverseCholeskyFactor() -> DenseMatrix {
    var factor = SymmetricMatrix(size: size)
    var isDependent = [Bool](repeating: false, count: size)
    for column in 0..<size {
      var pivot = self[column, column]
      for k in 0..<column { pivot -= factor[k, column] * factor[k, column] }
      if pivot <= 1e-6 * max(self[column, column], 1e-30) {
        isDependent[column] = true
        continue
      }
      let root = pivot.squareRoot()
      factor[column, column] = root
      for other in (column + 1)..<max(size, column + 1) {
        var value = self[column, other]
        for k in 0..<column { value -= factor[k, column] * factor[k, other] }
        factor[column, other] = value / root
      }
    }
    var inverse = SymmetricMatrix(size: size)
    for column in 0..<size where !isDependent[column] {
      inverse[column, column] = 1 / factor[column, column]
      for row in stride(from: column - 1, through: 0, by: -1) where !isDependent[row] {
        var sum = 0.0
        for k in (row + 1)...column { sum += factor[row, k] * inverse[k, column] }
        inverse[row, column] = -sum / factor[row, row]
      }
    }
    var result = DenseMatrix(rowCount: size, columnCount: size)
    for row in 0..<size {
      for column in 0..<size { result[row, column] = Float(inverse[row, column]) }
    }
    return result
  }
}
