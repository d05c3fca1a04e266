/// Why a proposal is where it is.
public struct ProposalExplanation: Sendable, Codable, Equatable {
  /// Id of the proposal.
  public let proposal: String
  /// Id of the proposal that speaks for it, if it is a copy without a place of its own.
  public let speaker: String?
  /// The group of copies that it is in, or nil.
  public let group: Group?
  /// How many of the words count when it is compared; those of the speaker where it has no place of its own.
  public let words: Words
  /// Its theme, or nil outside all themes.
  public let theme: Int?
  /// Different proposals of its theme besides it; 0 outside.
  public let companions: Int
  /// Why it is outside, or nil in a theme.
  public let reason: OutsideReason?
  /// What put it there.
  public let cause: PlacementCause
  /// The decisions that did, by id.
  public let decisions: [String]
  /// Its words by weight, the heaviest first; those of the speaker where it has no place of its own.
  public let terms: [Term]
  /// The proposals that draw it nearer, the strongest first; none of its own group of copies.
  public let neighbors: [Neighbor]
  /// Numbers of other themes that it speaks of too.
  public let further: [Int]
  /// All themes, the nearest first, its own as if the proposal were not counted in its centre: no other
  /// theme has it there.
  public let themes: [Closeness]
  /// How near its own theme is with the proposal in its centre, as when it was placed; nil outside.
  public let counted: Closeness?

  /// A group of copies.
  public struct Group: Sendable, Codable, Equatable {
    /// Number of the group, from 1.
    public let id: Int
    /// `campaign`, `exact` where all members are, else `near`.
    public let kind: String
    /// Id of the proposal that stands for the group.
    public let head: String
    /// Members, the proposal among them.
    public let members: Int
  }

  /// How much of a text counts.
  public struct Words: Sendable, Codable, Equatable {
    /// Words of the whole text.
    public let all: Int
    /// Words left when what many repeat is taken out: a letter, or the frame of a form.
    public let compared: Int
  }

  /// A word and what it weighs.
  public struct Term: Sendable, Codable, Equatable {
    /// The form in which it stands in the proposal first.
    public let word: String
    /// Weight in the proposal's vector of length 1, in (0, 1].
    public let weight: Float
    /// Proposals, copies included, that have it.
    public let total: Int
    /// What it adds to the words' cosine with its theme, the proposal itself left out of that, in [0, 1];
    /// nil outside.
    public let inTheme: Float?
  }

  /// A proposal that draws another one nearer.
  public struct Neighbor: Sendable, Codable, Equatable {
    /// Its id.
    public let proposal: String
    /// Its theme, or nil.
    public let theme: Int?
    /// Weight of the link: the similarities of all lists in which either names the other.
    public let weight: Float
    /// Cosine of the weighted terms of both, in [0, 1].
    public let words: Float
  }

  /// How near a theme is.
  public struct Closeness: Sendable, Codable, Equatable {
    /// Number of the theme.
    public let theme: Int
    /// Cosine of the proposal's vector with the theme's centre, in [-1, 1].
    public let vectors: Float
    /// Cosine of its weighted terms with the sum of the theme's, in [0, 1].
    public let words: Float
    /// What proposals are placed by: the vectors once and the words three times.
    public let total: Float

    init(theme: Int, _ value: ThemeNearness.Value) {
      self.theme = theme
      vectors = Self.rounded(value.vectors)
      words = Self.rounded(value.words)
      total = Self.rounded(value.total)
    }

    /// Four decimals.
    static func rounded(_ value: Float) -> Float { (value * 10_000).rounded() / 10_000 }
  }

  /// How near its own theme is; nil outside.
  public var own: Closeness? { themes.first { $0.theme == theme } }
  /// Whether it is the only different proposal of its theme: there is nothing to be like.
  public var isAlone: Bool { theme != nil && companions == 0 }
  /// Whether another theme is as near, or nearly: see ``ThemeExplanation/borderline``.
  public var isNarrow: Bool {
    guard let own, let nearestOther else { return false }
    return own.total - nearestOther.total <= Explainer.edge * max(own.total, 0)
  }
  /// The nearest theme that is not its own, or nil.
  public var nearestOther: Closeness? { themes.first { $0.theme != theme } }
}
