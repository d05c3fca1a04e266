extension TitleRule {
  /// "Ping" is not what "ping-pong" says.
  ///
  /// Basque writes with a hyphen what others write with "of": "eskola-bideak" are ways to school, and who writes them
  /// speaks of it.
  static let cutCompound = TitleRule("ends inside a compound") { run in
    run.passage.isHyphen(behind: run.end)
      && !(run.traits.contains(.takesArticle) && run.end == run.start)
  }
}
