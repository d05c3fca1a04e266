extension TitleRule {
  /// "Aproximadamente" says how much of something, not of what.
  static let adverbFirst = TitleRule("begins with an adverb") { run in
    !run.isFunctionWord && run.opensHalf && run.traits.contains(.adverb)
  }
}
