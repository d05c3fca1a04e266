extension NeighborGraph {
  /// The nearest other rows of every dense row; rows without any alike enough have
  /// none.
  ///
  /// - Complexity: O(rows² · columns) time, O(rows · neighborCount) memory.
  func neighbors(in vectors: DenseMatrix) async throws -> [[Neighbor]] {
    let (k, bar) = (neighborCount, smallestLearnedSimilarity)
    return try await concurrentFlatMap(0..<vectors.rowCount, chunk: 64) { rows in
      var nearest = rows.map { _ in NearestList(capacity: k, bar: bar) }
      // Blocks of rows stay in the processor's cache while all rows of the chunk meet them.
      for start in stride(from: 0, to: vectors.rowCount, by: 128) {
        let block = start..<min(start + 128, vectors.rowCount)
        for first in stride(from: rows.lowerBound, to: rows.upperBound, by: 4) {
          for other in block {
            let similarities = vectors.dots(ofFourFrom: first, with: other)
            for offset in 0..<min(4, rows.upperBound - first) where first + offset != other {
              let list = first - rows.lowerBound + offset
              if similarities[offset] >= nearest[list].bar {
                nearest[list].insert(
                  Neighbor(row: UInt32(other), similarity: similarities[offset]))
              }
            }
          }
        }
      }
      return nearest.map(\.neighbors)
    }
  }
}

extension DenseMatrix {
  /// The dot products of four consecutive rows with another one; rows beyond the last repeat it.
  ///
  /// Four at once, so that each lane of the other row is loaded once for four products.
  fileprivate func dots(ofFourFrom first: Int, with other: Int) -> SIMD4<Float> {
    let (width, last) = (laneCount, rowCount - 1)
    let source = lanes.span
    let rowA = first * width
    let rowB = min(first + 1, last) * width
    let rowC = min(first + 2, last) * width
    let rowD = min(first + 3, last) * width
    let target = other * width
    var (a, b, c, d) = (Lane.zero, Lane.zero, Lane.zero, Lane.zero)
    for lane in 0..<width {
      let value = source[target + lane]
      a += source[rowA + lane] * value
      b += source[rowB + lane] * value
      c += source[rowC + lane] * value
      d += source[rowD + lane] * value
    }
    return SIMD4(Self.total(a), Self.total(b), Self.total(c), Self.total(d))
  }
}
