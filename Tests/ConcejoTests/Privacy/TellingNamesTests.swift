import Testing

@testable import Concejo

/// Names of people who are told from others by what follows.
@Suite struct TellingNamesTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "La furgoneta es de Fermín Laborda, el que tenía la imprenta.",
      ["Fermín Laborda"]
    ),
    (
      "Quemó los contenedores el Jonathan Cuesta el de los pisos blancos.",
      ["Jonathan Cuesta"]
    ),
    (
      "Foi Brais, o fillo do muiñeiro, quen tirou o lixo.",
      ["Brais"]
    ),
    (
      "L'Arnau té nou anys i va sol a l'escola.",
      ["Arnau"]
    ),
    (
      "Nora (12 años) tarda una hora en el autobús.",
      ["Nora"]
    ),
  ])
  func `what follows a name tells who is meant`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "La estatua de Isabel la Católica está rota.",
    "La residencia Carmen tiene 12 años y goteras.",
    "El colegio Miguel Delibes, el de la avenida, no tiene patio.",
    "Santiago tiene 800 años de historia.",
    "El alcalde, Jaime Lissavetzky, el de siempre, no contesta.",
  ])
  func `places and public people keep theirs`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    (
      "Le trésorier, Gaspard Pellerin, répond au 06 41 87 20 53.",
      ["Gaspard Pellerin", "06 41 87 20 53"]
    ),
    (
      "Le camion est à M. Da Silva, le maçon.",
      ["Da Silva"]
    ),
    (
      "Guten Tag, Frau Kowalczyk hier, ich hätte eine Bitte.",
      ["Kowalczyk"]
    ),
    (
      "1. Casimira Botello Rus – 71236540C",
      ["Casimira Botello Rus", "71236540C"]
    ),
    (
      "llamad al 612 482 033 (javi)",
      ["612 482 033", "javi"]
    ),
  ])
  func `who can be reached is no public person`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test func `the president of a country keeps his name`() {
    #expect(values("El presidente, Pedro Sánchez, no ha venido.").isEmpty)
  }

  @Test(arguments: [
    (
      "Habló Genoveva Larrumbide. Mi móvil es el 612 482 033.",
      ["Genoveva Larrumbide", "612 482 033"]
    ),
    (
      "Mi móvil es el 612 482 033. El alcalde Gonzalo Larrumbide no contesta en la plaza de Clara Campoamor.",
      ["612 482 033"]
    ),
  ])
  func `beside what is hidden a full name is a person's`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }
}
