import Testing

@testable import Concejo

/// Names in the fields of a form, and names that a text says somebody has.
@Suite struct FormFieldsTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Vorname: Wiebke\nNachname: Schnoor\nVorschlag: Mehr Bänke am Markt",
      ["Wiebke", "Schnoor"]
    ),
    (
      "Cognome e nome: Lo Bianco Tancredi\nProposta: panchine",
      ["Lo Bianco Tancredi"]
    ),
    (
      "Apellidos: quintas moure Propuesta: más bancos",
      ["quintas moure"]
    ),
    (
      "Izen-abizenak: Ximun Etxandi Garro\nEskaera: iturria",
      ["Ximun Etxandi Garro"]
    ),
  ])
  func `what stands in a field for names is one`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "Apellidos: no los pongo\nPropuesta: más bancos en la Plaza Nueva",
    "Apellidos:\nPropuesta: más bancos en la Plaza Nueva",
    "El colegio se llama Rosalía de Castro y el patio no tiene sombra.",
    "La calle Ancha, que se llama Antonio Machado desde 1980, está sucia.",
  ])
  func `no name is made of anything else`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    (
      "El de la moto se llama Yeray Bencomo y corre de noche.",
      ["Yeray Bencomo"]
    ),
    (
      "Il proprietario, un tale Scaturro, non risponde.",
      ["Scaturro"]
    ),
    (
      "Es diu Blai Cortacans i toca el timbre a les tres.",
      ["Blai Cortacans"]
    ),
  ])
  func `somebody a text tells of is named`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }
}
