import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct ConceptContentsTests {
  /// What each text says of some concepts, and the share of it that has any.
  private func contents(
    of texts: [String], _ concepts: [String]
  ) async throws -> [(values: [Float], share: Float)] {
    let proposals = numberedProposals(texts)
    let corpus = try await TokenizedCorpus(proposals)
    let languages = [Language](repeating: .es, count: corpus.surfaces.count)
    let lexicon = try await Lexicon(of: corpus, languages: languages)
    let weighted = try await TFIDF().weighted(
      corpus, lexicon: lexicon, titleLengths: proposals.map(\.titleLength))
    let contents = try await ConceptContents(
      of: weighted.matrix, rows: Array(proposals.indices), corpus: corpus, lexicon: lexicon,
      concepts: ConceptLexicon(
        of: lexicon, surfaces: corpus.surfaces, languages: languages, areaWeight: 0.5))
    let names = ConceptList.of(.es).concepts
    let columns = try concepts.map { try #require(names.firstIndex(of: $0)) }
    return proposals.indices.map { row in
      (columns.map { contents.sums[row, $0] }, contents.shares[row])
    }
  }

  @Test func `a word inside a phrase does not speak for itself`() async throws {
    let found = try await contents(
      of: ["Seguridad social", "Seguridad en las noches"], ["safety.police", "social.services"])
    #expect(found[0].values[0] == 0)
    #expect(found[0].values[1] > 0.9)
    #expect(found[1].values[0] > 0)
    #expect(found[1].values[1] == 0)
  }

  @Test func `outside the phrase the same word counts by its share`() async throws {
    let found = try await contents(
      of: ["Seguridad social", "Seguridad social y seguridad"],
      ["safety.police", "social.services"])
    #expect(found[1].values[0] > 0)
    #expect(found[1].values[1] > found[1].values[0])
  }

  @Test func `shares are of the squared weights, 0 to 1`() async throws {
    let found = try await contents(
      of: ["Seguridad social", "Fulanito menganito", "Cine al aire libre", "Autobús fulanito"], [])
    #expect(abs(found[0].share - 1) < 0.001)
    #expect(found[1].share == 0)
    #expect(found[2].share > 0 && found[2].share < 1)
    #expect(found[3].share > 0 && found[3].share < 1)
  }
}
