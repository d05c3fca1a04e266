extension TitleRule {
  /// "Autobús directamente" does not end where a phrase ends.
  static let endsWithAdverb = TitleRule("ends with an adverb") { run in
    run.traits.contains(.adverb)
  }
}
