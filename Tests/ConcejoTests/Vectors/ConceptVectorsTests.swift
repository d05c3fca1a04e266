import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct ConceptVectorsTests {
  private static let texts = [
    "Autobuses puntuales", "El tranvía pasa poco", "Papeleras y contenedores llenos",
    "Reciclaje de vidrio y envases", "Fulanito menganito zutanito perengano",
    "Fulanito quiere un tranvía zutanito perengano", "Médicos en el ambulatorio",
    "Maestros para la escuela", "Impuestos y tasas más bajos", "Árboles con sombra",
    "Conciertos y música en directo", "Una piscina cubierta", "Alquiler de vivienda para jóvenes",
    "Menos ruido para dormir",
  ]

  private func rows(_ stage: ConceptVectors) async throws -> DenseMatrix {
    let proposals = numberedProposals(Self.texts)
    let corpus = try await TokenizedCorpus(proposals)
    let languages = [Language](repeating: .es, count: corpus.surfaces.count)
    let lexicon = try await Lexicon(of: corpus, languages: languages)
    let weighted = try await TFIDF().weighted(
      corpus, lexicon: lexicon, titleLengths: proposals.map(\.titleLength))
    let contents = try await ConceptContents(
      of: weighted.matrix, rows: Array(proposals.indices), corpus: corpus, lexicon: lexicon,
      concepts: ConceptLexicon(
        of: lexicon, surfaces: corpus.surfaces, languages: languages, areaWeight: stage.areaWeight))
    return try await stage.rows(of: contents, languages: proposals.map { _ in .es })
  }

  @Test func `proposals that share no word but an area are alike`() async throws {
    let rows = try await rows(ConceptVectors())
    #expect(rows.dot(0, 1) > 0)
    #expect(rows.dot(2, 3) > 0)
    #expect(rows.dot(0, 2) < rows.dot(0, 1))
    #expect(rows.dot(1, 3) < rows.dot(2, 3))
  }

  @Test func `what has no concept has no vector, and what has few a short one`() async throws {
    let rows = try await rows(ConceptVectors())
    #expect(rows.dot(4, 4) == 0)
    #expect(rows.dot(5, 5) > 0)
    #expect(rows.dot(5, 5) < rows.dot(1, 1))
    #expect(rows.dot(1, 1) <= 1.001)
  }

  @Test
  func `a large corpus of other things is left to its own words, a small one has none to spare`() {
    let stage = ConceptVectors()
    let half = stage.fullCorpusShare / 2
    #expect(stage.corpusFactor(share: stage.fullCorpusShare, rowCount: 5000) == 1)
    #expect(stage.corpusFactor(share: half, rowCount: 5000) == 0.25)
    #expect(stage.corpusFactor(share: half, rowCount: 750) == 0.625)
    #expect(stage.corpusFactor(share: half, rowCount: 500) == 1)
  }

  @Test func `concepts count twice among a few dozen, and as their weights say among many`() {
    #expect(ConceptVectors.sizeFactor(rowCount: 60) == 2)
    #expect(ConceptVectors.sizeFactor(rowCount: 200) == 1.6)
    #expect(ConceptVectors.sizeFactor(rowCount: 2000) == 1)
  }

  @Test func `concepts bring together what shares no word, unless they are left out`() async throws
  {
    // What two texts share says nothing of the two subjects.
    let subjects = [
      ["autobús", "autocar", "parada", "marquesina", "lanzadera", "microbús", "línea", "buses"],
      [
        "médico", "ambulatorio", "pediatra", "enfermera", "sanitario", "sanidad", "salud",
        "urgencias",
      ],
    ]
    let wishes = ["azul", "grande", "redondo", "barato"]
    let texts = subjects.flatMap { words in
      words.flatMap { word in wishes.map { "\(word) \($0)" } }
    }
    func agreement(_ concepts: ConceptVectors) async throws -> Double {
      var pipeline = Pipeline()
      pipeline.themeFinder.count = .exactly(2)
      pipeline.duplicateFinder.join.threshold = 1
      pipeline.conceptVectors = concepts
      let placements = try await pipeline.analysis(of: numberedProposals(texts)).placements
      return ClusteringScores(
        gold: placements.map { (Int($0.proposal) ?? 0) <= 32 ? 0 : 1 },
        predicted: placements.map { $0.theme ?? 0 }
      ).adjustedMutualInformation
    }
    let (usual, alone) = (try await agreement(ConceptVectors()), try await agreement(.unused))
    #expect(usual > 0.9)
    #expect(alone < 0.5)
  }
}
