import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct LexiconTests {
  /// A lexicon whose forms are all taken for one language.
  private struct Built {
    let lexicon: Lexicon
    let surfaces: SurfaceTable

    init(_ texts: [String], _ language: Language) async throws {
      let corpus = try await TokenizedCorpus(numberedProposals(texts))
      surfaces = corpus.surfaces
      lexicon = try await Lexicon(
        of: corpus, languages: Array(repeating: language, count: corpus.surfaces.count))
    }

    /// The term of a form, or nil if it is none.
    func term(_ form: String) throws -> UInt32? {
      let surface = try #require(surfaces.find(Array(form.utf8)[...]))
      let term = lexicon.termOfSurface[Int(surface)]
      return term == Lexicon.noTerm ? nil : term
    }
  }

  @Test func `a missing accent makes no other term`() async throws {
    let built = try await Built(["atencion atención ATENCIÓN", "jardin jardín"], .es)
    let attention = try #require(try built.term("atención"))
    #expect(try built.term("atencion") == attention)
    let garden = try #require(try built.term("jardín"))
    #expect(try built.term("jardin") == garden)
    #expect(garden != attention)
  }

  @Test func `letters that a keyboard lacks make no other term`() async throws {
    let german = try await Built(["Grünflächen Gruenflaechen Straße Strasse"], .de)
    #expect(try german.term("grünflächen") == german.term("gruenflaechen"))
    #expect(try german.term("straße") == german.term("strasse"))
    let portuguese = try await Built(["iluminação iluminacao"], .pt)
    #expect(try portuguese.term("iluminação") == portuguese.term("iluminacao"))
  }

  @Test func `the tilde of an enye makes another term`() async throws {
    let built = try await Built(["caña cana peña pena"], .es)
    #expect(try built.term("caña") != built.term("cana"))
    #expect(try built.term("peña") != built.term("pena"))
    #expect(built.lexicon.termCount == 4)
  }

  @Test func `an umlaut tells a German word from a stop word`() async throws {
    let built = try await Built(["schon schön"], .de)
    #expect(try built.term("schon") == nil)
    #expect(try built.term("schön") != nil)
  }

  struct Folding: Sendable {
    let form: String
    let folded: String
  }

  static let foldings: [Folding] = [
    Folding(form: "arbol", folded: "arbol"),
    Folding(form: "árbol", folded: "arbol"),
    Folding(form: "àáâãä", folded: "aaaaa"),
    Folding(form: "èéêë ìíîï", folded: "eeee iiii"),
    Folding(form: "òóôõö ùúûü", folded: "ooooo uuuu"),
    Folding(form: "niñez françès", folded: "niñez françes"),
    Folding(form: "col·laboració", folded: "col·laboracio"),
  ]

  @Test(arguments: LexiconTests.foldings)
  func `vowels lose their accents, other letters keep theirs`(example: Folding) {
    #expect(Array(Lexicon.foldingAccents(example.form).utf8) == Array(example.folded.utf8))
  }

  @Test func `forms of one stem are one term`() async throws {
    let built = try await Built(["biblioteca bibliotecas parque"], .es)
    #expect(try built.term("biblioteca") == built.term("bibliotecas"))
    #expect(built.lexicon.termCount == 2)
  }

  @Test func `stop words are no terms, with or without accents`() async throws {
    let built = try await Built(["también tambien el EL además ademas árbol"], .es)
    for form in ["también", "tambien", "el", "además", "ademas"] {
      #expect(try built.term(form) == nil, "\(form)")
      let surface = try #require(built.surfaces.find(Array(form.utf8)[...]))
      #expect(built.lexicon.isStopWord[Int(surface)], "\(form)")
    }
    #expect(built.lexicon.termCount == 1)
  }

  @Test func `a stop word of another language is a term`() async throws {
    let built = try await Built(["mit"], .es)
    #expect(try built.term("mit") != nil)
    let german = try await Built(["mit"], .de)
    #expect(try german.term("mit") == nil)
  }

  @Test func `addresses, numbers and single letters are no terms, codes and hashtags are`()
    async throws
  {
    let built = try await Built(
      ["www.ejemplo.org ana@ejemplo.org x 2030 m30 1.234.567 #limpieza"], .es)
    #expect(try built.term("www.ejemplo.org") == nil)
    #expect(try built.term("ana@ejemplo.org") == nil)
    #expect(try built.term("x") == nil)
    #expect(try built.term("1.234.567") == nil)
    #expect(try built.term("2030") == nil)
    #expect(try built.term("m30") != nil)
    #expect(try built.term("limpieza") != nil)
  }

  @Test func `terms are sorted by the bytes of their stems`() async throws {
    let built = try await Built(["zorro árbol ñandú barrio çedilla m30 casa"], .es)
    let stems = built.lexicon.stems.map { Array($0.utf8) }
    for (left, right) in zip(stems, stems.dropFirst()) {
      #expect(left.lexicographicallyPrecedes(right))
    }
    #expect(stems.count == 7)
  }

  @Test func `the numbers of terms do not depend on the order of the texts`() async throws {
    let texts = FiveThemes.proposals.map(\.body)
    let forwards = try await Built(texts, .es)
    let backwards = try await Built(texts.reversed(), .es)
    #expect(forwards.lexicon.stems == backwards.lexicon.stems)
    let names = forwards.lexicon.surfaceOfTerm.map { forwards.surfaces[$0] }
    #expect(names == backwards.lexicon.surfaceOfTerm.map { backwards.surfaces[$0] })
  }

  @Test func `a term shows in its most frequent form`() async throws {
    let built = try await Built(["bibliotecas biblioteca", "bibliotecas"], .es)
    let term = try #require(try built.term("biblioteca"))
    #expect(built.surfaces[built.lexicon.surfaceOfTerm[Int(term)]] == "bibliotecas")
  }

  @Test func `of equally frequent forms the first by bytes is shown`() async throws {
    let built = try await Built(["bibliotecas biblioteca"], .es)
    let term = try #require(try built.term("biblioteca"))
    #expect(built.surfaces[built.lexicon.surfaceOfTerm[Int(term)]] == "biblioteca")
  }

  @Test func `an empty corpus has no terms`() async throws {
    let built = try await Built([], .es)
    #expect(built.lexicon.termCount == 0)
    #expect(built.lexicon.termOfSurface.isEmpty)
  }
}
