/// Contributions of a study that its site does not show.
public struct SiteLeftOut: Sendable, Encodable, Equatable {
  /// Those that their authors or their platform took back, with the comments on them.
  public let withdrawn: Int
  /// Those that a person excluded by a code of the published list, with the comments on them.
  public let excluded: Int
  /// Those that were erased from the study for good.
  public let erased: Int

  /// All of them.
  public var count: Int { withdrawn + excluded + erased }

  init(_ contributions: [AnswerAccount.Contribution], erased: Int) {
    let reasons = contributions.compactMap(\.setAside)
    excluded = reasons.count { $0.hasPrefix(Discussion.excluded) }
    withdrawn = reasons.count - excluded
    self.erased = erased
  }
}
