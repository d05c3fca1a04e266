import Testing

@testable import Concejo

/// Addresses without a kind of street that lists know, told by the words around them.
@Suite struct LivedAddressesTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Mein Vater, wohnhaft Margaretengürtel 41/3/8, braucht einen Lift.",
      ["Margaretengürtel 41/3/8"]
    ),
    (
      "Domicilio Barrio La Teja, 7, y no llega el agua.",
      ["Barrio La Teja, 7"]
    ),
    (
      "Vive en el 4º B de Camino de Ronda, 31 y no baja nunca.",
      ["4º B de Camino de Ronda, 31"]
    ),
    (
      "WIR WOHNEN IN DER LINDENSTR. 8A, WHG. 14 UND HABEN KEINE TONNE",
      ["LINDENSTR. 8A, WHG. 14"]
    ),
    (
      "Moro no Lote 9, 3.º B, Urbanização Quinta da Torre e a luz falha.",
      ["Lote 9, 3.º B, Urbanização Quinta da Torre"]
    ),
    (
      "Je soussignée Odile Prigent, demeurant 9 bis, impasse des Lilas, propose un banc.",
      ["Odile Prigent", "9 bis, impasse des Lilas"]
    ),
  ])
  func `where somebody lives is hidden`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "Vivo en Vallecas 15 años y nunca he visto tanta basura.",
    "Pueden llamar al SNS 24 (808 24 24 24) a cualquier hora.",
    "El barrio La Teja, 7 años después, sigue sin luz.",
  ])
  func `years and services are no house`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    (
      "O meu contacto é fixo, liguem ao 21 846 30 17 por favor.",
      ["21 846 30 17"]
    ),
    (
      "el telegram es t.me/lucas_pz9 para quedar",
      ["t.me/lucas_pz9"]
    ),
    (
      "Ich heiße anders, SV-Nummer 2773 140768 steht im Akt.",
      ["2773 140768"]
    ),
  ])
  func `numbers and pages in the forms of their countries`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    (
      "Traktorea (E-4093 BDS matrikula) ezin da pasatu.",
      ["E-4093 BDS"]
    ),
    (
      "Anrufen bitte unter 08031 / 44 72 19.",
      ["08031 / 44 72 19"]
    ),
    (
      "J'habite chaussée de Mons 611, boîte 9.",
      ["chaussée de Mons 611, boîte 9"]
    ),
    (
      "Residenza: Vico II San Matteo, 4\nCell. 333 482 0331",
      ["Vico II San Matteo, 4", "333 482 0331"]
    ),
    (
      "I live at Flat 3, 27 Cooper's Row and need a bench.",
      ["Flat 3, 27 Cooper's Row"]
    ),
  ])
  func `forms of several countries`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test func `lines of services one behind the other are nobody's`() {
    #expect(values("Los teléfonos útiles: 112, 016, 010 y el 900 123 123.").isEmpty)
  }
}
