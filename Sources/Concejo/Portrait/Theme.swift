/// A theme as readers see it.
public struct Theme: Sendable, Codable, Equatable {
  /// Lasting number, from 1: `T07` is 7.
  ///
  /// It stays with the theme from run to run and is never given to another one of the study; in a first run
  /// it is the rank.
  public private(set) var id: Int
  /// What names it.
  public let title: ThemeTitle
  /// Two more phrases, less telling.
  public let alternativeTitles: [Quote]
  /// The words that tell it from the others, most telling first: five by default, where it has so many.
  public let keyTerms: [KeyTerm]
  /// All members, copies included, ascending by id.
  public let proposals: [String]
  /// Members that speak for themselves: each duplicate group counts once, and so does each signer of a
  /// letter who wrote enough of their own.
  public let distinctCount: Int
  /// What shows the theme: verbatim passages of three different proposals, where it has so many.
  public let quotes: [Quote]
  /// Supports of the best supported member and of all together, where the file states supports.
  public let supports: SupportRange?
  /// Votes against the most opposed member and against all together, where the file counts them.
  public let opposes: SupportRange?
  /// Mean cosine of the members with the theme's centre, in [0, 1].
  public let cohesion: Float
  /// How much of it is found again where a fifth of the proposals is missing: the mean overlap of the
  /// theme with its likeness in such runs, in [0, 1]; nil in studies from before it was measured.
  public let stability: Float?
  /// Whether at least half of its members belong to families of five or more near copies.
  public let isRepetitive: Bool
  /// Other themes from the nearest on, with the cosine of the centres.
  public private(set) var neighbors: [Neighbor]
  /// What the theme is made of, larger ones first; none where it is all of one piece.
  public let subthemes: [Subtheme]
  /// Where it comes from, whether it grows, and what its members do not agree on.
  public package(set) var summary: ThemeSummary
  /// What people decided about it; nil for a theme that nobody touched.
  public let decided: DecidedTheme?

  /// A theme with a lower stability is a matter of chance as much as of the proposals.
  ///
  /// Source: C. Hennig, *Cluster-wise assessment of cluster stability*, Computational Statistics & Data
  /// Analysis 52, 2007, doi:10.1016/j.csda.2006.11.025.
  public static let fragileBelow: Float = 0.6

  /// Whether it is a matter of chance.
  public var isFragile: Bool { stability.map { $0 < Self.fragileBelow } ?? false }

  /// How far the nearest other theme is: 1 less the cosine of the centres, in [0, 1]; 1 where there
  /// is none.
  public var separation: Float { 1 - (neighbors.first?.similarity ?? 0) }

  /// Another theme and how alike it is.
  public struct Neighbor: Sendable, Codable, Equatable {
    /// Number of the other theme.
    public let theme: Int
    /// Cosine of the two centres, in [0, 1].
    public let similarity: Float
  }

  /// Adopts values that are already known to belong together.
  package init(
    id: Int, title: ThemeTitle, alternativeTitles: [Quote], keyTerms: [KeyTerm],
    proposals: [String],
    distinctCount: Int, quotes: [Quote], supports: SupportRange?, opposes: SupportRange? = nil,
    cohesion: Float, stability: Float?, isRepetitive: Bool, neighbors: [Neighbor],
    subthemes: [Subtheme] = [],
    summary: ThemeSummary = .empty, decided: DecidedTheme? = nil
  ) {
    self.decided = decided
    self.id = id
    self.title = title
    self.alternativeTitles = alternativeTitles
    self.keyTerms = keyTerms
    self.proposals = proposals
    self.distinctCount = distinctCount
    self.quotes = quotes
    self.supports = supports
    self.opposes = opposes
    self.cohesion = cohesion
    self.stability = stability
    self.isRepetitive = isRepetitive
    self.neighbors = neighbors
    self.subthemes = subthemes
    self.summary = summary
  }
}

/// A part of a theme.
public struct Subtheme: Sendable, Codable, Equatable {
  /// Lasting number inside the theme, from 1: `T07.2` is 2.
  public let number: Int
  /// A phrase that stands in one of its proposals, letter by letter; never the theme's.
  public let title: Quote
  /// Members, copies included.
  public let proposalCount: Int
  /// Members that speak for themselves.
  public let distinctCount: Int

  /// Adopts values that are already known to belong together.
  package init(number: Int, title: Quote, proposalCount: Int, distinctCount: Int) {
    self.number = number
    self.title = title
    self.proposalCount = proposalCount
    self.distinctCount = distinctCount
  }
}

/// Supports are never moved or added up as votes: one person may support several proposals.
public struct SupportRange: Sendable, Codable, Equatable {
  /// Supports of the best supported member: a lower bound of the people behind it.
  public let largest: Int
  /// Supports of all members: an upper bound.
  public let sum: Int

  /// The range over some proposals, or nil if none of them states supports.
  init?(of supports: [Int?]) {
    let stated = supports.compactMap { $0 }
    guard let largest = stated.max() else { return nil }
    self.largest = largest
    sum = stated.reduce(0, +)
  }

  package init(largest: Int, sum: Int) {
    self.largest = largest
    self.sum = sum
  }
}

/// A word that tells a theme from the others.
public struct KeyTerm: Sendable, Codable, Equatable {
  /// The form in which it stands most often.
  public let word: String
  /// Different proposals of the theme that have it.
  public let inside: Int
  /// Different proposals of all that have it.
  public let total: Int
}
