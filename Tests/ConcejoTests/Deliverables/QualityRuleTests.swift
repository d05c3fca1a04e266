import ConcejoTestSupport
import Testing

@testable import Concejo

/// Conditions of a good division.
@Suite struct QualityRuleTests {
  private func theme(_ id: Int, _ title: String, size: Int, similarity: Float) -> Theme {
    let quote = Quote(proposal: "1", start: 0, end: title.utf8.count, text: title)
    return Theme(
      id: id, title: ThemeTitle(quote), alternativeTitles: [], keyTerms: [],
      proposals: (0..<size).map { "\(id)-\($0)" }, distinctCount: size, quotes: [], supports: nil,
      cohesion: 1, stability: 1, isRepetitive: false,
      neighbors: [.init(theme: id == 1 ? 2 : 1, similarity: similarity)])
  }

  private func placements(inside: Int, outside: Int) -> [Placement] {
    (0..<(inside + outside)).map {
      Placement(
        proposal: "\($0)", language: .es, theme: $0 < inside ? 1 : nil,
        reason: $0 < inside ? nil : .tooShort, nearestTheme: nil, x: 0, y: 0)
    }
  }

  @Test func `a good division meets all four`() {
    let rules = QualityRule.checked(
      themes: [
        theme(1, "carril bici", size: 10, similarity: 0.3),
        theme(2, "piscina", size: 15, similarity: 0.3),
        theme(3, "zonas verdes", size: 15, similarity: 0.2),
      ],
      placements: placements(inside: 38, outside: 2), language: .es)
    #expect(rules.map(\.name.rawValue) == ["R1", "R2", "R3", "R4"])
    #expect(rules.allSatisfy { $0.isMet })
  }

  @Test func `each is failed by what it forbids`() {
    let rules = QualityRule.checked(
      themes: [
        theme(1, "carriles bici", size: 35, similarity: 0.8),
        theme(2, "el carril bici", size: 5, similarity: 0.8),
      ],
      placements: placements(inside: 36, outside: 4), language: .es)
    #expect(rules.allSatisfy { !$0.isMet })
    #expect(rules.map(\.measured) == [1, 0.8, 0.875, 0.1])
  }

  @Test func `neighbors that are not there are passed over`() {
    let rules = QualityRule.checked(
      themes: [theme(1, "carril bici", size: 10, similarity: 0.9)],
      placements: placements(inside: 10, outside: 0), language: .es)
    #expect(rules.first { $0.name == .distinctThemes }?.measured == 0)
  }
}
