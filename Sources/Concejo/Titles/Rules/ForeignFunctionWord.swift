extension TitleRule {
  /// Inside a title only words that join nouns to nouns may stand between terms: "of" does, "because"
  /// does not.
  static let foreignFunctionWord = TitleRule("has a function word that joins no nouns") { run in
    run.isFunctionWord && !run.traits.contains(.connector)
  }
}
