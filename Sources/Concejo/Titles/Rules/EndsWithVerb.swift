extension TitleRule {
  /// "La biblioteca que abra" does not end where a phrase ends.
  static let endsWithVerb = TitleRule("ends with a verb") { run in run.traits.contains(.verb) }
}
