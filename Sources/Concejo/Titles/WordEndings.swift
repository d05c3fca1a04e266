/// What is taken off the forms of a word that differ in number or gender alone.
struct WordEndings: Sendable {
  private let steps: [[[UInt8]]]
  private let irregular: [ArraySlice<UInt8>: ArraySlice<UInt8>]

  /// So many bytes stay.
  private static let shortestWord = 3

  init(_ language: Language) {
    let profile = LanguageProfile.of(language)
    steps = profile.wordEndings.map { $0.map { Array($0.utf8) } }
    irregular = Dictionary(
      uniqueKeysWithValues: profile.irregularForms.map { form, other in
        (Array(form.utf8)[...], Array(other.utf8)[...])
      })
  }

  /// What the forms of a word have in common: a form without accents and endings.
  func word(of form: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bare = Lexicon.foldingAccents(form)
    if !irregular.isEmpty, let other = irregular[bare] { bare = other }
    for endings in steps {
      let ending = endings.first {
        bare.count >= Self.shortestWord + $0.count && bare.suffix($0.count).elementsEqual($0)
      }
      if let ending { bare = bare.dropLast(ending.count) }
    }
    return bare
  }
}
