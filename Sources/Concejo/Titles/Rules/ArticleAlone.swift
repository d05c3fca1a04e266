extension TitleRule {
  /// Between two nouns an article stands behind a preposition: "horario de la biblioteca", but "cierra la
  /// biblioteca".
  static let articleAlone = TitleRule("has an article without a preposition") { run in
    run.isFunctionWord && run.traits.contains(.article) && !run.traitsBefore.contains(.connector)
  }
}
