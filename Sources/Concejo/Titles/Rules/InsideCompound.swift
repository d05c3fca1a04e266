extension TitleRule {
  /// "Pong" is not what "ping-pong" says.
  static let insideCompound = TitleRule("starts inside a compound") { run in
    run.end == run.start && run.passage.isHyphen(before: run.start)
  }
}
