extension TitleRule {
  /// "Haurra" and "haurrak" are said alone, "haur" is not; names and abbreviations need no article.
  static let lacksArticle = TitleRule("ends without its article") { run in
    run.traits.contains(.takesArticle)
      && run.traits.isDisjoint(with: [.hasArticle, .name, .abbreviation])
  }
}
