extension TitleRule {
  /// "Öffentlichen Verkehr" stands behind a word that asks for its case; a title begins with "öffentlicher".
  static let opensDeclined = TitleRule("begins with a declined adjective") { run in
    run.firstTraits.contains(.declined)
  }
}
