import Testing

@testable import Concejo

/// Telephones of offices.
@Suite struct PublicLinesTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    "La centralita del ayuntamiento (924 20 30 40) no responde.",
    "El teléfono del centro de salud es el 924 22 33 44 y comunica.",
    "Truco a la centraleta, 93 402 70 00, i no l'agafen.",
    "Standard de la mairie : 01 42 76 40 40.",
    "Il centralino del comune, 051 219 3111, non risponde.",
  ])
  func `a switchboard and an office that does not answer are shown`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    (
      "El ayuntamiento no contesta. Mi teléfono es el 924 22 33 44.",
      ["924 22 33 44"]
    ),
    (
      "Vivo junto al centro de salud, llámenme al 612 482 033.",
      ["612 482 033"]
    ),
  ])
  func `the telephone of who writes is hidden though an office is near`(
    text: String, data: [String]
  ) {
    #expect(values(text) == data, "\(text)")
  }
}
