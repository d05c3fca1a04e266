extension TitleRule {
  /// "To pay" leaves open what.
  static let infinitiveAlone = TitleRule("is an infinitive alone") { run in
    run.isAlone && run.traits.contains(.infinitive)
  }
}
