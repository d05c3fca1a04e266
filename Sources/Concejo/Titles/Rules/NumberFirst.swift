extension TitleRule {
  /// A title may say "línea 4", but begins with a word.
  static let numberFirst = TitleRule("begins with no word") { run in
    run.end == run.start && run.token.kind != .word
  }
}
