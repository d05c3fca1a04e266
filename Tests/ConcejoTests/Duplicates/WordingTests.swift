import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// What changes a request and what leaves it as it is.
@Suite struct WordingTests {
  struct Pair: Sendable {
    let first: String
    let second: String
  }

  static let harmless: [Pair] = [
    Pair(
      first: "Arreglar la fuente de la plazuela antes del verano",
      second:
        "Buenos días: me gustaría que arreglaran la fuente de la plazuela antes del verano, muchas gracias"
    ),
    Pair(
      first: "Poner una marquesina en la parada del instituto",
      second: "Instalar una marquesina en la parada del instituto"),
    Pair(
      first: "Que se limpie el barranco cada otoño porque se inunda la vega",
      second: "Porque se inunda la vega, que se limpie el barranco cada otoño"),
    Pair(
      first: "Que la ludoteca abra también los sábados por la mañana",
      second: "Que la ludoteca abra tambien los sabados por la mañna"),
    // Too little is alike for a cosine, but a passage is.
    Pair(
      first: "Abrir un horno comunal en la caseta de los peones camineros",
      second:
        "Buenas tardes, soy una vecina del barrio alto y les propongo lo siguiente: abrir un horno comunal en la caseta de los peones camineros"
    ),
    Pair(
      first: "Piden que se colquen percheros adaptadosen el aula de la Palmera",
      second: "Piden que se coloquen percheros adaptados en el aula de la Palmera"),
  ]

  @Test(arguments: WordingTests.harmless)
  func `courtesy, synonyms, order and slips leave a copy a copy`(pair: Pair) async throws {
    let copies = try await Copies(among: [pair.first, pair.second] + Self.fillers)
    #expect(copies.groups == [["1", "2"]])
  }

  /// Other numbers, and words of courtesy where the request itself stands.
  static let changed: [Pair] = [
    Pair(
      first: "Que el bono de la piscina de verano cueste dos euros para los menores",
      second: "Que el bono de la piscina de verano cueste un euro para los menores"),
    Pair(
      first: "Una ayuda de cuatro mil euros para la banda de gaitas de la parroquia",
      second: "Una ayuda de mil euros para la banda de gaitas de la parroquia"),
    Pair(
      first: "Avisar de los cortes de luz por el bando y por la radio de la comarca",
      second: "Avisar de los cortes de luz por el bando, al alcalde y por la radio de la comarca"),
  ]

  @Test(arguments: WordingTests.changed)
  func `one for two, and a word more inside a request, are another request`(pair: Pair) async throws
  {
    let copies = try await Copies(among: [pair.first, pair.second] + Self.fillers)
    #expect(copies.groups.isEmpty)
    #expect(copies.objection("1", "2") != nil)
  }

  static let exchanged: [Pair] = [
    Pair(
      first: "Un médico de guardia los fines de semana en el consultorio de la aldea",
      second: "Un enfermero de guardia los fines de semana en el consultorio de la aldea"),
    Pair(
      first: "El mercadillo de fruta los miércoles en la explanada de la estación vieja",
      second: "El mercadillo de fruta los domingos en la explanada de la estación vieja"),
    Pair(
      first: "Cambiar el aparcamiento por el jardín delante del colegio de la ribera",
      second: "Cambiar el jardín por el aparcamiento delante del colegio de la ribera"),
  ]

  @Test(arguments: WordingTests.exchanged)
  func `one thing for another is another request, shown with both words`(pair: Pair) async throws {
    let copies = try await Copies(among: [pair.first, pair.second] + Self.fillers)
    #expect(copies.groups.isEmpty)
    #expect(copies.objection("1", "2") == .otherWord)
    let apart = try #require(copies.analysis.duplicates.keptApart.first)
    #expect(apart.change?.removed.isEmpty == false)
    #expect(apart.change?.inserted.isEmpty == false)
  }

  @Test func `something more is suggested, not grouped`() async throws {
    let copies = try await Copies(
      among: [
        "Reparar los columpios del parque de la ermita",
        "Reparar los columpios y las fuentes del parque de la ermita",
      ] + Self.fillers)
    #expect(copies.groups.isEmpty)
    #expect(copies.objection("1", "2") == .addedWord)
    #expect(copies.analysis.sameRequests.contains { $0.first == 0 && $0.second == 1 })
  }

  static let contrary: [Pair] = [
    Pair(
      first: "Que no se tale ningún pino de la ladera del castillo",
      second: "Que se tale algún pino de la ladera del castillo"),
    Pair(
      first: "Que el ayuntamiento deje de regar las rotondas en agosto",
      second: "Que el ayuntamiento riegue las rotondas en agosto"),
    Pair(
      first: "Ne fermez pas la salle des fêtes du village",
      second: "Fermez la salle des fêtes du village"),
    Pair(
      first: "Macht den Steg am See bitte wieder auf",
      second: "Macht den Steg am See bitte wieder zu"),
    Pair(
      first: "Más bancos y menos coches en la calle del río",
      second: "Más coches y menos bancos en la calle del río"),
  ]

  @Test(arguments: WordingTests.contrary)
  func `contrary demands are never copies`(pair: Pair) async throws {
    #expect(try await Copies(among: [pair.first, pair.second] + Self.fillers).groups.isEmpty)
  }

  static let doubled: [Pair] = [
    Pair(
      first: "Que no abran nunca otro bar en la cuesta de la iglesia",
      second: "Que no abran otro bar en la cuesta de la iglesia"),
    Pair(
      first: "Que limpien no solo la plaza, sino también las callejas de atrás",
      second: "Que limpien la plaza y también las callejas de atrás"),
  ]

  @Test(arguments: WordingTests.doubled)
  func `a second negation, and one that means only, deny nothing more`(pair: Pair) async throws {
    let copies = try await Copies(among: [pair.first, pair.second] + Self.fillers)
    #expect(copies.groups == [["1", "2"]])
  }

  @Test func `every list can be read, and no word of a pair stands on both sides`() {
    for language in Language.allCases {
      let wording = Wording.of(language)
      #expect(!wording.fillers.isEmpty && !wording.synonyms.isEmpty && !wording.endings.isEmpty)
      for pair in wording.opposites {
        #expect(pair.count == 2)
        #expect(Set(pair[0]).isDisjoint(with: pair[1]), "\(language): \(pair)")
      }
      for phrase in wording.fillers { #expect(phrase == phrase.lowercased()) }
    }
  }

  @Test func `eight thousand times one word is read at once`() async throws {
    let words = [UInt32](repeating: 1, count: 8000)
    #expect(Passages(words, words + [2]).longest > 0)
    #expect(Passages(words, words + [2]).share == 1)
  }

  private static let fillers = [
    "Una ludoteca para bebés en el centro cultural del ensanche",
    "Más trenes de madrugada hacia la capital de la provincia",
    "Un huerto de plantas medicinales detrás del museo",
  ]
}
