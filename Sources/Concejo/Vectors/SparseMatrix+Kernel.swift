extension SparseMatrix {
  /// Some rows of this matrix times a dense one, as lanes.
  ///
  /// Four lanes at once, so that sums stay in registers over all entries of a row.
  func product(of rows: Range<Int>, with right: DenseMatrix) -> [DenseMatrix.Lane] {
    precondition(columnCount <= right.rowCount, "\(columnCount) columns, \(right.rowCount) rows")
    let width = right.laneCount
    var product = [DenseMatrix.Lane](repeating: .zero, count: rows.count * width)
    // SAFETY: entries lie inside both arrays and columns below `columnCount`, as CSR has it; lanes
    // run below the width of `right`.
    unsafe columns.withUnsafeBufferPointer { columns in
      unsafe values.withUnsafeBufferPointer { values in
        unsafe right.lanes.withUnsafeBufferPointer { lanes in
          for row in rows {
            let entries = entries(of: row)
            let target = (row - rows.lowerBound) * width
            var lane = 0
            while lane < width {
              let last = width - 1
              let (l1, l2, l3) = (min(lane + 1, last), min(lane + 2, last), min(lane + 3, last))
              var (s0, s1, s2, s3) = (
                DenseMatrix.Lane.zero, DenseMatrix.Lane.zero, DenseMatrix.Lane.zero,
                DenseMatrix.Lane.zero
              )
              for entry in entries {
                let base = unsafe Int(columns[entry]) * width
                let value = unsafe values[entry]
                unsafe s0 += lanes[base + lane] * value
                unsafe s1 += lanes[base + l1] * value
                unsafe s2 += lanes[base + l2] * value
                unsafe s3 += lanes[base + l3] * value
              }
              (product[target + l3], product[target + l2]) = (s3, s2)
              (product[target + l1], product[target + lane]) = (s1, s0)
              lane += 4
            }
          }
        }
      }
    }
    return product
  }
}
