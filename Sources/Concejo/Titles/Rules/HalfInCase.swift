extension TitleRule {
  /// "Eskolan eta liburutegia" joins what is "at school" to a library.
  static let halfInCase = TitleRule("has a case before \"and\"") { run in run.holdsObliqueHalf }
}
