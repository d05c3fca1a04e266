import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct ConceptPhrasesTests {
  /// The concepts of the phrases found in each text, with the passage of each.
  private func found(
    in texts: [String], _ language: Language = .es
  ) async throws -> [[(passage: String, concepts: [String])]] {
    let proposals = numberedProposals(texts)
    let corpus = try await TokenizedCorpus(proposals)
    let languages = [Language](repeating: language, count: corpus.surfaces.count)
    let lexicon = try await Lexicon(of: corpus, languages: languages)
    let phrases = ConceptPhrases(
      Language.withOther.map { $0 == language ? ConceptList.of($0).keys(among: .all).phrases : [] },
      lexicon: lexicon, surfaces: corpus.surfaces, languages: languages)
    let names = ConceptList.of(language).concepts
    return proposals.indices.map { proposal in
      let tokens = Array(corpus.tokens(of: proposal))
      return phrases.matches(in: tokens[...]).map { match in
        (
          match.tokens.map { corpus.surfaces[tokens[$0].surface] }.joined(separator: " "),
          phrases.concepts[match.phrase].map { names[$0] }
        )
      }
    }
  }

  @Test func `a phrase is found in either number, with its small words`() async throws {
    let texts = ["Un centro de salud en el barrio", "Más centros de salud", "Un centro con salud"]
    let found = try await found(in: texts)
    #expect(found[0].map(\.passage) == ["centro de salud"])
    #expect(found[0].first?.concepts == ["health.doctor"])
    #expect(found[1].map(\.passage) == ["centros de salud"])
    #expect(found[2].isEmpty)
  }

  @Test func `the longest phrase wins, and none overlap`() async throws {
    let found = try await found(in: [
      "Banco de alimentos y parada de autobús", "Residencia de la tercera edad",
    ])
    #expect(found[0].map(\.passage) == ["banco de alimentos", "parada de autobús"])
    #expect(found[1].map(\.passage) == ["residencia de la tercera edad"])
  }

  @Test func `a comma or a full stop parts a phrase`() async throws {
    let found = try await found(in: ["Seguridad, social y otras", "Cita. Previa a la obra"])
    #expect(found.joined().isEmpty)
  }

  @Test func `what is set apart is found and says nothing`() async throws {
    let found = try await found(in: ["Cine al aire libre"])
    #expect(found[0].map(\.passage) == ["aire libre"])
    #expect(found[0].first?.concepts.isEmpty == true)
  }

  @Test func `an apostrophe joins as a blank does`() async throws {
    let found = try await found(in: ["La llista d'espera", "La llista d’espera"], .ca)
    #expect(
      found.map { $0.first?.concepts } == [["government.appointment"], ["government.appointment"]])
  }

  @Test func `an entry that the tokenizer parts is a phrase`() async throws {
    let found = try await found(in: ["Herritarren parte-hartzea behar da"], .eu)
    #expect(found[0].first?.concepts == ["government.participation"])
  }
}
