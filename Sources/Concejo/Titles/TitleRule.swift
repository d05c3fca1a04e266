/// A reason for which a run of words is no title.
///
/// Rules are asked in the order in which ``TitleRules`` lists them, and the first that refuses is the
/// reason told.
struct TitleRule: Sendable {
  /// What is wrong with a run that it refuses.
  let reason: String
  /// Whether it refuses a run, by its last word.
  let refuses: @Sendable (PhraseRun) -> Bool

  init(_ reason: String, refuses: @escaping @Sendable (PhraseRun) -> Bool) {
    (self.reason, self.refuses) = (reason, refuses)
  }
}

extension [TitleRule] {
  /// The first that refuses a run.
  func first(refusing run: PhraseRun) -> TitleRule? {
    // By their places: a rule that is not asked for is not copied.
    for place in indices where self[place].refuses(run) { return self[place] }
    return nil
  }
}

/// The rules, in the order in which they are asked.
enum TitleRules {
  /// No phrase goes over a word that one of these refuses.
  static let going: [TitleRule] = [
    .insideCompound, .interrupted, .foreignFunctionWord, .articleAlone,
    .prepositionBehindAnd, .halfOfVagueWord, .tagFirst, .verbInside, .adverbFirst, .meaningless,
    .headIsNoNoun, .inCaseInside, .infinitiveFirst,
  ]
  /// No phrase ends with a word that one of these refuses; a longer one may go over it.
  static let closing: [TitleRule] = [
    .endsMeaningless, .endsWithAdverb, .endsWithAdjective, .endsWithNoNoun, .infinitiveAlone,
    .noNounAlone, .timeAlone, .cutName, .cutCompound,
  ]
  /// What one of these refuses names a theme only if most members have it.
  static let doubting: [TitleRule] = [.vagueAlone]
  /// Who wrote what one of these refuses has the phrase, and another's wording of it is printed.
  static let printing: [TitleRule] = [
    .endsInCase, .halfInCase, .opensDeclined, .lacksArticle, .halfWithoutArticle,
  ]
  /// What is written as one of these refuses in nearly all passages is printed in other words.
  static let standing: [TitleRule] = [.notBare]
}
