/// Tells which group of a later division is which group of an earlier one, by their members.
///
/// The pairing with the most members in common is taken, and of it the pairs that overlap enough: what
/// shares less is another group.
public struct ThemeMatching: Sendable {
  /// Least share of the members of either that both have, in tenths.
  private static let leastTenths = 3

  /// For each later group the position of the earlier one that it continues, or nil.
  public let earlier: [Int?]

  /// Matches groups.
  ///
  /// - Parameters:
  ///   - earlier: Members of each earlier group; no two groups share any.
  ///   - later: The same of the later ones.
  public init(_ earlier: [[String]], _ later: [[String]]) {
    var place: [String: Int] = [:]
    for (group, members) in earlier.enumerated() { for id in members { place[id] = group } }
    let known = Set(later.joined())
    // What is gone speaks neither for nor against.
    let sizes = earlier.map { $0.count { known.contains($0) } }
    let shared = later.map { members in
      members.reduce(into: [Int](repeating: 0, count: earlier.count)) { counts, id in
        if let group = place[id] { counts[group] += 1 }
      }
    }
    let knownBefore = later.map { $0.count { place[$0] != nil } }
    let pairing = AssignmentProblem(values: shared).pairing
    self.earlier = pairing.indices.map { group in
      guard let match = pairing[group] else { return nil }
      let both = shared[group][match]
      let either = sizes[match] + knownBefore[group] - both
      return both > 0 && both * 10 >= Self.leastTenths * either ? match : nil
    }
  }
}
