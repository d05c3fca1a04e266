/// Proposals on which votes are divided: many in favour, and many against.
///
/// Only platforms that count votes against can show it, such as Polis; elsewhere there are none.
struct DisputedProposals {
  /// Votes from which a division is more than chance of the first who voted.
  private static let fewestVotes = 10
  /// Part of the votes that the lesser side has at least: a quarter.
  private static let lesserPart = 4
  /// Proposals that are shown of a theme.
  private static let shown = 3

  /// Those with the most votes on their lesser side; of equals those with more votes, then the first.
  let leading: [Proposal]

  /// Looks for divided votes.
  ///
  /// - Parameter proposals: Those of a theme, in the order of their ids.
  init(among proposals: [Proposal]) {
    leading = proposals.enumerated().filter { Self.isDisputed($0.element) }.sorted { left, right in
      let (first, second) = (Self.sides(of: left.element), Self.sides(of: right.element))
      return (second.lesser, second.all, left.offset) < (first.lesser, first.all, right.offset)
    }.prefix(Self.shown).map(\.element)
  }

  private static func isDisputed(_ proposal: Proposal) -> Bool {
    let (lesser, all) = sides(of: proposal)
    return all >= fewestVotes && lesser * lesserPart >= all
  }

  private static func sides(of proposal: Proposal) -> (lesser: Int, all: Int) {
    let (supports, opposes) = (proposal.supports ?? 0, proposal.opposes ?? 0)
    return (min(supports, opposes), supports + opposes)
  }
}
