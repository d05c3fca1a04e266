extension SymmetricMatrix {
  /// Eigenvalues by falling magnitude, and the eigenvectors as columns.
  ///
  /// Reflections make the matrix tridiagonal, implicit QL steps make that diagonal, each eigenvalue
  /// to within 1e-13 of the largest.
  ///
  /// Source: G. Golub & C. Van Loan, *Matrix Computations*, 4th ed., Johns Hopkins 2013, §8.3.
  func eigenvectors() -> (values: [Double], vectors: [[Double]]) {
    var form = TridiagonalForm(of: self)
    form.diagonalize()
    let order = (0..<size).sorted {
      let (a, b) = (abs(form.diagonal[$0]), abs(form.diagonal[$1]))
      return a == b ? $0 < $1 : a > b
    }
    return (order.map { form.diagonal[$0] }, order.map { form.vectors.row($0) })
  }
}

/// A symmetric matrix as V · T · Vᵀ, with T zero but for its diagonal and the elements beside it.
private struct TridiagonalForm {
  private let size: Int
  private(set) var diagonal: [Double]
  /// The element beside each of the diagonal's; the last one is none.
  private var beside: [Double]
  /// The columns of V, each as a row.
  private(set) var vectors: DoubleRows

  init(of matrix: SymmetricMatrix) {
    size = matrix.size
    diagonal = Array(repeating: 0, count: size)
    beside = Array(repeating: 0, count: size)
    var rest = DoubleRows(matrix.values, width: size)
    var reflections: [(first: Int, direction: [Double], factor: Double)] = []
    let largest = matrix.values.reduce(0) { max($0, abs($1)) }
    for column in 0..<size {
      diagonal[column] = rest[column, column]
      guard column + 1 < size else { break }
      var direction = (0..<size).map { $0 > column ? rest[column, $0] : 0 }
      let length = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // What rounding has left of nothing has no direction.
      guard length > largest * 1e-15 else { continue }
      let target = direction[column + 1] > 0 ? -length : length
      beside[column] = target
      direction[column + 1] -= target
      let factor = 2 / direction.reduce(0) { $0 + $1 * $1 }
      rest.reflect(beyond: column, along: direction, factor: factor)
      reflections.append((column + 1, direction, factor))
    }
    vectors = DoubleRows(identityOf: size)
    for (first, direction, factor) in reflections.reversed() {
      vectors.subtractProjections(from: first, on: direction, factor: factor)
    }
  }

  /// Makes the elements beside the diagonal zero.
  mutating func diagonalize() {
    let largest = (diagonal + beside).reduce(0) { max($0, abs($1)) }
    for first in 0..<size {
      // Three steps or so are enough for each; the bound only guards against numbers that are none.
      for _ in 0..<100 {
        let last = endOfBlock(from: first, negligible: largest * 1e-13)
        guard last > first else { break }
        step(first...last)
      }
    }
  }

  private func endOfBlock(from first: Int, negligible: Double) -> Int {
    var last = first
    while last + 1 < size, abs(beside[last]) > negligible { last += 1 }
    return last
  }

  /// One implicit QL step with Wilkinson's shift on a block that nothing parts.
  private mutating func step(_ block: ClosedRange<Int>) {
    let (first, last) = (block.lowerBound, block.upperBound)
    let half = (diagonal[first + 1] - diagonal[first]) / (2 * beside[first])
    let root = (half * half + 1).squareRoot()
    var bulge =
      diagonal[last] - diagonal[first] + beside[first] / (half + (half < 0 ? -root : root))
    var (sine, cosine, shift) = (1.0, 1.0, 0.0)
    for index in stride(from: last - 1, through: first, by: -1) {
      let (out, along) = (sine * beside[index], cosine * beside[index])
      let length = (out * out + bulge * bulge).squareRoot()
      beside[index + 1] = length
      guard length > 0 else {
        diagonal[index + 1] -= shift
        beside[last] = 0
        return
      }
      (sine, cosine) = (out / length, bulge / length)
      let shifted = diagonal[index + 1] - shift
      let turned = (diagonal[index] - shifted) * sine + 2 * cosine * along
      shift = sine * turned
      diagonal[index + 1] = shifted + shift
      bulge = cosine * turned - along
      vectors.rotate(index, cosine: cosine, sine: sine)
    }
    diagonal[first] -= shift
    beside[first] = bulge
    beside[last] = 0
  }
}
