/// What words of degree rest on: each has a bound, which the sentence states.
extension ProposalExplanation {
  /// A theme is near, too, if its nearness is at least this share of the nearest one's.
  static let rivalShare: Float = 0.75
  /// A theme that is so much nearer than the next one, a tenth of all that there is, is clearly the nearest.
  static let clearLead: Float = 0.4
  /// A theme that is less near than this, a fifth of all that there is, holds a proposal weakly.
  static let weakNearness: Float = 0.8
  /// A placement that rests on no more words than this is told as one.
  static let fewWords = 2

  /// How near its own theme is; nil outside.
  public var own: Closeness? { themes.first { $0.theme == theme } }
  /// Whether it is the only different proposal of its theme: there is nothing to be like.
  public var isAlone: Bool { theme != nil && companions == 0 }
  /// The nearest theme that is not its own, or nil.
  public var nearestOther: Closeness? { themes.first { $0.theme != theme } }

  /// How surely a theme is the nearest.
  public enum Manner: String, Sendable, Codable, CaseIterable {
    /// There is nothing else in the theme.
    case alone
    /// There is no other theme.
    case only
    /// Another theme is nearer, the proposal not counted in the centre of its own.
    case beyond
    /// The next one is less far behind than a tenth of what the theme has: see
    /// ``ThemeExplanation/borderline``.
    case narrowly
    /// It leads by a tenth of the scale, 0.4, and not narrowly.
    case clearly
    /// It leads by something between.
    case plainly

    /// How two numbers of at most four decimals stand to each other.
    init(own: Float, other: Float) {
      // In whole steps, so that 0.87 leads 0.47 by 0.4.
      let lead = ((own - other) * 10_000).rounded()
      self =
        if lead < 0 {
          .beyond
        } else if lead <= Explainer.edge * max((own * 10_000).rounded(), 0) {
          .narrowly
        } else {
          lead >= ProposalExplanation.clearLead * 10_000 ? .clearly : .plainly
        }
    }

    /// Whether another theme is as near, or nearly.
    var isDoubtful: Bool { self == .beyond || self == .narrowly }
  }

  /// Why a place that a text has by itself may be a chance.
  public enum Weakness: String, Sendable, Codable, CaseIterable {
    /// The theme is less near than ``ExplanationScale/weakNearness``.
    case far
    /// No more than ``ExplanationScale/fewWords`` words tie it to the theme.
    case fewWords = "few-words"
  }

  /// What makes a place weak; nothing where people put the proposal there, or where nothing else is.
  static func weaknesses(in own: Closeness?, cause: PlacementCause, ties: Ties) -> [Weakness] {
    guard let own, [.nearest, .settled, .joined, .copy].contains(cause) else { return [] }
    return (own.total < weakNearness ? [.far] : []) + (ties.count <= fewWords ? [.fewWords] : [])
  }

  /// How surely the theme of what was placed by its text is the nearest; nil of the rest.
  static func manner(
    in theme: Int?, alone isAlone: Bool, cause: PlacementCause, themes: [Closeness],
    counted: Closeness?
  ) -> Manner? {
    guard let own = themes.first(where: { $0.theme == theme }) else { return nil }
    let other = themes.first { $0.theme != theme }
    // A copy's place is that of the one that speaks for it, which may lie nearer to another theme.
    let isNearest =
      cause == .nearest || cause == .copy && (counted?.total ?? 0) >= (other?.total ?? 0)
    guard isNearest else { return nil }
    if isAlone { return .alone }
    return other.map { Manner(own: own.total, other: $0.total) } ?? .only
  }

  /// Other themes that are nearly as near as the nearest, but for the next one.
  ///
  /// Of what a person placed there are none: of its text only the next theme is told. Those that are nearer
  /// than its own are told where that is told.
  static func rivals(of theme: Int?, cause: PlacementCause, themes: [Closeness]) -> [Closeness] {
    guard theme != nil, cause != .decision, let best = themes.first, best.total > 0 else {
      return []
    }
    let isTold = [.nearest, .settled, .copy].contains(cause)
    let own = themes.first { $0.theme == theme }?.total ?? 0
    let others = themes.filter { $0.theme != theme }.dropFirst(isTold ? 1 : 0)
      .filter { cause == .settled || $0.total <= own }
    return others.filter { $0.total >= Self.rivalShare * best.total }
  }
}
