/// Sums of one query's similarity with all rows, term by term.
///
/// A query adds the postings of its terms and drains the sums; then the next one may begin.
struct TermSums {
  /// The sum of each row; 0 where no term has met it. Of all rows but those in `touched` it is 0.
  var sums: [Float]
  /// The rows met, the first `touchedCount` of them.
  var touched: [UInt32]
  var touchedCount = 0

  /// Prepares sums for rows numbered below `rowCount`.
  init(rowCount: Int) {
    sums = Array(repeating: 0, count: rowCount)
    // One more, since a place is written before it is known whether it counts.
    touched = Array(repeating: 0, count: rowCount + 1)
  }

  /// Hands out every row met with its sum, and sets all back to 0.
  mutating func drain(_ visit: (UInt32, Float) -> Void) {
    for position in 0..<touchedCount {
      let row = touched[position]
      let sum = sums[Int(row)]
      sums[Int(row)] = 0
      visit(row, sum)
    }
    touchedCount = 0
  }

  /// The rows with the highest sums, at least `count` of them where so many were met and few more,
  /// ascending; all sums are set back to 0.
  mutating func drainHighest(_ count: Int) -> [UInt32] {
    // Sums of unit vectors lie between 0 and 1: a histogram tells where the highest begin.
    let steps = 256
    func step(_ sum: Float) -> Int { min(Int(sum * Float(steps)), steps - 1) }
    var histogram = [Int](repeating: 0, count: steps)
    for position in 0..<touchedCount { histogram[step(sums[Int(touched[position])])] += 1 }
    var (bar, above) = (steps, 0)
    while bar > 0, above < count {
      bar -= 1
      above += histogram[bar]
    }
    var highest: [UInt32] = []
    highest.reserveCapacity(above)
    drain { row, sum in
      if step(sum) >= bar { highest.append(row) }
    }
    return highest.sorted()
  }
}
