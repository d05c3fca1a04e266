import Testing

@testable import Concejo

/// Which pairs of all but equal texts are shown as contrary demands.
@Suite struct PlainContraryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let language: Language
    let removed: String
    let inserted: String
    let text: String
    var testDescription: String { "\(language) \(removed) | \(inserted)" }

    init(_ language: Language, _ removed: String, _ inserted: String, in text: String = "") {
      (self.language, self.removed, self.inserted, self.text) = (language, removed, inserted, text)
    }
  }

  private func holds(_ example: Case) -> Bool {
    PlainContrary(in: example.language).holds(
      TextChange(removed: example.removed, inserted: example.inserted, isOwnText: false),
      in: example.text)
  }

  @Test(arguments: [
    Case(.es, "elimine", "mantenga"), Case(.es, "No", ""), Case(.es, "Quitar la", "Poner"),
    Case(.es, "obligatoria", "voluntaria"), Case(.es, "no", "sí"),
    Case(.fr, "augmentation", "réduction"), Case(.fr, "", "ne pas"), Case(.fr, "", "non au"),
    Case(.ca, "Posar", "Treure"), Case(.gl, "Pechar", "Abrir"), Case(.pt, "", "Não"),
    Case(.en, "Keep", "Remove"), Case(.de, "", "kein"), Case(.it, "Aprire", "Chiudere"),
    Case(.eu, "", "ez"),
    Case(.es, "no", "", in: "Me gustaría que no hubiera tráfico en la plaza los días de mercado"),
  ])
  func `one side that denies is contrary to one that asks`(example: Case) {
    #expect(holds(example))
  }

  @Test(arguments: [
    // Both deny.
    Case(.fr, "halte", "stop"), Case(.fr, "fin de la", "pas"), Case(.es, "no mucho", "poco"),
    Case(.es, "Basta de", "No más"), Case(.en, "No", "Stop"), Case(.de, "Keine", "Schluss mit"),
    // What is added tells the thing apart.
    Case(.fr, "non renouvelable pour tous", ""), Case(.fr, "", "pas le bénéfice"),
    // Another word, and no demand.
    Case(.fr, "critiquer", "lutter contre"), Case(.es, "", "Más"),
    // A slip of the pen.
    Case(.fr, "en", "ne"),
    // Nobody asks for what is bad.
    Case(.fr, "publique", "stop gaspillage public", in: "gaspillage d’argent publique"),
    Case(.fr, "", "stop", in: "gaspillage d’argent public"), Case(.es, "", "no", in: "Más ruido"),
  ])
  func `what denies alike, or says more, is not`(example: Case) {
    #expect(!holds(example))
  }
}
