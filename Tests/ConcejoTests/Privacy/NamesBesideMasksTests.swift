import Testing

@testable import Concejo

/// Names beside what was hidden.
@Suite struct NamesBesideMasksTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Mi NIF: 71236540C, Crisanto Bellosillo. Pido copia.",
      ["71236540C", "Crisanto Bellosillo"]
    ),
    (
      "Hermenegunda Cobo, DNI 71236540C, no recibí carta.",
      ["Hermenegunda Cobo", "71236540C"]
    ),
    (
      "Koldo, NAN 71236540C.",
      ["Koldo", "71236540C"]
    ),
    (
      "La ayuda va al ES9121000418450200051332, titular Evelio Santurtino. Gracias.",
      ["ES9121000418450200051332", "Evelio Santurtino"]
    ),
  ])
  func `who tells her number tells her name with it`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    (
      "Mi tel. 612 482 033, Plaza Mayor. Gracias.",
      ["612 482 033"]
    ),
    (
      "Mi correo ana@gmail.com, Ayuntamiento de Soria.",
      ["ana@gmail.com"]
    ),
    (
      "El titular de la instalación es el Ayuntamiento de Gijón.",
      []
    ),
  ])
  func `what else stands there is shown`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }
}
