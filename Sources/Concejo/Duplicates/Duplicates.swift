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
  /// Pairs that were not compared, or are not listed, there being too many.
  public let leftOut: PairsLeftOut

  init(
    groups: [DuplicateGroup], keptApart: [KeptApart], proposalCount: Int,
    leftOut: PairsLeftOut = PairsLeftOut()
  ) {
    self.groups = groups
    self.leftOut = leftOut
    var groupOfProposal = [Int?](repeating: nil, count: proposalCount)
    for (number, group) in groups.enumerated() {
      for member in group.members { groupOfProposal[member.proposal] = number }
    }
    self.groupOfProposal = groupOfProposal
    // What two signers of one letter write beside it keeps nobody apart.
    self.keptApart = keptApart.filter {
      groupOfProposal[$0.first] == nil || groupOfProposal[$0.first] != groupOfProposal[$0.second]
    }
  }

  /// Pairs that are kept apart for what they ask, by the proposals that stand for them, the smaller
  /// number first.
  var contradictions: Set<[Int]> {
    func standIn(_ proposal: Int) -> Int {
      groupOfProposal[proposal].map { groups[$0].head } ?? proposal
    }
    return Set(
      keptApart.filter { $0.objection.asksForAnother }
        .map { [standIn($0.first), standIn($0.second)].sorted() })
  }

  /// One proposal for each group, and every proposal without group, in ascending order.
  public var representatives: [Int] {
    groupOfProposal.indices.filter { proposal in
      groupOfProposal[proposal].map { groups[$0].head == proposal } ?? true
    }
  }

  /// What speaks for itself: ``representatives``, and the signers of letters who wrote something of their
  /// own beside, each text once; in ascending order.
  var voices: [Int] {
    let own = groups.flatMap(\.voiced)
    return own.isEmpty ? representatives : (representatives + own).sorted()
  }

  /// Proposals that another one speaks for: all but the ``voices``.
  var copyCount: Int { groups.reduce(0) { $0 + $1.members.count - 1 - $1.voiced.count } }

  /// The proposals that one of the ``voices`` speaks for, ascending.
  func everyone(behind voice: Int) -> [Int] {
    guard let number = groupOfProposal[voice] else { return [voice] }
    let group = groups[number]
    return voice == group.head ? group.behindHead : [voice] + (group.repeaters[voice] ?? [])
  }

  /// Ids of the proposals that each of some ``voices`` speaks for, its own first.
  func units(of voices: [Int], among proposals: [Proposal]) -> [[String]] {
    voices.map { voice in
      [proposals[voice].id]
        + everyone(behind: voice).filter { $0 != voice }.map { proposals[$0].id }
    }
  }

  /// The one of the ``voices`` that speaks for a proposal.
  func voice(of proposal: Int) -> Int {
    guard let number = groupOfProposal[proposal] else { return proposal }
    return groups[number].voice(of: proposal)
  }

  /// Suggested pairs together with those that are kept apart only for a word more or less.
  func joiningPerhaps(_ suggested: [SimilarPair]) -> [SimilarPair] {
    let known = Set(suggested.map { [$0.first, $0.second] })
    let perhaps = keptApart.filter { pair in
      pair.objection == .addedWord && !known.contains([pair.first, pair.second])
    }
    return
      (suggested
      + perhaps.map {
        SimilarPair(first: $0.first, second: $0.second, similarity: $0.similarity)
      }).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Whether two proposals are copies of one another.
  func areCopies(_ first: Int, _ second: Int) -> Bool {
    groupOfProposal[first] != nil && groupOfProposal[first] == groupOfProposal[second]
  }

  /// The tokens that the signers of letters wrote themselves, by proposal, for those who have a voice.
  var ownTokens: [Int: [Range<Int>]] {
    groups.reduce(into: [:]) { own, group in
      for member in group.members where group.voiced.contains(member.proposal) {
        own[member.proposal] = member.ownTokens
      }
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
  /// Where they part, in the words of both, if that is why.
  public let change: TextChange?
}
