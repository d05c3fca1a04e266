/// Between which values scores lie when the items are drawn anew: percentile bootstrap.
///
/// As many items as there are are drawn with replacement, each draw is scored, and the middle 95 % of
/// the scores are told. That says how much scores hang on which items happened to be labelled; an item that
/// is drawn twice agrees with itself, so the middle may lie a little above the score. An item outside all
/// groups is a group of its own each time it is drawn.
///
/// Source: B. Efron & R. Tibshirani, *An Introduction to the Bootstrap*, Chapman & Hall 1993, §13.3.
public struct ScoreIntervals: Sendable, Encodable, Equatable {
  /// The middle of many scores.
  public struct Interval: Sendable, Encodable, Equatable {
    /// Where 2.5 % of the scores lie below.
    public let low: Double
    /// Where 2.5 % of the scores lie above.
    public let high: Double

    /// Takes the middle 95 % of scores: those at the nearest ranks.
    init(_ scores: [Double]) {
      let sorted = scores.sorted()
      func rank(_ share: Double) -> Int {
        min(max(Int((share * Double(sorted.count)).rounded(.up)) - 1, 0), sorted.count - 1)
      }
      (low, high) = (sorted[rank(0.025)], sorted[rank(0.975)])
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
  ///   - resamples: How often, at least once.
  ///   - seed: Of the draws; each draw has a generator of its own.
  init(of items: [Evaluation.Item], resamples: Int, seed: UInt64) {
    precondition(!items.isEmpty && resamples > 0, "\(resamples) draws of \(items.count) items")
    let gold = Self.numbered(items.map(\.gold))
    let groups = Self.numbered(items.map(\.group))
    let groupCount = Int32(Set(groups).count)
    let scores = parallelChunks(0..<resamples, chunk: 8) { range in
      range.map { draw -> ClusteringScores in
        var generator = SplitMix64(seed: seed &+ UInt64(draw) &* 0x9E37_79B9_7F4A_7C15)
        var drawn: (gold: [Int32], groups: [Int32]) = ([], [])
        for place in 0..<items.count {
          let item = Int.random(in: 0..<items.count, using: &generator)
          drawn.gold.append(gold[item])
          drawn.groups.append(items[item].group == nil ? groupCount + Int32(place) : groups[item])
        }
        return ClusteringScores(ContingencyTable(gold: drawn.gold, predicted: drawn.groups))
      }
    }.flatMap(\.self)
    self.resamples = resamples
    self.seed = seed
    adjustedMutualInformation = Interval(scores.map(\.adjustedMutualInformation))
    adjustedRandIndex = Interval(scores.map(\.adjustedRandIndex))
    homogeneity = Interval(scores.map(\.homogeneity))
    completeness = Interval(scores.map(\.completeness))
    bCubedF1 = Interval(scores.map(\.bCubedF1))
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
