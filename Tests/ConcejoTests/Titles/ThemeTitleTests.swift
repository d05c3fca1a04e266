import Testing

@testable import Concejo

@Suite struct ThemeTitleTests {
  private func part(
    _ text: String, language: Language = .es, losesCapital: Bool = true,
    isCoordination: Bool = false
  ) -> ThemeTitle.Part {
    ThemeTitle.Part(
      quote: Quote(proposal: "1", start: 0, end: text.utf8.count, text: text), language: language,
      losesCapital: losesCapital, isCoordination: isCoordination)
  }

  @Test func `phrases are joined as a list, without the capitals of their places`() {
    let title = ThemeTitle(joining: [part("Bancos"), part("Baños públicos"), part("Fuentes")])
    #expect(title.text == "Bancos, baños públicos y fuentes")
    #expect(title.parts.map(\.text) == ["Bancos", "Baños públicos", "Fuentes"])
    #expect(ThemeTitle(joining: [part("Bancos")]).text == "Bancos")
  }

  @Test func `names and abbreviations keep their capitals`() {
    let title = ThemeTitle(joining: [part("Trato"), part("SEXPE", losesCapital: false)])
    #expect(title.text == "Trato y SEXPE")
  }

  @Test(arguments: [
    ("Impuestos", "Tasas e impuestos"), ("Higiene", "Tasas e higiene"),
    ("Hierba", "Tasas y hierba"), ("Fuentes", "Tasas y fuentes"),
  ])
  func `the Spanish word for and is another one before the sound of i`(last: String, text: String) {
    #expect(ThemeTitle(joining: [part("Tasas"), part(last)]).text == text)
  }

  @Test func `each language has its word`() {
    let titles = Language.allCases.map { language in
      ThemeTitle(joining: [part("a", language: language), part("b", language: language)]).text
    }
    #expect(
      titles == [
        "a i b", "a und b", "a and b", "a y b", "a eta b", "a et b", "a e b", "a e b", "a e b",
      ]
    )
  }

  @Test func `what is written in capitals keeps them`() {
    #expect(
      ThemeTitle(joining: [part("BIBLIOTECA"), part("ALQUILER")]).text == "BIBLIOTECA y ALQUILER")
  }

  @Test func `a theme without a phrase takes the first line of a proposal, not what follows`()
    async throws
  {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(1)
    pipeline.themeDescriber.labels.vocabularySize = 0
    let proposals = (1...8).map {
      Proposal(
        id: "\($0)", title: "Alquiler para los", body: "Viviendas baratas en el barrio \($0)")
    }
    pipeline.duplicateFinder.join.threshold = 1
    let themes = try await pipeline.analysis(of: proposals).themes
    #expect(!themes.isEmpty)
    for theme in themes { #expect(theme.title.text == "Alquiler" && theme.title.isOpening) }
  }

  @Test func `German nouns keep their capitals`() {
    let parts = [part("Bänke", language: .de), part("Brunnen", language: .de)]
    #expect(ThemeTitle(joining: parts).text == "Bänke und Brunnen")
  }

  @Test func `what has an "and" stands last`() {
    let title = ThemeTitle(joining: [
      part("Limpieza y recogida", isCoordination: true), part("Ruido"), part("Multas"),
    ])
    #expect(title.text == "Ruido, multas, limpieza y recogida")
    #expect(title.parts.map(\.text) == ["Ruido", "Multas", "Limpieza y recogida"])
  }

  @Test func `a title of one subject of many says so, in each language`() {
    let titles = Language.allCases.map { language in
      ThemeTitle(joining: [part("A", language: language)], isOneOfMany: true).text
    }
    #expect(
      titles == [
        "A, entre altres assumptes", "A sowie anderes", "A, among other subjects",
        "A, entre otros asuntos", "A, besteak beste", "A, entre autres sujets",
        "A, entre outros asuntos", "A, tra gli altri temi", "A, entre outros assuntos",
      ])
  }

  private let pool = [
    "Más horas para la piscina y sus vestuarios", "Calefacción en la piscina y sus vestuarios",
    "Un cartel en la piscina y sus vestuarios", "Abran en agosto la piscina y sus vestuarios",
    "Taquillas nuevas en la piscina y sus vestuarios", "Arreglen la piscina y sus vestuarios",
    "Entrada gratis a la piscina y sus vestuarios", "Que cuiden la piscina y sus vestuarios",
  ]

  /// The title of the theme that is not about the swimming pool.
  private func title(
    of texts: [String], concepts: ConceptVectors = ConceptVectors()
  ) async throws -> ThemeTitle {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    pipeline.conceptVectors = concepts
    let proposals = (texts + pool).enumerated().map {
      Proposal(id: "p\($0.offset)", title: "", body: $0.element)
    }
    let themes = try await pipeline.analysis(of: proposals).themes
    let title = try #require(themes.first { $0.proposals.contains("p0") }).title
    #expect(!title.text.contains("piscina"))
    for part in title.parts {
      let proposal = try #require(proposals.first { $0.id == part.proposal })
      #expect(part.stands(in: proposal))
    }
    return title
  }

  private let wishes = [
    "Más horas para", "Calefacción en", "Un cartel en", "Abran en agosto", "Butacas nuevas en",
    "Arreglen pronto", "Entrada gratis a", "Que cuiden",
  ]

  @Test func `a theme of two subjects is named by both`() async throws {
    let title = try await title(
      of: ["la biblioteca", "el teatro"].flatMap { subject in wishes.map { "\($0) \(subject)" } })
    #expect(title.parts.count > 1)
    #expect(title.text.contains("biblioteca") && title.text.contains("teatro"), "\(title.text)")
  }

  @Test func `who speaks of the title's concept needs no word of it`() async throws {
    // None of their words belongs to a concept.
    let praises = [
      "Nos vendría bien", "Ojalá mantengan", "Merece la pena", "Apreciamos mucho",
      "Conviene recordar", "Sigan adelante con", "Valoramos sobremanera", "Nadie olvida",
    ]
    let texts = ["biblioteca", "biblioteca", "hemeroteca"].enumerated().flatMap { number, subject in
      praises.map { "\($0) la \(subject)\(number == 1 ? ", de veras" : "")" }
    }
    let usual = try await title(of: texts)
    let alone = try await title(of: texts, concepts: .unused)
    #expect(usual.parts.count == 1, "\(usual.text)")
    #expect(alone.parts.count == 2, "\(alone.text)")
  }

  @Test func `the whole is not named by a part of it`() async throws {
    let title = try await title(
      of: wishes.map { "\($0) el mercado, con un horario que sea navideño" } + [
        "Luces en el mercado navideño", "Turrones del mercado navideño",
      ])
    #expect(title.text == "mercado")
  }

  @Test func `an adjective does not stand alone`() async throws {
    let title = try await title(
      of: [
        "Oficina ciudadana con más horas", "Agenda ciudadana para el verano",
        "Consulta ciudadana y vinculante", "Alarma ciudadana por los robos",
        "Escuela ciudadana de adultos", "Carta ciudadana de derechos", "Red ciudadana de apoyo",
        "Patrulla ciudadana de noche", "Los ciudadanos deciden", "Escuchen a los ciudadanos",
        "El ciudadano manda", "Los ciudadanos pagan",
      ])
    #expect(!title.parts.contains { $0.text.lowercased() == "ciudadana" }, "\(title.text)")
  }

  @Test func `a name is not cut at its preposition`() async throws {
    let names = ["Vallecas", "Toledo", "Segovia", "Ventas"]
    let title = try await title(
      of: names.flatMap { name in wishes.prefix(4).map { "\($0) el Puente de \(name)" } })
    #expect(!title.parts.contains { $0.text.lowercased() == "puente" }, "\(title.text)")
  }

  @Test func `a phrase first met in a foreign text makes no foreign title`() async throws {
    let spanish = [
      "Más horas en la oficina del SEXPE", "El SEXPE no coge el teléfono nunca",
      "Que el SEXPE avise de las ofertas", "Colas largas en el SEXPE del barrio",
      "La cita del SEXPE tarda un mes", "Arreglen la página del SEXPE",
      "Queremos hielo para la lonja del puerto", "Falta hielo en la lonja todos los lunes",
      "El hielo de la lonja sale muy caro", "Que haya hielo en la lonja de noche",
      "Con el hielo de la lonja no basta", "Más hielo y menos esperas en la lonja",
    ]
    let title = try await title(
      of: ["O SEXPE não responde às nossas perguntas há muitos meses"] + spanish, concepts: .unused)
    #expect(title.text.contains("SEXPE"), "\(title.text)")
    #expect(title.text.contains(" y "), "\(title.text)")
  }
}
