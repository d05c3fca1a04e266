import Testing

@testable import Concejo

@Suite struct TextComparisonTests {
  private func expectSound(_ first: [UInt32], _ second: [UInt32]) {
    let comparison = TextComparison(first, second)
    #expect(comparison.matched == longestCommonSubsequence(first, second))
    #expect(comparison.lengths.first == first.count)
    #expect(comparison.lengths.second == second.count)
    let removed = comparison.hunks.flatMap(\.removed)
    let inserted = comparison.hunks.flatMap(\.inserted)
    #expect(removed.count + comparison.matched == first.count)
    #expect(inserted.count + comparison.matched == second.count)
    #expect(removed == removed.sorted() && inserted == inserted.sorted())
    // Without the hunks both texts are the same.
    let (left, right) = (Set(removed), Set(inserted))
    #expect(
      first.indices.filter { !left.contains($0) }.map { first[$0] }
        == second.indices.filter { !right.contains($0) }.map { second[$0] })
    for hunk in comparison.hunks {
      #expect(!hunk.removed.isEmpty || !hunk.inserted.isEmpty)
      #expect(Self.isRun(hunk.removed) && Self.isRun(hunk.inserted))
    }
  }

  /// Whether positions follow one another.
  private static func isRun(_ positions: [Int]) -> Bool {
    zip(positions, positions.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  /// Length of the longest common subsequence by the textbook recurrence.
  private func longestCommonSubsequence(_ first: [UInt32], _ second: [UInt32]) -> Int {
    var row = [Int](repeating: 0, count: second.count + 1)
    for element in first {
      var next = [0]
      for (index, other) in second.enumerated() {
        next.append(element == other ? row[index] + 1 : max(row[index + 1], next[index]))
      }
      row = next
    }
    return row[second.count]
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `shares as many words as the longest common subsequence`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let first = (0..<Int.random(in: 0...25, using: &random)).map { _ in
      UInt32.random(in: 0..<6, using: &random)
    }
    let second = (0..<Int.random(in: 0...25, using: &random)).map { _ in
      UInt32.random(in: 0..<6, using: &random)
    }
    expectSound(first, second)
  }

  @Test func `a changed word is one place with what went and what came`() {
    let comparison = TextComparison([1, 2, 3, 4], [1, 9, 3, 4])
    #expect(comparison.hunks == [TextComparison.Hunk(removed: [1], inserted: [1], sharedBefore: 1)])
    #expect(comparison.matched == 3)
  }

  // 4 shared words of 4 and 6: overlap 2 · 4 / (4 + 6) = 0.8.
  @Test func `overlap counts both texts`() {
    let comparison = TextComparison([1, 2, 3, 4], [1, 2, 3, 4, 8, 9])
    #expect(comparison.overlap == 0.8)
    #expect(
      comparison.hunks == [TextComparison.Hunk(removed: [], inserted: [4, 5], sharedBefore: 4)])
  }

  @Test func `equal texts share everything, different ones nothing`() {
    let equal = TextComparison([1, 2], [1, 2])
    #expect(equal.overlap == 1)
    #expect(equal.hunks.isEmpty)
    let different = TextComparison([1, 2], [3])
    #expect(different.overlap == 0)
    #expect(different.hunks == [TextComparison.Hunk(removed: [0, 1], inserted: [0])])
  }

  @Test func `texts without words share nothing`() {
    #expect(TextComparison([], []).overlap == 0)
    #expect(TextComparison([1], []).overlap == 0)
  }

  @Test func `the longest run that both share is found, wherever it stands`() {
    #expect(TextComparison([1, 2, 3, 9, 4, 5], [7, 1, 2, 3, 4, 5]).longestSharedRun == 0..<3)
    #expect(TextComparison([9, 1, 2, 3], [1, 2, 3]).longestSharedRun == 1..<4)
    #expect(TextComparison([1, 9, 2, 3], [1, 2, 3]).longestSharedRun == 2..<4)
    #expect(TextComparison([1, 2], [3, 4]).longestSharedRun.isEmpty)
    #expect(TextComparison([], []).longestSharedRun.isEmpty)
  }
}
