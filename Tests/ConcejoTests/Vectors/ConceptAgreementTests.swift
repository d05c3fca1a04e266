import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct ConceptAgreementTests {
  /// Texts with two words of a concept each, and beside them one word of their own company.
  private static func texts(_ words: [(word: String, company: String)]) -> [String] {
    words.flatMap { pair in (0..<40).map { "\(pair.word) \(pair.company) ficha\($0)" } }
  }

  /// What a concept counts for in texts whose learnt vectors are given by their company.
  private func weight(
    of concept: String, _ words: [(word: String, company: String)],
    evidence: Float = 100
  ) async throws -> Float {
    var stage = ConceptVectors()
    stage.expectedEvidence = evidence
    let texts = Self.texts(words)
    let corpus = try await TokenizedCorpus(numberedProposals(texts))
    let languages = [Language](repeating: .es, count: corpus.surfaces.count)
    let lexicon = try await Lexicon(of: corpus, languages: languages)
    let weighted = try await TFIDF().weighted(
      corpus, lexicon: lexicon, titleLengths: texts.map { _ in 0 })
    let companies = words.map(\.company)
    var learned = DenseMatrix(rowCount: texts.count, columnCount: 8)
    for row in texts.indices {
      learned[row, companies.firstIndex(of: companies[row / 40]) ?? 0] = 1
    }
    let agreement = ConceptAgreement(
      of: ConceptLexicon(
        of: lexicon, surfaces: corpus.surfaces, languages: languages, areaWeight: 0.5),
      in: weighted.matrix, learned: learned, stage: stage)
    let feature = try #require(ConceptList.of(.es).concepts.firstIndex(of: concept))
    return agreement.weights[feature]
  }

  @Test func `words in the same company belong together, words in different ones do not`()
    async throws
  {
    let together = try await weight(
      of: "mobility.rail", [("tren", "azul"), ("tranvía", "azul"), ("vagón", "azul")])
    let apart = try await weight(
      of: "mobility.rail", [("tren", "azul"), ("tranvía", "rojo"), ("vagón", "verde")])
    #expect(together == 1)
    // 80 proposals of other words show no agreement; 100 expected ones show the full one.
    let share: Float = 100.0 / 180
    #expect(abs(apart - share * share * share) < 0.001)
  }

  @Test func `one word alone, or none, says nothing against a concept`() async throws {
    #expect(try await weight(of: "mobility.rail", [("tren", "azul"), ("perro", "rojo")]) == 1)
    #expect(try await weight(of: "sport.swimming", [("tren", "azul")]) == 1)
  }

  @Test func `the more is expected, the less a corpus changes`() async throws {
    let words = [(word: "tren", company: "azul"), (word: "tranvía", company: "rojo")]
    let usual = try await weight(of: "mobility.rail", words)
    let slow = try await weight(of: "mobility.rail", words, evidence: 1000)
    #expect(usual < slow)
    #expect(slow < 1)
  }
}
