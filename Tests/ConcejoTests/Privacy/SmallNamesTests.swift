import Testing

@testable import Concejo

/// Names in small letters where somebody says who she is.
@Suite struct SmallNamesTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "hola soc la laia berenguera i vull un skatepark",
      ["laia berenguera"]
    ),
    (
      "ola son brais cendán e quero un parque",
      ["brais cendán"]
    ),
    (
      "kaixo, ni julen etxeandia naiz eta skatea nahi dut",
      ["julen etxeandia"]
    ),
    (
      "olá sou o rúben calhau e quero um parque",
      ["rúben calhau"]
    ),
    (
      "salut je suis kévin dutheil et je veux un skatepark",
      ["kévin dutheil"]
    ),
    (
      "ciao sono giada marzocchi, vogliamo un campetto",
      ["giada marzocchi"]
    ),
    (
      "hallo ich bin finn quandt und will einen park",
      ["finn quandt"]
    ),
    (
      "hi im callum brathwaite, we want hoops",
      ["callum brathwaite"]
    ),
    (
      "buenas me llamo yarima betancorte de toda la vida del barrio",
      ["yarima betancorte"]
    ),
    (
      "no me contestan. firmado chelo",
      ["chelo"]
    ),
  ])
  func `a surname that no list knows goes with the given name`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "soy vecina del barrio desde hace años",
    "je suis contre, tout simplement",
    "ich bin dagegen, ganz klar",
    "sono molto contento, grazie",
    "its a shame, really",
    "me llamo a engaño cada vez que leo las promesas",
    "wir treffen uns im Volkspark Friedrichshain",
  ])
  func `what people are is no name`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }
}
