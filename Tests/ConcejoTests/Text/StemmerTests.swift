import Testing

@testable import Concejo

@Suite struct StemmerTests {
  /// Forms of one word, and a form of another one.
  struct Case: Sendable {
    let language: Language
    let forms: [String]
    let other: String
  }

  // From the vocabularies of snowballstem.org, whose rules both libstemmer 2 and 3 keep for these.
  static let cases: [Case] = [
    Case(language: .ca, forms: ["parc", "parcs"], other: "carrer"),
    Case(language: .de, forms: ["straße", "straßen"], other: "weg"),
    Case(language: .en, forms: ["library", "libraries"], other: "street"),
    Case(language: .es, forms: ["biblioteca", "bibliotecas"], other: "parque"),
    Case(language: .eu, forms: ["liburutegia", "liburutegiak"], other: "etxeak"),
    Case(language: .fr, forms: ["arbre", "arbres"], other: "trottoir"),
    Case(language: .gl, forms: ["biblioteca", "bibliotecas"], other: "praza"),
    Case(language: .it, forms: ["albero", "alberi"], other: "strada"),
    Case(language: .pt, forms: ["árvore", "árvores"], other: "escola"),
  ]

  private func stem(_ word: String, _ language: Language) -> [UInt8] {
    Stemmer(language).stem(Array(word.utf8)[...])
  }

  @Test(arguments: StemmerTests.cases)
  func `the number of a noun does not change its stem`(example: Case) {
    let stems = Set(example.forms.map { stem($0, example.language) })
    #expect(stems.count == 1)
    #expect(!stems.contains(stem(example.other, example.language)))
  }

  @Test func `there is a case for each language`() {
    #expect(StemmerTests.cases.map(\.language) == Language.allCases)
  }

  @Test(arguments: Language.allCases)
  func `one stemmer serves many words in turn`(language: Language) {
    let stemmer = Stemmer(language)
    let long = String(repeating: "ab", count: 999)
    let words = ["bibliotecas", "a", "ñ", "1234", "bibliotecas", long]
    var together: [[UInt8]] = []
    for word in words { together.append(stemmer.stem(Array(word.utf8)[...])) }
    let alone = words.map { stem($0, language) }
    #expect(together == alone)
    #expect(together[0] == together[4])
  }

  @Test func `a slice is read from its own start`() {
    let bytes = Array("los parques".utf8)
    let stemmed = Stemmer(.es).stem(bytes[4...])
    #expect(stemmed == stem("parques", .es))
  }

  @Test func `the fingerprint is sixteen hexadecimal digits and stays the same`() {
    #expect(Stemmer.probe.count == 16)
    #expect(Stemmer.probe.allSatisfy { $0.isHexDigit })
    #expect(Stemmer.probe == Stemmer.probe)
  }
}
