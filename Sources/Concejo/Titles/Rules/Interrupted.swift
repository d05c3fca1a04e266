extension TitleRule {
  /// A comma or a stop ends what belongs together; in Basque a hyphen does not: "osasun-zentroa".
  static let interrupted = TitleRule("goes over a mark of punctuation") { run in
    run.end > run.start && !run.passage.continues(at: run.end)
      && !(run.traits.contains(.takesArticle) && run.passage.isHyphen(before: run.end))
  }
}
