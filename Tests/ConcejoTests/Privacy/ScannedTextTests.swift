import Testing

@testable import Concejo

/// Texts that a machine read from paper.
@Suite struct ScannedTextTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    ("Mi teléfono es el 6I2 48 2O 33.", ["6I2 48 2O 33"]),
    ("Vecino con DNl 7l236540-C, pido luz.", ["7l236540-C"]),
    ("TeI. 6O8 14 27 93", ["6O8 14 27 93"]),
  ])
  func `letters that look like digits are read as digits`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "El aula B2 y el vuelo IB 3O4 salen tarde.",
    "Presupuesto 2O24: 1O.000 euros para la calle l4.",
    "La línea L2 y la O5 no paran.",
    "El NIF de la empresa es B80907397.",
  ])
  func `rooms, years and amounts stay`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }

  @Test func `what is read again has as many bytes`() throws {
    let text = "DNl l2843254-P, TeI. 6O8 14 27 93, la música"
    let reread = try #require(ScannedText.reread(text))
    #expect(reread == "DNI 12843254-P, Tel. 608 14 27 93, la música")
    #expect(ScannedText.reread("Nada que leer de nuevo: 12 bancos.") == nil)
  }
}
