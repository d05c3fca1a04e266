extension TitleRule {
  /// "Calle" is not what "calle Mayor" says.
  static let cutName = TitleRule("ends inside a name") { run in
    run.passage.isInsideName(run.end, run.forms)
  }
}
