/// How a sample is shared out among the parts of a population.
///
/// In proportion to their sizes by the largest remainders, and at least two of each part where the
/// sample is large enough, since less tells nothing of how a part varies.
///
/// Source: W. G. Cochran, *Sampling Techniques*, 3rd ed., Wiley 1977, §5.9.
struct SampleAllocation: Sendable, Equatable {
  /// Fewest of a part.
  private static let fewest = 2

  /// How many of each part, in its order; never more than it has.
  let counts: [Int]

  /// Shares out a sample.
  ///
  /// - Parameters:
  ///   - size: How many are wanted; fewer are given where the population has no more.
  ///   - populations: Sizes of the parts.
  init(of size: Int, among populations: [Int]) {
    let total = populations.reduce(0, +)
    let size = min(size, total)
    let least = size >= Self.fewest * populations.count ? Self.fewest : 0
    var counts = populations.map { min(max(total > 0 ? size * $0 / total : 0, least), $0) }
    /// How much more than its share a part has, in units of `1 / total`.
    func surplus(_ part: Int) -> Int { counts[part] * total - size * populations[part] }
    while true {
      let missing = size - counts.reduce(0, +)
      guard missing != 0 else { break }
      let open = populations.indices.filter {
        missing > 0 ? counts[$0] < populations[$0] : counts[$0] > least
      }
      // Of equals the first.
      let next =
        missing > 0
        ? open.min { (surplus($0), $0) < (surplus($1), $1) }
        : open.max { (surplus($0), $1) < (surplus($1), $0) }
      guard let next else { break }
      counts[next] += missing > 0 ? 1 : -1
    }
    self.counts = counts
  }
}
