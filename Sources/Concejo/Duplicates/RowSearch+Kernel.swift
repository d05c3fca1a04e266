extension RowSearch {
  /// Adds one term's products with those of some rows that have indexed it.
  ///
  /// A row that has not been met is met only if the lengths of both rests allow a pair.
  @inline(never)
  mutating func addPostings(of entry: Int, rows: Range<Int>) {
    let term = Int(index.terms[entry])
    let weight = index.weights[entry]
    let restLength = index.restLengths[entry]
    // Length of the row behind this term, from which on the two may share unindexed terms.
    let following = max(restLength * restLength - weight * weight, 0).squareRoot()
    let fewestSteps = PrefixIndex.Posting.steps(
      allowing: (threshold - PrefixIndex.roundingSlack) / restLength)
    let range = index.postings(of: term, from: rows.lowerBound)
    let end = UInt32(rows.upperBound)
    var count = touchedCount
    // SAFETY: postings name rows below the number of sums; a row enters `touched` only while its
    // sum is 0, which a positive product ends, so that no more enter than there are rows.
    unsafe index.postings.withUnsafeBufferPointer { postings in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        unsafe touched.withUnsafeMutableBufferPointer { touched in
          for slot in range {
            let posting = unsafe postings[slot]
            if posting.row >= end { break }
            let sum = unsafe sums[Int(posting.row)]
            // Without branches, since no processor could foresee them.
            let isNew = sum == 0
            let isAdmitted = !isNew || posting.restStep >= fewestSteps
            unsafe touched[count] = Meeting(
              row: posting.row, firstTerm: posting.firstUnindexed,
              length: posting.unindexedLength, bound: posting.unindexedLength * following)
            count += isNew && isAdmitted ? 1 : 0
            unsafe sums[Int(posting.row)] = isAdmitted ? sum + weight * posting.weight : 0
          }
        }
      }
    }
    touchedCount = count
  }
}
