import ConcejoTestSupport
import Testing

@testable import Concejo

/// Titles are phrases that end where a phrase ends.
@Suite struct TitleTests {
  /// What tells a theme from another one, about a swimming pool.
  private static let others = [
    "La piscina municipal necesita agua más templada", "Abono familiar de la piscina municipal",
    "Vestuarios limpios en la piscina", "La piscina municipal, con socorrista de tarde",
    "Cursos de natación en la piscina municipal", "Que la piscina tenga gradas y taquillas",
    "Horario de natación en la piscina municipal", "Duchas de la piscina sin agua caliente",
  ]

  private func titles(of texts: [String]) async throws -> [String] {
    try await themes(of: texts).flatMap { [$0.title.text] + $0.alternativeTitles.map(\.text) }
  }

  private func themes(of texts: [String]) async throws -> [Theme] {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    return try await pipeline.analysis(of: numberedProposals(texts + Self.others)).themes
  }

  @Test func `a verb neither begins nor ends a title`() async throws {
    let found = try await titles(of: [
      "Que abra la biblioteca los domingos", "Pedimos que abra la biblioteca también en agosto",
      "Que la biblioteca no cierra, que abra", "La biblioteca que abra los sábados",
      "Una biblioteca nueva que abra temprano", "La biblioteca del barrio, que abra más horas",
    ])
    #expect(found.contains { $0.lowercased().contains("biblioteca") })
    #expect(!found.contains { $0.lowercased().hasPrefix("abra") || $0.hasSuffix("abra") })
  }

  @Test func `an infinitive may begin a title`() async throws {
    let found = try await titles(of: [
      "Hay que plantar árboles en la avenida", "Plantar árboles junto al colegio",
      "Plantar árboles y cuidarlos", "Queremos plantar árboles de sombra",
      "Plantar árboles en el patio", "Se debe plantar árboles frutales",
    ])
    #expect(found.contains { $0.lowercased() == "plantar árboles" })
  }

  @Test func `a name is not cut in two`() async throws {
    let found = try await titles(of: [
      "Arreglar la calle Olmo cuanto antes", "Farolas en la calle Olmo", "La calle Olmo está rota",
      "Bancos para la calle Olmo", "La calle Olmo sin baches", "Asfaltar la calle Olmo entera",
    ])
    #expect(!found.contains { $0.lowercased() == "calle" })
  }

  @Test func `half a compound is no title`() async throws {
    let found = try await titles(of: [
      "Una mesa de ping-pong en el patio", "Mesas de ping-pong para el instituto",
      "Dos mesas de ping-pong de cemento", "El ping-pong del recreo necesita mesas",
      "Arreglar las mesas de ping-pong", "Mesas de ping-pong bajo techo",
    ])
    #expect(found.contains { $0.lowercased().contains("mesas") })
    #expect(
      !found.contains { $0.lowercased().hasSuffix("ping") || $0.lowercased().hasPrefix("pong") })
  }

  @Test func `words of time, numbers and qualities name nothing by themselves`() async throws {
    let found = try await themes(of: [
      "El autobús de las once los sábados", "Autobús los sábados a las once",
      "Un autobús barato los sábados, a las once", "El autobús, más barato y a las once",
      "Que el autobús salga a las once el sábado", "Autobús barato hasta las once",
    ]).map { $0.title.text.lowercased() }
    #expect(found.contains { $0.contains("autobús") })
    for word in ["once", "sábado", "sábados", "barato"] {
      #expect(!found.contains { $0 == word || $0.hasSuffix(" y \(word)") }, "\(found)")
    }
  }

  @Test func `a verb without any cue before it ends no title`() async throws {
    let found = try await titles(of: [
      "Comedor para padres trabajamos mucho", "Padres trabajamos hasta tarde, comedor ya",
      "Comedor escolar: padres trabajamos", "Padres trabajamos y el comedor cierra",
      "El comedor, padres trabajamos fuera", "Comedor de tarde, padres trabajamos",
    ])
    #expect(!found.contains { $0.lowercased().hasSuffix("trabajamos") }, "\(found)")
  }

  /// Texts of one theme beside others, in languages that put what they speak of last.
  @Test(arguments: [
    (
      [
        "The political parties agree", "A political campaign every week",
        "The political debate is long",
        "Their political speeches are dull", "Leave the political fights out",
        "No political adverts",
        "The political class forgets us", "Ban the political leaflets", "Of the parties, the worst",
        "The political season is too long",
      ],
      [
        "The library needs books", "A library card for the children", "The library is cold",
        "Open the library on Sunday", "Their library has no lift", "The library roof leaks",
        "A quiet room in the library", "More hours for the library", "The library is far away",
        "The library staff are kind",
      ], "political"
    ),
    (
      [
        "Ordainketa atzera bota dute", "Ordainketa bota dute berriro", "Hara bota dute nire orria",
        "Txartela bota dute zaborrera", "Eskutitza bota dute kalera", "Gutuna bota dute hemen",
        "Orria bota dute ibaira", "Liburua bota dute ura dagoen lekura",
      ],
      [
        "Igerilekua hotza da", "Igerilekua txikia da", "Igerilekua garestia da",
        "Igerilekua zaharra da", "Igerilekua urruti dago", "Igerilekua beteta dago",
        "Igerilekua itxita dago", "Igerilekua zikin dago",
      ], "bota"
    ),
  ])
  func `an adjective or a verb alone is no title`(
    texts: [String], others: [String], word: String
  ) async throws {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    let themes = try await pipeline.analysis(of: numberedProposals(texts + others)).themes
    let parts = themes.flatMap { $0.title.parts + $0.alternativeTitles }.map(\.text)
    #expect(!parts.contains { $0.lowercased() == word }, "\(parts)")
  }

  /// Proposals for buses, to tell another theme from.
  private static let buses = [
    "El autobús de la mañana llega tarde", "Un autobús al hospital comarcal",
    "La parada del autobús no tiene marquesina", "Horario del autobús en la parada",
    "El autobús, más veces al día", "Abono de autobús para estudiantes",
    "Que el autobús pase por el polígono", "La parada del autobús, con luz",
  ]

  /// The title of a theme of few, in lower case.
  private func titleOfFew(
    _ texts: [(title: String, body: String)], beside others: [String]
  ) async throws -> String {
    let proposals = (texts + others.map { (title: "", body: $0) }).enumerated().map {
      Proposal(id: String($0 + 1), title: $1.title, body: $1.body)
    }
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    let themes = try await pipeline.analysis(of: proposals).themes
    return try #require(themes.first { $0.proposals.contains("1") }).title.text.lowercased()
  }

  @Test func `what most of few members share stands before what one of them asks for`()
    async throws
  {
    let title = try await titleOfFew(
      [
        ("Más frecuencia del autobús 5", "Que pase cada veinte minutos por la noche."),
        ("Marquesinas en las paradas", "Las paradas de autobús no tienen marquesina."),
        ("Autobús hasta el hospital", "Línea directa de autobús hasta el hospital."),
        ("Ambulancia por la noche", "La comarca necesita una ambulancia por la noche."),
      ], beside: Self.others)
    #expect(title.hasPrefix("autobús") && !title.hasPrefix("autobús hasta"), "\(title)")
    #expect(!title.hasSuffix("y noche"), "\(title)")
  }

  @Test func `one of two members is no half of a theme`() async throws {
    let title = try await titleOfFew(
      [("", "Piscina abierta hasta septiembre"), ("", "Bono familiar de piscina más barato")],
      beside: Self.buses)
    #expect(title == "piscina")
  }

  @Test func `what is asked for at one time is not named by the time`() async throws {
    let title = try await titleOfFew(
      [
        ("", "Farmacia de guardia los fines de semana"),
        ("", "Local para que se reúnan los jóvenes los fines de semana"),
        ("", "Policía los fines de semana por el botellón"),
      ], beside: Self.buses)
    #expect(!title.contains("semana"), "\(title)")
  }

  @Test func `German nouns are no names`() async throws {
    let wishes = ["Mehr", "Keine", "Wir brauchen", "Bitte", "Endlich", "Neue", "Alle wollen"]
    let texts = ["Bänke", "Radwege"].flatMap { noun in wishes.map { "\($0) \(noun) für die Leute" }
    }
    let others = wishes.map { "\($0) Schulen und die Lehrer der Schulen" }
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    let themes = try await pipeline.analysis(of: numberedProposals(texts + others)).themes
    let title = try #require(themes.first { $0.proposals.contains("1") }).title
    #expect(title.parts.map(\.text).sorted() == ["Bänke", "Radwege"], "\(title.text)")
  }

  @Test func `a subtheme is not named as its theme`() async throws {
    let themes = try await Pipeline().analysis(of: MixedCorpus.proposals).themes
    for theme in themes {
      let titles = theme.subthemes.map(\.title.text)
      #expect(!titles.contains(theme.title.text))
      #expect(Set(titles).count == titles.count)
    }
  }
}
