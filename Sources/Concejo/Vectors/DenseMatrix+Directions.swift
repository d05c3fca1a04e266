extension DenseMatrix {
  /// Random numbers for a search of directions to start from.
  static func random(rowCount: Int, columnCount: Int, seed: UInt64) -> DenseMatrix {
    var random = SplitMix64(seed: seed)
    var matrix = DenseMatrix(rowCount: rowCount, columnCount: columnCount)
    for lane in matrix.lanes.indices {
      for index in 0..<8 {
        // Odd multiples of 0.5 from -7.5 to 7.5: sums are exact, and uniform serves as well as normal.
        matrix.lanes[lane][index] = Float(Int(random.next() >> 60) - 8) + 0.5
      }
    }
    return matrix
  }

  /// Columns of length 1 at right angles that span the same space.
  func orthonormalized() async throws -> DenseMatrix {
    try await times(gramMatrix().inverseCholeskyFactor())
  }

  /// The rows of this matrix, each followed by the same rows of others times their weights, scaled to
  /// length 1.
  func joined(with others: (rows: DenseMatrix, weight: Float)...) -> DenseMatrix {
    var lanes: [Lane] = []
    lanes.reserveCapacity(others.reduce(self.lanes.count) { $0 + $1.rows.lanes.count })
    for row in 0..<rowCount {
      lanes.append(contentsOf: self.lanes[row * laneCount..<(row + 1) * laneCount])
      for (other, weight) in others {
        precondition(rowCount == other.rowCount, "\(rowCount) rows, \(other.rowCount) rows")
        for lane in row * other.laneCount..<(row + 1) * other.laneCount {
          lanes.append(other.lanes[lane] * weight)
        }
      }
    }
    return DenseMatrix(
      rowCount: rowCount, columnCount: others.reduce(columnCount) { $0 + $1.rows.columnCount },
      lanes: lanes
    ).withUnitRows()
  }
}

extension SymmetricMatrix {
  /// The eigenvectors of the largest eigenvalues as the columns of a matrix.
  func leadingEigenvectors(_ count: Int) -> DenseMatrix {
    let (_, vectors) = eigenvectors()
    var turn = DenseMatrix(rowCount: size, columnCount: count)
    for column in 0..<count {
      for row in 0..<size { turn[row, column] = Float(vectors[column][row]) }
    }
    return turn
  }
}

extension SparseMatrix {
  /// This matrix times a dense one.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func times(_ right: DenseMatrix) async throws -> DenseMatrix {
    let lanes = try await concurrentFlatMap(0..<rowCount, chunk: 256) { rows in
      product(of: rows, with: right)
    }
    return DenseMatrix(rowCount: rowCount, columnCount: right.columnCount, lanes: lanes)
  }
}
