import Testing

@testable import Concejo

@Suite struct SentencesTests {
  struct Case: Sendable {
    let text: String
    let sentences: [String]
    var language = Language.es
  }

  static let cases: [Case] = [
    Case(text: "", sentences: []),
    Case(text: " \n \n", sentences: []),
    Case(text: "Sin punto final", sentences: ["Sin punto final"]),
    Case(text: "Una. Dos. Tres.", sentences: ["Una.", "Dos.", "Tres."]),
    Case(text: "¿Cuándo? ¡Ya! Gracias.", sentences: ["¿Cuándo?", "¡Ya!", "Gracias."]),
    Case(text: "¿En serio?! Claro.", sentences: ["¿En serio?!", "Claro."]),
    Case(text: "Título\nCuerpo uno. Dos.", sentences: ["Título", "Cuerpo uno.", "Dos."]),
    Case(text: "Uno\r\n\r\n  Dos  ", sentences: ["Uno", "Dos"]),
    Case(
      text: "Vive en la Avda. Europa núm. 5. Tose.",
      sentences: ["Vive en la Avda. Europa núm. 5.", "Tose."]),
    Case(text: "El Sr. Ruiz habló. Bien.", sentences: ["El Sr. Ruiz habló.", "Bien."]),
    Case(text: "Pregunte a J. García. Vale.", sentences: ["Pregunte a J. García.", "Vale."]),
    Case(
      text: "Cuesta 3.5 euros o 1.200,50 al año. Es caro.",
      sentences: ["Cuesta 3.5 euros o 1.200,50 al año.", "Es caro."]),
    Case(text: "Cierra a las 5. Abre antes.", sentences: ["Cierra a las 5.", "Abre antes."]),
    Case(text: "Cl. Mayor y (etc.) más. Fin.", sentences: ["Cl. Mayor y (etc.) más.", "Fin."]),
    Case(text: "Bancos... Faltan bancos.", sentences: ["Bancos...", "Faltan bancos."]),
    Case(text: "Bancos... y sombra.", sentences: ["Bancos... y sombra."]),
    Case(text: "Dijo \"basta.\" Luego calló.", sentences: ["Dijo \"basta.\"", "Luego calló."]),
    Case(text: "Ver www.ejemplo.org hoy. Sí.", sentences: ["Ver www.ejemplo.org hoy.", "Sí."]),
    Case(
      text: "Der Weg ist z.B. kaputt. Bitte reparieren.",
      sentences: ["Der Weg ist z.B. kaputt.", "Bitte reparieren."], language: .de),
    Case(
      text: "Ask Dr. Smith. He knows.", sentences: ["Ask Dr. Smith.", "He knows."],
      language: .en),
  ]

  private func sentences(_ text: String, _ language: Language) -> [String] {
    let bytes = Array(text.utf8)
    return Sentences(language: language).ranges(in: bytes).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(arguments: SentencesTests.cases)
  func `sentences end where a reader would end them`(example: Case) {
    #expect(sentences(example.text, example.language) == example.sentences)
  }

  @Test func `the ellipsis sign ends a sentence as three dots do`() {
    #expect(
      sentences("No funciona… Hace falta otra.", .es) == ["No funciona…", "Hace falta otra."])
  }

  @Test(arguments: 0..<TokenizerTortureTests.texts.count)
  func `sentences hold all that is not blank, in order, in whole characters`(
    number: Int
  ) throws {
    let bytes = Array(TokenizerTortureTests.texts[number].utf8)
    var previousEnd = 0
    var inside = 0
    for range in Sentences(language: .es).ranges(in: bytes) {
      try #require(range.lowerBound >= previousEnd && !range.isEmpty)
      previousEnd = range.upperBound
      try #require(previousEnd <= bytes.count)
      #expect(String(validating: bytes[range], as: UTF8.self) != nil)
      inside += bytes[range].count { $0 > 0x20 }
    }
    #expect(inside == bytes.count { $0 > 0x20 })
  }
}
