/// The pipeline stage that suggests pairs which ask for the same in other words.
///
/// Looked for among the nearest neighbours: both titles must be told at least in part by the other
/// text, and one of them nearly whole, each word weighed by its rarity. What asks for another thing by
/// a number, a name or a contrary word is never suggested. A suggestion is for a person to confirm:
/// nothing is grouped by it.
public struct SameRequestFinder: Sendable, Codable, Equatable {
  /// Smallest cosine similarity.
  public var minimumSimilarity: Float = 0.42
  /// Share of each title that the other text tells, in [0, 1].
  public var minimumCoverage: Float = 0.5
  /// Share of one of the titles that the other text tells, in [0, 1].
  public var fullCoverage: Float = 0.9

  /// Creates the stage with its defaults.
  public init() {}

  /// Looks at the neighbours of each row.
  ///
  /// - Parameters:
  ///   - rows: Proposals that have a row, ascending.
  ///   - neighbors: The nearest rows of each.
  ///   - proposals: All proposals.
  ///   - corpus: Their words.
  ///   - lexicon: The terms of the words.
  ///   - facts: What is known of the words.
  ///   - inverseDocumentFrequency: The rarity of each term.
  /// - Returns: Pairs of proposals in ascending order, each once.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func suggestions(
    among rows: [Int], neighbors: NeighborLists, proposals: [Proposal], corpus: TokenizedCorpus,
    lexicon: Lexicon, facts: WordFacts, inverseDocumentFrequency: [Float]
  ) async throws -> [SimilarPair] {
    let found = try await concurrentFlatMap(0..<rows.count, chunk: 512) { range in
      range.flatMap { row -> [SimilarPair] in
        var own: Request?
        return neighbors[row].compactMap { neighbor -> SimilarPair? in
          let other = Int(neighbor.row)
          // Each pair once: from the side that stands first, or the only one that lists the other.
          guard neighbor.similarity >= minimumSimilarity,
            other > row || !neighbors[other].contains(where: { Int($0.row) == row })
          else { return nil }
          func request(_ row: Int) -> Request {
            Request(
              proposal: rows[row], tokens: corpus.tokens(of: rows[row]),
              titleLength: proposals[rows[row]].titleLength, terms: lexicon.termOfSurface)
          }
          let first = own ?? request(row)
          own = first
          guard isSame(first, request(other), inverseDocumentFrequency, facts) else { return nil }
          let (low, high) = (min(rows[row], rows[other]), max(rows[row], rows[other]))
          return SimilarPair(first: low, second: high, similarity: neighbor.similarity)
        }
      }
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func isSame(
    _ first: Request, _ second: Request, _ rarity: [Float], _ facts: WordFacts
  ) -> Bool {
    let coverages = (
      second.coverage(of: first.title, rarity), first.coverage(of: second.title, rarity)
    )
    guard min(coverages.0, coverages.1) >= minimumCoverage,
      max(coverages.0, coverages.1) >= fullCoverage
    else { return false }
    return !Claims(of: first, facts: facts).contradict(Claims(of: second, facts: facts))
  }

  /// What a proposal asks for, as its title says it.
  private struct Request {
    /// The proposal.
    let proposal: Int
    /// Its words.
    let tokens: ArraySlice<Token>
    /// Those of its title.
    let titleTokens: ArraySlice<Token>
    /// Terms of the title, ascending, none twice.
    let title: [UInt32]
    /// Term of each word form.
    private let terms: [UInt32]

    init(proposal: Int, tokens: ArraySlice<Token>, titleLength: Int, terms: [UInt32]) {
      (self.proposal, self.tokens, self.terms) = (proposal, tokens, terms)
      titleTokens = tokens.prefix { Int($0.start) < titleLength }
      var title: [UInt32] = []
      for term in titleTokens.lazy.map({ terms[Int($0.surface)] }).sorted()
      where term != Lexicon.noTerm && term != title.last {
        title.append(term)
      }
      self.title = title
    }

    /// Share of a title's terms, by rarity, that the text has; 0 for a title without terms.
    ///
    /// A title has few terms: they are looked for one by one, since a set of a text's would be made for one question.
    func coverage(of title: [UInt32], _ rarity: [Float]) -> Float {
      var isTold = [Bool](repeating: false, count: title.count)
      for token in tokens {
        let term = terms[Int(token.surface)]
        for place in title.indices where title[place] == term { isTold[place] = true }
      }
      var (shared, all): (Float, Float) = (0, 0)
      for (term, isTold) in zip(title, isTold) {
        all += rarity[Int(term)]
        if isTold { shared += rarity[Int(term)] }
      }
      return all > 0 ? shared / all : 0
    }
  }

  /// By what a title may ask for another thing than one with the same words.
  private struct Claims {
    private var numbers: Set<UInt32> = []
    private var names: Set<UInt32> = []
    /// Bare forms of the whole text.
    private let bare: Set<UInt32>
    private var sides: Set<Int> = []
    private let isNegated: Bool

    init(of request: Request, facts: WordFacts) {
      bare = Set(request.tokens.map { facts.bare[Int($0.surface)] })
      for token in request.titleTokens {
        let surface = Int(token.surface)
        if facts.isNumber[surface] { numbers.insert(facts.digits[surface]) }
        if facts.isName[surface] { names.insert(facts.bare[surface]) }
        sides.formUnion(facts.listed.oppositeSides[facts.bare[surface]] ?? [])
      }
      isNegated = facts.polarity.isNegated(
        request.titleTokens.map { facts.bare[Int($0.surface)] }[...],
        in: facts.languages(of: request.proposal, wordCount: request.tokens.count))
    }

    /// Whether two titles ask for another number, another place or the contrary.
    func contradict(_ other: Claims) -> Bool {
      if isNegated != other.isNegated { return true }
      if sides.contains(where: { other.sides.contains($0 ^ 1) && !other.sides.contains($0) }) {
        return true
      }
      if !numbers.isEmpty, !other.numbers.isEmpty, numbers.isDisjoint(with: other.numbers) {
        return true
      }
      return !names.isSubset(of: other.bare) && !other.names.isSubset(of: bare)
    }
  }
}
