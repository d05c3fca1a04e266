import Testing

@testable import Concejo

@Suite struct TitleScoreTests {
  // 2 · 0.5 · 0.75 · 1 · 0.5 · 1 = 0.375; times 0.5² = 0.09375.
  @Test func `quality is the product of the factors`() {
    var score = TitleScore(
      meaning: 2, specificity: 0.5, length: 0.75, nameless: 1, news: 0.5, breadth: 1)
    #expect(score.quality(centralityExponent: 2) == 0.375)
    score.centrality = 0.5
    #expect(score.quality(centralityExponent: 2) == 0.09375)
    #expect(score.quality(centralityExponent: 0) == 0.375)
    score.prominence = 0.5
    #expect(score.quality(centralityExponent: 0) == 0.1875)
  }
}
