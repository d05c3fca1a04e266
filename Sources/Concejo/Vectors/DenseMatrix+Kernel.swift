extension DenseMatrix {
  /// The dot products of this matrix's columns with another's over some rows.
  ///
  /// Two columns by three lanes at once, so that sums stay in registers over all rows.
  ///
  /// - Parameters:
  ///   - other: A matrix with as many rows.
  ///   - rows: The rows.
  ///   - isUpperHalfEnough: Whether lanes before a column's own are left out, where `other` is this matrix:
  ///     what they would hold stands on the other side of the diagonal, to the last bit.
  /// - Returns: For each column of this matrix a row of lanes, one number for each column of `other`.
  func columnProducts(
    with other: DenseMatrix, rows: Range<Int>, isUpperHalfEnough: Bool = false
  ) -> [Lane] {
    let (width, otherWidth) = (laneCount, other.laneCount)
    precondition(
      rows.upperBound <= rowCount && rows.upperBound <= other.rowCount, "no such rows: \(rows)")
    var sums = [Lane](repeating: .zero, count: columnCount * otherWidth)
    // SAFETY: rows are checked above; columns and lanes run below the widths of both matrices.
    unsafe lanes.withUnsafeBufferPointer { own in
      unsafe other.lanes.withUnsafeBufferPointer { others in
        for column in stride(from: 0, to: columnCount, by: 2) {
          let (ownLane, place) = (column / 8, column % 8)
          var lane = isUpperHalfEnough ? ownLane : 0
          while lane < otherWidth {
            let (second, third) = (min(lane + 1, otherWidth - 1), min(lane + 2, otherWidth - 1))
            var (a0, a1, a2) = (Lane.zero, Lane.zero, Lane.zero)
            var (b0, b1, b2) = (Lane.zero, Lane.zero, Lane.zero)
            for row in rows {
              let pair = unsafe own[row * width + ownLane]
              let (x, y) = (pair[place], pair[place + 1])
              let base = row * otherWidth
              let u = unsafe others[base + lane]
              let v = unsafe others[base + second]
              let w = unsafe others[base + third]
              a0 += u * x
              a1 += v * x
              a2 += w * x
              b0 += u * y
              b1 += v * y
              b2 += w * y
            }
            // Lanes that stand in for missing ones come last first, so that the true one stays.
            let (i, j) = (column * otherWidth, (column + 1) * otherWidth)
            (sums[i + third], sums[j + third]) = (a2, b2)
            (sums[i + second], sums[j + second]) = (a1, b1)
            (sums[i + lane], sums[j + lane]) = (a0, b0)
            lane += 3
          }
        }
      }
    }
    return sums
  }

  /// Some rows of this matrix times a small square matrix, as lanes.
  ///
  /// Two rows by three lanes at once, as above; zeros at the end of the columns of a triangular matrix are
  /// left out.
  func product(of rows: Range<Int>, with right: DenseMatrix) -> [Lane] {
    precondition(columnCount == right.rowCount, "\(columnCount) columns, \(right.rowCount) rows")
    let (width, rightWidth) = (laneCount, right.laneCount)
    precondition(rows.upperBound <= rowCount, "no such rows: \(rows)")
    var product = [Lane](repeating: .zero, count: rows.count * rightWidth)
    let depths = stride(from: 0, to: rightWidth, by: 3).map { lane in
      right.depth(ofLanes: lane..<min(lane + 3, rightWidth))
    }
    // SAFETY: rows are checked above; blocks run below the rows of `right`, lanes below its width.
    unsafe lanes.withUnsafeBufferPointer { own in
      unsafe right.lanes.withUnsafeBufferPointer { others in
        for row in stride(from: rows.lowerBound, to: rows.upperBound, by: 2) {
          let next = min(row + 1, rows.upperBound - 1)
          var lane = 0
          while lane < rightWidth {
            let (second, third) = (min(lane + 1, rightWidth - 1), min(lane + 2, rightWidth - 1))
            var (a0, a1, a2) = (Lane.zero, Lane.zero, Lane.zero)
            var (b0, b1, b2) = (Lane.zero, Lane.zero, Lane.zero)
            for block in 0..<depths[lane / 3] {
              let x = unsafe own[row * width + block]
              let y = unsafe own[next * width + block]
              for place in 0..<8 {
                let base = (block * 8 + place) * rightWidth
                let u = unsafe others[base + lane]
                let v = unsafe others[base + second]
                let w = unsafe others[base + third]
                a0 += u * x[place]
                a1 += v * x[place]
                a2 += w * x[place]
                b0 += u * y[place]
                b1 += v * y[place]
                b2 += w * y[place]
              }
            }
            let i = (row - rows.lowerBound) * rightWidth
            let j = (next - rows.lowerBound) * rightWidth
            (product[j + third], product[i + third]) = (b2, a2)
            (product[j + second], product[i + second]) = (b1, a1)
            (product[j + lane], product[i + lane]) = (b0, a0)
            lane += 3
          }
        }
      }
    }
    return product
  }

  /// Blocks of eight rows down to the last one in which some lanes hold anything but zeros.
  private func depth(ofLanes range: Range<Int>) -> Int {
    for row in stride(from: rowCount - 1, through: 0, by: -1)
    where lanes[row * laneCount + range.lowerBound..<row * laneCount + range.upperBound].contains(
      where: { $0 != .zero })
    {
      return row / 8 + 1
    }
    return 0
  }
}
