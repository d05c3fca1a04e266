import Testing

@testable import Concejo

@Suite struct SensitiveHintsTests {
  private let search = SensitiveContentSearch()
  private let spanish = SensitiveHints(PassageLists.of(.es))

  private func kinds(_ text: String) -> [SensitiveContent.Kind] {
    search.contents(of: text).map(\.kind)
  }

  @Test func `a stem stands for its forms, which count as one word`() throws {
    let stems = ["insulta", "insultaba", "insultando"].map { word in
      spanish[FoldedWord(word)].filter { $0.kind == .violence }.map(\.stem)
    }
    #expect(stems[0].count == 1)
    #expect(Set(stems).count == 1)
  }

  @Test(arguments: [
    (
      "Cada noche oigo los gritos de mi vecina y luego sale con moratones",
      SensitiveContent.Kind.violence
    ),
    ("Mi hermana lleva manga larga y gafas desde que tiene pesadillas", .violence),
    ("En casa hay lentejas y una manta para mi hija", .hardship),
    ("El meu pare té malsons amb la caserna i els cops", .violence),
  ])
  func `words of which none tells anything alone are found together`(
    text: String, kind: SensitiveContent.Kind
  ) {
    #expect(kinds(text).contains(kind), "\(text) \(kinds(text))")
  }

  @Test(arguments: [
    "Hay gritos y botellas todas las noches en la plaza",
    "Que la policía vigile la noche de las fiestas",
    "Recogida de mantas y lentejas para el banco de alimentos",
  ])
  func `without a person who is told nothing is found`(text: String) {
    #expect(kinds(text).isEmpty, "\(text) \(kinds(text))")
  }

  @Test func `a person far away is not meant`() {
    let far = String(repeating: "y la acera está rota ", count: 5)
    #expect(kinds("Mi cuñado lo sabe, \(far)y hay lentejas y mantas en el ropero").isEmpty)
  }

  @Test func `every language has hints of each kind`() {
    let languages = PassageLists.markers.map(\.language)
    #expect(languages.count == 9)
    for language in languages {
      let words = SensitiveHints(PassageLists.of(language))
      #expect(words.anchors.count > 100, "\(language)")
    }
  }
}
