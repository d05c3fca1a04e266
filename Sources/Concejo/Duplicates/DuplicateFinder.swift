/// The pipeline stage that groups copies: exact, near, and campaigns.
///
/// Exact: the same words in the same order, whatever capitals, accents, blanks and punctuation.
/// Near: cosine at or above the join's threshold, and no objection of the guards. A pair kept apart
/// for what it asks (another demand, number, place or title) is not united by way of a third text.
public struct DuplicateFinder: Sendable, Codable, Equatable {
  /// Finds the pairs worth comparing.
  public var join = DuplicateJoin()
  /// Takes the place of the join's threshold, if that is lower, beyond ``largestThorough`` proposals:
  /// pairs less alike are hardly ever copies, and there the join takes most of the time.
  public var largeCorpusThreshold: Float = 0.7
  /// Up to this many proposals the join's own threshold holds.
  public static let largestThorough = 262_144
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
    among proposals: [Proposal], corpus: TokenizedCorpus, vectors: SparseMatrix, facts: WordFacts
  ) async throws -> Duplicates {
    let classes = try await ExactClasses(of: corpus, facts: facts).classes
    let firsts = classes.map { $0[0] }
    let guards = self.guards
    var join = self.join
    if corpus.count > Self.largestThorough {
      join.threshold = max(join.threshold, largeCorpusThreshold)
    }
    let alike = try await join.pairs(in: vectors.selecting(rows: firsts))
    let judged = try await concurrentFlatMap(0..<alike.count, chunk: 256) { range in
      range.map { index in
        let pair = alike[index]
        let (a, b) = (firsts[pair.first], firsts[pair.second])
        let first = WordSequence(
          of: a, in: corpus, titleLength: proposals[a].titleLength, facts: facts)
        let second = WordSequence(
          of: b, in: corpus, titleLength: proposals[b].titleLength, facts: facts)
        let verdict = guards.verdict(first, second, facts: facts)
        return JudgedPair(
          first: pair.first, second: pair.second, similarity: pair.similarity,
          overlap: verdict.overlap, objection: verdict.objection)
      }
    }
    let sets = Self.united(judged, count: classes.count)
    var groups: [DuplicateGroup] = []
    for set in sets {
      let members = set.flatMap { classes[$0] }.sorted()
      guard members.count > 1 else { continue }
      groups.append(
        DuplicateGroup(
          members: members, proposals: proposals, corpus: corpus, facts: facts,
          isExact: set.count == 1, campaignSize: campaignSize))
    }
    groups.sort { $0.members[0].proposal < $1.members[0].proposal }
    let apart = judged.compactMap { pair -> KeptApart? in
      guard let objection = pair.objection, objection != .otherWording else { return nil }
      return KeptApart(
        first: firsts[pair.first], second: firsts[pair.second], similarity: pair.similarity,
        objection: objection)
    }
    return Duplicates(groups: groups, keptApart: apart, proposalCount: proposals.count)
  }

  private struct JudgedPair: Sendable {
    let first: Int
    let second: Int
    let similarity: Float
    let overlap: Float
    let objection: DuplicateObjection?
  }

  /// Unites near pairs from the most alike down, if more than half of the pairs between both sides
  /// are near and none is kept apart: A and C do not meet because both are like B.
  private static func united(_ pairs: [JudgedPair], count: Int) -> [[Int]] {
    var sets = DisjointSets(count: count)
    var members = (0..<count).map { [$0] }
    var forbidden: [Int: Set<Int>] = [:]
    var alike: [Int: Set<Int>] = [:]
    for pair in pairs {
      switch pair.objection {
      case nil:
        alike[pair.first, default: []].insert(pair.second)
        alike[pair.second, default: []].insert(pair.first)
      case .otherWording, .tooShort: continue
      case .oppositeDemand, .otherNumber, .otherPlace, .otherTitle:
        forbidden[pair.first, default: []].insert(pair.second)
        forbidden[pair.second, default: []].insert(pair.first)
      }
    }
    let near = pairs.filter { $0.objection == nil }.sorted {
      ($1.overlap, $0.first, $0.second) < ($0.overlap, $1.first, $1.second)
    }
    for pair in near {
      let (a, b) = (sets.representative(of: pair.first), sets.representative(of: pair.second))
      guard a != b else { continue }
      let isForbidden = members[a].contains { member in
        forbidden[member].map { !$0.isDisjoint(with: members[b]) } ?? false
      }
      guard !isForbidden else { continue }
      let nearPairs = members[a].reduce(0) { sum, member in
        sum + (alike[member].map { near in members[b].count { near.contains($0) } } ?? 0)
      }
      guard nearPairs * 2 > members[a].count * members[b].count else { continue }
      sets.unite(a, b)
      let (kept, merged) = (min(a, b), max(a, b))
      members[kept] += members[merged]
      members[merged] = []
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }
  }
}
