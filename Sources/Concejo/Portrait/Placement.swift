/// Where a proposal ended up.
public struct Placement: Sendable, Codable, Equatable {
  /// Id of the proposal.
  public let proposal: String
  /// Language found out.
  public let language: Language
  /// Theme, or nil outside all themes.
  public let theme: Int?
  /// Number of its subtheme, or nil outside all themes and in a theme without subthemes.
  public let subtheme: Int?
  /// Why it is outside, or nil in a theme.
  public let reason: OutsideReason?
  /// For a proposal outside: the theme nearest to it, if it shares words with any.
  public let nearestTheme: Int?
  /// Other themes that a sentence of it speaks of.
  public let further: [FurtherTheme]
  /// Place on the map from its left, in hundredths of its side.
  public let x: Double
  /// Place on the map from its top, in hundredths of its side.
  public let y: Double

  /// Adopts values that are already known to belong together.
  package init(
    proposal: String, language: Language, theme: Int?, subtheme: Int? = nil,
    reason: OutsideReason?, nearestTheme: Int?, further: [FurtherTheme] = [], x: Double,
    y: Double
  ) {
    self.proposal = proposal
    self.language = language
    self.theme = theme
    self.subtheme = subtheme
    self.reason = reason
    self.nearestTheme = nearestTheme
    self.further = further
    self.x = x
    self.y = y
  }
}

extension Placement {
  /// The same place on a part of the map.
  func moved(to field: MapField) -> Placement {
    let (x, y) = field.place(x: x, y: y)
    return Placement(
      proposal: proposal, language: language, theme: theme, subtheme: subtheme,
      reason: reason, nearestTheme: nearestTheme, further: further, x: x, y: y)
  }
}

/// Why a proposal fits no theme.
public enum OutsideReason: String, Sendable, Codable, CaseIterable {
  /// No word that means something, or a single one that others have too.
  case tooShort = "too-short"
  /// None of its words stands in another proposal.
  case noSharedVocabulary = "no-shared-vocabulary"
  /// A concern that too few others have.
  case singleConcern = "single-concern"
}
