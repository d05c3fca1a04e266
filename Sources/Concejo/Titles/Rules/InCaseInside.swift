extension TitleRule {
  /// "Estatuek gobernu" are two parts of a sentence: a noun before a noun is bare, or in a case that joins them.
  static let inCaseInside = TitleRule("has a case inside") { run in
    !run.isFunctionWord && run.isBehindCase
  }
}
