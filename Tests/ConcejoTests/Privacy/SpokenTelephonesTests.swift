import Testing

@testable import Concejo

/// Telephones told in words, in other languages and with other groups.
@Suite struct SpokenTelephonesTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "El meu telèfon: sis-cents dotze, quaranta-tres, zero vuit, noranta",
      ["sis-cents dotze, quaranta-tres, zero vuit, noranta"]
    ),
    (
      "Appelez-moi au zéro sept, quatre-vingt-trois, douze, vingt, trente et un",
      ["zéro sept, quatre-vingt-trois, douze, vingt, trente et un"]
    ),
    (
      "Ring me on oh seven nine double one, two three four, five six seven.",
      ["oh seven nine double one, two three four, five six seven"]
    ),
    (
      "Nire telefonoa seiehun eta hamabi, berrogeita hiru, zero zortzi, laurogeita hamar da",
      ["seiehun eta hamabi, berrogeita hiru, zero zortzi, laurogeita hamar"]
    ),
    (
      "Handy 0160-48 20 33 71",
      ["0160-48 20 33 71"]
    ),
    (
      "Tel. 0341 / 48 20 33, am besten abends.",
      ["0341 / 48 20 33"]
    ),
  ])
  func `hundreds, twenties and doubles are counted as they are said`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "seis, siete, ocho y nueve de mayo son fiestas",
    "Los grupos de dos, tres, cuatro o cinco niños no caben",
  ])
  func `days and groups of people are no telephone`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }
}
