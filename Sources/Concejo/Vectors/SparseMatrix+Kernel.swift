internal import CKernels

extension SparseMatrix {
  /// Some rows of this matrix times a dense one, as lanes.
  func product(of rows: Range<Int>, with right: DenseMatrix) -> [DenseMatrix.Lane] {
    precondition(columnCount <= right.rowCount, "\(columnCount) columns, \(right.rowCount) rows")
    let width = right.laneCount
    var product = [DenseMatrix.Lane](repeating: .zero, count: rows.count * width)
    // SAFETY: entries lie inside both arrays and columns below `columnCount`, as CSR has it; a lane is eight
    // numbers.
    unsafe columns.withUnsafeBufferPointer { columns in
      unsafe values.withUnsafeBufferPointer { values in
        unsafe right.lanes.withUnsafeBytes { lanes in
          unsafe product.withUnsafeMutableBytes { product in
            guard let columns = columns.baseAddress, let values = values.baseAddress,
              let lanes = unsafe lanes.baseAddress?.assumingMemoryBound(to: Float.self),
              let product = unsafe product.baseAddress?.assumingMemoryBound(to: Float.self)
            else { return }
            for row in rows {
              let entries = entries(of: row)
              unsafe concejo_sparse_product(
                columns + entries.lowerBound, values + entries.lowerBound, entries.count, lanes,
                width, product + (row - rows.lowerBound) * width * 8)
            }
          }
        }
      }
    }
    return product
  }
}
