/// Groups of a few rows that are alike on average, joined the most alike first.
///
/// Nothing says how many groups there are: two are joined while the average of all their pairs is large enough.
///
/// Source: R. Sokal & C. Michener, *A statistical method for evaluating systematic relationships*, University of Kansas
/// Science Bulletin 38, 1958.
struct AverageLinkage: Sendable {
  /// How alike any two rows are, the same both ways.
  let likeness: [[Double]]

  /// The groups of all rows, see ``groups(of:from:)``.
  func groups(from least: Double) -> [[Int]] { groups(of: Array(likeness.indices), from: least) }

  /// Rows that are alike on average, each group ascending and in the order of its first row.
  ///
  /// - Parameters:
  ///   - rows: Who takes part, ascending.
  ///   - least: The average from which two groups are joined.
  /// - Returns: Every row that takes part, in one group.
  func groups(of rows: [Int], from least: Double) -> [[Int]] {
    var groups = rows.map { [$0] }
    // Sums of all pairs of two groups: that of a joined group is that of both.
    var sums = rows.map { first in rows.map { likeness[first][$0] } }
    while let pair = Self.closest(groups, sums, from: least) {
      for other in groups.indices {
        sums[pair.first][other] += sums[pair.second][other]
        sums[other][pair.first] = sums[pair.first][other]
      }
      groups[pair.first] += groups[pair.second]
      groups.remove(at: pair.second)
      sums.remove(at: pair.second)
      for other in sums.indices { sums[other].remove(at: pair.second) }
    }
    return groups.map { $0.sorted() }
  }

  /// How alike a row is to some others, on average.
  func average(of row: Int, with others: [Int]) -> Double {
    others.reduce(0) { $0 + likeness[row][$1] } / Double(max(others.count, 1))
  }

  /// The two groups that are most alike, the first of equals; nil where none are alike enough.
  private static func closest(
    _ groups: [[Int]], _ sums: [[Double]], from least: Double
  ) -> (first: Int, second: Int)? {
    var (closest, best): ((first: Int, second: Int)?, Double) = (nil, least)
    for first in groups.indices {
      for second in groups.indices.dropFirst(first + 1) {
        let value = sums[first][second] / Double(groups[first].count * groups[second].count)
        if value > best || closest == nil && value == best {
          (closest, best) = ((first, second), value)
        }
      }
    }
    return closest
  }
}
