import Foundation
import Testing

@testable import Concejo

/// Each letter of a text is the label of one item.
@Suite struct ClusteringScoresTests {
  private func scores(_ gold: String, _ predicted: String) -> ClusteringScores {
    ClusteringScores(gold: Array(gold), predicted: Array(predicted))
  }

  private func isClose(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-9 }

  @Test func `counts are those of the lists`() {
    let found = scores("aabbc", "xxxyy")
    #expect(found.count == 5)
    #expect(found.goldGroups == 3)
    #expect(found.predictedGroups == 2)
  }

  // Every item shares its group with one other, of the other label: mutual information 0. Three
  /// pairings are possible and one of them is the gold, with log 2: the expectation is log 2 / 3.
  ///
  /// AMI = (0 - log 2 / 3) / (log 2 - log 2 / 3) = -1/2. ARI: no pair of 6 is together in both, 2
  /// in each, expected 2 · 2 / 6 = 2/3, so (0 - 2/3) / (2 - 2/3) = -1/2.
  @Test func `two pairs crossed are worse than chance`() {
    let found = scores("aabb", "xyxy")
    #expect(isClose(found.adjustedMutualInformation, -0.5))
    #expect(isClose(found.normalizedMutualInformation, 0))
    #expect(isClose(found.adjustedRandIndex, -0.5))
    #expect(isClose(found.bCubedPrecision, 0.5))
    #expect(isClose(found.bCubedRecall, 0.5))
    #expect(isClose(found.bCubedF1, 0.5))
    // No pair is together in both.
    #expect(found.pairwisePrecision == 0 && found.pairwiseRecall == 0 && found.pairwiseF1 == 0)
  }

  /// B³ precision (4/3 + 1/3 + 1) / 4 = 2/3, recall (4/2 + 1/2 + 1/2) / 4 = 3/4, F1 12/17.
  ///
  /// One of six pairs is together in both; 2 · 3 / 6 = 1 is expected: ARI 0. By symmetry every
  /// placing of the odd item gives the same mutual information, 3/4 log 4/3: AMI 0.
  @Test func `one of four items astray`() {
    let found = scores("aabb", "xxxy")
    #expect(isClose(found.bCubedPrecision, 2.0 / 3))
    #expect(isClose(found.bCubedRecall, 3.0 / 4))
    #expect(isClose(found.bCubedF1, 12.0 / 17))
    // Of three pairs in one group one is right, of two with one label it is one.
    #expect(isClose(found.pairwisePrecision, 1.0 / 3))
    #expect(isClose(found.pairwiseRecall, 1.0 / 2))
    #expect(isClose(found.pairwiseF1, 2.0 / 5))
    #expect(isClose(found.adjustedRandIndex, 0))
    #expect(isClose(found.adjustedMutualInformation, 0))
    let entropies = log(2.0) + (log(4.0) - 0.75 * log(3.0))
    let normalized = 0.75 * log(4.0 / 3) / (entropies / 2)
    #expect(isClose(found.normalizedMutualInformation, normalized))
  }

  @Test(arguments: ["ab", "aabb", "aaab", "abcde", "aaaa", "abacabadabacaba"])
  func `the gold itself under other names scores one everywhere`(gold: String) {
    let names: [Character: Int] = ["a": 40, "b": 3, "c": 17, "d": 0, "e": -5]
    let numbers = gold.map { names[$0] ?? 99 }
    let found = ClusteringScores(gold: numbers, predicted: numbers.map { -$0 })
    for score in [
      found.adjustedMutualInformation, found.normalizedMutualInformation,
      found.adjustedRandIndex, found.bCubedPrecision, found.bCubedRecall, found.bCubedF1,
      found.pairwisePrecision, found.pairwiseRecall, found.pairwiseF1,
    ] {
      #expect(isClose(score, 1))
    }
  }

  /// Groups of 3, 2 and 1: an item alone has precision 1; recall is (1/3 · 3 + 1/2 · 2 + 1) / 6.
  @Test func `all singletons tell nothing beyond chance`() {
    let found = scores("aaabbc", "uvwxyz")
    #expect(isClose(found.adjustedMutualInformation, 0))
    #expect(isClose(found.adjustedRandIndex, 0))
    #expect(isClose(found.bCubedPrecision, 1))
    #expect(isClose(found.bCubedRecall, 0.5))
    #expect(isClose(found.bCubedF1, 2.0 / 3))
    #expect(found.pairwisePrecision == 1 && found.pairwiseRecall == 0)
  }

  /// Groups of 3, 2 and 1 in one: precision is (3/6 · 3 + 2/6 · 2 + 1/6) / 6 = 14/36.
  @Test func `one group for all tells nothing`() {
    let found = scores("aaabbc", "xxxxxx")
    #expect(isClose(found.adjustedMutualInformation, 0))
    #expect(isClose(found.normalizedMutualInformation, 0))
    #expect(isClose(found.adjustedRandIndex, 0))
    #expect(isClose(found.bCubedPrecision, 14.0 / 36))
    #expect(isClose(found.bCubedRecall, 1))
  }

  @Test func `nothing to compare gives finite scores`() {
    let found = scores("", "")
    #expect(found.count == 0)
    #expect(found.adjustedMutualInformation.isFinite)
    #expect(found.adjustedRandIndex.isFinite)
    #expect(found.bCubedF1.isFinite)
  }

  private func randomLabels(_ count: Int, groups: Int, using random: inout SplitMix64) -> [Int] {
    var labels: [Int] = []
    for _ in 0..<count { labels.append(Int.random(in: 0..<groups, using: &random)) }
    return labels
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `gold and prediction may change places`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let gold = randomLabels(50, groups: 4, using: &random)
    let predicted = randomLabels(50, groups: 9, using: &random)
    let one = ClusteringScores(gold: gold, predicted: predicted)
    let other = ClusteringScores(gold: predicted, predicted: gold)
    #expect(isClose(one.adjustedRandIndex, other.adjustedRandIndex))
    #expect(isClose(one.adjustedMutualInformation, other.adjustedMutualInformation))
    #expect(isClose(one.normalizedMutualInformation, other.normalizedMutualInformation))
    #expect(isClose(one.bCubedPrecision, other.bCubedRecall))
    #expect(isClose(one.bCubedRecall, other.bCubedPrecision))
    #expect(isClose(one.bCubedF1, other.bCubedF1))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `names of labels and order of items do not matter`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let gold = randomLabels(60, groups: 5, using: &random)
    let predicted = gold.map { Bool.random(using: &random) ? $0 : ($0 + 1) % 5 }
    let names = ["q", "a", "z", "m", "b"].shuffled(using: &random)
    let order = Array(0..<60).shuffled(using: &random)
    let one = ClusteringScores(gold: gold, predicted: predicted)
    let other = ClusteringScores(
      gold: order.map { String(gold[$0]) }, predicted: order.map { names[predicted[$0]] })
    #expect(isClose(one.adjustedRandIndex, other.adjustedRandIndex))
    #expect(isClose(one.adjustedMutualInformation, other.adjustedMutualInformation))
    #expect(isClose(one.normalizedMutualInformation, other.normalizedMutualInformation))
    #expect(isClose(one.bCubedPrecision, other.bCubedPrecision))
    #expect(isClose(one.bCubedRecall, other.bCubedRecall))
  }
}
