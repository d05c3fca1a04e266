extension TitleRule {
  /// Where a phrase speaks of its last word, that is a noun.
  static let endsWithNoNoun = TitleRule("ends with no noun") { run in
    run.traits.isDisjoint(with: [.headFirst, .noun])
  }
}
