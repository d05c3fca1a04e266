/// What the duplicate finder found.
///
/// Nothing is merged: groups link proposals that stay whole.
public struct Duplicates: Sendable, Equatable {
  /// Groups of copies, by their smallest member.
  public let groups: [DuplicateGroup]
  /// Much alike pairs that are not copies, and why.
  public let keptApart: [KeptApart]
  /// For each proposal its group, or nil.
  public let groupOfProposal: [Int?]

  init(groups: [DuplicateGroup], keptApart: [KeptApart], proposalCount: Int) {
    self.groups = groups
    self.keptApart = keptApart
    var groupOfProposal = [Int?](repeating: nil, count: proposalCount)
    for (number, group) in groups.enumerated() {
      for member in group.members { groupOfProposal[member.proposal] = number }
    }
    self.groupOfProposal = groupOfProposal
  }

  /// Pairs that are kept apart for what they ask, by the proposals that stand for them, the smaller
  /// number first.
  var contradictions: Set<[Int]> {
    func standIn(_ proposal: Int) -> Int {
      groupOfProposal[proposal].map { groups[$0].head } ?? proposal
    }
    return Set(
      keptApart.filter { [.oppositeDemand, .otherNumber, .otherPlace].contains($0.objection) }
        .map { [standIn($0.first), standIn($0.second)].sorted() })
  }

  /// One proposal for each group, and every proposal without group, in ascending order.
  public var representatives: [Int] {
    groupOfProposal.indices.filter { proposal in
      groupOfProposal[proposal].map { groups[$0].head == proposal } ?? true
    }
  }
}

/// Two much alike proposals that the guards keep apart.
public struct KeptApart: Sendable, Equatable {
  /// The proposal with the smaller number.
  public let first: Int
  /// The other proposal.
  public let second: Int
  /// Cosine similarity.
  public let similarity: Float
  /// Why they are not copies.
  public let objection: DuplicateObjection
}

/// Proposals that are copies of one another.
public struct DuplicateGroup: Sendable, Equatable {
  /// How a member relates to the head.
  public enum Kind: String, Sendable, Codable {
    /// The proposal that stands for the group.
    case head
    /// The head's words in the head's order.
    case exact
    /// The head's words but for a few, or with text of the signer's own.
    case near
  }

  /// One proposal of the group.
  public struct Member: Sendable, Equatable {
    /// Number of the proposal.
    public let proposal: Int
    /// How it relates to the head.
    public let kind: Kind
    /// Share of the words it has in common with the head, in order, in [0, 1].
    public let overlap: Float
    /// Where it differs from the head, in its order; empty for the head and exact copies.
    public let changes: [TextChange]
  }

  /// Members in ascending order; at least two.
  public let members: [Member]
  /// The member with most supports; of equals the one with the longest text, then the first by id.
  public let head: Int
  /// Whether so many sent it that it counts as a campaign.
  ///
  /// What a machine sent, with a key of its own in each entry, is none.
  public let isCampaign: Bool
  /// Supports of the best supported member, or nil where the file states none.
  public let largestSupports: Int?
  /// Supports of all members together: an upper bound, since one person may support several.
  public let summedSupports: Int?

  init(
    members: [Int], proposals: [Proposal], corpus: TokenizedCorpus, facts: WordFacts,
    isExact: Bool, campaignSize: Int
  ) {
    var head = members[0]
    for member in members.dropFirst() {
      let (new, old) = (proposals[member], proposals[head])
      let newRank = (new.supports ?? -1, new.text.utf8.count)
      if newRank > (old.supports ?? -1, old.text.utf8.count) { head = member }
    }
    func words(_ proposal: Int) -> WordSequence {
      WordSequence(
        of: proposal, in: corpus, titleLength: proposals[proposal].titleLength, facts: facts)
    }
    let headWords = words(head)
    self.members = members.map { proposal in
      if proposal == head {
        return Member(proposal: proposal, kind: .head, overlap: 1, changes: [])
      }
      let own = isExact ? headWords : words(proposal)
      if own.bare == headWords.bare {
        return Member(proposal: proposal, kind: .exact, overlap: 1, changes: [])
      }
      let comparison = TextComparison(headWords.bare, own.bare)
      return Member(
        proposal: proposal, kind: .near, overlap: comparison.overlap,
        changes: comparison.forgivingTyping(headWords, own, facts: facts).hunks.map { hunk in
          TextChange(
            hunk, head: (proposals[head], corpus.tokens(of: head)),
            copy: (proposals[proposal], corpus.tokens(of: proposal)))
        })
    }
    self.head = head
    let keyed = members.count { member in
      corpus.tokens(of: member).contains { facts.isEntryKey[Int($0.surface)] }
    }
    isCampaign = members.count >= campaignSize && keyed * 2 < members.count
    let supports = members.compactMap { proposals[$0].supports }
    largestSupports = supports.max()
    summedSupports = supports.isEmpty ? nil : supports.reduce(0, +)
  }
}
