import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct TokenizedCorpusTests {
  /// Texts over a few common and many rare words; some are empty.
  private func randomTexts(count: Int, seed: UInt64) -> [String] {
    let common = ["la", "Plaza", "del", "barrio"]
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...9, using: &random)).map { _ in
        let choice = Int.random(in: 0..<5, using: &random)
        let rare = Int.random(in: 0..<2_000, using: &random)
        return choice == 4 ? "palabra\(rare)" : common[choice]
      }.joined(separator: " ")
    }
  }

  @Test(arguments: [0, 1, 511, 512, 513, 1_500])
  func `chunks in parallel give what one text after the other gives`(count: Int) async throws {
    let texts = randomTexts(count: count, seed: UInt64(count))
    let corpus = try await TokenizedCorpus(numberedProposals(texts))
    var surfaces = SurfaceTable()
    var tokens: [[Token]] = []
    for text in texts {
      tokens.append(Tokenizer().tokens(in: Array(text.utf8), surfaces: &surfaces))
    }
    #expect(corpus.count == count)
    #expect((0..<count).map { Array(corpus.tokens(of: $0)) } == tokens)
    #expect(corpus.tokenCount == tokens.reduce(0) { $0 + $1.count })
    let forms = tokens.joined().map { Int($0.surface) }
    #expect(corpus.occurrences == surfaces.indices.map { form in forms.count { $0 == form } })
    let spelled = (0..<corpus.surfaces.count).map { corpus.surfaces[UInt32($0)] }
    #expect(spelled == (0..<surfaces.count).map { surfaces[UInt32($0)] })
  }

  @Test func `a title's words come first and positions count from the title`() async throws {
    let proposal = Proposal(id: "1", title: "Más sombra", body: "Árboles ya.")
    let corpus = try await TokenizedCorpus([proposal])
    let bytes = Array(proposal.text.utf8)
    let passages = corpus.tokens(of: 0).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(passages == ["Más", "sombra", "Árboles", "ya"])
  }
}
