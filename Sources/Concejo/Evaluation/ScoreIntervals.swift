/// Between which values scores lie when the items are drawn anew: percentile bootstrap.
///
/// As many items as there are are drawn with replacement, each draw is scored, and how far the
/// middle 95 % of them lie from their mean is told, from the score on. That says how much scores hang on which
/// items happened to be labelled. The mean of the draws lies above the score, since an item that is drawn
/// twice agrees with itself, and is therefore left out. An item outside all groups is a group of its own each
/// time it is drawn.
///
/// Source: B. Efron & R. Tibshirani, *An Introduction to the Bootstrap*, Chapman & Hall 1993, §13.3.
public struct ScoreIntervals: Sendable, Encodable, Equatable {
  /// The middle of many scores.
  public struct Interval: Sendable, Encodable, Equatable {
    /// Where 2.5 % of the scores lie below.
    public let low: Double
    /// Where 2.5 % of the scores lie above.
    public let high: Double

    /// Takes the middle 95 % of draws, those at the nearest ranks, as far from a score as they lie from
    /// their mean.
    init(_ draws: [Double], around score: Double) {
      let sorted = draws.sorted()
      let shift = score - sorted.reduce(0, +) / Double(sorted.count)
      func rank(_ share: Double) -> Int {
        min(max(Int((share * Double(sorted.count)).rounded(.up)) - 1, 0), sorted.count - 1)
      }
      (low, high) = (sorted[rank(0.025)] + shift, sorted[rank(0.975)] + shift)
    }
  }

  /// How often the items were drawn anew.
  public let resamples: Int
  /// The seed of the draws.
  public let seed: UInt64
  /// Of ``ClusteringScores/adjustedMutualInformation``.
  public let adjustedMutualInformation: Interval
  /// Of ``ClusteringScores/adjustedRandIndex``.
  public let adjustedRandIndex: Interval
  /// Of ``ClusteringScores/homogeneity``.
  public let homogeneity: Interval
  /// Of ``ClusteringScores/completeness``.
  public let completeness: Interval
  /// Of ``ClusteringScores/bCubedF1``.
  public let bCubedF1: Interval

  /// Draws items anew and scores each draw.
  ///
  /// - Parameters:
  ///   - items: At least one, in an order that does not hang on their file's.
  ///   - own: The scores of all items.
  ///   - resamples: How often, at least once.
  ///   - seed: Of the draws; each draw has a generator of its own, whose seed is drawn.
  init(
    of items: [Evaluation.Item], around own: ClusteringScores, resamples: Int, seed: UInt64
  ) {
    precondition(!items.isEmpty && resamples > 0, "\(resamples) draws of \(items.count) items")
    let gold = Self.numbered(items.map(\.gold))
    let groups = Self.numbered(items.map(\.group))
    let groupCount = Int32(Set(groups).count)
    var seeds = SplitMix64(seed: seed)
    let drawSeeds = (0..<resamples).map { _ in seeds.next() }
    let scores = parallelChunks(0..<resamples, chunk: 8) { range in
      range.map { draw -> ClusteringScores in
        var generator = SplitMix64(seed: drawSeeds[draw])
        var drawn: (gold: [Int32], groups: [Int32]) = ([], [])
        for place in 0..<items.count {
          let item = Int.random(in: 0..<items.count, using: &generator)
          drawn.gold.append(gold[item])
          drawn.groups.append(items[item].group == nil ? groupCount + Int32(place) : groups[item])
        }
        return ClusteringScores(ContingencyTable(gold: drawn.gold, predicted: drawn.groups))
      }
    }.flatMap(\.self)
    func interval(_ score: KeyPath<ClusteringScores, Double>) -> Interval {
      Interval(scores.map { $0[keyPath: score] }, around: own[keyPath: score])
    }
    self.resamples = resamples
    self.seed = seed
    adjustedMutualInformation = interval(\.adjustedMutualInformation)
    adjustedRandIndex = interval(\.adjustedRandIndex)
    homogeneity = interval(\.homogeneity)
    completeness = interval(\.completeness)
    bCubedF1 = interval(\.bCubedF1)
  }

  /// Labels as small numbers, in the order in which they appear.
  private static func numbered<Label: Hashable>(_ labels: [Label]) -> [Int32] {
    var numbers: [Label: Int32] = [:]
    return labels.map { label in
      let number = numbers[label] ?? Int32(numbers.count)
      numbers[label] = number
      return number
    }
  }
}
