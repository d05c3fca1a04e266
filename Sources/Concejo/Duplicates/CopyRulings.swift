/// What people said of copies, by numbers of proposals.
struct CopyRulings: Sendable, Equatable {
  /// Pairs that are copies, ascending.
  let same: [(Int, Int)]
  /// Pairs that are not, ascending.
  let apart: [(Int, Int)]

  /// Nobody said anything.
  static let none = CopyRulings(same: [], apart: [])

  static func == (left: CopyRulings, right: CopyRulings) -> Bool {
    left.same.elementsEqual(right.same, by: ==) && left.apart.elementsEqual(right.apart, by: ==)
  }

  private init(same: [(Int, Int)], apart: [(Int, Int)]) {
    self.same = same
    self.apart = apart
  }

  /// Finds the proposals of some constraints.
  init(_ constraints: CopyConstraints, among proposals: [Proposal]) {
    guard !constraints.same.isEmpty || !constraints.apart.isEmpty else {
      self = .none
      return
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: proposals.enumerated().map { ($1.id, $0) })
    func pairs(_ found: some Sequence<CopyConstraints.Pair>) -> [(Int, Int)] {
      found.compactMap { pair in
        numbers[pair.first].flatMap { first in
          numbers[pair.second].map { (min(first, $0), max(first, $0)) }
        }
      }.sorted { $0 < $1 }
    }
    same = pairs(constraints.same.keys)
    apart = pairs(constraints.apart.keys)
  }

  /// Whether nobody said anything.
  var isEmpty: Bool { same.isEmpty && apart.isEmpty }

  /// Suggested pairs of which nobody said that they are not the same.
  func withoutAnswered(_ pairs: [SimilarPair]) -> [SimilarPair] {
    guard !apart.isEmpty else { return pairs }
    return pairs.filter { pair in
      !apart.contains { $0 == (min(pair.first, pair.second), max(pair.first, pair.second)) }
    }
  }

  /// Sets without those who are no copies of a member before them, who stand for themselves.
  ///
  /// The one that shows a letter stays with it.
  func parted(
    _ classes: [[Int]], _ campaigns: [Campaign]
  ) -> (classes: [[Int]], campaigns: [Campaign]) {
    guard !apart.isEmpty else { return (classes, campaigns) }
    var alone: Set<Int> = []
    func part(_ members: [Int], head: Int?) -> Set<Int> {
      let inside = Set(members)
      var leaving: Set<Int> = []
      for (first, second) in apart where inside.contains(first) && inside.contains(second) {
        guard !leaving.contains(first), !leaving.contains(second) else { continue }
        leaving.insert(second == head ? first : second)
      }
      return leaving
    }
    let keptCampaigns = campaigns.map { campaign in
      let leaving = part(campaign.signers.map(\.proposal), head: campaign.head)
      alone.formUnion(leaving)
      return leaving.isEmpty
        ? campaign
        : Campaign(
          signers: campaign.signers.filter { !leaving.contains($0.proposal) },
          head: campaign.head, letter: campaign.letter)
    }
    var found: [[Int]] = []
    for members in classes {
      let leaving = part(members, head: nil).union(alone.intersection(members))
      let left = members.filter { !leaving.contains($0) }
      if !left.isEmpty { found.append(left) }
      found += leaving.sorted().map { [$0] }
    }
    return (found.sorted { $0[0] < $1[0] }, keptCampaigns)
  }
}
