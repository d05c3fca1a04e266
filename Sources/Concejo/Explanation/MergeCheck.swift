/// What two themes have in common, and what would be lost if they were one.
public struct MergeCheck: Sendable, Codable, Equatable {
  /// The first theme.
  public let first: Side
  /// The other one.
  public let second: Side
  /// How near the two lie to each other.
  public let nearness: Nearness
  /// Words that tell both from the rest, those that more proposals of both have first.
  public let sharedTerms: [SharedTerm]
  /// Much alike pairs with one proposal in each.
  public let pairs: [Pair]
  /// What one theme of the two could tell no more.
  public let lost: Lost

  /// One of the two.
  public struct Side: Sendable, Codable, Equatable {
    /// Number of the theme.
    public let theme: Int
    /// Members, copies included.
    public let proposals: Int
    /// Members without copies.
    public let distinctCount: Int
    /// Different proposals to which the other theme is the nearest after their own.
    public let leaning: Int
    /// Of these, those to which it is nearer than their own is without them.
    public let nearer: Int
  }

  /// How near the two are, beside all other pairs of themes.
  public struct Nearness: Sendable, Codable, Equatable {
    /// Cosine of the two centres, in [-1, 1].
    public let vectors: Float
    /// Cosine of the sums of weighted terms, in [0, 1].
    public let words: Float
    /// What themes are compared by: the vectors once and the words three times.
    public let total: Float
    /// Place among all pairs of themes, from 1, the nearest first.
    public let rank: Int
    /// Number of all pairs of themes.
    public let pairCount: Int
    /// Median of all pairs' total.
    public let median: Float
    /// Highest of all pairs' total.
    public let highest: Float
  }

  /// A word that tells both themes from the rest.
  public struct SharedTerm: Sendable, Codable, Equatable {
    /// The form in which it stands most often.
    public let word: String
    /// Different proposals of the first theme that have it.
    public let first: Int
    /// Different proposals of the other theme that have it.
    public let second: Int
    /// Different proposals of all that have it.
    public let total: Int
  }

  /// Two much alike proposals, one of each theme.
  public struct Pair: Sendable, Codable, Equatable {
    /// Id of the proposal of the first theme.
    public let first: String
    /// Id of the proposal of the other theme.
    public let second: String
    /// Cosine similarity.
    public let similarity: Float
    /// What keeps them apart; nil for a suggestion that they ask for the same.
    public let objection: DuplicateObjection?
  }

  /// What one theme of the two could tell no more.
  public struct Lost: Sendable, Codable, Equatable {
    /// Parts of the theme that goes; its proposals would be parts of the other theme, or of none.
    public let subthemes: [Subtheme]
    /// Contrary demands of either, which might drown in more.
    public let contradictions: [Contradiction]
    /// Words that tell the smaller one from the rest, and not the larger one.
    public let terms: [ThemeExplanation.Term]
    /// Places that the smaller one comes from more often than chance would have it, and the larger one does
    /// not.
    public let places: [ThemeSummary.OverRepresentation]
    /// The smaller of the two.
    public let smaller: Int
  }

  /// Contrary demands of a theme.
  public struct Contradiction: Sendable, Codable, Equatable {
    /// The theme.
    public let theme: Int
    /// What they are about.
    public let subject: String
    /// Different proposals of the larger side.
    public let majority: Int
    /// Different proposals of the other side.
    public let minority: Int
  }
}
