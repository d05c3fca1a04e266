import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct FormContextsTests {
  @Test func `each form is counted in its company`() async throws {
    let proposals = numberedProposals([
      "La fuente no funciona", "Arreglen la FUENTE, que pierde", "Fuente de la plaza",
    ])
    let corpus = try await TokenizedCorpus(proposals)
    let languages = [Language](repeating: .es, count: corpus.surfaces.count)
    let contexts = FormContexts(
      of: corpus, proposals: proposals,
      terms: try await Lexicon(of: corpus, languages: languages).termOfSurface,
      languages: [.es, .es, .es], cues: FormCues.table(of: [.es], in: corpus.surfaces),
      endsAsInfinitive: [Bool](repeating: false, count: corpus.surfaces.count))
    func form(_ word: String) throws -> Int {
      Int(try #require(corpus.surfaces.find(Array(word.utf8)[...])))
    }
    let fountain = try form("fuente")
    #expect(contexts.occurrences[fountain] == 3)
    // "La fuente no" and "la FUENTE,": behind the article, and before no other noun.
    #expect(contexts.nominal[fountain] == 2 && contexts.closing[fountain] == 2)
    #expect(contexts.capitalized[fountain] == 2 && contexts.shouted[fountain] == 1)
    // "no funciona" and "que pierde".
    #expect(contexts.verbal[try form("funciona")] == 1)
    #expect(contexts.verbal[try form("pierde")] == 1)
    let square = try form("plaza")
    #expect(contexts.nominal[square] == 1)
    // "La fuente" opens a sentence, and "de la" is no pronoun; "la FUENTE" might be what is mended by her.
    #expect(contexts.sure[fountain] == 1 && contexts.sure[square] == 1)
    #expect(contexts.opening[fountain] == 1)
    // "La fuente", "la FUENTE" and "Fuente" stand behind no noun.
    #expect(contexts.free[fountain] == 3)
    #expect(contexts.isVerb(try form("pierde"), hasEnding: false))
    #expect(!contexts.isVerb(fountain, hasEnding: false))
  }

  @Test(arguments: [("Ö", false), ("ÖBB", true), ("Öl", false), ("SEXPE", true), ("Año", false)])
  func `a second capital is a shout`(word: String, isShouted: Bool) throws {
    var surfaces = SurfaceTable()
    let bytes = Array(word.utf8)
    let token = try #require(Tokenizer().tokens(in: bytes, surfaces: &surfaces).first)
    #expect(token.isShouted(in: bytes) == isShouted)
  }
}
