/// What a word form is a cue of in one language.
struct FormCues: OptionSet, Sendable {
  let rawValue: UInt16

  /// A noun or an adjective stands behind it.
  static let nominal = FormCues(rawValue: 1 << 0)
  /// A verb stands behind it.
  static let verbal = FormCues(rawValue: 1 << 1)
  /// A verb stands before it.
  static let auxiliary = FormCues(rawValue: 1 << 2)
  /// It joins nouns to nouns.
  static let connector = FormCues(rawValue: 1 << 3)
  /// An article or its like.
  static let article = FormCues(rawValue: 1 << 4)
  /// It joins two equals: "and".
  static let coordinator = FormCues(rawValue: 1 << 5)
  /// A noun behind it is in the case that a title may end with.
  static let nominative = FormCues(rawValue: 1 << 6)
  /// A preposition, or one grown together with an article: no pronoun stands between it and a noun.
  static let preposition = FormCues(rawValue: 1 << 7)
  /// Behind it stands where something is.
  static let place = FormCues(rawValue: 1 << 8)

  /// The cues among the forms of a corpus, by ``Language/index`` and form.
  ///
  /// - Parameters:
  ///   - languages: Those that some text is in; the others have no cues.
  ///   - surfaces: The forms.
  /// - Returns: For each language a set for each form, or no sets where no text is in it.
  static func table(of languages: Set<Language>, in surfaces: SurfaceTable) -> [[FormCues]] {
    Language.withOther.map { language in
      guard languages.contains(language) else { return [] }
      let profile = LanguageProfile.of(language)
      var table = [FormCues](repeating: [], count: surfaces.count)
      let lists: [(words: Set<String>, cue: FormCues)] = [
        (profile.nominalCues, .nominal), (profile.verbalCues, .verbal),
        (profile.auxiliaries, .auxiliary), (profile.titleConnectors, .connector),
        (profile.articles, .article), (profile.coordinators, .coordinator),
        (profile.nominativeCues, .nominative), (profile.prepositions, .preposition),
        (profile.placeWords, .place),
      ]
      for (words, cue) in lists {
        for word in words {
          if let surface = surfaces.find(Array(word.utf8)[...]) { table[Int(surface)].insert(cue) }
        }
      }
      return table
    }
  }
}
