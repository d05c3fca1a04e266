extension RowSums {
  /// Adds the values of some postings times a weight to the sums of their rows.
  ///
  /// - Parameters:
  ///   - postings: Terms × rows, values above 0.
  ///   - entries: Which of its entries.
  ///   - weight: The term's weight in the query, above 0.
  @inline(never)
  mutating func add(_ postings: SparseMatrix, entries: Range<Int>, times weight: Float) {
    precondition(postings.columnCount <= lanes.count * 8, "\(postings.columnCount) rows do not fit")
    precondition(entries.lowerBound >= 0 && entries.upperBound <= postings.columns.count)
    // SAFETY: postings hold columns below `columnCount`, which is no more than there are sums; whole
    // numbers of 32 bits and floats are of one size, and all bits zero is 0 in both.
    unsafe postings.columns.withUnsafeBufferPointer { rows in
      unsafe postings.values.withUnsafeBufferPointer { values in
        unsafe lanes.withUnsafeMutableBytes { bytes in
          let sums = unsafe bytes.assumingMemoryBound(to: Float.self)
          for entry in entries { unsafe sums[Int(rows[entry])] += weight * values[entry] }
        }
      }
    }
  }

  /// Sets sums back to 0 block by block, up to the first block with a sum that reaches the bar.
  ///
  /// - Returns: That block, or the end of `blocks`.
  @inline(never)
  mutating func clear(_ blocks: Range<Int>, bar: Float) -> Int {
    precondition(blocks.lowerBound >= 0 && blocks.upperBound * 4 <= lanes.count)
    let sign = SIMD2<UInt64>(repeating: 0x8000_0000_8000_0000)
    let bars = SIMD8<Int32>(repeating: Int32(bitPattern: bar.bitPattern))
    // SAFETY: the precondition keeps four lanes a block inside the array.
    return unsafe lanes.withUnsafeMutableBufferPointer { lanes in
      guard let lanes = lanes.baseAddress else { return blocks.upperBound }
      for block in blocks {
        let sums = unsafe lanes + 4 * block
        // Positive floats are ordered as their bits are: no sum reaches the bar where all
        // differences are negative.
        let differences =
          unsafe (sums[0] &- bars) & (sums[1] &- bars) & (sums[2] &- bars)
          & (sums[3] &- bars)
        let below = differences.lowHalf & differences.highHalf
        if unsafe unsafeBitCast(below, to: SIMD2<UInt64>.self) & sign != sign { return block }
        unsafe sums[0] = .zero
        unsafe sums[1] = .zero
        unsafe sums[2] = .zero
        unsafe sums[3] = .zero
      }
      return blocks.upperBound
    }
  }
}
