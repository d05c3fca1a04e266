extension TitleRule {
  /// "Political" or "ciudadana" says of what kind something is, not what; and "gañar" leaves open what.
  static let noNounAlone = TitleRule("is alone and no noun by its company") { run in
    run.isAlone && !run.traits.contains(.nounByItself)
  }
}
