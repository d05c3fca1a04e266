extension TitleRule {
  /// Where what a phrase speaks of stands last, a verb stands behind its noun: "guneak jartzea" is to put places,
  /// "jartzea plaza" two parts of a sentence.
  static let infinitiveFirst = TitleRule("begins with a verb that ends a phrase") { run in
    !run.isFunctionWord && run.opensHalf && run.traits.contains(.infinitive)
      && !run.traits.contains(.headFirst)
  }
}
