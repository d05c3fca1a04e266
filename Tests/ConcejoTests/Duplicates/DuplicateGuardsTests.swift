import ConcejoTestSupport
import Testing

@testable import Concejo

/// Pairs of much alike texts that ask for different things.
@Suite struct DuplicateGuardsTests {
  struct Case: Sendable {
    let first: String
    let second: String
    let objection: DuplicateObjection
  }

  private static let pool =
    "la piscina cubierta del polideportivo los domingos por la mañana durante todo el invierno"
  private static let parking =
    "construyan el aparcamiento subterráneo bajo la plaza del mercado central de abastos"
  private static let hours =
    "del horario de la biblioteca central en época de exámenes para estudiantes del distrito"
  private static let nursery =
    "con huerto, comedor propio y patio de arena para las familias jóvenes del distrito"

  static let cases: [Case] = [
    Case(
      first: "Pedimos que el ayuntamiento abra \(pool)",
      second: "Pedimos que el ayuntamiento cierre \(pool)", objection: .oppositeDemand),
    Case(
      first: "Queremos que \(parking)", second: "No queremos que \(parking)",
      objection: .oppositeDemand),
    Case(
      first: "Pedimos la ampliación \(hours)", second: "Pedimos la reducción \(hours)",
      objection: .oppositeDemand),
    // A third of all citizens type no accents.
    Case(
      first: "Pedimos la ampliacion \(hours)", second: "Pedimos la reduccion \(hours)",
      objection: .oppositeDemand),
    Case(
      first: "Que la línea 5 llegue hasta \(pool)", second: "Que la línea 7 llegue hasta \(pool)",
      objection: .otherNumber),
    Case(
      first: "Una escuela infantil en Lavapiés \(nursery)",
      second: "Una escuela infantil en Vallecas \(nursery)", objection: .otherPlace),
  ]

  @Test(arguments: DuplicateGuardsTests.cases)
  func `texts that part in one decisive word are listed, not grouped`(pair: Case) async throws {
    let copies = try await Copies(among: [pair.first, pair.second])
    #expect(copies.groups.isEmpty)
    #expect(copies.objection("1", "2") == pair.objection)
  }

  private static func lane(_ id: String, _ title: String, _ opening: String) -> Proposal {
    Proposal(
      id: id, title: title,
      body: "\(opening) Forma parte de la red ciclista que debía terminarse hace años, tras una"
        + " prórroga que también venció. Será segregado, de doble sentido y protegido del tráfico"
        + " motorizado en todo su recorrido, como pide la ordenanza.")
  }

  @Test func `one letter for other streets is another request, however its body begins`()
    async throws
  {
    let copies = try await Copies(among: [
      Self.lane("1", "Carril bici en Alcalá", "Enlazaría con el tramo nuevo junto al parque."),
      Self.lane("2", "Carril bici en Goya", "Igualmente daría continuidad al eje del norte."),
      // The street is the same, and only the opening is not.
      Self.lane("3", "Carril bici en Goya", "Daría continuidad al eje norte."),
    ])
    #expect(copies.groups == [["2", "3"]])
    #expect(copies.objection("1", "2") == .otherPlace)
    let change = try #require(copies.analysis.duplicates.keptApart.first?.change)
    #expect(change.removed.contains("Alcalá") && change.inserted.contains("Goya"))
    #expect(!change.inserted.contains("Igualmente"))
  }

  @Test func `a place that is called as a thing is, too, is a name in the title that writes it so`()
    async throws
  {
    let copies = try await Copies(among: [
      Self.lane("1", "Renovación del parque El Banco", "Está viejo y sucio desde hace meses."),
      Self.lane(
        "2", "Renovación del parque Guindalera", "Los niños merecen otro sitio donde jugar."),
      // Says that "banco" is a word and no name.
      Proposal(
        id: "3", title: "", body: "Que pongan un banco en la plaza y otro banco en la calle."),
      Proposal(
        id: "4", title: "", body: "Un banco roto en la Guindalera, y otro banco sin respaldo."),
    ])
    #expect(copies.groups.isEmpty)
    #expect(copies.objection("1", "2") == .otherPlace)
  }

  @Test func `places the file names are places without capitals too`() async throws {
    let copies = try await Copies(among: [
      Proposal(
        id: "1", title: "", body: "una escuela infantil en lavapiés \(Self.nursery)",
        place: "Lavapiés"),
      Proposal(
        id: "2", title: "", body: "una escuela infantil en vallecas \(Self.nursery)",
        place: "Vallecas"),
    ])
    #expect(copies.groups.isEmpty)
    #expect(copies.objection("1", "2") == .otherPlace)
  }

  @Test func `one body under two unlike titles is two proposals`() async throws {
    let body = "Pedimos que el ayuntamiento abra \(Self.pool) y que \(Self.parking)."
    let copies = try await Copies(among: [
      Proposal(id: "1", title: "Natación", body: body),
      Proposal(id: "2", title: "Coches", body: body),
    ])
    #expect(copies.groups.isEmpty)
    #expect(copies.objection("1", "2") == .otherTitle)
  }

  @Test func `exact copies stay copies beside an opposite demand`() async throws {
    let (first, second) = (Self.cases[0].first, Self.cases[0].second)
    let copies = try await Copies(among: [first, second, first + ".", second.uppercased()])
    #expect(copies.groups == [["1", "3"], ["2", "4"]])
    #expect(copies.objection("1", "2") == .oppositeDemand)
  }

  @Test func `a number in an added sentence of one's own is no other number`() async throws {
    let letter = "Pedimos que el ayuntamiento abra \(Self.pool) en la calle Olmo 12."
    let signed = letter + " Firmado por una vecina jubilada desde hace 30 años."
    let copies = try await Copies(among: [letter, signed])
    #expect(copies.groups == [["1", "2"]])
  }

  @Test func `texts that share words but no sentences are neither grouped nor listed`()
    async throws
  {
    let words = "aceras anchas árboles bancos carriles farolas fuentes jardines papeleras plazas"
    let turned = words.split(separator: " ").reversed().joined(separator: " ")
    let copies = try await Copies(among: [words, turned])
    #expect(copies.groups.isEmpty)
    #expect(copies.analysis.duplicates.keptApart.isEmpty)
  }

  @Test func `every pair kept apart is ordered, alike enough and in two groups`() async throws {
    let copies = try await Copies(among: Self.cases.flatMap { [$0.first, $0.second] })
    let duplicates = copies.analysis.duplicates
    #expect(!duplicates.keptApart.isEmpty)
    for pair in duplicates.keptApart {
      #expect(pair.first < pair.second)
      #expect(pair.similarity >= DuplicateJoin().threshold)
      let groups = (duplicates.groupOfProposal[pair.first], duplicates.groupOfProposal[pair.second])
      #expect(groups.0 == nil || groups.0 != groups.1)
    }
  }
}
