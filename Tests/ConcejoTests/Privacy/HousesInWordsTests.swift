import Testing

@testable import Concejo

/// Houses whose number or floor is told in words.
@Suite struct HousesInWordsTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "Visc al carrer de la Creu número disset, segon primera.",
      ["carrer de la Creu número disset, segon primera"]
    ),
    (
      "Abito in via dei Mille numero quattordici, terzo piano.",
      ["via dei Mille numero quattordici, terzo piano"]
    ),
    (
      "Ich wohne in der Lindenstraße zwölf, zweiter Stock.",
      ["Lindenstraße zwölf, zweiter Stock"]
    ),
    (
      "In der Langen Gasse zwölf, dritter Stock ist es dunkel.",
      ["Langen Gasse zwölf, dritter Stock"]
    ),
    (
      "J'habite au numéro douze rue des Lilas, troisième étage.",
      ["douze rue des Lilas, troisième étage"]
    ),
  ])
  func `the number of a house may be in words, before or behind its street`(
    text: String, data: [String]
  ) {
    #expect(values(text) == data, "\(text)")
  }
}
