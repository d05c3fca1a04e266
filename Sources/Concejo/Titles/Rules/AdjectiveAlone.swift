extension TitleRule {
  /// "Political" or "ciudadana" says of what kind something is, not what.
  static let adjectiveAlone = TitleRule("is an adjective alone") { run in
    run.isAlone && !run.traits.contains(.nounByItself)
  }
}
