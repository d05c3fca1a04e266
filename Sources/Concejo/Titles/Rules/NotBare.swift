extension TitleRule {
  /// "The airline" and "airline industry" do not tell that "airline" is said alone; "for airlines" does so of
  /// "airlines".
  static let notBare = TitleRule("stands behind an article, or beside another noun") { run in
    guard run.traits.contains(.printedBare) else { return false }
    let before = run.traitsOutside(at: run.start - 1)
    let after = run.traitsOutside(at: run.end + 1)
    return before.isArticle || before.isNoun || after.isNoun
  }
}
