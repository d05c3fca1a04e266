/// The terms that a theme's title is made of, and how much each tells of the theme.
struct TellingTerms: Sendable {
  /// The terms, each with a bit of its own.
  let vocabulary: TitleVocabulary
  private let scores: [UInt32: Float]
  private let specificities: [UInt32: Float]

  /// Takes the best terms of a theme.
  ///
  /// - Parameters:
  ///   - entries: The theme's terms, best first.
  ///   - most: How many are taken, at most ``TitleVocabulary/largest``.
  ///   - specificShare: Share of those who have a term that is in the theme, from which on it is specific.
  ///   - termCount: Terms of the corpus.
  init(_ entries: [TermProfile.Entry], most: Int, specificShare: Float, among termCount: Int) {
    let entries = entries.prefix(min(most, TitleVocabulary.largest))
    vocabulary = TitleVocabulary(entries.map(\.term), among: termCount)
    scores = Dictionary(uniqueKeysWithValues: entries.map { ($0.term, $0.score) })
    specificities = Dictionary(
      uniqueKeysWithValues: entries.map {
        ($0.term, min(Float($0.inside) / Float($0.total) / specificShare, 1))
      })
  }

  /// How much a term tells of the theme, in [0, 1].
  func score(of term: UInt32) -> Float { scores[term] ?? 0 }

  /// The most telling term of a phrase of one part.
  func mainTerm(of key: PhraseKey) -> UInt32 {
    key.terms.max { (score(of: $0), $1) < (score(of: $1), $0) } ?? Lexicon.noTerm
  }

  /// The most specific term's specificity, of the less specific of two joined phrases; in [0, 1].
  func specificity(of key: PhraseKey) -> Float {
    key.parts.map { $0.terms.compactMap { specificities[$0] }.max() ?? 0 }.min() ?? 0
  }
}
