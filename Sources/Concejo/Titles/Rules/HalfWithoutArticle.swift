extension TitleRule {
  /// "Haur eta gurasoak" is read as one thing by who does not see that an article is shared.
  static let halfWithoutArticle = TitleRule("has no article before \"and\"") { run in
    run.holdsBareHalf
  }
}
