/// Why two proposals are, or are not, in one theme, and are, or are not, copies.
public struct PairExplanation: Sendable, Codable, Equatable {
  /// The first one.
  public let first: Side
  /// The other one.
  public let second: Side
  /// Cosine of the weighted terms of both texts, in [0, 1]: what decides whether they are compared word by
  /// word.
  public let words: Float
  /// How like each other they are by what themes are found by; nil where they share a place.
  public let likeness: Likeness?
  /// Words with a meaning that both have, the heaviest first; `sol/solar` where each has another form.
  public let shared: [String]
  /// What both have and what counts for nothing, being a word too common in its language, a number, a
  /// letter or an address: the rarest first.
  public let common: [String]
  /// Whether they are copies, and why.
  public let copies: Copies
  /// What the vectors rest on.
  public let scale: ExplanationScale

  /// Whether they are in one theme.
  public var isTogether: Bool { first.theme != nil && first.theme == second.theme }
  /// Whether they are in one theme, each for itself and not as copies that share a place.
  var isPlacedApart: Bool { isTogether && !copies.countsOnce }
  /// Of two that are less alike, by words and by vectors, nobody would say that they have to do with each other.
  static let leastRelation: Float = 0.1
  /// Whether they have hardly anything to do with each other.
  var isUnrelated: Bool {
    words < Self.leastRelation && likeness.map { $0.vectors < Self.leastRelation } ?? false
  }

  /// How like each other two are that each have a place, or that others with a place speak for.
  public struct Likeness: Sendable, Codable, Equatable {
    /// Cosine of the weighted terms without what many repeat, in [0, 1].
    public let words: Float
    /// Cosine of the vectors, in [-1, 1].
    public let vectors: Float
    /// The vectors once and the words three times: see ``ProposalExplanation/Neighbor/total``.
    public let total: Float

    init(_ likeness: ProposalExplanation.Likeness) {
      (words, vectors, total) = (likeness.words, likeness.vectors, likeness.total)
    }
  }

  /// One of the two.
  public struct Side: Sendable, Codable, Equatable {
    /// Its id.
    public let proposal: String
    /// Id of the proposal whose place it shares, if it is a copy without one of its own.
    public let speaker: String?
    /// Its theme, or nil.
    public let theme: Int?
    /// What put it there.
    public let cause: PlacementCause
    /// The decisions that did, by id.
    public let decisions: [String]
    /// How near its own theme is, the proposal itself not counted in it; nil outside.
    public let own: ProposalExplanation.Closeness?
    /// How near the other one's theme is; nil where that is the same or none.
    public let other: ProposalExplanation.Closeness?
    /// The words that tie it to its theme; nil outside.
    public let ties: ProposalExplanation.Ties?
    /// Words with a meaning that the other one has not, the heaviest first.
    public let words: [String]
    /// What the other one has not and what counts for nothing, the rarest first.
    public let uncounted: [String]
    /// What it says beside the letter that it signs, verbatim; nothing where it signs none.
    public let ownWords: [String]
  }

  /// What makes them copies, or keeps them apart.
  public struct Copies: Sendable, Codable, Equatable {
    /// Texts of no more words may ask for different things in the same words.
    static let fewWords = 4

    /// What became of them.
    public let verdict: Verdict
    /// Whether the run lists them among those that may ask for the same, for a person to confirm.
    public let isSuggested: Bool
    /// Number of the group of copies that holds both, or nil.
    public let group: Int?
    /// Whether they are counted as one different proposal and share a place.
    public let countsOnce: Bool
    /// Share of all words that both have in the same order, in [0, 1]: what lists of copies tell too.
    public let overlap: Float
    /// Words of the shorter text.
    public let wordCount: Int
    /// What keeps them apart, or nil.
    public let objection: DuplicateObjection?
    /// Where they differ, in the words of both, if that is why: with a shared word beside it where only one
    /// says something there, but for a word more that may ask for nothing else.
    public let change: TextChange?
    /// The longest passage that both share, in the first one's words, of near copies that were compared for
    /// that alone; else nil.
    public let passage: String?
    /// Least cosine from which texts are compared word by word, where they share no rare passage.
    public let threshold: Float
    /// The decision that says so, or nil.
    public let decision: String?
  }

  /// What became of two texts.
  public enum Verdict: String, Sendable, Codable, CaseIterable {
    /// A person said that they are the same.
    case saidSame = "said-same"
    /// A person said that they are not.
    case saidApart = "said-apart"
    /// The same words in the same order.
    case exact
    /// Signers of one letter.
    case letter
    /// The same but for a few words.
    case near
    /// In one group by way of others.
    case byOthers = "by-others"
    /// A guard keeps them apart.
    case objected
    /// Too little alike to be compared word by word.
    case unlike
    /// Alike enough, but another member of the group keeps them apart.
    case thirdText = "third-text"
  }
}
