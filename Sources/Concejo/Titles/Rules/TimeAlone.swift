extension TitleRule {
  /// "Fines de semana" tells when, and brings together who asks for a chemist's and who asks for the police.
  static let timeAlone = TitleRule("tells when and not what") { run in
    run.isOfTime && run.traits.contains(.time)
  }
}
