import Foundation

/// Two programs' pairs of similar rows side by side.
struct PairComparison: Sendable {
  /// Pairs that one program has and the other lacks, though clearly above the threshold.
  private(set) var differing = 0
  /// Pairs that one program has and the other lacks, so near the threshold that rounding decides.
  private(set) var atThreshold = 0

  /// How far from the threshold rounding may decide.
  private static let slack: Float = 1e-5

  /// Compares two lists in any order, each written by ``PairFile`` or a peer.
  init(_ left: PairFile, _ right: PairFile, threshold: Float) {
    let (a, b) = (left.sorted(), right.sorted())
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      let left = i < a.count ? (a[i].first, a[i].second) : (.max, .max)
      let right = j < b.count ? (b[j].first, b[j].second) : (.max, .max)
      if left < right { count(a[i].similarity, threshold: threshold) }
      if right < left { count(b[j].similarity, threshold: threshold) }
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
  }

  private mutating func count(_ similarity: Float, threshold: Float) {
    if abs(similarity - threshold) <= Self.slack {
      atThreshold += 1
    } else {
      differing += 1
    }
  }
}
