import ConcejoTestSupport
import Testing

@testable import Concejo

/// Contrary demands are told where they are plain, and nowhere else.
@Suite struct ContradictionTests {
  private static let pool = [
    "La piscina municipal necesita agua más templada para nadar",
    "Abono familiar de la piscina municipal y de la natación", "Vestuarios limpios en la piscina",
    "La piscina municipal, con socorrista de tarde", "Cursos de natación en la piscina municipal",
    "Que la piscina tenga gradas y taquillas", "Horario de natación en la piscina municipal",
    "Duchas de la piscina sin agua caliente",
  ]

  private func contradictions(_ texts: [String]) async throws -> [ThemeSummary.Contradiction] {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    return try await pipeline.analysis(of: numberedProposals(Self.pool + texts)).themes
      .flatMap(\.summary.contradictions)
  }

  private static let street = [
    "Pintar de blanco los bolardos de la calle Mayor",
    "Los bolardos de la calle están torcidos desde mayo",
    "Los bolardos de la calle chocan con los coches", "Farolas entre los bolardos de la calle",
    "La calle tiene bolardos que nadie ve de noche",
  ]

  @Test func `what one puts the other takes away, whatever the verb`() async throws {
    let found = try await contradictions(
      Self.street + [
        "Instalar bolardos en la calle", "Que pongan más bolardos en la calle",
        "Quitar los bolardos de la calle",
      ])
    let bollards = try #require(found.first { $0.subject == "bolardos" })
    #expect(bollards.majority.count == 2)
    #expect(bollards.minority.count == 1)
    #expect(bollards.minority.quote.text == "Quitar los bolardos de la calle")
  }

  @Test func `no theme opens with one of two who say the contrary`() async throws {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    let themes = try await pipeline.analysis(
      of: numberedProposals(
        Self.pool + [
          "Prohibir los patinetes. Nadie mira por dónde va cuando corre por el paseo",
          "No prohibir los patinetes. Con el mío llego a la fábrica antes de que salga el sol",
          "Los patinetes de alquiler se quedan tirados en la acera y molestan",
        ])
    ).themes
    let scooters = try #require(
      themes.first { $0.quotes.contains { $0.text == "No prohibir los patinetes." } })
    #expect(!scooters.quotes[0].text.contains("rohibir"))
  }

  @Test func `letters that stand for a noun may be asked for`() {
    #expect(FormTraits([.telling, .abbreviation]).mayBeSubject)
    #expect(!FormTraits([.telling]).mayBeSubject && !FormTraits([.abbreviation]).mayBeSubject)
  }

  @Test(arguments: [
    // Told, not asked for.
    "Los vecinos de la calle se quejan desde hace meses del aumento de bolardos",
    // Another thing of the same name.
    "Eliminar los bolardos luminosos de la calle", "Retirar bolardos de plástico de la calle",
    // Told with an article, not asked for.
    "La eliminación de bolardos ha dejado la calle sin protección",
    // What goes makes way for another of its kind.
    "Eliminar los bolardos y sustituirlos por bancos en la calle",
    // Whether it may be done is not whether it is there.
    "Prohibir bolardos en la calle",
    // Of a part of a place, or in a case.
    "Eliminar los bolardos de la zona superior de la plaza",
    "Quitar los bolardos cuando acaben las obras de la calle",
    // In a list of what is wrong.
    "La calle tiene rejillas, farolas y postes en medio, eliminación de bolardos y baches",
    // A sentence that ends between the two words.
    "Basta de quitar. Bolardos en la calle",
  ])
  func `what is not asked of the same thing is no contradiction`(_ text: String) async throws {
    let found = try await contradictions(
      Self.street + ["Instalar bolardos en la calle", "Más bolardos en la calle", text])
    #expect(!found.contains { $0.subject == "bolardos" }, "\(found)")
  }

  @Test func `parts of a text that is amended are nothing that people ask for`() async throws {
    let found = try await contradictions([
      "Añadir un artículo sobre la calle", "Añadir un artículo", "Suprimir el artículo",
      "El artículo de la calle está mal escrito", "Artículo sobre la calle, segundo párrafo",
      "La calle no cabe en un artículo de la norma",
    ])
    #expect(!found.contains { $0.subject == "artículo" }, "\(found)")
  }

  @Test(arguments: [
    ("Prohibir los bolardos", "No prohibir los bolardos", true),
    ("Prohibir los bolardos", "No prohibir los bolardos de hierro", false),
    ("Prohibir los bolardos", "Permitir los bolardos", false),
  ])
  func `one against one is told where one denies the other word for word`(
    first: String, second: String, isTold: Bool
  ) async throws {
    let found = try await contradictions(Self.street + [first, second])
    #expect(found.contains { $0.subject == "bolardos" } == isTold, "\(found)")
  }

  @Test func `what most ask for is not led by who asks for less of it`() async throws {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    let texts =
      Self.street + [
        "En la calle pido más bancos y menos bolardos", "Instalar bolardos en la calle Mayor",
        "Poner bolardos en la calle de Ponzano", "Más bolardos para la calle de Olavide",
      ]
    let themes = try await pipeline.analysis(of: numberedProposals(Self.pool + texts)).themes
    for theme in themes {
      #expect(theme.quotes.first?.text.contains("menos bolardos") != true)
    }
  }

  @Test func `more of what nobody wants is a complaint and no demand`() async throws {
    let found = try await contradictions([
      "Más ruido de los bares por la noche que nunca",
      "Aumento del ruido de los bares por la noche",
      "Reducir el ruido de los bares por la noche", "Menos ruido de los bares por la noche",
      "El ruido de los bares por la noche no deja dormir",
      "Bares con ruido por la noche en la plaza", "Noche de ruido en los bares de la plaza",
    ])
    #expect(found.isEmpty, "\(found)")
  }

  private static let here = [
    "Instalar bolardos en la calle de Ponzano", "Más bolardos en la calle de Ponzano",
  ]

  @Test func `who asks for the contrary in the same place contradicts`() async throws {
    let found = try await contradictions(
      Self.street + Self.here + ["Quitar los bolardos de la calle de Ponzano"])
    #expect(found.contains { $0.subject == "bolardos" }, "\(found)")
  }

  @Test(arguments: [
    "Quitar los bolardos de la calle de Olavide", "Quitar los bolardos de la calle",
  ])
  func `here and elsewhere, or here and anywhere, are no contradiction`(
    _ text: String
  ) async throws {
    let found = try await contradictions(Self.street + Self.here + [text])
    #expect(!found.contains { $0.subject == "bolardos" }, "\(found)")
  }

  @Test func `with one thing and with another is no contradiction, with more of the same is`()
    async throws
  {
    let lit = ["Instalar bolardos con luces", "Poner bolardos con luces"]
    let apart = try await contradictions(Self.street + lit + ["Quitar los bolardos con pinchos"])
    #expect(!apart.contains { $0.subject == "bolardos" }, "\(apart)")
    for text in ["Quitar los bolardos con luces y pinchos", "Quitar los bolardos"] {
      let found = try await contradictions(Self.street + lit + [text])
      #expect(found.contains { $0.subject == "bolardos" }, "\(text): \(found)")
    }
  }

  @Test func `a reason tells no thing apart`() async throws {
    let found = try await contradictions(
      Self.street + [
        "Instalar bolardos porque los coches se suben", "Poner bolardos para que nadie aparque",
        "Quitar los bolardos porque tropiezan las personas ciegas",
      ])
    #expect(found.contains { $0.subject == "bolardos" }, "\(found)")
  }

  @Test func `less or none is one side, whatever joins them`() async throws {
    let found = try await contradictions(
      Self.street + [
        "Reducir o eliminar bolardos", "Quitar los bolardos", "Que quiten los bolardos",
      ])
    #expect(!found.contains { $0.subject == "bolardos" }, "\(found)")
  }

  @Test func `who asks for both takes no side`() async throws {
    let found = try await contradictions(
      Self.street + [
        "Instalar bolardos en la calle",
        "Quitar los bolardos de la calle. Poner bolardos en la calle",
      ])
    #expect(!found.contains { $0.subject == "bolardos" }, "\(found)")
  }
}
