import Testing

@testable import Concejo

/// Names that no list knows, at the end of a text.
@Suite struct UnlistedNamesTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Der Antrag liegt seit Mai bei Ihnen. Gernulf Kammerstroh",
      ["Gernulf Kammerstroh"]
    ),
    (
      "We asked for it last year and nothing. Thessaly Ackroyd-Bunce",
      ["Thessaly Ackroyd-Bunce"]
    ),
    (
      "Xa o pedimos hai un ano e nada. Eutinio Carracelas",
      ["Eutinio Carracelas"]
    ),
    (
      "¿Cuándo arreglan el ascensor del mercado? Graziela M.",
      ["Graziela M"]
    ),
    (
      "Tinc 78 anys i no puc pujar les escales. Engranya P. Terradells",
      ["Engranya P. Terradells"]
    ),
  ])
  func `a name that no list knows is hidden where it is all of the last sentence`(
    text: String, data: [String]
  ) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "Hay que peatonalizarla y poner árboles. Plaza Mayor",
    "Cal arreglar-ho abans de l’estiu. Mercat de Sarrià",
    "Esto es todo lo que pido este año. Muchas Gracias",
    "Queremos más árboles en la entrada. Parque Warner",
    "El Encinar Quemado se hunde con la lluvia. Encinar Quemado",
    "Accesos para sillas de ruedas en la Col. Dehesa Nueva",
  ])
  func `places, thanks and what the text is about are none`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }
}
