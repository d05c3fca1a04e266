import ConcejoTestSupport
import Testing

@testable import Concejo

/// Claims on themes and placements that hold for any proposals.
@Suite struct ThemePipelineTests {
  struct Corpus: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let proposals: [Proposal]
    var count = ThemeCount.auto

    var pipeline: Pipeline {
      var pipeline = Pipeline()
      pipeline.themeFinder.count = count
      return pipeline
    }

    func analysis() async throws -> Analysis { try await pipeline.analysis(of: proposals) }

    /// The findings of the proposals in another order.
    func findings(of proposals: [Proposal]) async throws -> Findings {
      let analysis = try await pipeline.analysis(of: proposals)
      return Findings(analysis, options: pipeline, rows: proposals.count, rejected: [])
    }
  }

  private static let identical = numberedProposals(
    Array(repeating: "Más árboles en la plaza del mercado viejo", count: 20))

  static let corpora: [Corpus] = [
    Corpus(testDescription: "none", proposals: []),
    Corpus(testDescription: "none, three themes", proposals: [], count: .exactly(3)),
    Corpus(testDescription: "one", proposals: [FiveThemes.proposals[0]]),
    Corpus(
      testDescription: "one, three themes", proposals: [FiveThemes.proposals[0]],
      count: .exactly(3)),
    Corpus(testDescription: "two empty", proposals: numberedProposals(["", ""])),
    Corpus(testDescription: "identical", proposals: identical),
    Corpus(testDescription: "identical, two themes", proposals: identical, count: .exactly(2)),
    Corpus(testDescription: "five themes", proposals: FiveThemes.proposals),
    Corpus(testDescription: "mixed", proposals: MixedCorpus.proposals),
    Corpus(testDescription: "mixed, one", proposals: MixedCorpus.proposals, count: .exactly(1)),
    Corpus(testDescription: "mixed, nine", proposals: MixedCorpus.proposals, count: .exactly(9)),
  ]

  @Test(arguments: ThemePipelineTests.corpora)
  func `every title, alternative title and quote stands verbatim`(corpus: Corpus) async throws {
    let analysis = try await corpus.analysis()
    let texts = Dictionary(
      uniqueKeysWithValues: corpus.proposals.map { ($0.id, Array($0.text.utf8)) })
    for theme in analysis.themes {
      for quote in theme.title.parts + theme.alternativeTitles + theme.quotes {
        let bytes = try #require(texts[quote.proposal])
        try #require(quote.start >= 0 && quote.start < quote.end && quote.end <= bytes.count)
        #expect(Array(quote.text.utf8) == Array(bytes[quote.start..<quote.end]))
        #expect(theme.proposals.contains(quote.proposal))
      }
      #expect(!theme.quotes.isEmpty && theme.quotes.count <= 3)
      #expect(Set(theme.quotes.map(\.proposal)).count == theme.quotes.count)
      #expect(theme.alternativeTitles.count <= 2)
    }
    #expect(Set(analysis.themes.map(\.title.text)).count == analysis.themes.count)
  }

  @Test(arguments: ThemePipelineTests.corpora)
  func `every proposal has one place`(corpus: Corpus) async throws {
    let analysis = try await corpus.analysis()
    let ids = analysis.proposals.map(\.id)
    #expect(ids.sorted() == corpus.proposals.map(\.id).sorted())
    #expect(analysis.placements.map(\.proposal) == ids)
    var themeOfProposal: [String: Int] = [:]
    for theme in analysis.themes {
      for proposal in theme.proposals {
        let other = themeOfProposal.updateValue(theme.id, forKey: proposal)
        #expect(other == nil)
      }
    }
    for placement in analysis.placements {
      #expect(placement.theme == themeOfProposal[placement.proposal])
      #expect((placement.theme == nil) == (placement.reason != nil))
      #expect(placement.theme == nil || placement.nearestTheme == nil)
      if let nearest = placement.nearestTheme {
        #expect((1...max(analysis.themes.count, 1)).contains(nearest))
      }
      #expect((0...100).contains(placement.x) && (0...100).contains(placement.y))
    }
  }

  @Test(arguments: ThemePipelineTests.corpora)
  func `themes are numbered by rank and count each group of copies once`(
    corpus: Corpus
  ) async throws {
    let analysis = try await corpus.analysis()
    #expect(analysis.themes.map(\.id) == analysis.themes.indices.map { $0 + 1 })
    for (higher, lower) in zip(analysis.themes, analysis.themes.dropFirst()) {
      #expect(
        !higher.isRepetitive && lower.isRepetitive
          || higher.isRepetitive == lower.isRepetitive
            && higher.distinctCount >= lower.distinctCount
      )
    }
    let representatives = Set(analysis.duplicates.representatives.map { analysis.proposals[$0].id })
    for theme in analysis.themes {
      #expect(theme.distinctCount == theme.proposals.count { representatives.contains($0) })
      #expect(theme.cohesion > 0 && theme.cohesion <= 1)
      #expect(theme.keyTerms.count <= 5)
      for term in theme.keyTerms {
        #expect(term.inside >= 1 && term.inside <= theme.distinctCount)
        #expect(term.inside <= term.total && term.total <= representatives.count)
      }
      #expect(!theme.neighbors.contains { $0.theme == theme.id })
      #expect(theme.neighbors.count == min(3, analysis.themes.count - 1))
    }
  }

  @Test(arguments: ThemePipelineTests.corpora)
  func `copies are where their head is`(corpus: Corpus) async throws {
    let analysis = try await corpus.analysis()
    for group in analysis.duplicates.groups {
      let places = group.members.map { analysis.placements[$0.proposal].theme }
      #expect(Set(places).count == 1)
    }
  }

  @Test(arguments: ThemePipelineTests.corpora)
  func `shuffled rows give equal findings`(corpus: Corpus) async throws {
    let straight = try await corpus.findings(of: corpus.proposals)
    for seed in 1...3 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      let shuffled = corpus.proposals.shuffled(using: &random)
      let found = try await corpus.findings(of: shuffled)
      #expect(found == straight)
    }
    #expect(straight.ledger.isBalanced)
  }
}
