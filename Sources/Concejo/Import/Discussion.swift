/// Contributions parted into those that stand for themselves and comments on them.
///
/// A comment is attached to the proposal at the root of its thread, and goes into the theme of that
/// one: what people answer to a proposal is about it, whatever its words. A comment whose proposal is
/// not there stands for itself.
public struct Discussion: Sendable, Equatable {
  /// A comment and the proposal it is about.
  public struct Comment: Sendable, Equatable {
    /// The comment.
    public let comment: Proposal
    /// Id of the proposal at the root of its thread.
    public let root: String
  }

  /// Contributions that are compared and themed, sorted by id.
  public let proposals: [Proposal]
  /// Comments on them, sorted by id.
  public let comments: [Comment]

  /// Parts contributions with unique ids.
  public init(_ contributions: [Proposal]) {
    let sorted = Proposal.sorted(contributions)
    guard sorted.contains(where: { $0.parent != nil }) else {
      (proposals, comments) = (sorted, [])
      return
    }
    let parents = Dictionary(uniqueKeysWithValues: sorted.map { ($0.id, $0.parent) })
    var roots: [String: String?] = [:]
    func root(of id: String) -> String? {
      var (path, current): ([String], String) = ([], id)
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
      return found
    }
    var (proposals, comments): ([Proposal], [Comment]) = ([], [])
    for contribution in sorted {
      if let root = root(of: contribution.id), root != contribution.id {
        comments.append(Comment(comment: contribution, root: root))
      } else {
        proposals.append(contribution)
      }
    }
    (self.proposals, self.comments) = (proposals, comments)
  }
}
