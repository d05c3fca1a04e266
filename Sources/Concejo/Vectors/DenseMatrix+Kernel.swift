extension DenseMatrix {
  /// Four numbers that are read at once.
  private typealias Quad = SIMD4<Float>

  /// The dot products of this matrix's columns with another's over some rows.
  ///
  /// Four columns by one lane at once, so that sums stay in registers over all rows.
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
    // SAFETY: rows are checked above; columns and lanes run below the widths of both matrices, and a lane is
    // two fours.
    unsafe lanes.withUnsafeBufferPointer { own in
      unsafe own.withMemoryRebound(to: Quad.self) { quads in
        unsafe other.lanes.withUnsafeBufferPointer { others in
          guard let quads = quads.baseAddress, let others = others.baseAddress else { return }
          for quad in 0..<2 * width {
            for lane in (isUpperHalfEnough ? quad / 2 : 0)..<otherWidth {
              var (a, b, c, d) = (Lane.zero, Lane.zero, Lane.zero, Lane.zero)
              var own = rows.lowerBound * 2 * width + quad
              var other = rows.lowerBound * otherWidth + lane
              for _ in rows {
                let (four, u) = unsafe (quads[own], others[other])
                own += 2 * width
                other += otherWidth
                a += u * four.x
                b += u * four.y
                c += u * four.z
                d += u * four.w
              }
              let place = 4 * quad * otherWidth + lane
              (sums[place], sums[place + otherWidth]) = (a, b)
              (sums[place + 2 * otherWidth], sums[place + 3 * otherWidth]) = (c, d)
            }
          }
        }
      }
    }
    return sums
  }

  /// Some rows of this matrix times a small square matrix, as lanes.
  ///
  /// Four rows by one lane at once; zeros at the end of the columns of a triangular matrix are left out.
  func product(of rows: Range<Int>, with right: DenseMatrix) -> [Lane] {
    precondition(columnCount == right.rowCount, "\(columnCount) columns, \(right.rowCount) rows")
    let (width, rightWidth) = (columnCount, right.laneCount)
    precondition(rows.upperBound <= rowCount, "no such rows: \(rows)")
    var product = [Lane](repeating: .zero, count: rows.count * rightWidth)
    let depths = (0..<rightWidth).map { right.depth(ofLane: $0) }
    let last = rows.upperBound - 1
    // SAFETY: rows are checked above; columns run below the rows of `right`, lanes below its width, and a lane
    // is eight numbers.
    unsafe lanes.withUnsafeBufferPointer { own in
      unsafe own.withMemoryRebound(to: Float.self) { numbers in
        unsafe right.lanes.withUnsafeBufferPointer { others in
          guard let numbers = numbers.baseAddress else { return }
          for row in stride(from: rows.lowerBound, to: rows.upperBound, by: 4) {
            // The last row stands in for missing ones.
            let (second, third) = (min(row + 1, last), min(row + 2, last))
            let fourth = min(row + 3, last)
            let (x, y) = unsafe (numbers + row * width, numbers + second * width)
            let (z, w) = unsafe (numbers + third * width, numbers + fourth * width)
            for lane in 0..<rightWidth {
              var (a, b, c, d) = (Lane.zero, Lane.zero, Lane.zero, Lane.zero)
              for column in 0..<depths[lane] {
                let u = unsafe others[column * rightWidth + lane]
                unsafe a += u * x[column]
                unsafe b += u * y[column]
                unsafe c += u * z[column]
                unsafe d += u * w[column]
              }
              let start = lane - rows.lowerBound * rightWidth
              (product[start + fourth * rightWidth], product[start + third * rightWidth]) = (d, c)
              (product[start + second * rightWidth], product[start + row * rightWidth]) = (b, a)
            }
          }
        }
      }
    }
    return product
  }

  /// Rows down to the last one in which a lane holds anything but zeros.
  private func depth(ofLane lane: Int) -> Int {
    var depth = rowCount
    while depth > 0, lanes[(depth - 1) * laneCount + lane] == .zero { depth -= 1 }
    return depth
  }
}
