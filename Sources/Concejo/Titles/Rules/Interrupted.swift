extension TitleRule {
  /// A comma or a stop ends what belongs together.
  static let interrupted = TitleRule("goes over a mark of punctuation") { run in
    run.end > run.start && !run.passage.continues(at: run.end)
  }
}
