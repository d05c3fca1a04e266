/// The pipeline stage that groups copies: exact, near, and campaigns.
///
/// Exact: the same words in the same order, whatever capitals, accents, blanks and punctuation.
/// Campaign: a letter that many sent, with words of their own. Near: cosine at or above the join's
/// threshold or a rare passage in common, and no objection of the guards. A pair kept apart for what it asks (another demand, number,
/// place, word or title) is not united by way of a third text.
public struct DuplicateFinder: Sendable, Codable, Equatable {
  /// Finds the pairs worth comparing.
  public var join = DuplicateJoin()
  /// Takes the place of the join's threshold, if that is lower, beyond ``largestThorough`` proposals:
  /// pairs less alike are hardly ever copies, and there the join takes most of the time.
  public var largeCorpusThreshold: Float = 0.7
  /// Up to this many proposals the join's own threshold holds.
  public static let largestThorough = 262_144
  /// Finds more of them, up to ``largestThorough`` proposals.
  public var passageJoin = PassageJoin()
  /// Finds letters.
  public var campaigns = CampaignFinder()
  /// Decides on each pair.
  public var guards = DuplicateGuards()
  /// A group of at least this many members is called a campaign.
  public var campaignSize = 10

  /// Creates the stage with its defaults.
  public init() {}

  /// Groups all proposals.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func duplicates(
    among proposals: [Proposal], corpus: TokenizedCorpus, vectors: SparseMatrix, facts: WordFacts,
    rulings: CopyRulings = .none
  ) async throws -> Duplicates {
    let classes = try await ExactClasses(of: corpus, facts: facts).classes
    let (campaigns, frames) = try await campaigns.campaigns(
      among: classes, smallest: max(campaignSize, 2), corpus: corpus, proposals: proposals,
      facts: facts)
    let sets = CopySets(
      classes: classes, campaigns: campaigns, proposalCount: proposals.count,
      rulings: rulings)
    let beside = Dictionary(
      uniqueKeysWithValues: campaigns.map { campaign in
        (campaign.head, campaign.wordsBeside(corpus: corpus, facts: facts))
      })
    var (judged, leftOut) = try await judgedPairs(
      among: sets.firsts, leavingOut: frames.merging(beside) { frame, own in frame + own },
      proposals: proposals, corpus: corpus, vectors: vectors, facts: facts)
    let united = sets.united(by: judged).filter { $0.members.count > 1 }
    let campaignSize = self.campaignSize
    let groups = try await concurrentFlatMap(0..<united.count, chunk: 8) { places in
      united[places].map { set in
        DuplicateGroup(
          members: set.members, campaign: set.campaign, proposals: proposals, corpus: corpus,
          facts: facts, isExact: set.isExact, campaignSize: campaignSize)
      }
    }.sorted { $0.members[0].proposal < $1.members[0].proposal }
    let listed = ListedApart(
      judged.filter { $0.objection != nil && $0.objection != .otherWording },
      among: sets.firsts.count)
    leftOut.unlisted = listed.leftOut
    let apart = listed.listed.compactMap { pair in
      pair.objection.map {
        KeptApart(
          first: sets.firsts[pair.first], second: sets.firsts[pair.second],
          similarity: pair.similarity, objection: $0, change: pair.change)
      }
    }
    return Duplicates(
      groups: groups, keptApart: apart, proposalCount: proposals.count, leftOut: leftOut)
  }

  /// Pairs of a high cosine that are looked at, at most, unless four of each text are more.
  ///
  /// Real files of 100,000 proposals have 20,000, and a million generated ones 430,000. So many take a second.
  static let mostPairs = 200_000
  /// The same for each text.
  static let mostPairsOfEach = 4

  /// Pairs with a high cosine or a passage in common, ascending, and how many are left out.
  private func pairs(
    among firsts: [Int], join: DuplicateJoin, corpus: TokenizedCorpus, vectors: SparseMatrix,
    facts: WordFacts
  ) async throws -> (pairs: [SimilarPair], leftOut: Int) {
    var nearest = try await join.nearestPairs(
      in: vectors, most: max(Self.mostPairs, Self.mostPairsOfEach * firsts.count))
    let alike = nearest.finish()
    guard corpus.count <= Self.largestThorough else { return (alike, nearest.leftOut) }
    let known = Set(alike.map { UInt64($0.first) << 32 | UInt64($0.second) })
    let further = try await passageJoin.pairs(among: firsts, corpus: corpus, facts: facts)
      .filter { !known.contains(UInt64($0.first) << 32 | UInt64($0.second)) }
      .map { pair in
        SimilarPair(
          first: pair.first, second: pair.second, similarity: vectors.dot(pair.first, pair.second))
      }
    return (
      (alike + further).sorted { ($0.first, $0.second) < ($1.first, $1.second) }, nearest.leftOut
    )
  }

  /// Much alike pairs, and what the guards say of each; and how many are too many to be compared.
  ///
  /// Some texts have words that are not compared: the frame of a form, what a signer adds to a letter.
  private func judgedPairs(
    among firsts: [Int], leavingOut left: [Int: [Range<Int>]], proposals: [Proposal],
    corpus: TokenizedCorpus, vectors: SparseMatrix, facts: WordFacts
  ) async throws -> (pairs: [JudgedPair], leftOut: PairsLeftOut) {
    var join = self.join
    if corpus.count > Self.largestThorough {
      join.threshold = max(join.threshold, largeCorpusThreshold)
    }
    let guards = self.guards
    let (found, distant) = try await pairs(
      among: firsts, join: join, corpus: corpus, vectors: vectors.selecting(rows: firsts),
      facts: facts)
    let long = LongPairs(among: found) { corpus.tokens(of: firsts[$0]).count }
    let alike = long.chosen
    let read = { @Sendable (proposal: Int) in
      WordSequence(
        of: proposal, in: corpus, proposals: proposals, facts: facts,
        leavingOut: left[proposal] ?? [], leavingOutFillers: true)
    }
    let kept = try await sequences(
      of: Set(alike.flatMap { [firsts[$0.first], firsts[$0.second]] }).sorted(), corpus: corpus,
      read: read)
    let judged = try await concurrentFlatMap(0..<alike.count, chunk: 256) { range in
      // Pairs of one proposal stand behind one another.
      var latest: (proposal: Int, words: WordSequence)?
      return range.map { index in
        let pair = alike[index]
        let own = firsts[pair.first]
        let first = latest?.proposal == own ? latest?.words ?? read(own) : kept[own] ?? read(own)
        latest = (own, first)
        let second = kept[firsts[pair.second]] ?? read(firsts[pair.second])
        let verdict = guards.verdict(first, second, facts: facts)
        return JudgedPair(
          first: pair.first, second: pair.second, similarity: pair.similarity,
          overlap: verdict.overlap, objection: verdict.objection,
          change: verdict.place.map { TextChange($0, head: first, copy: second) })
      }
    }
    return (judged, PairsLeftOut(distant: distant, long: long.leftOut))
  }

  /// Words of all texts of pairs that are kept while pairs are judged, at most; 1 takes some 50 bytes.
  private static let mostWordsKept = 2_000_000

  /// The words of some proposals, read once for all their pairs; nothing where memory forbids it.
  private func sequences(
    of chosen: [Int], corpus: TokenizedCorpus, read: @escaping @Sendable (Int) -> WordSequence
  ) async throws -> [Int: WordSequence] {
    guard chosen.reduce(0, { $0 + corpus.tokens(of: $1).count }) <= Self.mostWordsKept else {
      return [:]
    }
    let sequences = try await concurrentFlatMap(0..<chosen.count, chunk: 64) { range in
      range.map { read(chosen[$0]) }
    }
    return Dictionary(uniqueKeysWithValues: zip(chosen, sequences))
  }
}

/// Two much alike texts, and what is said of them.
struct JudgedPair: Sendable {
  /// The smaller of their numbers among the texts compared.
  let first: Int
  /// The other one.
  let second: Int
  /// Cosine similarity.
  let similarity: Float
  /// Share of all words that they share, in [0, 1].
  let overlap: Float
  /// Why they are no copies, or nil if they are.
  let objection: DuplicateObjection?
  /// Where they part, if that is why.
  let change: TextChange?
}
