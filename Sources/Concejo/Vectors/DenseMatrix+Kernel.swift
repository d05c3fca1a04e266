internal import CKernels

extension DenseMatrix {
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
    // eight numbers.
    unsafe lanes.withUnsafeBytes { own in
      unsafe other.lanes.withUnsafeBytes { others in
        unsafe sums.withUnsafeMutableBytes { sums in
          guard let own = unsafe own.baseAddress?.assumingMemoryBound(to: Float.self),
            let others = unsafe others.baseAddress?.assumingMemoryBound(to: Float.self),
            let sums = unsafe sums.baseAddress?.assumingMemoryBound(to: Float.self)
          else { return }
          unsafe concejo_column_products(
            own + rows.lowerBound * width * 8, width, others + rows.lowerBound * otherWidth * 8,
            otherWidth, rows.count, isUpperHalfEnough ? 1 : 0, sums)
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
    unsafe lanes.withUnsafeBytes { own in
      unsafe right.lanes.withUnsafeBytes { others in
        unsafe product.withUnsafeMutableBytes { product in
          guard let own = unsafe own.baseAddress?.assumingMemoryBound(to: Float.self),
            let others = unsafe others.baseAddress?.assumingMemoryBound(to: Float.self),
            let product = unsafe product.baseAddress?.assumingMemoryBound(to: Float.self)
          else { return }
          for row in stride(from: rows.lowerBound, to: rows.upperBound, by: 4) {
            // The last row stands in for missing ones.
            let four = SIMD4(row, min(row + 1, last), min(row + 2, last), min(row + 3, last))
            for lane in 0..<rightWidth {
              let out = (four &- rows.lowerBound) &* rightWidth &+ lane
              unsafe concejo_four_products(
                own + four.x * width, own + four.y * width, own + four.z * width,
                own + four.w * width, others + lane * 8, rightWidth, depths[lane],
                product + out.x * 8, product + out.y * 8, product + out.z * 8, product + out.w * 8)
            }
          }
        }
      }
    }
    return product
  }

  /// Adds to a row a row of another matrix of the same width, times a number.
  mutating func add(_ row: Int, of other: DenseMatrix, times weight: Float = 1, to target: Int) {
    let width = laneCount
    precondition(other.laneCount == width, "\(other.laneCount) lanes, expected \(width)")
    precondition(
      (0..<rowCount).contains(target) && (0..<other.rowCount).contains(row), "no such row")
    // SAFETY: both rows lie inside their matrices, and a lane is eight numbers.
    unsafe lanes.withUnsafeMutableBytes { own in
      unsafe other.lanes.withUnsafeBytes { others in
        guard let own = unsafe own.baseAddress?.assumingMemoryBound(to: Float.self),
          let others = unsafe others.baseAddress?.assumingMemoryBound(to: Float.self)
        else { return }
        unsafe concejo_add(own + target * width * 8, others + row * width * 8, weight, width)
      }
    }
  }

  /// Rows down to the last one in which a lane holds anything but zeros.
  private func depth(ofLane lane: Int) -> Int {
    var depth = rowCount
    while depth > 0, lanes[(depth - 1) * laneCount + lane] == .zero { depth -= 1 }
    return depth
  }
}
