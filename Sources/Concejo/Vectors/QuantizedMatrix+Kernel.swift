internal import CKernels

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
    // SAFETY: the preconditions keep what the kernel reads and writes inside the three arrays; a lane is eight
    // whole numbers, and a place of `cosines` four numbers.
    unsafe lanes.withUnsafeBytes { own in
      unsafe other.lanes.withUnsafeBytes { others in
        unsafe cosines.withUnsafeMutableBytes { out in
          guard let own = unsafe own.baseAddress?.assumingMemoryBound(to: Int16.self),
            let others = unsafe others.baseAddress?.assumingMemoryBound(to: Int16.self),
            let out = unsafe out.baseAddress?.assumingMemoryBound(to: Float.self)
          else { return }
          unsafe concejo_cosines(
            own + rows.x * width * 8, own + rows.y * width * 8, own + rows.z * width * 8,
            own + rows.w * width * 8, others + targets.lowerBound * width * 8, width,
            targets.count, Self.cosineScale, out)
        }
      }
    }
  }
}
