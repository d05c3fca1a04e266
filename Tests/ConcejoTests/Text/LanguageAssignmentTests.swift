import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct LanguageAssignmentTests {
  private static let spanish = [
    "Queremos más árboles en las calles de nuestro barrio porque hace mucho calor.",
    "Los vecinos estamos hartos del ruido que hacen los bares por la noche.",
    "Hay que arreglar las aceras porque los mayores se tropiezan en la calle.",
  ]
  private static let catalan = [
    "Volem més arbres als carrers del nostre barri perquè hi fa molta calor.",
    "Els veïns estem farts del soroll que fan els bars de la plaça a la nit.",
    "Cal arreglar les voreres perquè la gent gran hi ensopega sovint.",
  ]
  private static let basque = [
    "Zuhaitz gehiago nahi ditugu gure auzoko kaleetan, bero handia egiten duelako."
  ]

  private func assignment(
    of texts: [String]
  ) async throws -> (LanguageAssignment, TokenizedCorpus) {
    let corpus = try await TokenizedCorpus(numberedProposals(texts))
    return (try await LanguageAssignment(of: corpus), corpus)
  }

  @Test func `each text of a mixed corpus has its own language`() async throws {
    let (languages, _) = try await assignment(of: Self.spanish + Self.catalan + Self.basque)
    #expect(languages.proposals == [.es, .es, .es, .ca, .ca, .ca, .eu])
  }

  @Test func `counts are of proposals, by language`() async throws {
    let (languages, _) = try await assignment(of: Self.spanish + Self.catalan + Self.basque)
    #expect(languages.counts[Language.es.index] == 3)
    #expect(languages.counts[Language.ca.index] == 3)
    #expect(languages.counts[Language.eu.index] == 1)
    #expect(languages.counts.reduce(0, +) == 7)
  }

  @Test func `a language that hardly a text is in is not spoken`() async throws {
    let many = (0..<80).flatMap { number in Self.spanish.map { "\($0) \(number)" } }
    let (few, _) = try await assignment(of: many + Self.catalan[..<1])
    #expect(few.counts[Language.ca.index] == 1 && few.spoken == [.es])
    let (both, _) = try await assignment(of: Self.spanish + Self.basque)
    #expect(both.spoken == [.es, .eu])
  }

  @Test func `the main language is the most frequent one`() async throws {
    let (languages, _) = try await assignment(of: Self.spanish + Self.basque)
    #expect(languages.main == .es)
  }

  @Test func `of two equally frequent languages the first by code is the main one`() async throws {
    let (languages, _) = try await assignment(of: Self.spanish + Self.catalan)
    #expect(languages.main == .ca)
  }

  @Test func `a form belongs to the language of the texts it mostly stands in`() async throws {
    let corpora: [(texts: [String], expected: Language)] = [
      (Self.spanish + [Self.catalan[2]], .es),
      (Self.catalan + [Self.spanish[2]], .ca),
    ]
    for (texts, expected) in corpora {
      // "la" stands in texts of both languages.
      let (languages, corpus) = try await assignment(of: texts + texts)
      let surface = try #require(corpus.surfaces.find(Array("la".utf8)[...]))
      var occurrences: [Language: Int] = [:]
      for proposal in 0..<corpus.count {
        let count = corpus.tokens(of: proposal).count { $0.surface == surface }
        occurrences[languages.proposals[proposal], default: 0] += count
      }
      try #require(occurrences[expected, default: 0] * 2 > occurrences.values.reduce(0, +))
      #expect(languages.surfaces[Int(surface)] == expected)
    }
  }

  @Test func `a text without words takes the language of the corpus`() async throws {
    let (languages, _) = try await assignment(of: Self.catalan + Self.catalan + ["2030", ""])
    #expect(languages.proposals.suffix(2) == [.ca, .ca])
  }

  @Test func `there is a language for every form`() async throws {
    let (languages, corpus) = try await assignment(of: Self.spanish + Self.basque)
    #expect(languages.surfaces.count == corpus.surfaces.count)
  }

  @Test func `an empty corpus has no proposals in any language`() async throws {
    let (languages, _) = try await assignment(of: [])
    #expect(languages.proposals.isEmpty)
    #expect(languages.counts.allSatisfy { $0 == 0 })
  }

  @Test func `a short title is in the language of its corpus, a long text in its own`() async throws
  {
    let titles = ["Autobús calle Maquinilla", "WC PARQUE DE LA GAVIA", "Creación parking públicos"]
    let many = (0..<20).flatMap { _ in Self.spanish }
    let (languages, _) = try await assignment(of: many + titles + Self.catalan)
    #expect(languages.proposals.suffix(6) == [.es, .es, .es, .ca, .ca, .ca])
  }

  @Test func `a text in another script or of other letters is in none of the languages`()
    async throws
  {
    let foreign = [
      "Ми хочемо більше лавок у парку для літніх людей", "المزيد من الحافلات ليلا",
      "我们希望公园里有更多的长椅", "Trzeba naprawić chodniki w naszej dzielnicy",
    ]
    let (languages, corpus) = try await assignment(of: Self.spanish + foreign)
    #expect(languages.proposals == [.es, .es, .es, .other, .other, .other, .other])
    #expect(languages.counts[Language.other.index] == 4)
    #expect(languages.main == .es)
    let surface = try #require(corpus.surfaces.find(Array("chodniki".utf8)[...]))
    #expect(languages.surfaces[Int(surface)] == .other)
  }

  @Test func `names and codes are no other language`() async throws {
    let (languages, _) = try await assignment(of: Self.spanish + ["Wi-Fi", "Żuk", "M-30 XKCD"])
    #expect(!languages.proposals.contains(.other))
  }

  @Test func `words of another language are taken as they are and name no theme`() async throws {
    let texts = Self.spanish + ["Trzeba naprawić chodniki w naszej dzielnicy"]
    let (languages, corpus) = try await assignment(of: texts)
    let lexicon = try await Lexicon(of: corpus, languages: languages.surfaces)
    let surface = Int(try #require(corpus.surfaces.find(Array("chodniki".utf8)[...])))
    #expect(lexicon.stems[Int(lexicon.termOfSurface[surface])] == "chodniki")
    #expect(lexicon.isNeverLabel[surface])
    let own = Int(try #require(corpus.surfaces.find(Array("aceras".utf8)[...])))
    #expect(!lexicon.isNeverLabel[own])
  }
}
