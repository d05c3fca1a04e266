import Testing

@testable import Concejo

@Suite struct TokenizerAddressTests {
  struct Case: Sendable {
    let text: String
    let passage: String
  }

  static let urls: [Case] = [
    Case(text: "Ver https://decide.es/p?id=3.", passage: "https://decide.es/p?id=3"),
    Case(text: "(www.ejemplo.org)", passage: "www.ejemplo.org"),
    Case(text: "en http://x.es/a_b-c, y", passage: "http://x.es/a_b-c"),
    Case(text: "HTTPS://EJEMPLO.ES/ruta", passage: "HTTPS://EJEMPLO.ES/ruta"),
    Case(text: "«mira» www.ejemplo.org/?a=1&b=2!", passage: "www.ejemplo.org/?a=1&b=2"),
  ]

  @Test(arguments: TokenizerAddressTests.urls)
  func `an address of the web is one token without the sign behind it`(example: Case) {
    let found = readTokens(example.text).filter { $0.kind == .url }
    #expect(found.map(\.passage) == [example.passage])
  }

  static let emails: [Case] = [
    Case(text: "a ana.ruiz@correo.example.org.", passage: "ana.ruiz@correo.example.org"),
    Case(text: "<x_y@z.es>", passage: "x_y@z.es"),
    Case(text: "ana+barrio@mi-correo.es, gracias", passage: "ana+barrio@mi-correo.es"),
    Case(text: "manel.lopez@correu.cat", passage: "manel.lopez@correu.cat"),
    Case(text: "de a.b@ejemplo.org", passage: "a.b@ejemplo.org"),
    Case(text: "de 2024vecinos@ejemplo.org", passage: "2024vecinos@ejemplo.org"),
    Case(text: "de 123@ejemplo.org", passage: "123@ejemplo.org"),
  ]

  @Test(arguments: TokenizerAddressTests.emails)
  func `an e-mail address is one token, however it begins`(example: Case) {
    let found = readTokens(example.text).filter { $0.kind == .email }
    #expect(found.map(\.passage) == [example.passage])
  }

  @Test func `an at sign without a dot behind it makes a word, not an address`() {
    #expect(readTokens("Cl@ve. Tod@s").map(\.kind) == [.word, .word])
  }

  @Test func `a hashtag's form is the word behind the sign`() {
    #expect(
      readTokens("viva #PlazaLimpia!").last
        == ReadToken(kind: .hashtag, form: "plazalimpia", passage: "#PlazaLimpia"))
  }

  @Test func `a sign before a blank or a number makes no hashtag`() {
    #expect(readTokens("# uno #5 ##").map(\.kind) == [.word, .number])
  }

  @Test func `a word that only begins like an address is a word`() {
    #expect(readTokens("http www httpd").map(\.kind) == [.word, .word, .word])
  }
}
