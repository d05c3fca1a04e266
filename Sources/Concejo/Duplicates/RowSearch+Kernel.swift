extension RowSearch {
  /// Adds one term's products with all earlier rows that have indexed it.
  ///
  /// A row that has not been met is met only if the lengths of both rests allow a pair.
  @inline(never)
  mutating func addPostings(of entry: Int, row: UInt32) {
    let term = Int(index.terms[entry])
    let weight = index.weights[entry]
    let restLength = index.restLengths[entry]
    let bar = threshold - PrefixIndex.roundingSlack
    let range = index.postingOffsets[term]..<index.postingOffsets[term + 1]
    var count = touchedCount
    // SAFETY: postings name rows below the number of sums; a row enters `touched` only while its
    // sum is 0, which a positive product ends, so that no more enter than there are rows.
    unsafe index.postings.withUnsafeBufferPointer { postings in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        unsafe touched.withUnsafeMutableBufferPointer { touched in
          for slot in range {
            let posting = unsafe postings[slot]
            if posting.row >= row { break }
            let sum = unsafe sums[Int(posting.row)]
            if sum == 0 {
              guard restLength * posting.restLength >= bar else { continue }
              unsafe touched[count] = posting.row
              count += 1
            }
            unsafe sums[Int(posting.row)] = sum + weight * posting.weight
          }
        }
      }
    }
    touchedCount = count
  }
}
