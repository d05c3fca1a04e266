/// The nouns that people use for the subjects of public life.
///
/// In forty proposals most nouns are met once, and half of them behind no article: "poner bancos", "farolas en el
/// camino".
enum SubjectWords {
  /// Whether each form of a corpus is one of them, with its accents or without.
  ///
  /// - Parameters:
  ///   - languages: Of each form.
  ///   - surfaces: The forms.
  /// - Returns: By form.
  static func table(of languages: [Language], in surfaces: SurfaceTable) -> [Bool] {
    var table = [Bool](repeating: false, count: surfaces.count)
    let used = Set(languages)
    for language in Language.allCases where used.contains(language) {
      for entry in ConceptList.of(language).nouns.joined() where !entry.contains("_") {
        let form = Array(entry.lowercased().utf8)[...]
        for spelling in [form, Lexicon.foldingAccents(form)] {
          if let surface = surfaces.find(spelling), languages[Int(surface)] == language {
            table[Int(surface)] = true
          }
        }
      }
    }
    return table
  }
}
