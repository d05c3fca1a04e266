/// What two texts share word by word and where they part.
struct TextComparison {
  /// Words removed from the first text and the words that stand in their place in the second.
  struct Hunk: Equatable {
    var removed: [Int]
    var inserted: [Int]
  }

  /// Number of words both share in the same order.
  let matched: Int
  /// Words of the first and of the second text.
  let lengths: (first: Int, second: Int)
  /// The places where they differ, in order; positions count words of either text.
  let hunks: [Hunk]

  /// Share of all words that are shared, in [0, 1].
  var overlap: Float {
    let total = lengths.first + lengths.second
    return total == 0 ? 0 : 2 * Float(matched) / Float(total)
  }

  /// Share of the shorter text that the longer one holds, in [0, 1].
  var containment: Float {
    let shorter = min(lengths.first, lengths.second)
    return shorter == 0 ? 0 : Float(matched) / Float(shorter)
  }

  /// Aligns two sequences of word numbers.
  ///
  /// Source: E. Myers, *An O(ND) difference algorithm and its variations*, Algorithmica 1, 1986,
  /// doi:10.1007/BF01840446, as the standard library has it.
  init(_ first: [UInt32], _ second: [UInt32]) {
    let difference = second.difference(from: first)
    var removed = [Bool](repeating: false, count: first.count)
    var inserted = [Bool](repeating: false, count: second.count)
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed[offset] = true
      case .insert(let offset, _, _): inserted[offset] = true
      }
    }
    var hunks: [Hunk] = []
    var hunk = Hunk(removed: [], inserted: [])
    var (i, j, matched) = (0, 0, 0)
    while i < first.count || j < second.count {
      if i < first.count, removed[i] {
        hunk.removed.append(i)
        i += 1
      } else if j < second.count, inserted[j] {
        hunk.inserted.append(j)
        j += 1
      } else {
        if hunk != Hunk(removed: [], inserted: []) {
          hunks.append(hunk)
          hunk = Hunk(removed: [], inserted: [])
        }
        matched += 1
        i += 1
        j += 1
      }
    }
    if hunk != Hunk(removed: [], inserted: []) { hunks.append(hunk) }
    self.matched = matched
    self.hunks = hunks
    lengths = (first.count, second.count)
  }
}
