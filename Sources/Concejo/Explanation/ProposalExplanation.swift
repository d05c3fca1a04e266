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
  /// The words that tie it to its theme, by what they make of that, the largest share first.
  public let ties: Ties
  /// How much of its lead over the next theme comes of the words it shares; nil where no lead is told.
  public let lead: Lead?
  /// The proposals most like it of all, by their ``Neighbor/total``, outside by their ``Neighbor/words``; none
  /// of its own group of copies.
  public let neighbors: [Neighbor]
  /// How many of them are in its theme; 0 outside.
  public let neighborsInTheme: Int
  /// Numbers of other themes that it speaks of too.
  public let further: [Int]
  /// All themes, the nearest first.
  ///
  /// Its own is measured as if the proposal were not counted in its centre: no other theme has it there.
  /// Outside they are ordered by their words alone.
  public let themes: [Closeness]
  /// How near its own theme is with the proposal in its centre, as when it was placed; nil outside.
  public let counted: Closeness?
  /// How surely its theme is the nearest; nil outside, and where something else put it there.
  public let manner: Manner?
  /// Other themes that are at least three quarters as near as the nearest, but for the next one, the nearest
  /// first: three at most.
  public let rivals: [Closeness]
  /// What makes its place weak, if anything does.
  public let weaknesses: [Weakness]
  /// The bounds of what is called clear, narrow, near and weak, and what the vectors rest on.
  public let scale: ExplanationScale

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
    /// Ids of the others that are counted together with it as one different proposal.
    public let together: [String]
    /// How many of the others are not counted together with it.
    public let others: Int
    /// What it says in its body beside the letter that it signs, verbatim; nothing where it signs none.
    public let ownWords: [String]
    /// Whether that says enough to be counted apart.
    public let hasVoice: Bool
    /// Whether its title is not the letter's.
    public let hasOwnTitle: Bool
    /// Share of the words that it has in the same order as the one that speaks for it, if it is a near copy of
    /// that; else nil.
    public let nearOverlap: Float?
    /// The longest passage that it shares with that one, if both were compared for that alone; else nil.
    public let nearPassage: String?
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
    /// Another word of its family that most proposals of the theme have in its place, or nil.
    public let family: String?
    /// Weight in the proposal's vector of length 1, in (0, 1].
    public let weight: Float
    /// Proposals, copies included, that have it.
    public let total: Int
    /// What it adds to the words' cosine with its theme, the proposal itself left out of that, in [0, 1];
    /// nil outside.
    public let inTheme: Float?
  }

  /// The words that tie a proposal to its theme.
  public struct Ties: Sendable, Codable, Equatable {
    /// Those that make at least 0.03 of it, the largest share first; eight at most.
    public let words: [Tie]
    /// What they make together, in [0, 1].
    public let together: Float
    /// Whether no other word ties it.
    public let isAll: Bool
    /// What all other words make, in whole hundredths.
    public let rest: Int
    /// Whether the hundredths, each rounded by itself, are 99 or 101 together, or farther from 100.
    public let isUneven: Bool
    /// All words that tie it, told or not.
    public let count: Int

    /// A word that makes less of the words' cosine with the theme is not told.
    static let leastShare: Float = 0.03
    /// Words that are told.
    static let most = 8

    init(_ terms: [Term], own: Closeness?) {
      let tying = terms.filter { ($0.inTheme ?? 0) > 0 }
      let told = tying.map { term in
        (
          word: term.word, family: term.family,
          share: Closeness.rounded(
            own.map { $0.words > 0 ? (term.inTheme ?? 0) / $0.words : 0 } ?? 0)
        )
      }.filter { $0.share >= Self.leastShare }.enumerated().sorted {
        ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
      }.prefix(Self.most).map(\.element)
      let sum = min(told.reduce(0) { $0 + $1.share }, 1)
      together = Closeness.rounded(sum)
      isAll = tying.count == told.count
      func percent(_ share: Float) -> Int { Int((share * 100).rounded()) }
      let percents = told.map { percent($0.share) }
      rest = isAll ? 0 : percent(1 - sum)
      isUneven = !told.isEmpty && percents.reduce(rest, +) != 100
      count = tying.count
      words = zip(told, percents).map {
        Tie(word: $0.word, family: $0.family, share: $0.share, percent: $1)
      }
    }
  }

  /// A word and its share of what ties a proposal to its theme.
  public struct Tie: Sendable, Codable, Equatable {
    /// As in ``ProposalExplanation/terms``.
    public let word: String
    /// As in ``ProposalExplanation/terms``.
    public let family: String?
    /// Its part of the words' cosine with the theme, in [0, 1].
    public let share: Float
    /// The same in whole hundredths.
    public let percent: Int
  }

  /// How much nearer a proposal's theme is than the next one.
  public struct Lead: Sendable, Codable, Equatable {
    /// Number of the next theme.
    public let theme: Int
    /// Share that the words make of the lead: below 0 where by them alone the other theme would be nearer,
    /// above 1 where by the vectors alone it would.
    public let words: Float
  }

  /// A proposal that is like another one.
  public struct Neighbor: Sendable, Codable, Equatable {
    /// Its id.
    public let proposal: String
    /// Its theme, or nil.
    public let theme: Int?
    /// Cosine of the weighted terms of both, without what many repeat, in [0, 1].
    public let words: Float
    /// Cosine of their vectors, in [-1, 1].
    public let vectors: Float
    /// The vectors once and the words three times, as in ``Closeness/total``.
    public let total: Float

    init(proposal: String, theme: Int?, likeness: Likeness) {
      (self.proposal, self.theme) = (proposal, theme)
      (words, vectors, total) = (likeness.words, likeness.vectors, likeness.total)
    }
  }

  /// How like each other two proposals are.
  struct Likeness {
    let words: Float
    let vectors: Float
    /// Of the figures that are told, so that who adds them up finds it.
    let total: Float

    init(words: Float, vectors: Float) {
      self.words = Closeness.rounded(words)
      self.vectors = Closeness.rounded(vectors)
      total = Closeness.rounded(self.vectors + ThemeRefinement.weightOfWords * self.words)
    }
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

  /// Adopts what was found, and adds what follows from it.
  init(
    proposal: String, speaker: String?, group: Group?, words: Words, theme: Int?, companions: Int,
    reason: OutsideReason?, cause: PlacementCause, decisions: [String], terms: [Term],
    neighbors: [Neighbor], further: [Int], themes: [Closeness], counted: Closeness?,
    scale: ExplanationScale
  ) {
    (self.proposal, self.speaker, self.group, self.words) = (proposal, speaker, group, words)
    (self.theme, self.companions, self.reason) = (theme, companions, reason)
    (self.cause, self.decisions, self.terms) = (cause, decisions, terms)
    (self.neighbors, self.further, self.themes) = (neighbors, further, themes)
    (self.counted, self.scale) = (counted, scale)
    manner = Self.manner(
      in: theme, alone: theme != nil && companions == 0, cause: cause, themes: themes,
      counted: counted)
    rivals =
      companions == 0 ? [] : Self.rivals(of: theme, cause: cause, themes: themes)
    let own = themes.first { $0.theme == theme }
    let other = themes.first { $0.theme != theme }
    ties = Ties(terms, own: own)
    weaknesses = companions == 0 ? [] : Self.weaknesses(in: own, cause: cause, ties: ties)
    neighborsInTheme = theme == nil ? 0 : neighbors.count { $0.theme == theme }
    let isNearest = [.nearest, .copy].contains(cause) && companions > 0
    lead =
      if isNearest, let own, let other, own.total > other.total {
        Lead(
          theme: other.theme,
          words: Closeness.rounded(
            1 - (own.vectors - other.vectors) / (own.total - other.total)))
      } else {
        nil
      }
  }
}
