extension TitleRule {
  /// "Buses better" does not end where a phrase ends, and "personas mayores" does.
  static let endsMeaningless = TitleRule("ends with a word that fits every theme") { run in
    !run.traits.contains(.telling) && !run.closesSetPhrase
  }
}
