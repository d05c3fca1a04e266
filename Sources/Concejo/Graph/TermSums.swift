/// Sums of one query's similarity with all rows, term by term.
///
/// A query adds the postings of its terms and drains the sums; then the next one may begin.
struct TermSums {
  /// The sum of each row: 0 for all but those in `touched`.
  var sums: [Float]
  /// The rows met, the first `touchedCount` of them.
  var touched: [UInt32]
  var touchedCount = 0

  /// Bits of the sums of the rows met, where ``drainHighest(_:)`` works on them.
  var drained: [UInt32] = []

  /// Prepares sums for rows numbered below `rowCount`.
  init(rowCount: Int) {
    sums = Array(repeating: 0, count: rowCount)
    // One more, since a place is written before it is known whether it counts.
    touched = Array(repeating: 0, count: rowCount + 1)
  }
}
