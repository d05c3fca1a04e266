import ConcejoTestSupport
import Testing

@testable import Concejo

/// What is told of a theme besides what it is about.
@Suite struct ThemeSummaryTests {
  private static let pool = [
    "La piscina municipal necesita agua más templada para nadar",
    "Abono familiar de la piscina municipal y de la natación", "Vestuarios limpios en la piscina",
    "La piscina municipal, con socorrista de tarde", "Cursos de natación en la piscina municipal",
    "Que la piscina tenga gradas y taquillas", "Horario de natación en la piscina municipal",
    "Duchas de la piscina sin agua caliente",
  ]
  private static let bikes = [
    "Queremos más carril bici en la avenida del río",
    "Hace falta más carril bici hasta la estación",
    "Más carril bici y menos humo", "El carril bici está lleno de coches mal aparcados",
    "Menos carril bici en las calles estrechas", "Que haya menos carril bici junto al mercado",
    "Pintar de rojo el carril bici del puente", "Farolas para el carril bici del río",
  ]

  private func analysis(_ texts: [String]) async throws -> Analysis {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    return try await pipeline.analysis(of: numberedProposals(texts))
  }

  @Test func `contrary demands about one thing are told with both sides`() async throws {
    let themes = try await analysis(Self.pool + Self.bikes).themes
    let found = themes.flatMap(\.summary.contradictions)
    let contradiction = try #require(found.first { $0.subject == "carril" })
    #expect(contradiction.majority.count == 3)
    #expect(contradiction.minority.count == 2)
    #expect(contradiction.minority.quote.text.lowercased().contains("menos carril bici"))
  }

  @Test func `a negation turns a demand round`() async throws {
    let texts =
      Self.bikes.prefix(4) + [
        "No queremos más carril bici en el barrio antiguo", "Nunca más carril bici sin preguntar",
        "Pintar de rojo el carril bici del puente", "Farolas para el carril bici del río",
      ]
    let themes = try await analysis(Self.pool + texts).themes
    let contradiction = themes.flatMap(\.summary.contradictions).first { $0.subject == "carril" }
    #expect(contradiction?.minority.count == 2)
  }

  @Test func `where all want the same there is no contradiction`() async throws {
    let themes = try await analysis(
      Self.pool + Self.bikes.filter { !$0.lowercased().contains("menos carril") }
    ).themes
    #expect(themes.allSatisfy { $0.summary.contradictions.isEmpty })
  }

  @Test func `a sentence about another theme is told`() async throws {
    let mixed =
      "La piscina municipal abre poco y los cursos de natación se llenan."
      + " Hace falta carril bici hasta la estación, con farolas y pintado de rojo."
    let analysis = try await analysis(Self.pool + Self.bikes + [mixed])
    let placement = try #require(analysis.placements.first { !$0.further.isEmpty })
    let further = placement.further[0]
    #expect(placement.proposal == "17")
    #expect(placement.theme != further.theme)
    #expect(further.quote.text.contains("carril bici") || further.quote.text.contains("piscina"))
    let proposal = try #require(analysis.proposals.first { $0.id == "17" })
    #expect(further.quote.stands(in: proposal))
  }

  @Test func `whoever asks for one thing has one theme`() async throws {
    let analysis = try await analysis(Self.pool + Self.bikes)
    #expect(analysis.placements.allSatisfy { $0.further.isEmpty })
  }
}

/// Places, categories and dates beside chance.
@Suite struct ThemeOriginTests {
  @Test func `the exact tail of a draw`() {
    let test = HypergeometricTest(largestPopulation: 10)
    let tail = test.upperTail(hits: 3, draw: 5, marked: 4, population: 10)
    #expect(abs(tail - 66.0 / 252) < 1e-6)
    #expect(test.upperTail(hits: 0, draw: 5, marked: 4, population: 10) == 1)
    #expect(test.upperTail(hits: 2, draw: 10, marked: 2, population: 10) == 1)
  }

  @Test func `Holm's correction steps down`() {
    #expect(HypergeometricTest.corrected([0.01, 0.04, 0.03], of: 3) == [0.03, 0.06, 0.06])
    #expect(HypergeometricTest.corrected([0.01], of: 200) == [1])
  }

  @Test func `a theme from one village is told, one from everywhere is not`() {
    // Two themes of 40: the first comes from Alba alone.
    let themes = (0..<80).map { [$0 < 40 ? 0 : 1] }
    let names = (0..<80).map { [$0 < 40 || $0 % 4 == 0 ? "Alba" : "Brozas"] }
    let found = ThemeOrigins(themes: themes, themeCount: 2).overRepresented(names)
    #expect(found[0].map(\.name) == ["Alba"])
    #expect(found[0].first?.inside == 40)
    #expect(found[0].first?.total == 50)
    #expect(found[1].map(\.name) == ["Brozas"])
  }

  @Test func `an even spread is chance`() {
    let themes = (0..<80).map { [$0 % 2] }
    let names = (0..<80).map { [$0 % 4 < 2 ? "Alba" : "Brozas"] }
    let found = ThemeOrigins(themes: themes, themeCount: 2).overRepresented(names)
    #expect(found.allSatisfy { $0.isEmpty })
  }

  @Test func `a theme that came late is growing`() throws {
    let themes = (0..<60).map { [$0 < 30 ? 0 : 1] }
    let dates = (0..<60).map { $0 < 30 ? "2024-01-\($0 % 9 + 10)" : "2024-03-\($0 % 9 + 10)" }
    let trends = ThemeOrigins(themes: themes, themeCount: 2).trends(dates)
    #expect(trends[1]?.isGrowing == true)
    #expect(trends[0]?.isGrowing == false)
    let sameDay = ThemeOrigins(themes: themes, themeCount: 2).trends(
      (0..<60).map { _ in "2024-01-10" })
    #expect(sameDay.allSatisfy { $0 == nil })
  }
}

/// Small groups at the edges of themes.
@Suite struct SmallVoiceTests {
  /// Rows 0 to 2 are mutual neighbours, and so are 3 and 4; row 5 lists row 0, which does not list it.
  private static let neighbors: NeighborLists = {
    var lists = NeighborLists()
    for row in [[1, 2], [0, 2], [0, 1], [4], [3], [0]] {
      lists.append(row.map { NeighborGraph.Neighbor(row: UInt32($0), similarity: 0.5) })
    }
    return lists
  }()

  private func groups(nearness: Float, isRepetitive: Bool = false) -> [[Int]] {
    SmallVoices.groups(
      neighbors: Self.neighbors, themeOfRow: [0, 0, 0, 0, 0, 0], isRepetitive: [isRepetitive],
      cohesion: [0.4]
    ) { _, _ in nearness }.map(\.rows)
  }

  @Test func `three mutual neighbours far from the centre are a voice`() {
    #expect(groups(nearness: 0.1) == [[0, 1, 2]])
  }

  @Test func `near the centre, or in a burst, they are none`() {
    #expect(groups(nearness: 0.35).isEmpty)
    #expect(groups(nearness: 0.1, isRepetitive: true).isEmpty)
  }
}
