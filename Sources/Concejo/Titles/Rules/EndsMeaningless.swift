extension TitleRule {
  /// "Buses better" does not end where a phrase ends.
  static let endsMeaningless = TitleRule("ends with a word that fits every theme") { run in
    !run.traits.contains(.telling)
  }
}
