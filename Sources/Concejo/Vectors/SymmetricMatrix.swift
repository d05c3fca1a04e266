/// A small symmetric matrix in double precision.
struct SymmetricMatrix {
  let size: Int
  private var values: [Double]

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

  /// Eigenvalues by falling magnitude, and the eigenvectors as columns.
  ///
  /// Cyclic Jacobi rotations until no element off the diagonal matters.
  ///
  /// Source: G. Golub & C. Van Loan, *Matrix Computations*, 4th ed., Johns Hopkins 2013, §8.5.
  func eigenvectors() -> (values: [Double], vectors: [[Double]]) {
    var matrix = self
    var vectors = SymmetricMatrix(size: size)
    for index in 0..<size { vectors[index, index] = 1 }
    let scale = (0..<size).reduce(0.0) { $0 + self[$1, $1] * self[$1, $1] }
    for _ in 0..<30 {
      var off = 0.0
      for row in 0..<size {
        for column in (row + 1)..<max(size, row + 1) {
          off += matrix[row, column] * matrix[row, column]
        }
      }
      if off <= 1e-20 * max(scale, 1e-30) { break }
      for row in 0..<size {
        for column in (row + 1)..<max(size, row + 1) {
          matrix.rotate(row, column, vectors: &vectors)
        }
      }
    }
    let order = (0..<size).sorted {
      let (a, b) = (abs(matrix[$0, $0]), abs(matrix[$1, $1]))
      return a == b ? $0 < $1 : a > b
    }
    return (
      order.map { matrix[$0, $0] },
      order.map { column in (0..<size).map { vectors[$0, column] } }
    )
  }

  /// Makes one element off the diagonal zero.
  private mutating func rotate(_ p: Int, _ q: Int, vectors: inout SymmetricMatrix) {
    let element = self[p, q]
    guard element != 0 else { return }
    let theta = (self[q, q] - self[p, p]) / (2 * element)
    let sign: Double = theta < 0 ? -1 : 1
    let tangent = sign / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for k in 0..<size {
      let (a, b) = (self[k, p], self[k, q])
      self[k, p] = cosine * a - sine * b
      self[k, q] = sine * a + cosine * b
    }
    for k in 0..<size {
      let (a, b) = (self[p, k], self[q, k])
      self[p, k] = cosine * a - sine * b
      self[q, k] = sine * a + cosine * b
    }
    for k in 0..<size {
      let (a, b) = (vectors[k, p], vectors[k, q])
      vectors[k, p] = cosine * a - sine * b
      vectors[k, q] = sine * a + cosine * b
    }
  }
}
