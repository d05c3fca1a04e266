/// The words that people use for the subjects of public life: nearly all of them nouns.
///
/// In forty proposals most nouns are met once, and half of them behind no article: "poner bancos", "farolas en el camino".
struct SubjectWords: Sendable {
  /// Without accents, by ``Language/index``.
  private let words: [Set<String>]

  /// Reads the words of some languages.
  init(of languages: Set<Language>) {
    words = Language.withOther.map { language in
      guard Language.allCases.contains(language), languages.contains(language) else { return [] }
      return Set(
        ConceptList.of(language).entries.joined().lazy.filter { !$0.contains("_") }
          .map(Lexicon.foldingAccents))
    }
  }

  /// Whether a form is one of them.
  func contain(_ form: String, in language: Language) -> Bool {
    words[language.index].contains(Lexicon.foldingAccents(form))
  }
}
