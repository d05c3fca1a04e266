import Testing

@testable import Concejo

/// Words that Snowball would join with others stand alone, with their own forms.
@Suite struct OwnStemsTests {
  private func stem(_ word: String, _ language: Language) -> [UInt8] {
    StemmerSet().stem(
      Array(word.utf8)[...], language: language, folding: language.foldsAccents)
  }

  @Test(arguments: [
    (Language.es, "puerta", "puertas", "puerto"), (.es, "verdad", "verdades", "verde"),
    (.es, "género", "generos", "generación"), (.es, "señal", "señales", "señalar"),
    (.ca, "carrer", "carrers", "carril"), (.ca, "dona", "dones", "donar"),
    (.ca, "salut", "salut", "salari"), (.fr, "don", "dons", "donner"),
    (.pt, "população", "populações", "popular"), (.gl, "praza", "prazas", "prazo"),
    (.it, "porta", "porte", "porto"), (.en, "office", "offices", "officer"),
    (.de, "bauer", "bauern", "bauen"),
  ])
  func `a word meets its forms and no other word`(
    language: Language, word: String, form: String, other: String
  ) {
    #expect(stem(word, language) == stem(form, language))
    #expect(stem(word, language) != stem(other, language))
  }

  @Test(arguments: Language.allCases)
  func `no form stands twice, and each list is needed`(language: Language) {
    let lists = LanguageProfile.of(language).ownStems
    let forms = lists.joined().map { Lexicon.foldingAccents($0) }
    #expect(forms.count == Set(forms).count)
    // What is not listed keeps Snowball's stem.
    #expect(OwnStems(lists)[Array("xyzzy".utf8)[...]] == nil)
  }
}
