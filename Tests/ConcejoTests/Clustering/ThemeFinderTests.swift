import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct ThemeFinderTests {
  private func analyzed(
    of proposals: [Proposal], _ count: ThemeCount = .auto
  ) async throws -> Analysis {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = count
    return try await pipeline.analysis(of: proposals)
  }

  @Test(arguments: 1...8)
  func `as many themes are found as are asked for`(count: Int) async throws {
    let themes = try await analyzed(of: FiveThemes.proposals, .exactly(count)).themes
    #expect(themes.count == count)
  }

  /// Proposals that are in a theme whose majority was written for their own theme.
  private func wellPlaced(_ themes: [Theme]) -> Int {
    themes.reduce(0) { sum, theme in
      var counts = [Int](repeating: 0, count: 5)
      for id in theme.proposals {
        if let written = FiveThemes.theme(of: id) { counts[written] += 1 }
      }
      return sum + (counts.max() ?? 0)
    }
  }

  @Test func `five plain themes are found again`() async throws {
    let themes = try await analyzed(of: FiveThemes.proposals, .exactly(5)).themes
    #expect(wellPlaced(themes) >= 54)
    #expect(themes.allSatisfy { $0.distinctCount >= 8 })
  }

  @Test func `without a wish the themes are few and pure`() async throws {
    let themes = try await analyzed(of: FiveThemes.proposals).themes
    #expect((4...8).contains(themes.count))
    #expect(wellPlaced(themes) >= 48)
  }

  @Test func `a theme has at least four different proposals`() async throws {
    let analysis = try await analyzed(of: MixedCorpus.proposals)
    #expect(!analysis.themes.isEmpty)
    #expect(analysis.themes.allSatisfy { $0.distinctCount >= 4 })
  }

  /// The place of a proposal.
  private func placement(_ id: String, _ analysis: Analysis) throws -> Placement {
    try #require(analysis.placements.first { $0.proposal == id })
  }

  @Test func `a text of stop words or of signs is too short, one word of its own is nobody else's`()
    async throws
  {
    let short = [
      Proposal(id: "x1", title: "", body: "Hola, gracias por todo."),
      Proposal(id: "x2", title: "", body: "Murciélagos"),
      Proposal(id: "x3", title: "", body: "👍 ¿?!"),
    ]
    let found = try await analyzed(of: FiveThemes.proposals + short)
    for proposal in short {
      let place = try placement(proposal.id, found)
      #expect(place.theme == nil)
      #expect(
        place.reason == (proposal.id == "x2" ? .noSharedVocabulary : .tooShort),
        "\(proposal.body)")
      #expect(place.nearestTheme == nil)
    }
  }

  @Test func `a text of words that nobody else uses shares no vocabulary`() async throws {
    let lonely = Proposal(id: "x", title: "", body: "Xilófonos zulúes, quásares, pterodáctilos")
    let found = try await analyzed(of: FiveThemes.proposals + [lonely])
    let place = try placement("x", found)
    #expect(place.reason == .noSharedVocabulary)
    #expect(place.nearestTheme == nil)
  }

  @Test func `what a copy says does stand in another proposal`() async throws {
    let texts = Array(repeating: "Xilófonos zulúes, quásares, pterodáctilos", count: 3)
    let copies = numberedProposals(texts).map {
      Proposal(id: "x" + $0.id, title: "", body: $0.body)
    }
    let found = try await analyzed(of: FiveThemes.proposals + copies)
    let place = try placement("x1", found)
    #expect(place.theme == nil)
    #expect(place.reason == .singleConcern)
  }

  @Test func `supports of a theme lie between the largest and the sum`() async throws {
    let proposals = FiveThemes.proposals.map {
      Proposal(id: $0.id, title: "", body: $0.body, supports: Int($0.id))
    }
    let themes = try await analyzed(of: proposals).themes
    for theme in themes {
      let stated = theme.proposals.compactMap { Int($0) }
      #expect(theme.supports?.largest == stated.max())
      #expect(theme.supports?.sum == stated.reduce(0, +))
    }
    let silent = try await analyzed(of: FiveThemes.proposals).themes
    #expect(silent.allSatisfy { $0.supports == nil })
  }

  @Test func `a theme of one letter sent many times is repetitive and comes last`() async throws {
    // Another number is another demand: the letters are no copies, but all but copies.
    let campaign = (1...24).map { number in
      Proposal(
        id: "c\(number)", title: "",
        body: "Exijo veterinario gratuito, chip, vacuna y refugio canino en el distrito \(number)")
    }
    let themes = try await analyzed(of: FiveThemes.proposals + campaign).themes
    let last = try #require(themes.last)
    #expect(last.isRepetitive)
    #expect(Set(last.proposals).isSuperset(of: campaign.map(\.id)))
    #expect(themes.dropLast().allSatisfy { !$0.isRepetitive })
  }
}
