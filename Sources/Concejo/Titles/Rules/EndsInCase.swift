extension TitleRule {
  /// "Eskolan" is "at school" and "Lebensmitteln" is "to food": who wrote them speaks of the school and of
  /// food, and is named by these words.
  static let endsInCase = TitleRule("ends in a case") { run in run.traits.contains(.oblique) }
}
