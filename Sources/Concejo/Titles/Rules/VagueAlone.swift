extension TitleRule {
  /// "Services" and "area" need a word beside them.
  static let vagueAlone = TitleRule("is a vague word alone") { run in
    run.isAlone && run.traits.contains(.vague)
  }
}
