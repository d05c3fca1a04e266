/// Exact classes and campaigns, united step by step to groups of copies.
struct CopySets {
  /// Some copies: exact classes or one campaign at first.
  struct CopySet {
    /// Proposals, ascending.
    var members: [Int]
    /// Whether all have the same words.
    var isExact: Bool
    /// The letter they sent, if that is what makes them copies.
    var campaign: Campaign?

    /// Takes the members of another set, and its letter where this one has none.
    mutating func take(_ other: CopySet) {
      members += other.members
      isExact = false
      campaign = campaign ?? other.campaign
    }
  }

  /// One proposal of each set: the head of a campaign, else the first.
  let firsts: [Int]
  private let sets: [CopySet]
  private let rulings: CopyRulings

  /// Makes the sets that words alone decide.
  ///
  /// - Parameters:
  ///   - classes: Proposals with the same words.
  ///   - campaigns: Letters and their signers.
  ///   - proposalCount: Number of all proposals.
  ///   - rulings: What people said; who is not a copy of a member leaves its set.
  init(
    classes: [[Int]], campaigns: [Campaign], proposalCount: Int, rulings: CopyRulings = .none
  ) {
    let (classes, campaigns) = rulings.parted(classes, campaigns)
    self.rulings = rulings
    var isSigner = [Bool](repeating: false, count: proposalCount)
    for signer in campaigns.lazy.flatMap(\.signers) { isSigner[signer.proposal] = true }
    var sets = classes.filter { !isSigner[$0[0]] }.map {
      (first: $0[0], set: CopySet(members: $0, isExact: true))
    }
    for campaign in campaigns {
      let members = campaign.signers.map(\.proposal)
      sets.append(
        (campaign.head, CopySet(members: members, isExact: false, campaign: campaign)))
    }
    sets.sort { $0.first < $1.first }
    firsts = sets.map(\.first)
    self.sets = sets.map(\.set)
  }

  /// Number of the set that each proposal is in.
  private var setOfProposal: [Int: Int] {
    guard !rulings.isEmpty else { return [:] }
    return sets.enumerated().reduce(into: [:]) { numbers, entry in
      for member in entry.element.members { numbers[member] = entry.offset }
    }
  }

  /// Unites near pairs from the most alike down, if more than half of the pairs between both sides
  /// are near and none is kept apart: A and C do not meet because both are like B.
  ///
  /// How many pairs are near is counted for each two sets and carried along when sets meet, so that a
  /// union that fails costs nothing.
  func united(by pairs: [JudgedPair]) -> [CopySet] {
    var groups = DisjointSets(count: sets.count)
    var sizes = [Int](repeating: 1, count: sets.count)
    var ties = PairTies(count: sets.count)
    for pair in pairs {
      switch pair.objection {
      case nil: ties.addNear(pair.first, pair.second)
      case .otherWording, .tooShort, .addedWord: continue
      case .oppositeDemand, .otherNumber, .otherPlace, .otherWord, .otherTitle:
        ties.forbid(pair.first, pair.second)
      }
    }
    var united = sets
    let setOf = setOfProposal
    for pair in rulings.apart {
      if let a = setOf[pair.0], let b = setOf[pair.1], a != b { ties.forbid(a, b) }
    }
    for pair in rulings.same {
      guard let first = setOf[pair.0], let second = setOf[pair.1] else { continue }
      let (a, b) = (groups.representative(of: first), groups.representative(of: second))
      guard a != b else { continue }
      groups.unite(a, b)
      let (kept, merged) = (min(a, b), max(a, b))
      ties.merge(merged, into: kept)
      sizes[kept] += sizes[merged]
      united[kept].take(united[merged])
      united[merged].members = []
    }
    let near = pairs.filter { $0.objection == nil }.sorted {
      ($1.overlap, $0.first, $0.second) < ($0.overlap, $1.first, $1.second)
    }
    for pair in near {
      let (a, b) = (groups.representative(of: pair.first), groups.representative(of: pair.second))
      guard a != b, !ties.isForbidden(a, b), ties.nearCount(a, b) * 2 > sizes[a] * sizes[b],
        // Two letters stay two.
        united[a].campaign == nil || united[b].campaign == nil
      else { continue }
      groups.unite(a, b)
      let (kept, merged) = (min(a, b), max(a, b))
      ties.merge(merged, into: kept)
      sizes[kept] += sizes[merged]
      united[kept].take(united[merged])
      united[merged].members = []
    }
    return united.filter { !$0.members.isEmpty }.map { set in
      var set = set
      set.members.sort()
      return set
    }
  }
}

/// How many pairs between any two sets are near, and which sets must not meet.
private struct PairTies {
  private struct Tie {
    var near = 0
    var isForbidden = false
  }

  private var ties: [[Int: Tie]]

  init(count: Int) { ties = Array(repeating: [:], count: count) }

  mutating func addNear(_ a: Int, _ b: Int) {
    ties[a][b, default: Tie()].near += 1
    ties[b][a, default: Tie()].near += 1
  }

  mutating func forbid(_ a: Int, _ b: Int) {
    ties[a][b, default: Tie()].isForbidden = true
    ties[b][a, default: Tie()].isForbidden = true
  }

  func isForbidden(_ a: Int, _ b: Int) -> Bool { ties[a][b]?.isForbidden ?? false }

  func nearCount(_ a: Int, _ b: Int) -> Int { ties[a][b]?.near ?? 0 }

  /// Carries what is known of one set over to another.
  mutating func merge(_ merged: Int, into kept: Int) {
    let moved = ties[merged]
    ties[merged] = [:]
    ties[kept][merged] = nil
    for (other, tie) in moved where other != kept {
      ties[kept][other, default: Tie()].near += tie.near
      if tie.isForbidden { ties[kept][other]?.isForbidden = true }
      ties[other][merged] = nil
      ties[other][kept] = ties[kept][other]
    }
  }
}
