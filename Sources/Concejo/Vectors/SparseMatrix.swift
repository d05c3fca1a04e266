/// An immutable matrix in compressed sparse row (CSR) form.
///
/// Row `i` owns the slice `rowOffsets[i] ..< rowOffsets[i + 1]` of `columns` and `values`.
/// Memory: 8 bytes per stored entry, plus 8 per row.
///
/// Source: Y. Saad, *Iterative Methods for Sparse Linear Systems*, 2nd ed., SIAM 2003, §3.4.
public struct SparseMatrix: Sendable, Equatable {
  /// `rowCount + 1` positions, non-decreasing, the first 0 and the last `columns.count`.
  public let rowOffsets: [Int]
  /// Column of each stored entry: strictly increasing inside a row, below `columnCount`.
  public let columns: [UInt32]
  /// Weight of each stored entry, finite; as long as `columns`.
  public let values: [Float]
  /// Width of the matrix: the size of the vocabulary.
  public let columnCount: Int

  /// A rule of CSR that arrays from elsewhere break.
  public enum FormatError: Error, Equatable {
    /// `rowOffsets` does not start at 0, sinks, or does not end at the number of entries.
    case rowOffsets(position: Int)
    /// The columns of a row are not strictly increasing or not below `columnCount`.
    case columns(row: Int)
    /// A value is not finite.
    case value(row: Int)
    /// `columns` and `values` differ in length.
    case lengths(columns: Int, values: Int)
  }

  /// Number of rows.
  public var rowCount: Int { rowOffsets.count - 1 }

  /// Checks and adopts arrays that another program produced.
  ///
  /// - Complexity: O(rows + entries).
  /// - Throws: ``FormatError``, naming the first row that breaks a rule above.
  public init(
    validating rowOffsets: [Int], columns: [UInt32], values: [Float], columnCount: Int
  ) throws(FormatError) {
    guard columns.count == values.count else {
      throw .lengths(columns: columns.count, values: values.count)
    }
    guard rowOffsets.first == 0, rowOffsets.last == columns.count else {
      throw .rowOffsets(position: 0)
    }
    for row in 0..<(rowOffsets.count - 1) {
      guard rowOffsets[row] <= rowOffsets[row + 1], rowOffsets[row + 1] <= columns.count else {
        throw .rowOffsets(position: row + 1)
      }
      var previous = -1
      for entry in rowOffsets[row]..<rowOffsets[row + 1] {
        guard Int(columns[entry]) > previous, Int(columns[entry]) < columnCount else {
          throw .columns(row: row)
        }
        guard values[entry].isFinite else { throw .value(row: row) }
        previous = Int(columns[entry])
      }
    }
    self.init(rowOffsets: rowOffsets, columns: columns, values: values, columnCount: columnCount)
  }

  /// Adopts arrays made by this library.
  init(rowOffsets: [Int], columns: [UInt32], values: [Float], columnCount: Int) {
    self.rowOffsets = rowOffsets
    self.columns = columns
    self.values = values
    self.columnCount = columnCount
  }

  /// One after the other the rows of consecutive parts.
  ///
  /// - Parameters:
  ///   - parts: Columns and values of some rows, and where each row ends among them.
  ///   - columnCount: Width of the matrix.
  init(
    joining parts: [(columns: [UInt32], values: [Float], ends: [Int])], columnCount: Int
  ) {
    var offsets = [0]
    offsets.reserveCapacity(parts.reduce(1) { $0 + $1.ends.count })
    var columns: [UInt32] = []
    var values: [Float] = []
    let total = parts.reduce(0) { $0 + $1.columns.count }
    columns.reserveCapacity(total)
    values.reserveCapacity(total)
    for part in parts {
      let base = columns.count
      columns.append(contentsOf: part.columns)
      values.append(contentsOf: part.values)
      for end in part.ends { offsets.append(base + end) }
    }
    self.init(rowOffsets: offsets, columns: columns, values: values, columnCount: columnCount)
  }

  /// Positions of a row's entries in `columns` and `values`.
  public func entries(of row: Int) -> Range<Int> { rowOffsets[row]..<rowOffsets[row + 1] }

  /// The dot product of two rows: their cosine similarity where both have length 1.
  ///
  /// - Complexity: O(entries of both rows).
  public func dot(_ left: Int, _ right: Int) -> Float {
    var (i, j) = (rowOffsets[left], rowOffsets[right])
    let (iEnd, jEnd) = (rowOffsets[left + 1], rowOffsets[right + 1])
    var sum: Float = 0
    while i < iEnd, j < jEnd {
      let (a, b) = (columns[i], columns[j])
      if a == b {
        sum += values[i] * values[j]
        i += 1
        j += 1
      } else if a < b {
        i += 1
      } else {
        j += 1
      }
    }
    return sum
  }

  /// The matrix of some of the rows, in the order given.
  public func selecting(rows: [Int]) -> SparseMatrix {
    var offsets = [0]
    offsets.reserveCapacity(rows.count + 1)
    var columns: [UInt32] = []
    var values: [Float] = []
    for row in rows {
      columns.append(contentsOf: self.columns[entries(of: row)])
      values.append(contentsOf: self.values[entries(of: row)])
      offsets.append(columns.count)
    }
    return SparseMatrix(
      rowOffsets: offsets, columns: columns, values: values, columnCount: columnCount)
  }

  /// The matrix with rows and columns exchanged: for each term, the rows that hold it, in order.
  ///
  /// - Complexity: O(rows + columns + entries).
  public func transposed() -> SparseMatrix {
    var offsets = [Int](repeating: 0, count: columnCount + 1)
    for column in columns { offsets[Int(column) + 1] += 1 }
    for column in 0..<columnCount { offsets[column + 1] += offsets[column] }
    var next = offsets
    var rows = [UInt32](repeating: 0, count: columns.count)
    var transposedValues = [Float](repeating: 0, count: values.count)
    for row in 0..<rowCount {
      for entry in entries(of: row) {
        let position = next[Int(columns[entry])]
        rows[position] = UInt32(row)
        transposedValues[position] = values[entry]
        next[Int(columns[entry])] = position + 1
      }
    }
    return SparseMatrix(
      rowOffsets: offsets, columns: rows, values: transposedValues, columnCount: rowCount)
  }
}
