import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct WordListTests {
  private func terms(_ texts: [String], _ words: WordList) async throws -> (Lexicon, SurfaceTable) {
    let corpus = try await TokenizedCorpus(numberedProposals(texts))
    let lexicon = try await Lexicon(
      of: corpus, languages: [Language](repeating: .es, count: corpus.surfaces.count), words: words)
    return (lexicon, corpus.surfaces)
  }

  private func term(_ form: String, _ lexicon: Lexicon, _ surfaces: SurfaceTable) -> UInt32? {
    surfaces.find(Array(form.utf8)[...]).map { lexicon.termOfSurface[Int($0)] }
  }

  private static let texts = [
    "Más aparcamiento en el barrio", "Un parking junto a la estación", "El párking del hospital",
  ]

  @Test func `synonyms are one term, whatever their accents`() async throws {
    var words = WordList()
    words.synonyms = [["Aparcamiento", "parking"]]
    let (lexicon, surfaces) = try await terms(Self.texts, words)
    let own = try #require(term("aparcamiento", lexicon, surfaces))
    #expect(own != Lexicon.noTerm)
    #expect(term("parking", lexicon, surfaces) == own)
    #expect(term("párking", lexicon, surfaces) == own)
    let (plain, forms) = try await terms(Self.texts, WordList())
    #expect(term("parking", plain, forms) != term("aparcamiento", plain, forms))
  }

  @Test func `a stop word of the analyst is no term`() async throws {
    var words = WordList()
    words.stopWords = ["estacion"]
    let (lexicon, surfaces) = try await terms(Self.texts, words)
    #expect(term("estación", lexicon, surfaces) == Lexicon.noTerm)
    #expect(term("hospital", lexicon, surfaces) != Lexicon.noTerm)
  }

  @Test func `a function word is kept if the analyst says so, in capitals where it has them`()
    async throws
  {
    let texts = ["Bajo el puente y BAJO EL PUENTE", "Los bajos con DEL y del"]
    let (plain, forms) = try await terms(texts, WordList())
    #expect(term("bajo", plain, forms) == Lexicon.noTerm)
    var words = WordList()
    words.keepWords = ["bajo"]
    let (kept, keptForms) = try await terms(texts, words)
    #expect(term("bajo", kept, keptForms) != Lexicon.noTerm)
    let tokens = Tokenizer(keptWords: ["DEL"])
    var surfaces = SurfaceTable()
    let found = tokens.tokens(in: Array("Los bajos con DEL y del".utf8), surfaces: &surfaces)
    #expect(found.map { surfaces[$0.surface] } == ["los", "bajos", "con", "DEL", "y", "del"])
  }

  @Test func `a word that must not name a theme names none`() async throws {
    let plain = try await Pipeline().analysis(of: FiveThemes.proposals)
    let first = try #require(plain.themes.first)
    let word = try #require(first.title.text.lowercased().split(separator: " ").first)
    var pipeline = Pipeline()
    pipeline.words.neverLabels = [String(word)]
    let analysis = try await pipeline.analysis(of: FiveThemes.proposals)
    for theme in analysis.themes {
      #expect(!theme.title.text.lowercased().hasPrefix(word))
      #expect(!theme.keyTerms.map { $0.word.lowercased() }.contains(String(word)))
    }
  }
}
