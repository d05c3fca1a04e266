/// Which other forms of a word the corpus has, by the endings of its language.
struct RelatedForms: Sendable {
  private let surfaces: SurfaceTable
  /// By ``Language/index``.
  private let endings: [Endings]

  /// The endings of one language.
  private struct Endings: Sendable {
    /// Longest first.
    let cases: [[UInt8]]
    let citation: [[UInt8]]
    let plurals: [[UInt8]]
    let participles: [[UInt8]]
    let siblings: [[UInt8]]

    init(_ language: Language) {
      let profile = LanguageProfile.of(language)
      cases = profile.caseEndings.map { Array($0.utf8) }.sorted { $0.count > $1.count }
      citation = profile.citationEndings.map { Array($0.utf8) }
      plurals = profile.pluralEndings.map { Array($0.utf8) }
      participles = profile.participleEndings.map { Array($0.utf8) }
      siblings = profile.participleSiblings.map { Array($0.utf8) }
    }
  }

  /// A noun's stem has so many bytes at least: "gerra" is no "ger" in a case.
  private static let shortestNoun = 4
  /// A verb's stem likewise.
  private static let shortestVerb = 3

  init(of surfaces: SurfaceTable) {
    (self.surfaces, endings) = (surfaces, Language.withOther.map(Endings.init))
  }

  /// The form that a title may end with in place of one in a case, if the corpus has it: "eskola" for
  /// "eskolan".
  func citation(of form: ArraySlice<UInt8>, in language: Language) -> UInt32? {
    let own = endings[language.index]
    for ending in own.cases {
      guard let stem = Self.stem(of: form, without: ending, atLeast: Self.shortestNoun)
      else { continue }
      for citation in own.citation {
        if let found = surfaces.find(Array(stem + citation)[...]) { return found }
      }
    }
    return nil
  }

  /// Whether the corpus has a plural of a form.
  func hasPlural(_ form: ArraySlice<UInt8>, in language: Language) -> Bool {
    endings[language.index].plurals.contains { surfaces.find(Array(form + $0)[...]) != nil }
  }

  /// Whether a form is a participle, another form of whose verb the corpus has: "kutsatu" beside
  /// "kutsatzen".
  func isParticiple(_ form: ArraySlice<UInt8>, in language: Language) -> Bool {
    let own = endings[language.index]
    return own.participles.contains { ending in
      guard let stem = Self.stem(of: form, without: ending, atLeast: Self.shortestVerb) else {
        return false
      }
      return own.siblings.contains { surfaces.find(Array(stem + $0)[...]) != nil }
    }
  }

  private static func stem(
    of form: ArraySlice<UInt8>, without ending: [UInt8], atLeast shortest: Int
  ) -> ArraySlice<UInt8>? {
    guard form.count >= ending.count + shortest, form.suffix(ending.count).elementsEqual(ending)
    else { return nil }
    return form.dropLast(ending.count)
  }
}
