/// What a recommendation rests on: counts, and both sides in their own words.
public struct RecommendationEvidence: Sendable, Codable, Equatable {
  /// Contributions of its units to which an answer is owed.
  public let contributions: Int
  /// All of the study to which one is owed.
  public let whole: Int
  /// Supports of its contributions as their files count them, or nil where none does.
  public let supports: Int?
  /// Votes against them, or nil where no file counts these.
  public let opposes: Int?
  /// Places and how many of its contributions each has, most first, then by name.
  public let places: [Place]
  /// Contrary demands of the theme in which one of its contributions speaks.
  public let dissent: [ThemeSummary.Contradiction]
  /// Votes of workshops on its contributions, or nil where there were none.
  public let votes: Votes?

  /// A place and a count.
  public struct Place: Sendable, Codable, Equatable {
    /// As the contributions name it.
    public let name: String
    /// Contributions.
    public let count: Int
  }

  /// Hands or clicks, summed over tables and screens: one person may have voted on several contributions.
  public struct Votes: Sendable, Codable, Equatable {
    /// In favour.
    public let favor: Int
    /// Against.
    public let against: Int
  }
}

/// Gathers the evidence of recommendations from a study.
public struct RecommendationGrounds: Sendable {
  private let account: AnswerAccount
  private let proposals: [String: Proposal]
  private let contradictions: [ThemeSummary.Contradiction]
  private let votes: [HarvestLine]

  /// Takes what is known.
  ///
  /// - Parameters:
  ///   - account: The units and who is in them.
  ///   - findings: The latest run, or nil where there is none.
  ///   - proposals: The contributions, with personal data hidden.
  ///   - harvest: What the tables of workshops said.
  public init(
    _ account: AnswerAccount, findings: Findings?, proposals: [Proposal], harvest: [HarvestLine]
  ) {
    self.account = account
    self.proposals = Dictionary(
      proposals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    contradictions = (findings?.themes ?? []).flatMap(\.summary.contradictions)
    votes = harvest.filter { $0.kind == .vote }
  }

  /// Ids of the contributions on which a recommendation rests, ascending; those set aside are none.
  public func contributions(of recommendation: Recommendation) -> [String] {
    contributions(ofUnits: recommendation.units)
  }

  /// Ids of the contributions of units, ascending; those set aside are none.
  func contributions(ofUnits units: [Int]) -> [String] {
    let numbers = Set(units.map(account.units.standing)).sorted()
    return numbers.compactMap { account.units[$0] }
      .flatMap { AnswerSheet.ids(of: $0, in: account) }
      .sorted { Proposal.id($0, precedes: $1) }
  }

  /// What a recommendation rests on.
  public func evidence(of recommendation: Recommendation) -> RecommendationEvidence {
    let ids = contributions(of: recommendation)
    let own = Set(ids)
    let texts = ids.compactMap { proposals[$0] }
    let places = Dictionary(texts.compactMap(\.place).map { ($0, 1) }, uniquingKeysWith: +)
    let cast = votes.filter { $0.proposal.map(own.contains) ?? false }
    return RecommendationEvidence(
      contributions: ids.count, whole: account.counts.total - account.counts.setAside,
      supports: Self.sum(texts.compactMap(\.supports)),
      opposes: Self.sum(texts.compactMap(\.opposes)),
      places: places.map { RecommendationEvidence.Place(name: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.name) < ($0.count, $1.name) },
      dissent: contradictions.filter {
        own.contains($0.majority.quote.proposal) || own.contains($0.minority.quote.proposal)
      },
      votes: cast.isEmpty
        ? nil
        : RecommendationEvidence.Votes(
          favor: cast.reduce(0) { $0 + ($1.favor ?? 0) },
          against: cast.reduce(0) { $0 + ($1.against ?? 0) }))
  }

  private static func sum(_ counts: [Int]) -> Int? {
    counts.isEmpty ? nil : counts.reduce(0, +)
  }
}
