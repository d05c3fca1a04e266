import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct ConceptLexiconTests {
  /// The names of the concepts of a form, or of those that say what and not where.
  private func concepts(
    of form: String, in texts: [String], _ language: Language, subjectsOnly: Bool = false
  ) async throws -> [String] {
    let corpus = try await TokenizedCorpus(numberedProposals(texts))
    let languages = [Language](repeating: language, count: corpus.surfaces.count)
    let lexicon = try await Lexicon(of: corpus, languages: languages)
    let concepts = ConceptLexicon(
      of: lexicon, surfaces: corpus.surfaces, languages: languages, areaWeight: 0.5)
    let surface = try #require(corpus.surfaces.find(Array(form.utf8)[...]))
    let names = ConceptList.of(language).concepts
    let term = Int(lexicon.termOfSurface[Int(surface)])
    let found = subjectsOnly ? concepts.subjects(of: term) : Array(concepts.memberships(of: term))
    return found.compactMap { $0.feature < names.count ? names[$0.feature] : nil }
  }

  @Test func `words of several languages have one concept`() async throws {
    let spanish = try await concepts(of: "autobuses", in: ["Más autobuses de noche"], .es)
    let basque = try await concepts(of: "autobusa", in: ["Autobusa gauez"], .eu)
    let english = try await concepts(of: "buses", in: ["More buses at night"], .en)
    #expect(spanish.contains("mobility.bus"))
    #expect(basque.contains("mobility.bus"))
    #expect(english.contains("mobility.bus"))
  }

  @Test func `words of a language that nobody writes say nothing`() async throws {
    let corpus = try await TokenizedCorpus(numberedProposals(["Más autobuses de noche"]))
    let languages = [Language](repeating: .es, count: corpus.surfaces.count)
    let lexicon = try await Lexicon(of: corpus, languages: languages)
    func isEmpty(_ spoken: Set<Language>) -> Bool {
      let concepts = ConceptLexicon(
        of: lexicon, surfaces: corpus.surfaces, languages: languages, spoken: spoken,
        areaWeight: 0.5)
      return lexicon.stems.indices.allSatisfy { concepts.memberships(of: $0).isEmpty }
    }
    #expect(isEmpty([.gl]))
    #expect(!isEmpty([.es]))
  }

  @Test func `an accent left out and another number are no other word`() async throws {
    #expect(try await concepts(of: "arbol", in: ["Un arbol caído"], .es).contains("green.trees"))
    #expect(
      try await concepts(of: "piscinas", in: ["Dos piscinas"], .es).contains("sport.swimming"))
  }

  @Test func `a street says where, not what`() async throws {
    let texts = ["Una piscina en la avenida"]
    #expect(try await concepts(of: "avenida", in: texts, .es) == ["city.streets"])
    #expect(try await concepts(of: "avenida", in: texts, .es, subjectsOnly: true).isEmpty)
    #expect(
      try await concepts(of: "piscina", in: texts, .es, subjectsOnly: true) == ["sport.swimming"])
  }

  @Test func `most words have none`() async throws {
    #expect(try await concepts(of: "frecuentemente", in: ["Pasa frecuentemente"], .es).isEmpty)
  }

  @Test func `a short word is another word without its s, unless the list has both`() async throws {
    // "países" and "pai" share a stem; "casas" is "casa" in the plural.
    #expect(try await concepts(of: "new", in: ["A new shelf"], .en).isEmpty)
    #expect(try await concepts(of: "buses", in: ["Dos buses"], .es).contains("mobility.bus"))
  }

  @Test(arguments: Language.allCases)
  func `each list has the same concepts, with entries that are alone`(language: Language) throws {
    let list = ConceptList.of(language)
    #expect(list.concepts == ConceptList.of(.es).concepts)
    #expect(Set(list.concepts).count == list.concepts.count)
    for (concept, entries) in zip(list.concepts + ["apart"], list.entries + [list.apart]) {
      #expect(entries.count >= (concept == "apart" ? 1 : 5), "\(concept)")
      #expect(Set(entries).count == entries.count, "\(concept)")
      for word in entries {
        #expect(
          word.allSatisfy { $0.isLetter || "-'’·@._".contains($0) || $0.isNumber }, "\(word)")
      }
    }
    // A stem that stands for many concepts tells none.
    let keys = list.keys(among: .all)
    #expect(keys.words.values.allSatisfy { $0.count <= 3 })
    #expect(keys.words.count > 900)
    #expect(keys.phrases.count >= 15)
    #expect(keys.phrases.allSatisfy { $0.keys.count > 1 })
  }

  @Test(arguments: Language.allCases)
  func `no single word of a list is a function word, which is never looked up`(
    language: Language
  ) {
    let list = ConceptList.of(language)
    let stopWords = LanguageProfile.of(language).stopWords
    let acronyms = Acronyms.known
    for word in list.entries.joined() where !word.contains("_") {
      let bytes = Array(word.utf8)
      let isAcronym = acronyms.form(in: bytes.span, range: bytes.indices) != nil
      #expect(isAcronym || !stopWords.contains(word.lowercased()), "\(word)")
    }
  }
}
