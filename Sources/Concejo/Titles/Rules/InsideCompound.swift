extension TitleRule {
  /// "Pong" is not what "ping-pong" says.
  ///
  /// Basque writes with a hyphen what others write with "of": "musika-eskola" is a school, so that its last word is
  /// said alone, and opens nothing longer.
  static let insideCompound = TitleRule("starts inside a compound") { run in
    (run.end > run.start) == run.traits.contains(.takesArticle)
      && run.passage.isHyphen(before: run.start)
  }
}
