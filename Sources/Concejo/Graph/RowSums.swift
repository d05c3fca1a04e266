/// Sums of one query's similarity with every row, term by term, where all rows take part.
///
/// Unlike ``TermSums`` it keeps no list of the rows met: adding is cheaper, and to look for the
/// highest sums all of them are looked through, 32 at once.
struct RowSums: Sendable {
  /// Bits of the sum of each row, eight rows a lane; zeros between two queries.
  var lanes: [SIMD8<Int32>]

  /// Rows that are looked at at once.
  static let blockSize = 32

  /// Prepares sums for rows numbered below `rowCount`.
  init(rowCount: Int) {
    let blocks = (rowCount + Self.blockSize - 1) / Self.blockSize
    lanes = Array(repeating: .zero, count: blocks * Self.blockSize / 8)
  }

  /// Puts the rows with the highest sums into a list of the nearest; all sums are set back to 0.
  ///
  /// - Parameters:
  ///   - rows: All rows that were met lie between these two.
  ///   - excluded: The row that may not be in the list, the query's own.
  ///   - nearest: The list.
  mutating func drain(
    _ rows: ClosedRange<Int>, excluding excluded: Int, into nearest: inout NearestList
  ) {
    let blocks = rows.lowerBound / Self.blockSize..<rows.upperBound / Self.blockSize + 1
    // What stands near in a file is often alike: the list's bar rises soon if it comes first.
    let own = min(max(excluded / Self.blockSize, blocks.lowerBound), blocks.upperBound)
    drain(own..<blocks.upperBound, excluding: excluded, into: &nearest)
    drain(blocks.lowerBound..<own, excluding: excluded, into: &nearest)
  }

  private mutating func drain(
    _ blocks: Range<Int>, excluding excluded: Int, into nearest: inout NearestList
  ) {
    var block = blocks.lowerBound
    while true {
      block = clear(block..<blocks.upperBound, bar: nearest.bar)
      guard block < blocks.upperBound else { return }
      for lane in block * 4..<block * 4 + 4 {
        offer(lanes[lane], firstRow: lane * 8, excluding: excluded, to: &nearest)
        lanes[lane] = .zero
      }
      block += 1
    }
  }

  private func offer(
    _ sums: SIMD8<Int32>, firstRow: Int, excluding excluded: Int, to nearest: inout NearestList
  ) {
    let bar = Int32(bitPattern: nearest.bar.bitPattern)
    // The sign of each difference, as a bit.
    let below = (sums &- SIMD8(repeating: bar)) &>> 31
    guard below.wrappedSum() != -8 else { return }
    for index in 0..<8 where below[index] == 0 {
      let row = firstRow + index
      let similarity = Float(bitPattern: UInt32(bitPattern: sums[index]))
      if similarity >= nearest.bar, row != excluded {
        nearest.insert(NeighborGraph.Neighbor(row: UInt32(row), similarity: similarity))
      }
    }
  }
}
