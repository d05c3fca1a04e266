import Testing

@testable import Concejo

/// Numbers of cards of identity and residence.
@Suite struct IdentityCodesTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Carte d'identité numéro D2H6862M2, à refaire.",
      ["D2H6862M2"]
    ),
    (
      "Autorização de residência 8L4182P44, quero votar.",
      ["8L4182P44"]
    ),
    (
      "Personalausweis Nr. L01X00T47, bitte verlängern.",
      ["L01X00T47"]
    ),
    (
      "Titre de séjour N82K41P93, en attente.",
      ["N82K41P93"]
    ),
    (
      "Residence permit ZU4820337, still waiting.",
      ["ZU4820337"]
    ),
    (
      "Meine Krankenversichertennummer ist A123456780.",
      ["A123456780"]
    ),
    (
      "Nire TISa 40182736 da.",
      ["40182736"]
    ),
    (
      "Tessera sanitaria numero 80380001234567890123.",
      ["80380001234567890123"]
    ),
  ])
  func `letters and digits behind the name of a card are its number`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "Farola D2H6862M2 apagada.",
    "Expediente 8L4182P44 de obras.",
  ])
  func `the same code elsewhere is none`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }
}
