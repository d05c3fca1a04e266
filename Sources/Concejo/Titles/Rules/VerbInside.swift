extension TitleRule {
  /// A verb makes a sentence of a title: "biblioteca abre domingos".
  ///
  /// An infinitive may open one, as in "plantar árboles".
  static let verbInside = TitleRule("has a verb") { run in
    !run.isFunctionWord
      && (run.opensHalf ? run.traits.isFiniteVerb : run.traits.contains(.verb))
  }
}
