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
}
