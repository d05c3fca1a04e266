extension TitleRule {
  /// Where a phrase speaks of its first word, that is a noun, or an infinitive.
  static let headIsNoNoun = TitleRule("begins with no noun") { run in
    !run.isFunctionWord && run.opensHalf && run.traits.contains(.headFirst)
      && run.traits.isDisjoint(with: [.noun, .infinitive])
  }
}
