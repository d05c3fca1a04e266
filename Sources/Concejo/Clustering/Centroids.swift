/// The centre of each theme: the mean direction of its members.
struct Centroids: Sendable {
  /// Dense rows of length 1, one for each theme.
  let rows: [[Float]]

  /// Averages the vectors of each theme's members.
  init(vectors: SparseMatrix, members: [[Int]]) {
    rows = members.map { members in
      var sum = [Float](repeating: 0, count: vectors.columnCount)
      for row in members {
        for entry in vectors.entries(of: row) {
          sum[Int(vectors.columns[entry])] += vectors.values[entry]
        }
      }
      let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length > 0 ? sum.map { $0 / length } : sum
    }
  }

  /// Cosine of a row of `vectors` with a theme's centre.
  func similarity(of row: Int, in vectors: SparseMatrix, to theme: Int) -> Float {
    vectors.entries(of: row).reduce(0) {
      $0 + vectors.values[$1] * rows[theme][Int(vectors.columns[$1])]
    }
  }

  /// Cosine of two centres.
  func similarity(between left: Int, and right: Int) -> Float {
    zip(rows[left], rows[right]).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
