import Testing

@testable import Concejo

@Suite struct ToldLanguageTests {
  private static let long = "Quero que a biblioteca abra aos sábados de manhã para todos"

  private func told(_ languages: [(Language, Int, String)]) -> ToldLanguages {
    var texts: [String: String] = [:]
    var placements: [Placement] = []
    for (language, count, text) in languages {
      for _ in 0..<count {
        let id = String(placements.count)
        texts[id] = text
        placements.append(
          Placement(
            proposal: id, language: language, theme: nil, reason: nil, nearestTheme: nil, x: 0,
            y: 0))
      }
    }
    return ToldLanguages(of: placements) { texts[$0] ?? "" }
  }

  @Test func `a handful among thousands is in no language for sure`() {
    let told = told([(.ca, 2000, "Més llum"), (.fr, 3, Self.long), (.pt, 8, Self.long)])
    #expect(told.counts.map(\.language) == [.ca, .pt])
    #expect(told.counts.map(\.count) == [2000, 8])
    #expect(told.undetermined == 3)
  }

  @Test func `a short text is believed only of a common language`() {
    let told = told([
      (.es, 90, "Más luz"), (.pt, 2, Self.long), (.pt, 1, "Sem luz"), (.ca, 7, "Més"),
    ])
    #expect(told.counts.map(\.language) == [.es, .ca, .pt])
    #expect(told.counts.map(\.count) == [90, 7, 2])
    #expect(told.undetermined == 1)
  }

  @Test func `what is in none of the languages is counted beside them`() {
    let told = told([(.es, 5, Self.long), (.other, 5, Self.long)])
    #expect(told.counts.map(\.count) == [5] && told.undetermined == 5)
  }
}
