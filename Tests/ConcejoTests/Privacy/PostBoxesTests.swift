import Testing

@testable import Concejo

/// Boxes at a post office.
@Suite struct PostBoxesTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Correspondencia a Apdo. de Correos nº 45, 33080 Oviedo.",
      ["Apdo. de Correos nº 45, 33080"]
    ),
    (
      "Escríbanme al Apartado Postal 1021.",
      ["Apartado Postal 1021"]
    ),
    (
      "Adreça postal: Apartat de Correus 212, 08080 Barcelona",
      ["Apartat de Correus 212, 08080"]
    ),
    (
      "Helbidea: Posta-kutxa 45, 20080 Donostia",
      ["Posta-kutxa 45, 20080"]
    ),
    (
      "Morada: Apartado 1042, 4700-123 Braga",
      ["Apartado 1042, 4700-123"]
    ),
    (
      "Réponse à la BP 112, 69003 Lyon.",
      ["BP 112, 69003"]
    ),
    (
      "Rispondere a Casella postale 45, 40121 Bologna",
      ["Casella postale 45, 40121"]
    ),
    (
      "Post bitte an Postfach 12 34, 04103 Leipzig",
      ["Postfach 12 34, 04103"]
    ),
    (
      "Write to PO Box 45, Leeds.",
      ["PO Box 45"]
    ),
  ])
  func `a box takes the place of an address`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "El apartado 3 del artículo 45 dice otra cosa.",
    "En el apartado 12 se pide el padrón.",
  ])
  func `a part of a law is none`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }
}
