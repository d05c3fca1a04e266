/// Letters to change, add or leave out to make one word of another.
///
/// Source: V. Levenshtein, *Binary codes capable of correcting deletions, insertions and reversals*,
/// Soviet Physics Doklady 10(8), 1966.
enum EditDistance {
  /// Whether no more than `limit` letters have to be changed.
  static func isAtMost(_ limit: Int, _ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= limit else { return false }
    var before = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(before.count)
      for (column, other) in right.enumerated() {
        let change = before[column] + (letter == other ? 0 : 1)
        current.append(min(change, before[column + 1] + 1, current[column] + 1))
      }
      before = current
    }
    return before[right.count] <= limit
  }
}
