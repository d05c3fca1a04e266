extension TitleRule {
  /// A year or a house number tells which one is meant, not what.
  static let endsWithNumber = TitleRule("ends with a number") { run in run.token.kind == .number }
}
