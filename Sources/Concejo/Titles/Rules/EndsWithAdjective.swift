extension TitleRule {
  /// In German a noun has a capital: "Maßnahmen technischen" leaves open what is technical.
  static let endsWithAdjective = TitleRule("ends with a word written small") { run in
    run.traits.contains(.small)
  }
}
