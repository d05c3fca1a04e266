import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct PassageJoinTests {
  private static func pairs(
    of texts: [String], _ join: PassageJoin = PassageJoin()
  ) async throws -> [[Int]] {
    let proposals = numberedProposals(texts)
    let corpus = try await TokenizedCorpus(proposals)
    let languages = try await LanguageAssignment(of: corpus)
    let lexicon = try await Lexicon(of: corpus, languages: languages.surfaces)
    let facts = try await WordFacts(
      corpus: corpus, lexicon: lexicon, languages: languages, proposals: proposals)
    return try await join.pairs(among: Array(texts.indices), corpus: corpus, facts: facts)
      .map { [$0.first, $0.second] }
  }

  private static let passage = "un horno comunal en la caseta de los peones"

  @Test func `texts with a passage in common are a pair, whatever stands around it`() async throws {
    let pairs = try await Self.pairs(of: [
      "Abrir \(Self.passage)", "Un huerto junto a la acequia vieja del molino",
      "Los vecinos de esta calle llevamos tiempo queriendo \(Self.passage)",
    ])
    #expect(pairs == [[0, 2]])
  }

  @Test func `a passage that many have brings nobody together`() async throws {
    var join = PassageJoin()
    let texts = (0..<4).map { number in
      "\(["Abrir", "Cerrar", "Pintar", "Mover"][number]) \(Self.passage)"
    }
    #expect(try await Self.pairs(of: texts, join).count == 6)
    join.mostHolders = 3
    #expect(try await Self.pairs(of: texts, join).isEmpty)
  }

  @Test func `a phrase inside long texts is too little`() async throws {
    let pairs = try await Self.pairs(of: [
      "Queremos \(Self.passage) y que la biblioteca cierre más tarde porque hay exámenes y los estudiantes no tienen otro sitio tranquilo donde preparar sus oposiciones durante las noches de junio",
      "Pusieron \(Self.passage) hace tiempo, pero ahora lo que nos preocupa son las cunetas llenas de maleza que nadie siega desde la primavera y que con el calor pueden arder hasta el pinar vecino",
    ])
    #expect(pairs.isEmpty)
  }
}
