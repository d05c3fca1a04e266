extension TitleRule {
  /// "Services and" names nothing: a word that needs another beside it is no half of a title.
  static let halfOfVagueWord = TitleRule("has a vague word alone before \"and\"") { run in
    run.isFunctionWord && run.traits.contains(.coordinator) && run.terms.count <= 1
      && run.firstTraits.contains(.vague)
  }
}
