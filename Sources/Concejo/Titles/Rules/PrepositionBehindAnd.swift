extension TitleRule {
  /// "Biblioteca y en los locales" joins a thing to a place: what stands behind "and" is a phrase of its own.
  static let prepositionBehindAnd = TitleRule("has a preposition behind \"and\"") { run in
    run.isFunctionWord && run.traitsBefore.contains(.coordinator)
      && run.traits.contains(.connector) && !run.traits.contains(.article)
  }
}
