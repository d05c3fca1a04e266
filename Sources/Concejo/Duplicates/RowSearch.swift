/// Compares one row after the other with all rows before it.
struct RowSearch {
  let index: PrefixIndex
  let vectors: SparseMatrix
  let threshold: Float
  /// What the row has in common so far with each earlier row; 0 for all but those in `touched`.
  var sums: [Float]
  /// Rows met, the first `touchedCount` of them.
  var touched: [UInt32]
  var touchedCount = 0
  /// The row's weights by column, all 0 between two rows.
  private var scattered: [Float]

  init(index: PrefixIndex, vectors: SparseMatrix, threshold: Float) {
    self.index = index
    self.vectors = vectors
    self.threshold = threshold
    sums = Array(repeating: 0, count: vectors.rowCount)
    // One more, since a place is written before it is known whether it counts.
    touched = Array(repeating: 0, count: vectors.rowCount + 1)
    scattered = Array(repeating: 0, count: vectors.columnCount)
  }

  /// Adds every pair of `row` with an earlier row.
  mutating func appendPairs(of row: Int, to pairs: inout [SimilarPair]) {
    let entries = vectors.entries(of: row)
    for entry in entries { addPostings(of: entry, row: UInt32(row)) }
    guard touchedCount > 0 else { return }
    for entry in entries { scattered[Int(vectors.columns[entry])] = vectors.values[entry] }
    let bar = threshold - PrefixIndex.roundingSlack
    for position in 0..<touchedCount {
      let other = Int(touched[position])
      let sum = sums[other]
      sums[other] = 0
      guard
        sum + index.unindexedLengths[other] >= bar,
        sum + index.unindexedLengths[other] * restLength(of: entries, from: other) >= bar
      else { continue }
      var similarity: Float = 0
      for entry in vectors.entries(of: other) {
        similarity += vectors.values[entry] * scattered[Int(vectors.columns[entry])]
      }
      if similarity >= threshold {
        pairs.append(SimilarPair(first: other, second: row, similarity: similarity))
      }
    }
    touchedCount = 0
    for entry in entries { scattered[Int(vectors.columns[entry])] = 0 }
  }

  /// Length of the row over the terms that `other` has not indexed.
  private func restLength(of entries: Range<Int>, from other: Int) -> Float {
    let first = index.firstUnindexed[other]
    var (low, high) = (entries.lowerBound, entries.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if index.terms[middle] < first { low = middle + 1 } else { high = middle }
    }
    return low < entries.upperBound ? index.restLengths[low] : 0
  }
}
