import ConcejoTestSupport
import Testing

@testable import Concejo

/// Where a join finds too many pairs, each row keeps the same number of the nearest.
@Suite struct NearestPairsTests {
  /// A row's nearest among earlier rows, by sorting all of them.
  private func nearest(_ pairs: [SimilarPair], of row: Int, most: Int) -> [SimilarPair] {
    Array(
      pairs.filter { $0.second == row }
        .sorted { ($1.similarity, $0.first) < ($0.similarity, $1.first) }.prefix(most))
  }

  @Test(arguments: [100, 1000, 5000], [1, 2] as [UInt64])
  func `of each row the nearest are kept, and the bound holds`(
    most: Int, seed: UInt64
  ) async throws {
    var random = SplitMix64(seed: seed)
    let matrix = try SparseMatrix.random(rows: 600, columns: 12, using: &random)
    let all = try await DuplicateJoin().pairs(in: matrix)
    try #require(all.count > 5000)
    var found = try await DuplicateJoin().nearestPairs(in: matrix, most: most)
    let kept = found.finish()
    #expect(kept.count <= max(most, 600))
    #expect(found.foundCount == all.count && found.leftOut == all.count - kept.count)
    let wanted = (0..<600).flatMap { nearest(all, of: $0, most: found.mostOfRow) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    #expect(kept == wanted)
    // One more of each would be too many.
    let more = (0..<600).reduce(0) { sum, row in
      sum + min(all.count { $0.second == row }, found.mostOfRow + 1)
    }
    #expect(more > max(most, 600))
  }

  @Test func `what is kept does not depend on the order in which rows come`() {
    func kept(_ rows: [Int]) -> [SimilarPair] {
      var pairs = NearestPairs(rowCount: 300, most: 900)
      for row in rows {
        var nearest = RowNearest(most: pairs.mostOfRow)
        for other in 0..<row { nearest.add(other, similarity: Float((row * other) % 97 + 1) / 98) }
        pairs.add(nearest, of: row)
      }
      return pairs.finish()
    }
    let forward = kept(Array(0..<300))
    #expect(forward.count <= 900 && forward.count > 800)
    #expect(kept((0..<300).reversed()) == forward)
  }

  @Test func `rows that are all alike are held a few at a time`() {
    var pairs = NearestPairs(rowCount: 4000, most: 20_000)
    var largest = 0
    for row in 0..<4000 {
      var nearest = RowNearest(most: pairs.mostOfRow)
      for other in 0..<row { nearest.add(other, similarity: 0.9) }
      largest = max(largest, nearest.keys.count)
      pairs.add(nearest, of: row)
    }
    let found = pairs.foundCount
    #expect(found == 4000 * 3999 / 2)
    // Eight million were found; no more were held at once than half above the bound.
    #expect(largest < 400)
    #expect(pairs.finish().count <= 20_000)
  }

  @Test func `as many as fit are kept of each`() {
    #expect(NearestPairs.bound(of: [1, 5, 9, 0], most: 10) == 4)
    #expect(NearestPairs.bound(of: [1, 5, 9, 0], most: 15) == Int.max)
    #expect(NearestPairs.bound(of: [3, 3, 3], most: 5) == 1)
  }

  @Test func `titles that differ by a number are kept apart, and listed with the nearest`()
    async throws
  {
    let count = 260
    let texts = (1...count).map { "Propuesta \($0 + 100) para la plaza del barrio" }
    let copies = try await Copies(among: texts)
    #expect(copies.groups.isEmpty)
    let duplicates = copies.analysis.duplicates
    let pairs = count * (count - 1) / 2
    try #require(pairs > ListedApart.most)
    #expect(duplicates.keptApart.count <= ListedApart.most)
    #expect(duplicates.keptApart.count + duplicates.leftOut.unlisted == pairs)
    #expect(duplicates.keptApart.allSatisfy { $0.objection == .otherNumber })
    // Nobody is left without any.
    #expect(Set(duplicates.keptApart.flatMap { [$0.first, $0.second] }).count == count)
  }
}
