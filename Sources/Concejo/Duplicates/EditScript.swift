/// The fewest words to remove from one text and to insert from another so that the two are one.
///
/// Source: E. Myers, *An O(ND) difference algorithm and its variations*, Algorithmica 1, 1986,
/// doi:10.1007/BF01840446: the greedy algorithm of §4.
enum EditScript {
  /// Texts that need more changes are left to the standard library: it is slower where few words
  /// of a long text change, but needs memory in proportion to the length, not to the square of the changes.
  private static let mostChanges = 2000

  /// Which words of the first text are removed and which of the second are inserted.
  static func changes(from first: [UInt32], to second: [UInt32]) -> (
    removed: [Bool], inserted: [Bool]
  ) {
    var removed = [Bool](repeating: false, count: first.count)
    var inserted = [Bool](repeating: false, count: second.count)
    guard let rounds = furthestReaches(first, second) else {
      for change in second.difference(from: first) {
        switch change {
        case .remove(let offset, _, _): removed[offset] = true
        case .insert(let offset, _, _): inserted[offset] = true
        }
      }
      return (removed, inserted)
    }
    var (x, y) = (first.count, second.count)
    for round in stride(from: rounds.count - 1, to: 0, by: -1) {
      let reach = rounds[round - 1]
      let diagonal = x - y
      let isInsertion = Self.isInsertion(diagonal, round: round, reach: reach)
      let before = isInsertion ? diagonal + 1 : diagonal - 1
      // Back along the shared words, then over the one change.
      x = reach[before + round - 1]
      y = x - before
      if isInsertion { inserted[y] = true } else { removed[x] = true }
    }
    return (removed, inserted)
  }

  /// For each number of changes the furthest word of the first text that is reached on each
  /// diagonal, from the lowest diagonal, minus the number of changes, to the highest; nil where it takes
  /// too many changes.
  private static func furthestReaches(_ first: [UInt32], _ second: [UInt32]) -> [[Int]]? {
    var rounds: [[Int]] = []
    for round in 0...min(first.count + second.count, mostChanges) {
      var reach = [Int](repeating: 0, count: 2 * round + 1)
      for diagonal in stride(from: -round, through: round, by: 2) {
        var x = 0
        if let last = rounds.last {
          let isInsertion = isInsertion(diagonal, round: round, reach: last)
          let before = isInsertion ? diagonal + 1 : diagonal - 1
          x = last[before + round - 1] + (isInsertion ? 0 : 1)
        }
        var y = x - diagonal
        while x < first.count, y < second.count, first[x] == second[y] {
          x += 1
          y += 1
        }
        reach[diagonal + round] = x
        if x >= first.count, y >= second.count {
          rounds.append(reach)
          return rounds
        }
      }
      rounds.append(reach)
    }
    return nil
  }

  /// Whether the furthest way to a diagonal comes from the one above it.
  private static func isInsertion(_ diagonal: Int, round: Int, reach: [Int]) -> Bool {
    if diagonal == -round { return true }
    if diagonal == round { return false }
    return reach[diagonal - 1 + round - 1] < reach[diagonal + 1 + round - 1]
  }
}
