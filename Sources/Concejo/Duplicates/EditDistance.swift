/// Letters to change, add, leave out or exchange with the next one to make one word of another.
///
/// Source: F. Damerau, *A technique for computer detection and correction of spelling errors*, CACM 7(3),
/// 1964, doi:10.1145/363958.363994: no letter is changed twice.
enum EditDistance {
  /// Whether no more than `limit` slips make one word of the other.
  static func isAtMost(_ limit: Int, _ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= limit else { return false }
    var earlier: [Int] = []
    var before = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(before.count)
      for (column, other) in right.enumerated() {
        let change = before[column] + (letter == other ? 0 : 1)
        var best = min(change, before[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, earlier[column - 1] + 1)
        }
        current.append(best)
      }
      (earlier, before) = (before, current)
    }
    return before[right.count] <= limit
  }
}
