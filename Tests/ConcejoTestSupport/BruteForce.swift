public import Concejo

/// Two rows and their similarity in double precision, computed from the definition.
public struct ExactPair: Sendable, Equatable {
  /// The smaller row.
  public let first: Int
  /// The larger row.
  public let second: Int
  /// Sum of the products of all columns.
  public let similarity: Double
}

/// The rows of a matrix with their zeros written out.
public func denseRows(of matrix: SparseMatrix) -> [[Double]] {
  (0..<matrix.rowCount).map { row in
    var dense = [Double](repeating: 0, count: matrix.columnCount)
    for entry in matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1] {
      dense[Int(matrix.columns[entry])] = Double(matrix.values[entry])
    }
    return dense
  }
}

/// The sum of the products of two dense rows, column by column.
public func denseDot(_ left: [Double], _ right: [Double]) -> Double {
  var sum = 0.0
  for column in left.indices { sum += left[column] * right[column] }
  return sum
}

/// All pairs of rows with a similarity above 0, in ascending order.
public func bruteForcePairs(in matrix: SparseMatrix) -> [ExactPair] {
  let rows = denseRows(of: matrix)
  var pairs: [ExactPair] = []
  for first in rows.indices {
    for second in (first + 1)..<max(rows.count, first + 1) {
      let similarity = denseDot(rows[first], rows[second])
      if similarity > 0 {
        pairs.append(ExactPair(first: first, second: second, similarity: similarity))
      }
    }
  }
  return pairs
}
