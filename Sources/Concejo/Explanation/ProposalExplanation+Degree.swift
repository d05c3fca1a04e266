/// What words of degree rest on: each has a bound, which the sentence states.
extension ProposalExplanation {
  /// A theme is near, too, if its nearness is at least this share of the nearest one's.
  static let rivalShare: Float = 0.75
  private static let mostRivals = 3
  /// A theme that is so much nearer than the next one, a tenth of all that there is, is clearly the nearest.
  static let clearLead: Float = 0.4

  /// How near its own theme is; nil outside.
  public var own: Closeness? { themes.first { $0.theme == theme } }
  /// Whether it is the only different proposal of its theme: there is nothing to be like.
  public var isAlone: Bool { theme != nil && companions == 0 }
  /// The nearest theme that is not its own, or nil.
  public var nearestOther: Closeness? { themes.first { $0.theme != theme } }
  /// Whether another theme is as near, or nearly: see ``ThemeExplanation/borderline``.
  public var isNarrow: Bool {
    guard let own, let nearestOther else { return false }
    return own.total - nearestOther.total <= Explainer.edge * max(own.total, 0)
  }
  /// Whether its theme is nearer than any other one by a tenth of the scale, 0.4, and not narrowly.
  public var isClear: Bool {
    guard let own, let nearestOther else { return false }
    return !isNarrow && own.total - nearestOther.total >= Self.clearLead
  }
  /// Other themes that are nearly as near as the nearest, but for those of `told`: three at most.
  func rivals(besides told: Int?) -> [Closeness] {
    guard let best = themes.first, best.total > 0 else { return [] }
    return Array(
      themes.filter {
        $0.theme != theme && $0.theme != told && $0.total >= Self.rivalShare * best.total
      }.prefix(Self.mostRivals))
  }
}
