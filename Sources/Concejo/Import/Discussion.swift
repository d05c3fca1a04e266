/// Contributions parted into those that stand for themselves, comments on them, and those set aside.
///
/// A comment is attached to the proposal at the root of its thread, and goes into the theme of that
/// one: what people answer to a proposal is about it, whatever its words. What was withdrawn or hidden is
/// set aside with the comments on it, and so is a comment whose proposal is not there; only where there
/// are comments alone do they stand for themselves.
public struct Discussion: Sendable, Equatable {
  /// A comment and the proposal it is about.
  public struct Comment: Sendable, Equatable {
    /// The comment.
    public let comment: Proposal
    /// Id of the proposal at the root of its thread.
    public let root: String
  }

  /// A contribution that is accounted for, but neither themed nor quoted.
  public struct SetAside: Sendable, Codable, Equatable {
    /// Id of the contribution.
    public let contribution: String
    /// Why: a state, ``orphan``, or ``excluded``.
    public let state: String
    /// The code for which people excluded it, or the proposal that it is about; nil for other states.
    public var code: String?
  }

  /// The state of a comment whose proposal is not there.
  public static let orphan = "orphan-comment"
  /// The state of what people took out, and of comments on it.
  public static let excluded = "excluded"

  /// Contributions that are compared and themed, sorted by id.
  public let proposals: [Proposal]
  /// Comments on them, sorted by id.
  public let comments: [Comment]
  /// What is left out, sorted by id.
  public let setAside: [SetAside]

  /// Parts contributions with unique ids.
  ///
  /// - Parameters:
  ///   - contributions: All that was read.
  ///   - included: States that are taken in although they are set aside otherwise; `all` for all of them.
  ///   - excluded: Codes of the contributions that people took out, by id.
  public init(
    _ contributions: [Proposal], including included: [String] = [],
    excluding excluded: [String: String] = [:]
  ) {
    let sorted = Proposal.sorted(contributions)
    let isAside = sorted.map {
      ContributionStates.known.isSetAside($0.state, including: included)
        || excluded[$0.id] != nil
    }
    guard sorted.contains(where: { $0.parent != nil }) || isAside.contains(true) else {
      (proposals, comments, setAside) = (sorted, [], [])
      return
    }
    let roots = Self.roots(of: sorted)
    let states = Dictionary(
      zip(sorted, isAside).compactMap { contribution, isAside -> (String, SetAside)? in
        guard isAside else { return nil }
        let code = excluded[contribution.id]
        return (
          contribution.id,
          SetAside(
            contribution: contribution.id,
            state: code == nil ? contribution.state ?? "" : Self.excluded, code: code)
        )
      },
      uniquingKeysWith: { first, _ in first })
    // Comments alone are what there is to read.
    let hasProposals = sorted.contains { $0.parent == nil }
    var (proposals, comments, aside): ([Proposal], [Comment], [SetAside]) = ([], [], [])
    for contribution in sorted {
      let root = roots[contribution.id] ?? nil
      if let state = states[contribution.id] ?? root.flatMap({ states[$0] }) {
        aside.append(
          SetAside(contribution: contribution.id, state: state.state, code: state.code))
      } else if let root, root != contribution.id,
        !hasProposals || Self.isProposal(root, in: sorted)
      {
        comments.append(Comment(comment: contribution, root: root))
      } else if contribution.parent != nil, hasProposals {
        aside.append(SetAside(contribution: contribution.id, state: Self.orphan))
      } else {
        proposals.append(contribution)
      }
    }
    (self.proposals, self.comments, setAside) = (proposals, comments, aside)
  }

  /// The contribution at the root of each one's thread; nil for those that answer each other in a ring.
  private static func roots(of sorted: [Proposal]) -> [String: String?] {
    let parents = Dictionary(
      sorted.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var roots: [String: String?] = [:]
    for contribution in sorted {
      var (path, current): ([String], String) = ([], contribution.id)
      var found: String?
      while true {
        if let known = roots[current] {
          found = known
          break
        }
        // Who answers each other in a ring has no root.
        roots[current] = .some(nil)
        path.append(current)
        guard let parent = parents[current] ?? nil, parents[parent] != nil else {
          found = current
          break
        }
        current = parent
      }
      for step in path { roots[step] = .some(found) }
    }
    return roots
  }

  /// Whether the root of a thread is a proposal, and not itself a reply to something that is missing.
  private static func isProposal(_ id: String, in sorted: [Proposal]) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if Proposal.id(sorted[middle].id, precedes: id) { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].id == id && sorted[low].parent == nil
  }
}
