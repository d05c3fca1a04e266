import ConcejoTestSupport
import Testing

@testable import Concejo

/// Proposals go to the themes of a codebook first, and new ones are found in the rest.
@Suite struct GivenThemesTests {
  private static let proposals = FiveThemes.proposals

  private func given(_ codes: [Codebook.Code], behind highest: Int = 0) throws -> GivenThemes {
    try GivenThemes(Codebook(codes: codes), file: "codes.csv", behind: highest)
  }

  @Test func `codes keep the numbers of themes, and others are counted on`() throws {
    let codes = [
      Codebook.Code(id: "Water", title: "Water"), Codebook.Code(id: "T07", title: "Buses"),
      Codebook.Code(id: "Sewers", parent: "Water", title: "Sewers", examples: ["The sewer stinks"]),
    ]
    let themes = try given(codes, behind: 20).themes
    #expect(themes.map(\.id) == [21, 7])
    // A part counts for the code that it belongs to.
    #expect(themes[0].examples == ["The sewer stinks"])
    #expect(themes[1].examples == ["Buses"])
    let again = try GivenThemes(
      Codebook(codes: codes), file: "codes.csv", behind: 40, after: given(codes, behind: 20))
    #expect(again.themes.map(\.id) == [21, 7])
  }

  @Test func `a codebook without codes is refused, and parts of each other stand alone`() throws {
    #expect(throws: CodebookError.noCodes(file: "codes.csv")) { try given([]) }
    // Each is said to be a part of the other.
    let circle = [
      Codebook.Code(id: "a", parent: "b", title: "A"),
      Codebook.Code(id: "b", parent: "a", title: "B"),
    ]
    // Neither can be told to belong to the other.
    #expect(try given(circle).themes.map(\.title) == ["A", "B"])
  }

  /// A codebook of cycling, by ids, and of trees, in words of somebody else.
  private func pipeline() throws -> Pipeline {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(5)
    pipeline.givenThemes = try given([
      Codebook.Code(
        id: "wheels", title: "Two wheels", description: "Whatever is cycled",
        examples: ["(1)", "(6)", "(11)", "(16)"]),
      Codebook.Code(
        id: "shade", title: "Shade",
        examples: [
          "Plantar árboles que den sombra", "Riego de los árboles del parque",
          "jardineros y plantas",
          "Hace falta sombra en los jardines",
        ]),
    ])
    return pipeline
  }

  @Test func `what fits goes to the codes, and the rest makes themes of its own`() async throws {
    let analysis = try await pipeline().analysis(of: Self.proposals)
    let titles = Dictionary(uniqueKeysWithValues: analysis.themes.map { ($0.id, $0) })
    #expect(titles[1]?.title.text == "Two wheels" && titles[2]?.title.text == "Shade")
    #expect(titles[1]?.title.parts.isEmpty == true)
    #expect(titles[1]?.decided?.isNamed == true)
    #expect(titles[1]?.decided?.description == "Whatever is cycled")
    let places = analysis.placements.filter { [1, 2].contains($0.theme) }
    let right = places.count {
      FiveThemes.theme(of: $0.proposal) == ($0.theme ?? 0) - 1
    }
    #expect(right >= 20 && right * 10 >= places.count * 9, "\(right) of \(places.count)")
    // Waste, buses and the library are in no codebook.
    #expect(analysis.themes.count >= 4)
    #expect(analysis.themes.allSatisfy { $0.id < 3 || !$0.title.parts.isEmpty })
  }

  @Test func `an id in brackets is that of a proposal with these words, or of nobody here`()
    async throws
  {
    var pipeline = try pipeline()
    // Number 2 speaks of trees: in the study that the codebook comes from it was another proposal.
    pipeline.givenThemes = try given([
      Codebook.Code(
        id: "a", title: "Two wheels",
        examples: [
          "(1)", "Carril bici separado (1)", "Carril bici para ciclistas (2)", "Qwert zxcv",
        ])
    ])
    let analysis = try await pipeline.analysis(of: Self.proposals)
    let counts = try #require(analysis.examples)
    #expect(counts.standing == 2 && counts.alike == 1 && counts.lost == 1)
    let theme = try #require(analysis.themes.first { $0.title.text == "Two wheels" })
    #expect(theme.proposals.contains("1") && !theme.proposals.contains("2"))
  }

  @Test func `the order of the rows changes nothing`() async throws {
    let pipeline = try pipeline()
    let forwards = try await pipeline.analysis(of: Self.proposals)
    let backwards = try await pipeline.analysis(of: Self.proposals.reversed())
    #expect(forwards.themes.map(\.proposals) == backwards.themes.map(\.proposals))
    #expect(forwards.themes.map(\.title) == backwards.themes.map(\.title))
  }

  @Test func `a later run keeps the names without the codebook`() async throws {
    let first = try await pipeline().analysis(of: Array(Self.proposals.prefix(50)))
    var later = try pipeline()
    later.givenThemes = nil
    #expect(later.continues(try pipeline(), given: false))
    let second = try await later.analysis(
      of: Self.proposals, after: Precedent(history: first.history))
    for theme in first.themes {
      let kept = try #require(second.themes.first { $0.id == theme.id })
      #expect(kept.title.text == theme.title.text)
      let members = Set(kept.proposals)
      #expect(members.isSuperset(of: theme.proposals))
      #expect(kept.decided?.isNamed == theme.decided?.isNamed)
    }
    // What was said of a theme stays with the codebook.
    let third = try await pipeline().analysis(
      of: Self.proposals, after: Precedent(history: second.history))
    #expect(third.themes.contains { $0.decided?.description == "Whatever is cycled" })
    // Another codebook divides anew.
    var other = try pipeline()
    other.givenThemes = try given([Codebook.Code(id: "a", title: "A", examples: ["(2)"])])
    #expect(!other.continues(try pipeline(), given: false))
  }

  @Test func `a code that nothing fits has no theme`() async throws {
    var pipeline = Pipeline()
    pipeline.givenThemes = try given([
      Codebook.Code(id: "a", title: "Zeppelins", examples: ["Un hangar para zepelines"]),
      Codebook.Code(id: "b", title: "Two wheels", examples: ["(1)", "(6)", "(11)"]),
    ])
    let analysis = try await pipeline.analysis(of: Self.proposals)
    #expect(!analysis.themes.contains { $0.title.text == "Zeppelins" })
    #expect(analysis.placements.count == 60)
  }
}
