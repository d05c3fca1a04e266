import Testing

@testable import Concejo

/// Many long near copies are compared with the nearest alone; all else with everything.
@Suite struct LongPairsTests {
  private func pairs(_ count: Int) -> [SimilarPair] {
    (0..<count).flatMap { first in
      (first + 1..<max(count, first + 1)).map { second in
        SimilarPair(
          first: first, second: second, similarity: 1 - Float(second - first) / Float(2 * count))
      }
    }
  }

  @Test func `few pairs, and pairs of short texts, are all compared`() {
    let few = pairs(20)
    #expect(LongPairs(among: few) { _ in 3000 }.chosen == few)
    let short = pairs(300)
    let chosen = LongPairs(among: short) { _ in LongPairs.longText - 1 }
    #expect(chosen.chosen == short && chosen.leftOut == 0)
    // A short text is compared with any long one.
    #expect(
      LongPairs(among: short) { $0 % 2 == 0 ? 9 : 30_000 }.chosen.contains { $0.first % 2 == 0 })
  }

  @Test func `of many long ones the nearest are, and all hang together`() {
    let all = pairs(300)
    let found = LongPairs(among: all) { _ in 3000 }
    #expect(found.chosen.count + found.leftOut == all.count)
    #expect(found.leftOut > 0)
    #expect(found.chosen.count * 6000 <= LongPairs.mostWords)
    // Each with its neighbour: nobody is cut off.
    for text in 0..<299 {
      #expect(found.chosen.contains { $0.first == text && $0.second == text + 1 })
    }
    #expect(found.chosen == all.filter(found.chosen.contains))
  }

  @Test func `a text of any length has two to be compared with`() {
    let found = LongPairs(among: pairs(12)) { _ in 5_000_000 }
    for text in 0..<12 {
      #expect(found.chosen.count { $0.first == text || $0.second == text } >= 2)
    }
  }
}
