extension TermSums {
  /// Adds the values of some postings times a weight to the sums of their rows.
  ///
  /// - Parameters:
  ///   - postings: Terms × rows, values above 0.
  ///   - entries: Which of its entries.
  ///   - weight: The term's weight in the query, above 0.
  @inline(never)
  mutating func add(_ postings: SparseMatrix, entries: Range<Int>, times weight: Float) {
    precondition(postings.columnCount <= sums.count, "\(postings.columnCount) rows do not fit")
    precondition(entries.isEmpty || entries.upperBound <= postings.columns.count)
    var count = touchedCount
    // SAFETY: postings hold columns below `columnCount`; a row enters `touched` only while its sum
    // is 0, which adding a positive product ends, so that no more enter than there are rows.
    unsafe postings.columns.withUnsafeBufferPointer { rows in
      unsafe postings.values.withUnsafeBufferPointer { values in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
          unsafe touched.withUnsafeMutableBufferPointer { touched in
            for entry in entries {
              let row = unsafe rows[entry]
              let sum = unsafe sums[Int(row)]
              unsafe touched[count] = row
              count += sum == 0 ? 1 : 0
              unsafe sums[Int(row)] = sum + weight * values[entry]
            }
          }
        }
      }
    }
    touchedCount = count
  }

  /// Hands out the rows with the highest sums, at least `count` of them where so many were met and
  /// few more; all sums are set back to 0.
  @inline(never)
  mutating func drainHighest(_ count: Int, _ visit: (UInt32, Float) -> Void) {
    let met = touchedCount
    if drained.count < met { drained = Array(repeating: 0, count: max(met, 2 * drained.count)) }
    // Positive numbers sort as their bits do: a histogram of the upper ones tells where the highest
    // begin.
    var histogram = [4096 of UInt32](repeating: 0)
    // SAFETY: the first `met` elements of `touched` name rows below the number of sums, and
    // `drained` has been made at least as long.
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe touched.withUnsafeBufferPointer { touched in
        unsafe drained.withUnsafeMutableBufferPointer { drained in
          for position in 0..<met {
            let row = unsafe Int(touched[position])
            let sum = unsafe sums[row]
            unsafe sums[row] = 0
            unsafe drained[position] = sum.bitPattern
            histogram[Int(sum.bitPattern >> Self.lowerBits)] &+= 1
          }
        }
      }
    }
    var (bar, above) = (4096, 0)
    while bar > 0, above < count {
      bar -= 1
      above += Int(histogram[bar])
    }
    let lowest = UInt32(bar) << Self.lowerBits
    for position in 0..<met where drained[position] >= lowest {
      visit(touched[position], Float(bitPattern: drained[position]))
    }
    touchedCount = 0
  }

  /// Bits of a sum that the histogram does not look at; the sign is never set.
  private static let lowerBits: UInt32 = 19
}
