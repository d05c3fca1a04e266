extension QuantizedMatrix {
  /// The cosines of four rows with consecutive rows of another matrix.
  ///
  /// Four by two rows at once: each lane is read from memory once for several products.
  ///
  /// - Parameters:
  ///   - rows: Four rows of this matrix, the same one more than once where there are fewer.
  ///   - targets: Rows of `other`.
  ///   - other: A matrix of the same width.
  ///   - cosines: Its first elements are replaced: one for each target, with a lane for each row.
  @inline(never)
  func cosines(
    of rows: SIMD4<Int>, with targets: Range<Int>, of other: QuantizedMatrix,
    into cosines: inout [SIMD4<Float>]
  ) {
    let width = laneCount
    precondition(other.laneCount == width, "\(other.laneCount) lanes, expected \(width)")
    precondition(rows.min() >= 0 && rows.max() < rowCount, "no such rows: \(rows)")
    precondition(
      targets.lowerBound >= 0 && targets.upperBound <= other.rowCount
        && targets.count <= cosines.count, "no such targets: \(targets)")
    // SAFETY: the preconditions keep every index below inside the three arrays.
    unsafe lanes.withUnsafeBufferPointer { own in
      unsafe other.lanes.withUnsafeBufferPointer { others in
        unsafe cosines.withUnsafeMutableBufferPointer { out in
          guard let own = own.baseAddress, let others = others.baseAddress else { return }
          let a = unsafe own + rows.x * width
          let b = unsafe own + rows.y * width
          let c = unsafe own + rows.z * width
          let d = unsafe own + rows.w * width
          var target = targets.lowerBound
          while target < targets.upperBound {
            let p = unsafe others + target * width
            // The last one stands in for its missing partner.
            let q = target + 1 < targets.upperBound ? unsafe p + width : unsafe p
            var (pa, pb, pc, pd) = (Sum.zero, Sum.zero, Sum.zero, Sum.zero)
            var (qa, qb, qc, qd) = (Sum.zero, Sum.zero, Sum.zero, Sum.zero)
            for lane in 0..<width {
              let (u, v) = unsafe (p[lane], q[lane])
              unsafe pa &+= Self.products(a[lane], u)
              unsafe qa &+= Self.products(a[lane], v)
              unsafe pb &+= Self.products(b[lane], u)
              unsafe qb &+= Self.products(b[lane], v)
              unsafe pc &+= Self.products(c[lane], u)
              unsafe qc &+= Self.products(c[lane], v)
              unsafe pd &+= Self.products(d[lane], u)
              unsafe qd &+= Self.products(d[lane], v)
            }
            let place = target - targets.lowerBound
            unsafe out[place] = Self.cosines(pa, pb, pc, pd)
            if target + 1 < targets.upperBound {
              unsafe out[place + 1] = Self.cosines(qa, qb, qc, qd)
            }
            target += 2
          }
        }
      }
    }
  }

  private typealias Sum = SIMD4<Int32>

  /// The products of eight pairs, added two by two: one instruction of the processor.
  @inline(__always)
  private static func products(_ a: Lane, _ b: Lane) -> Sum {
    let wide = SIMD8<Int32>(truncatingIfNeeded: a) &* SIMD8<Int32>(truncatingIfNeeded: b)
    return wide.evenHalf &+ wide.oddHalf
  }

  @inline(__always)
  private static func cosines(_ a: Sum, _ b: Sum, _ c: Sum, _ d: Sum) -> SIMD4<Float> {
    SIMD4<Float>(
      Sum(a.wrappedSum(), b.wrappedSum(), c.wrappedSum(), d.wrappedSum())) * cosineScale
  }
}
