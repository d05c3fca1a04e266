/// The pairs of a join: all of them, or of each row the nearest where all are too many.
///
/// Eleven thousand titles that differ by a number make sixty million pairs, which took 1.8 GB. A row's pairs are those
/// with earlier rows; each row keeps the same number of the nearest, as many as all rows together may have. Which
/// these are depends on the rows alone, and not on the order in which they come in: a bound found on some of the
/// rows is never below the one of all.
struct NearestPairs: Sendable {
  /// Pairs of all rows together, at most; at least as many as there are rows.
  let most: Int
  /// Pairs that each row keeps, at most.
  private(set) var mostOfRow = Int.max
  /// Pairs that were found.
  private(set) var foundCount = 0
  /// For each row how many of its pairs were found.
  private var counts: [UInt32]
  /// For each row the keys of its nearest.
  private var kept: [[UInt64]]
  private var keptCount = 0

  /// Nothing, for so many rows.
  init(rowCount: Int, most: Int) {
    self.most = max(most, rowCount)
    counts = Array(repeating: 0, count: rowCount)
    kept = Array(repeating: [], count: rowCount)
  }

  /// Pairs that are not kept.
  var leftOut: Int { foundCount - keptCount }

  /// Adds what was found of a row in some of the rows before it.
  mutating func add(_ nearest: RowNearest, of row: Int) {
    guard nearest.foundCount > 0 else { return }
    foundCount += nearest.foundCount
    counts[row] += UInt32(nearest.foundCount)
    keptCount -= kept[row].count
    kept[row] += nearest.keys
    cut(row)
    keptCount += kept[row].count
    // Half as many more, so that it is seldom done.
    if keptCount > most + most / 2 { tighten() }
  }

  /// All that are kept, in ascending order.
  mutating func finish() -> [SimilarPair] {
    if keptCount > most { tighten() }
    var pairs: [SimilarPair] = []
    pairs.reserveCapacity(keptCount)
    for row in kept.indices {
      for key in kept[row] { pairs.append(RowNearest.pair(key, of: row)) }
      kept[row] = []
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private mutating func tighten() {
    mostOfRow = Self.bound(of: counts, most: most)
    keptCount = 0
    for row in kept.indices {
      cut(row)
      keptCount += kept[row].count
    }
  }

  private mutating func cut(_ row: Int) {
    guard kept[row].count > mostOfRow else { return }
    kept[row].sort()
    kept[row].removeLast(kept[row].count - mostOfRow)
  }

  /// The most that each may keep so that all together keep no more than so many.
  static func bound(of counts: [UInt32], most: Int) -> Int {
    var left = most
    let ascending = counts.sorted()
    for (place, count) in ascending.enumerated() {
      let share = left / (ascending.count - place)
      guard Int(count) <= share else { return share }
      left -= Int(count)
    }
    return Int.max
  }
}

/// Earlier rows that are near one row, the nearest of them.
struct RowNearest: Sendable {
  /// How many were found.
  private(set) var foundCount = 0
  /// What tells the nearest, smaller for those that are nearer; of equals the earlier row is nearer.
  private(set) var keys: [UInt64] = []
  private let most: Int
  /// What is farther is not among the nearest.
  private var farthest = UInt64.max

  /// Nothing, of which so many are kept.
  init(most: Int) { self.most = most }

  /// Adds an earlier row.
  mutating func add(_ row: Int, similarity: Float) {
    foundCount += 1
    // Positive numbers are in the order of their bits.
    let key = UInt64(~similarity.bitPattern) << 32 | UInt64(row)
    guard key < farthest else { return }
    keys.append(key)
    guard most < Int.max / 2, keys.count >= 2 * most else { return }
    keys.sort()
    keys.removeLast(keys.count - most)
    farthest = keys.last ?? 0
  }

  /// The pair of a row and the earlier row that a key tells.
  static func pair(_ key: UInt64, of row: Int) -> SimilarPair {
    SimilarPair(
      first: Int(key & 0xFFFF_FFFF), second: row,
      similarity: Float(bitPattern: ~UInt32(truncatingIfNeeded: key >> 32)))
  }
}
