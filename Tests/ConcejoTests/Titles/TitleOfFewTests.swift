import ConcejoTestSupport
import Testing

@testable import Concejo

/// Themes of few members are named as one who reads them all would name them.
@Suite struct TitleOfFewTests {
  /// What tells a theme from another one, about a swimming pool.
  private static let others = [
    "La piscina municipal necesita agua más templada", "Abono familiar de la piscina municipal",
    "Vestuarios limpios en la piscina", "La piscina municipal, con socorrista de tarde",
    "Cursos de natación en la piscina municipal", "Que la piscina tenga gradas y taquillas",
    "Horario de natación en la piscina municipal", "Duchas de la piscina sin agua caliente",
  ]

  /// The title of the theme of the first of some texts.
  private func title(of texts: [String], beside others: [String] = others) async throws
    -> ThemeTitle
  {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    let themes = try await pipeline.analysis(of: numberedProposals(texts + others)).themes
    return try #require(themes.first { $0.proposals.contains("1") }).title
  }

  @Test func `what one asks for is no part beside what three or more share`() async throws {
    let title = try await title(of: [
      "Que no cierren el consultorio en agosto", "El consultorio, abierto también por la tarde",
      "Un desfibrilador en el consultorio", "Médico todos los días en el consultorio",
      "Transporte a demanda para ir al consultorio y al hospital",
    ])
    #expect(title.text.lowercased() == "consultorio")
  }

  @Test func `a list of few members has two parts at most`() async throws {
    let title = try await title(of: [
      "Policía local por el botellón", "Farmacia de guardia para el pueblo",
      "Pediatra para el pueblo", "Cine para el pueblo", "Carnicería para el pueblo",
    ])
    #expect(title.parts.count <= 2, "\(title.text)")
  }

  @Test func `where something stands is no part`() async throws {
    let title = try await title(of: [
      "El autobús a la capital, también los sábados", "Marquesina para el autobús en el patio",
      "Un autobús para volver del instituto", "Toldos en el patio, que hace calor",
      "Cine de verano en el patio", "Más autobús por la noche",
    ])
    #expect(title.text.lowercased().contains("autobús"))
    #expect(!title.text.lowercased().contains("patio"), "\(title.text)")
  }

  @Test func `of a set phrase the whole is shown`() async throws {
    let lines = try await TitleLines(
      ["Falta un pas zebra", "Pintar els passos de vianants", "Pas de vianants il·luminat"],
      in: .ca)
    let passage = lines.texts.passage(ofRow: 1)
    let noun = try #require(
      passage.tokens.indices.first {
        lines.texts.corpus.surfaces[passage.tokens[$0].surface] == "passos"
      })
    var company = PhraseCompany()
    company.meet(passage.word(behind: noun, lines.forms))
    company.meet(passage.word(behind: noun, lines.forms))
    #expect(company.isNeverMissing)
    company.meet(nil)
    #expect(!company.isNeverMissing)
  }

  @Test(arguments: [
    ("Toldos en el patio", "patio", Language.es, true),
    ("Toldos para el patio", "patio", .es, false),
    ("Bancos delante de las escuelas", "escuelas", .es, true),
    ("Policia davant de l'escola", "escola", .ca, true),
    ("Des bancs devant la gare", "gare", .fr, true),
    ("Le retard de la gare", "gare", .fr, false),
  ])
  func `a place stands behind words that say where`(
    line: String, word: String, language: Language, isPlaced: Bool
  ) async throws {
    let lines = try await TitleLines([line], in: language)
    let passage = lines.texts.passage(ofRow: 0)
    let noun = try #require(
      passage.tokens.indices.first {
        lines.texts.corpus.surfaces[passage.tokens[$0].surface] == word
      })
    #expect(passage.isPlaced(at: noun, lines.forms) == isPlaced)
  }

  @Test func `only a preposition without an article ties a noun to another`() async throws {
    let lines = try await TitleLines(["Comida a domicilio y horario de la biblioteca"])
    let passage = lines.texts.passage(ofRow: 0)
    let tied = passage.tokens.indices.filter { passage.isBehindBarePreposition($0, lines.forms) }
    #expect(
      tied.map { lines.texts.corpus.surfaces[passage.tokens[$0].surface] } == ["domicilio", "la"])
  }
}
