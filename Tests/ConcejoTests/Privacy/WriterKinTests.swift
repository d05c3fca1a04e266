import Testing

@testable import Concejo

/// Who writes for somebody of her family.
@Suite struct WriterKinTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Sóc el fill, Oleguer Matavaques.",
      ["Oleguer Matavaques"]
    ),
    (
      "Soy la nuera, Encarna Belmontes, de la usuaria.",
      ["Encarna Belmontes"]
    ),
    (
      "Son a filla, Maruxa Ventoselos.",
      ["Maruxa Ventoselos"]
    ),
    (
      "Sou o neto, Tomé Bandarra, e cuido dela.",
      ["Tomé Bandarra"]
    ),
    (
      "I'm her daughter, Bronagh McSweeney.",
      ["Bronagh McSweeney"]
    ),
    (
      "Je suis le fils, Aurélien Poutignat.",
      ["Aurélien Poutignat"]
    ),
    (
      "Sono la figlia, Rosalba Cantagallo.",
      ["Rosalba Cantagallo"]
    ),
    (
      "Ich bin die Tochter, Gunhild Pfannenstiel.",
      ["Gunhild Pfannenstiel"]
    ),
    (
      "Alaba naiz, Maddi Otxandorena.",
      ["Maddi Otxandorena"]
    ),
  ])
  func `who says whose daughter she is tells her name`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "Soy el hijo, y lo pido por ella.",
    "Sóc la filla i cuidadora de la mare.",
  ])
  func `kin without a name is shown`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }
}
