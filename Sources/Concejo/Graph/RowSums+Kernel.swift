extension RowSums {
  /// Adds up the query's products with all rows.
  @inline(never)
  mutating func add() {
    precondition(postings.rowCount <= lanes.count * 8, "\(postings.rowCount) rows do not fit")
    // SAFETY: postings hold rows below `rowCount`, and there are no fewer sums.
    unsafe postings.rows.withUnsafeBufferPointer { rows in
      unsafe postings.values.withUnsafeBufferPointer { values in
        unsafe lanes.withUnsafeMutableBytes { bytes in
          let sums = unsafe bytes.assumingMemoryBound(to: Int16.self)
          for (entries, weight) in query {
            for entry in entries {
              let product = unsafe (weight &* UInt32(values[entry]) &+ 0x8000) &>> 16
              unsafe sums[Int(rows[entry])] &+= Int16(truncatingIfNeeded: product)
            }
          }
        }
      }
    }
  }

  /// Sets sums back to 0, 64 at once, up to the first of these with one that reaches a bar.
  ///
  /// - Parameters:
  ///   - range: Lanes, from one multiple of eight to another.
  ///   - bar: Bar of all rows, above 0.
  ///   - bars: Bars of each row, above 0.
  /// - Returns: The first lane of those 64, or the end of the range.
  @inline(never)
  mutating func clear(
    _ range: Range<Int>, bar: Int16, bars: [SIMD8<Int16>]
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= lanes.count)
    precondition(bars.count == lanes.count, "\(bars.count) bars, \(lanes.count) lanes")
    precondition(range.count % Self.lanesAtOnce == 0)
    let sign = SIMD2<UInt64>(repeating: 0x8000_8000_8000_8000)
    let low = SIMD8<Int16>(repeating: bar)
    // SAFETY: the preconditions keep eight lanes at a time inside both arrays.
    return unsafe bars.withUnsafeBufferPointer { bars in
      unsafe lanes.withUnsafeMutableBufferPointer { lanes in
        guard let lanes = lanes.baseAddress, let bars = bars.baseAddress else {
          return range.upperBound
        }
        for lane in stride(from: range.lowerBound, to: range.upperBound, by: Self.lanesAtOnce) {
          // Sums and bars are not negative: no sum reaches a bar where all differences are.
          var below = SIMD8<Int16>(repeating: -1)
          for next in lane..<lane + Self.lanesAtOnce {
            let sum = unsafe lanes[next]
            below &= unsafe (sum &- low) & (sum &- bars[next])
          }
          if unsafe unsafeBitCast(below, to: SIMD2<UInt64>.self) & sign != sign { return lane }
          for next in lane..<lane + Self.lanesAtOnce { unsafe lanes[next] = .zero }
        }
        return range.upperBound
      }
    }
  }
}
