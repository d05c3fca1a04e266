/// What holds a theme together, and who hardly belongs to it.
public struct ThemeExplanation: Sendable, Codable, Equatable {
  /// Number of the theme.
  public let theme: Int
  /// Different proposals of the theme.
  public let distinctCount: Int
  /// Different proposals of all.
  public let totalCount: Int
  /// The words that tell it from the rest, most telling first.
  public let terms: [Term]
  /// Mean nearness of its proposals to its centre, each of them left out of it in its turn.
  public let nearness: Means
  /// Other themes, the nearest first, by the words they share: three at most, as lists of themes tell them.
  public let neighbors: [Theme.Neighbor]
  /// Proposals that lie nearest to the centre of the others.
  public let core: [Member]
  /// Proposals that another theme is nearest to, or hardly farther from, the most doubtful first; those
  /// that a person put there are not doubted.
  public let borderline: [Member]
  /// How many such proposals there are in all.
  public let doubtful: Int
  /// Proposals that a person put there, by id.
  public let placedByPeople: [String]
  /// The decisions that made it what it is, by id, but for those that only took proposals out of it.
  public let decisions: [String]
  /// The decisions that took proposals out of it, by id.
  public let withdrawals: [String]
  /// The bound of what is in doubt, and what the vectors rest on.
  public let scale: ExplanationScale

  /// A word of a theme.
  public struct Term: Sendable, Codable, Equatable {
    /// The form in which it stands most often.
    public let word: String
    /// Different proposals of the theme that have it.
    public let inside: Int
    /// Different proposals of all that have it.
    public let total: Int
    /// How telling it is against the theme's best word, in (0, 1].
    public let score: Float
  }

  /// Means over the proposals of a theme.
  public struct Means: Sendable, Codable, Equatable {
    /// Of the cosine of vectors, in [-1, 1].
    public let vectors: Float
    /// Of the cosine of weighted terms, in [0, 1].
    public let words: Float
  }

  /// A proposal of a theme.
  public struct Member: Sendable, Codable, Equatable {
    /// Its id.
    public let proposal: String
    /// How near the theme is, the proposal itself not counted in its centre.
    public let own: ProposalExplanation.Closeness
    /// How near the nearest other one is; nil where there is no other.
    public let nearestOther: ProposalExplanation.Closeness?
    /// How much nearer the theme is than any other one; negative where another one is nearer.
    public let lead: Float
    /// What put it there.
    public let cause: PlacementCause

    /// Its lead as a share of how near the theme is: what doubt is measured by.
    var leadShare: Float { own.total > 0 ? lead / own.total : -Float.infinity }

    /// Whether another theme is as near, or nearly; never where there is no other.
    var isDoubtful: Bool {
      nearestOther.map {
        ProposalExplanation.Manner(own: own.total, other: $0.total).isDoubtful
      } ?? false
    }
  }
}
