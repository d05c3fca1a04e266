import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct AcronymsTests {
  private func forms(_ text: String) -> [String] { readTokens(text).map(\.form) }

  @Test func `an acronym that is a function word in small letters keeps its capitals`() {
    #expect(forms("La zona SER debe ser gratis") == ["la", "zona", "SER", "debe", "ser", "gratis"])
    #expect(forms("El CAP, cap al tard").prefix(2) == ["el", "CAP"])
    #expect(forms("El CAP, cap al tard").contains("cap"))
  }

  @Test func `who shouts means the word`() {
    #expect(forms("DEBE SER GRATIS") == ["debe", "ser", "gratis"])
    #expect(forms("SER GRATIS ya") == ["ser", "gratis", "ya"])
    #expect(forms("TIENE QUE SER") == ["tiene", "que", "ser"])
  }

  @Test func `a capital at the start, or emphasis, is no acronym`() {
    #expect(forms("Ser vecino. NO a la tala") == ["ser", "vecino", "no", "a", "la", "tala"])
  }

  @Test func `an acronym is a term, and the word beside it is none`() async throws {
    let corpus = try await TokenizedCorpus(
      numberedProposals(["La zona SER debe ser gratis", "Más plazas en la zona SER"]))
    let languages = [Language](repeating: .es, count: corpus.surfaces.count)
    let lexicon = try await Lexicon(of: corpus, languages: languages)
    func term(_ form: String) -> UInt32? {
      corpus.surfaces.find(Array(form.utf8)[...]).map { lexicon.termOfSurface[Int($0)] }
    }
    #expect(term("SER") != nil && term("SER") != Lexicon.noTerm)
    #expect(term("ser") == Lexicon.noTerm)
  }

  @Test(arguments: Language.allCases)
  func `each acronym of a language is one of its function words in capitals`(language: Language) {
    let profile = LanguageProfile.of(language)
    for acronym in profile.acronyms {
      #expect(acronym == acronym.uppercased())
      #expect(profile.stopWords.contains(acronym.lowercased()), "\(acronym)")
    }
  }
}
