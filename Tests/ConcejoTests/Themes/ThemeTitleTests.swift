import Testing

@testable import Concejo

@Suite struct ThemeTitleTests {
  private func part(
    _ text: String, language: Language = .es, losesCapital: Bool = true, holdsName: Bool = false,
    isCoordination: Bool = false
  ) -> ThemeTitle.Part {
    ThemeTitle.Part(
      quote: Quote(proposal: "1", start: 0, end: text.utf8.count, text: text), language: language,
      losesCapital: losesCapital, holdsName: holdsName, isCoordination: isCoordination,
      wordCount: text.split(separator: " ").count, mainTerms: [UInt32(text.utf8.count)])
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

  @Test func `one and is enough`() {
    let title = ThemeTitle(joining: [
      part("Limpieza y recogida", isCoordination: true), part("Ruido"),
    ])
    #expect(title.text == "Limpieza y recogida, ruido")
  }

  @Test func `a theme whose best phrase few speak of is named by its subthemes`() {
    let labels = ThemeLabels()
    let subthemes = [
      part("Vivienda"), part("Plaza de Olavide", holdsName: true), part("Ajedrez"),
      part("Guarderías"),
    ]
    func title(coverage: Double) -> String? {
      labels.title(
        ThemeLabels.Titles(
          parts: [part("Precio")], terms: [], alternatives: [], coverage: coverage),
        subthemes: subthemes
      ) { $0 == [UInt32("Ajedrez".utf8.count)] ? 0.01 : 0.2 }?.text
    }
    #expect(title(coverage: 0.1) == "Vivienda y guarderías")
    #expect(title(coverage: 0.6) == "Precio")
    #expect(labels.title(nil, subthemes: subthemes) { _ in 1 } == nil)
  }

  @Test func `a theme of two subjects is named by both`() async throws {
    let subjects = ["la biblioteca", "el teatro"]
    let wishes = [
      "Más horas para", "Calefacción en", "Un cartel en", "Abran en agosto", "Butacas nuevas en",
      "Arreglen pronto", "Entrada gratis a", "Que cuiden",
    ]
    let culture = subjects.flatMap { subject in wishes.map { "\($0) \(subject)" } }
    let pool = wishes.map { "\($0) la piscina municipal y sus vestuarios" }
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    let proposals = (culture + pool).enumerated().map {
      Proposal(id: "p\($0.offset)", title: "", body: $0.element)
    }
    let themes = try await pipeline.analysis(of: proposals).themes
    let title = try #require(themes.first { !$0.title.text.contains("piscina") }).title
    #expect(title.parts.count > 1)
    #expect(title.text.contains("biblioteca") && title.text.contains("teatro"), "\(title.text)")
    for part in title.parts {
      let proposal = try #require(proposals.first { $0.id == part.proposal })
      #expect(part.stands(in: proposal))
    }
  }
}
