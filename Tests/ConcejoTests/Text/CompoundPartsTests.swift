import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct CompoundPartsTests {
  private static let texts = [
    "Das Klima und der Schutz", "Mehr Schutz für das Klima", "Klimaschutz jetzt",
    "Die Straße und die Bahn", "Eine Bahn in jeder Straße", "Straßenbahn am Abend",
    "Die Fläche und der Wald", "Wald statt Fläche", "Waldflächenschutz", "Schutz der Waldfläche",
    "Waldfläche erhalten", "Der Verkehr braucht Mittel", "Mittel im Verkehr", "Verkehrsmittel",
    "Ein Amt", "Das Amt", "Bauamt", "Bau und Amt",
  ]

  /// The forms of a compound's parts.
  private func parts(of form: String, _ language: Language = .de) async throws -> [String] {
    let corpus = try await TokenizedCorpus(numberedProposals(Self.texts))
    let languages = [Language](repeating: language, count: corpus.surfaces.count)
    let lexicon = try await Lexicon(of: corpus, languages: languages)
    let weighted = try await TFIDF().weighted(
      corpus, lexicon: lexicon, titleLengths: Self.texts.map { _ in 0 })
    let compounds = CompoundParts(
      of: lexicon, surfaces: corpus.surfaces, languages: languages,
      documentFrequency: weighted.documentFrequency)
    let surface = try #require(corpus.surfaces.find(Array(form.utf8)[...]))
    return compounds.parts(of: lexicon.termOfSurface[Int(surface)]).map {
      corpus.surfaces[lexicon.surfaceOfTerm[Int($0)]]
    }
  }

  @Test func `a compound is its modifier and its head`() async throws {
    #expect(try await parts(of: "klimaschutz") == ["klima", "schutz"])
  }

  @Test func `a linking element may stand between them`() async throws {
    #expect(try await parts(of: "straßenbahn") == ["straße", "bahn"])
    #expect(try await parts(of: "verkehrsmittel") == ["verkehr", "mittel"])
  }

  @Test func `of several cuts the one with the longest head is taken`() async throws {
    // "Wald" and "Flächenschutz", which nobody writes; so "Waldfläche" and "Schutz".
    #expect(try await parts(of: "waldflächenschutz") == ["waldfläche", "schutz"])
  }

  @Test func `short parts are endings by chance, and a simple word has none`() async throws {
    #expect(try await parts(of: "bauamt").isEmpty)
    #expect(try await parts(of: "klima").isEmpty)
  }

  @Test func `other languages are not cut`() async throws {
    #expect(try await parts(of: "klimaschutz", .en).isEmpty)
  }

  @Test func `a compound in no list belongs to what its head belongs to`() async throws {
    let texts = ["Der Fahrplan", "Ein Bus", "Mein Fahrplan", "Der Bus", "Schnürzelbus"]
    let more =
      texts + ["Schnürzel", "Ein Schnürzel", "Die Straßenbahn", "Eine Straßenbahn"]
      + ["Schnürzelstraßenbahn"]
    let corpus = try await TokenizedCorpus(numberedProposals(more))
    let languages = [Language](repeating: .de, count: corpus.surfaces.count)
    let lexicon = try await Lexicon(of: corpus, languages: languages)
    let weighted = try await TFIDF().weighted(
      corpus, lexicon: lexicon, titleLengths: more.map { _ in 0 })
    let compounds = CompoundParts(
      of: lexicon, surfaces: corpus.surfaces, languages: languages,
      documentFrequency: weighted.documentFrequency)
    let concepts = ConceptLexicon(
      of: lexicon, surfaces: corpus.surfaces, languages: languages, compounds: compounds,
      areaWeight: 0.5)
    func memberships(_ form: String) throws -> [ConceptLexicon.Membership] {
      let surface = try #require(corpus.surfaces.find(Array(form.utf8)[...]))
      return Array(concepts.memberships(of: Int(lexicon.termOfSurface[Int(surface)])))
    }
    let tram = try memberships("straßenbahn")
    #expect(!tram.isEmpty)
    let (compound, nonsense) = (
      try memberships("schnürzelstraßenbahn"), try memberships("schnürzel")
    )
    #expect(compound == tram)
    #expect(nonsense.isEmpty)
  }
}
