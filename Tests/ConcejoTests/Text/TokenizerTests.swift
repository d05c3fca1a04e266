import Testing

@testable import Concejo

@Suite struct TokenizerTests {
  struct Case: Sendable {
    let text: String
    let forms: [String]
  }

  static let wordCases: [Case] = [
    Case(text: "", forms: []),
    Case(text: " ... ¡!¿? — ", forms: []),
    Case(text: "Más árboles, por favor.", forms: ["más", "árboles", "por", "favor"]),
    Case(text: "ÁRBOLES Y NIÑOS", forms: ["árboles", "y", "niños"]),
    Case(text: "l'aigua dell'acqua", forms: ["l", "aigua", "dell", "acqua"]),
    Case(text: "L’aigua dell’acqua", forms: ["l", "aigua", "dell", "acqua"]),
    Case(text: "casa-cuna y/o guardería", forms: ["casa", "cuna", "y", "o", "guardería"]),
    Case(text: "Sí.No", forms: ["sí", "no"]),
    Case(text: "usar Cl@ve hoy", forms: ["usar", "cl@ve", "hoy"]),
    Case(text: "la M-40, la A-6 y la M-607", forms: ["la", "m40", "la", "a6", "y", "la", "m607"]),
    Case(text: "el 22@ crece", forms: ["el", "22@", "crece"]),
    Case(text: "la S.E.R. sube", forms: ["la", "s.e.r", "sube"]),
    Case(text: "portal 42B", forms: ["portal", "42b"]),
    Case(text: "uno\r\ndos\r\n", forms: ["uno", "dos"]),
    Case(text: "uno\u{0}dos", forms: ["uno", "dos"]),
  ]

  @Test(arguments: TokenizerTests.wordCases)
  func `forms follow the word rules`(example: Case) {
    #expect(readTokens(example.text).map(\.form) == example.forms)
  }

  static let middleDots = [
    "col·laborar", "coŀlaborar", "COĿLABORAR", "col•laborar", "col‧laborar", "col.laborar",
    "COL·LABORAR", "Col.laborar",
  ]

  @Test(arguments: TokenizerTests.middleDots)
  func `the Catalan double l is one word however it is typed`(word: String) {
    let tokens = readTokens("Cal \(word) més")
    #expect(tokens.map(\.form) == ["cal", "col·laborar", "més"])
    #expect(tokens.map(\.passage) == ["Cal", word, "més"])
  }

  @Test func `a sentence that lacks the blank behind its full stop is no double l`() {
    #expect(
      readTokens("El centro municipal.Los vecinos").map(\.form)
        == ["el", "centro", "municipal", "los", "vecinos"])
  }

  static let numbers = ["1.200,50", "15:30", "12/05/2024", "7", "2030", "3,5"]

  @Test(arguments: TokenizerTests.numbers)
  func `a number keeps the separators inside it and no sign behind it`(number: String) {
    let expected = ReadToken(kind: .number, form: number, passage: number)
    #expect(readTokens(number) == [expected])
    #expect(readTokens("(\(number)).") == [expected])
    #expect(readTokens("\(number), ") == [expected])
  }

  @Test func `units and signs are not part of a number`() {
    #expect(readTokens("30 km/h, 10% y 5€").map(\.form) == ["30", "km", "h", "10", "y", "5"])
  }

  @Test func `an acronym ends before its last dot`() {
    let token = readTokens("La S.E.R. sube").first { $0.form == "s.e.r" }
    #expect(token == ReadToken(kind: .word, form: "s.e.r", passage: "S.E.R"))
  }

  @Test func `an acronym leaves the word behind it whole`() {
    let forms = readTokens("calle J.L.Martínez").map(\.form)
    #expect(forms.last == "martínez")
  }

  @Test func `a code keeps its hyphen in the passage`() {
    #expect(
      readTokens("M-40") == [ReadToken(kind: .word, form: "m40", passage: "M-40")])
  }

  @Test func `a word knows whether it starts with a capital`() {
    var surfaces = SurfaceTable()
    let text = Array("Ángel vive en Ávila, ñoño Ñoño x".utf8)
    let tokens = Tokenizer().tokens(in: text, surfaces: &surfaces)
    #expect(
      tokens.map(\.isCapitalized) == [true, false, false, true, false, true, false])
  }

  @Test func `forms that differ only in capitals share a number`() {
    var surfaces = SurfaceTable()
    let tokens = Tokenizer().tokens(in: Array("Árbol ÁRBOL árbol".utf8), surfaces: &surfaces)
    #expect(Set(tokens.map(\.surface)).count == 1)
    #expect(surfaces.count == 1)
  }

  @Test func `a second text continues the numbers of the first`() {
    var surfaces = SurfaceTable()
    let first = Tokenizer().tokens(in: Array("uno dos".utf8), surfaces: &surfaces)
    let second = Tokenizer().tokens(in: Array("dos tres".utf8), surfaces: &surfaces)
    #expect(first.map(\.surface) == [0, 1])
    #expect(second.map(\.surface) == [1, 2])
  }
}
