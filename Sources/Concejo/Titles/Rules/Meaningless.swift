extension TitleRule {
  /// "Better" and "problem" open the titles of all themes alike; "personas" does not where "mayores" stands behind.
  static let meaningless = TitleRule("begins with a word that fits every theme") { run in
    !run.isFunctionWord && run.opensHalf && !run.traits.contains(.telling)
      && !run.opensSetPhrase
  }
}
