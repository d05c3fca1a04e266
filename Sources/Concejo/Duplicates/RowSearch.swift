/// Compares one row after the other with all rows before it.
struct RowSearch {
  let index: PrefixIndex
  let vectors: SparseMatrix
  let threshold: Float
  /// What the row has in common so far with each earlier row; 0 for all but those in `touched`.
  var sums: [Float]
  /// Rows met, the first `touchedCount` of them.
  var touched: [Meeting]
  var touchedCount = 0
  /// An earlier row that has been met, and what of it is not indexed.
  struct Meeting {
    var row: UInt32
    /// Rank of its first unindexed term.
    var firstTerm: UInt32
    /// Length of its unindexed rest, or a little more.
    var length: Float
    /// Most that the unindexed rest can add.
    var bound: Float
  }

  /// The row's weights by column, all 0 between two rows.
  private var scattered: [Float]

  init(index: PrefixIndex, vectors: SparseMatrix, threshold: Float) {
    self.index = index
    self.vectors = vectors
    self.threshold = threshold
    sums = Array(repeating: 0, count: vectors.rowCount)
    // One more, since a place is written before it is known whether it counts.
    touched = Array(
      repeating: Meeting(row: 0, firstTerm: 0, length: 0, bound: 0), count: vectors.rowCount + 1)
    scattered = Array(repeating: 0, count: vectors.columnCount)
  }

  /// Finds every earlier row of a block that makes a pair with `row`.
  mutating func find(_ row: Int, in block: Range<Int>, into nearest: inout RowNearest) {
    let entries = vectors.entries(of: row)
    let earlier = block.lowerBound..<min(block.upperBound, row)
    for entry in entries { addPostings(of: entry, rows: earlier) }
    guard touchedCount > 0 else { return }
    for entry in entries { scattered[Int(vectors.columns[entry])] = vectors.values[entry] }
    let bar = threshold - PrefixIndex.roundingSlack
    for position in 0..<touchedCount {
      let unindexed = touched[position]
      let other = Int(unindexed.row)
      let sum = sums[other]
      sums[other] = 0
      guard sum + unindexed.bound >= bar,
        sum + unindexed.length * restLength(of: entries, from: unindexed.firstTerm) >= bar
      else { continue }
      var similarity: Float = 0
      for entry in vectors.entries(of: other) {
        similarity += vectors.values[entry] * scattered[Int(vectors.columns[entry])]
      }
      if similarity >= threshold {
        nearest.add(other, similarity: similarity)
      }
    }
    touchedCount = 0
    for entry in entries { scattered[Int(vectors.columns[entry])] = 0 }
  }

  /// Length of a row over the terms from a rank on.
  private func restLength(of entries: Range<Int>, from rank: UInt32) -> Float {
    var (low, high) = (entries.lowerBound, entries.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if index.terms[middle] < rank { low = middle + 1 } else { high = middle }
    }
    return low < entries.upperBound ? index.restLengths[low] : 0
  }
}
