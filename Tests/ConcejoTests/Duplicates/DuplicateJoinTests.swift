import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct DuplicateJoinTests {
  /// Single precision may decide a pair this near to the threshold either way.
  private static let slack = 1e-5

  private func expectExact(_ matrix: SparseMatrix, threshold: Float) async throws {
    var join = DuplicateJoin()
    join.threshold = threshold
    let found = try await join.pairs(in: matrix)
    var similarities: [[Int]: Double] = [:]
    for pair in bruteForcePairs(in: matrix) {
      similarities[[pair.first, pair.second]] = pair.similarity
    }
    let keys = found.map { [$0.first, $0.second] }
    let wrong = found.filter { pair in
      let exact = similarities[[pair.first, pair.second]] ?? 0
      return exact < Double(threshold) - Self.slack
        || !Double(pair.similarity).isClose(to: exact, within: Self.slack)
    }
    #expect(wrong.isEmpty)
    let missing = Set(similarities.filter { $0.value >= Double(threshold) + Self.slack }.keys)
      .subtracting(keys)
    #expect(missing.isEmpty)
    #expect(Set(keys).count == keys.count)
    #expect(found.allSatisfy { $0.first < $0.second })
    for (left, right) in zip(keys, keys.dropFirst()) {
      #expect(left.lexicographicallyPrecedes(right))
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `agrees with brute force at every threshold`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let matrix = try SparseMatrix.random(rows: 40, columns: 14, using: &random)
    for tenth in 1...10 {
      try await expectExact(matrix, threshold: Float(tenth) / 10)
    }
  }

  @Test(arguments: [0.2, 0.6, 0.9] as [Float])
  func `agrees with brute force over several chunks`(threshold: Float) async throws {
    var random = SplitMix64(seed: 7)
    let matrix = try SparseMatrix.random(rows: 600, columns: 40, using: &random)
    try await expectExact(matrix, threshold: threshold)
  }

  @Test func `finds something to compare in the random matrices`() throws {
    var random = SplitMix64(seed: 7)
    let matrix = try SparseMatrix.random(rows: 600, columns: 40, using: &random)
    let pairs = bruteForcePairs(in: matrix)
    #expect(pairs.contains { $0.similarity >= 0.9 && $0.first < 256 && $0.second >= 512 })
    #expect(pairs.contains { $0.similarity > 0 && $0.similarity < 0.2 })
  }

  @Test func `equal rows are found at threshold 1`() async throws {
    // Weights whose squares are exact: 4 · 0.5² = 1.
    let matrix = try SparseMatrix(
      validating: [0, 4, 8, 9, 10],
      columns: [0, 1, 2, 3, 0, 1, 2, 3, 5, 5],
      values: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1, 1], columnCount: 6)
    var join = DuplicateJoin()
    join.threshold = 1
    let found = try await join.pairs(in: matrix)
    let expected = [
      SimilarPair(first: 0, second: 1, similarity: 1),
      SimilarPair(first: 2, second: 3, similarity: 1),
    ]
    #expect(found == expected)
  }

  @Test func `empty rows are like nothing, not even one another`() async throws {
    let matrix = try SparseMatrix(
      validating: [0, 0, 0, 1], columns: [0], values: [1], columnCount: 1)
    #expect(try await DuplicateJoin().pairs(in: matrix).isEmpty)
    let none = try SparseMatrix(validating: [0], columns: [], values: [], columnCount: 0)
    #expect(try await DuplicateJoin().pairs(in: none).isEmpty)
  }
}
