extension TitleRule {
  /// A title begins with a word: "#parque" is none.
  static let tagFirst = TitleRule("begins with a tag") { run in
    run.end == run.start && run.token.kind != .word
  }
}
