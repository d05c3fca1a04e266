/// The fewest words to remove from one text and to insert from another so that the two are one; of texts that differ in
/// a thousand words or more, few.
///
/// Source: E. Myers, *An O(ND) difference algorithm and its variations*, Algorithmica 1, 1986,
/// doi:10.1007/BF01840446: the greedy algorithm of §3.
enum EditScript {
  /// Texts that need more changes are parted at ``SharedAnchors`` and divided, see ``DividedScript``: that takes time
  /// and memory in proportion to the length, not to the square of the changes, and may keep fewer words than could be.
  private static let mostChanges = 1000

  /// Which words of the first text are removed and which of the second are inserted.
  static func changes(from first: [UInt32], to second: [UInt32]) -> (
    removed: [Bool], inserted: [Bool]
  ) {
    var removed = [Bool](repeating: false, count: first.count)
    var inserted = [Bool](repeating: false, count: second.count)
    guard let reaches = FurthestReaches(first, second, mostChanges: mostChanges) else {
      var script = DividedScript(first, second)
      script.solve(keeping: SharedAnchors.anchors(of: first, and: second))
      return (script.removed, script.inserted)
    }
    var (x, y) = (first.count, second.count)
    for round in stride(from: reaches.changes, to: 0, by: -1) {
      let step = reaches.step(to: x - y, round: round)
      // Back along the shared words, then over the one change.
      (x, y) = (step.reach, step.reach - step.diagonal)
      if step.isInsertion { inserted[y] = true } else { removed[x] = true }
    }
    return (removed, inserted)
  }
}

/// For each number of changes the furthest word of a text that is reached on each diagonal.
///
/// A diagonal is the number of a word of the first text less that of the second. After so many changes every
/// other one can be reached, from the lowest, minus the number of changes, up: `changes + 1` of them, which
/// stand side by side, one number of changes behind the other. So long texts with few changes take little memory.
private struct FurthestReaches {
  /// The fewest changes.
  let changes: Int
  private let reaches: [Int32]

  /// Aligns two texts; nil where it takes too many changes.
  init?(_ first: [UInt32], _ second: [UInt32], mostChanges: Int) {
    let (a, b) = (first.span, second.span)
    var reaches: [Int32] = []
    for round in 0...min(a.count + b.count, mostChanges) {
      reaches.append(contentsOf: repeatElement(0, count: round + 1))
      var table = reaches.mutableSpan
      if Self.fill(round, of: &table, a, b) {
        (changes, self.reaches) = (round, reaches)
        return
      }
    }
    return nil
  }

  private static func start(of round: Int) -> Int { round * (round + 1) / 2 }

  /// Finds what is reached with so many changes.
  ///
  /// - Returns: Whether both texts have been read to their ends; what lies on higher diagonals is left out then.
  private static func fill(
    _ round: Int, of reaches: inout MutableSpan<Int32>, _ first: borrowing Span<UInt32>,
    _ second: borrowing Span<UInt32>
  ) -> Bool {
    let (before, own) = (start(of: round - 1), start(of: round))
    for place in 0...round {
      // The word behind one that is removed, or as far as before where one is inserted.
      var x = place > 0 ? Int(reaches[before &+ place &- 1]) &+ 1 : 0
      if place < round { x = max(x, Int(reaches[before &+ place])) }
      var y = x &- (2 &* place &- round)
      while x < first.count, y < second.count, first[x] == second[y] {
        x &+= 1
        y &+= 1
      }
      reaches[own &+ place] = Int32(truncatingIfNeeded: x)
      if x >= first.count, y >= second.count { return true }
    }
    return false
  }

  /// How the furthest way to a diagonal comes from the round before.
  ///
  /// - Parameters:
  ///   - diagonal: The diagonal.
  ///   - round: How many changes there are, at least 1.
  /// - Returns: Whether the last change inserts a word, the diagonal before it and what was reached there.
  func step(to diagonal: Int, round: Int) -> (isInsertion: Bool, diagonal: Int, reach: Int) {
    let place = (diagonal + round) / 2
    let before = Self.start(of: round - 1)
    let isInsertion =
      place == 0 || place < round && reaches[before + place - 1] < reaches[before + place]
    return isInsertion
      ? (true, diagonal + 1, Int(reaches[before + place]))
      : (false, diagonal - 1, Int(reaches[before + place - 1]))
  }
}
