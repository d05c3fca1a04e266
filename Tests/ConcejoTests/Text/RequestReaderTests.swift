import Testing

@testable import Concejo

@Suite struct RequestReaderTests {
  @Test(arguments: [
    (Language.es, "Mejorar las aceras de la plaza", "La acera está rota desde mayo"),
    (.es, "La cita previa no debe ser obligatoria", "Cada vez hay más coches en la calle"),
    (.es, "Más bancos", "En el ayuntamiento no conocen los trámites"),
    (.ca, "Cal arreglar la font", "La font està trencada"),
    (.gl, "Pedimos un autobús", "O autobús chega tarde"),
    (.pt, "Não proibir os telemóveis", "O autocarro chega tarde"),
    (.eu, "Iturria konpontzea", "Iturria hondatuta dago"),
    (.en, "Allow parents to use the money", "The traffic is terrible downtown"),
    (.fr, "Il faut réparer la fontaine", "La fontaine est cassée"),
    (.de, "Radwege ausbauen", "Der Radweg ist kaputt"),
    (.it, "Servono più panchine", "La panchina è rotta"),
  ])
  func `a request is told from a complaint`(
    language: Language, request: String, complaint: String
  ) {
    let reader = RequestReader.of(language)
    #expect(reader.asks(request), "\(request)")
    #expect(!reader.asks(complaint), "\(complaint)")
  }

  @Test func `nothing asks in an unknown language, or in one word`() {
    #expect(!RequestReader.of(.other).asks("Más bancos en la plaza"))
    #expect(!RequestReader.of(.es).asks("Mejorar"))
    #expect(!RequestReader.of(.es).asks(""))
  }

  @Test func `what goes on to the contrary is known by its word`() {
    #expect(DemandWords.turns("está bien, pero no debe ser obligatoria", in: .es))
    #expect(DemandWords.turns("but not here", in: .en))
    #expect(!DemandWords.turns("mais bancos", in: .pt) && DemandWords.turns("mais non", in: .fr))
  }
}
