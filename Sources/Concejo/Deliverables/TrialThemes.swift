/// Themes and small groups that seem to be made of trials of the form, and not of what people ask for.
///
/// They stay in the account and in all tables; papers tell of them apart and quote nothing from them, and no
/// workshop takes them unasked. What many people ask in the same words is no trial, however often it comes.
public struct TrialThemes: Sendable, Equatable {
  /// Numbers of such themes.
  public let themes: Set<Int>
  /// Such small groups, in the order of the findings.
  public let groups: [SmallVoice]

  /// Whether there is none of them.
  public var isEmpty: Bool { themes.isEmpty && groups.isEmpty }

  /// Looks through the themes of a run.
  ///
  /// - Parameters:
  ///   - findings: The run.
  ///   - proposals: What it read, sorted by id.
  public init(in findings: Findings, of proposals: [Proposal]) {
    let texts = SortedProposals(proposals)
    func isTrial(_ id: String) -> Bool { texts[id].map { TrialText($0).isTrial } ?? false }
    func isMade(of ids: some Collection<String>) -> Bool {
      ids.count(where: isTrial) * 2 >= max(ids.count, 1)
    }
    let copies = findings.copyHeads
    themes = Set(
      findings.themes.filter { theme in
        // A look at what shows the theme spares reading all of it.
        guard theme.isRepetitive || theme.quotes.contains(where: { isTrial($0.proposal) }) else {
          return false
        }
        return isMade(of: theme.proposals.filter { copies[$0] == nil })
      }.map(\.id))
    groups = findings.voices.filter { isMade(of: $0.proposals) }
  }

  /// Whether a theme is one of them.
  public func contains(_ theme: Theme) -> Bool { themes.contains(theme.id) }
}

/// Proposals that are looked up by their ids.
struct SortedProposals: Sendable {
  private let proposals: [Proposal]

  /// Adopts proposals that are sorted by id.
  init(_ proposals: [Proposal]) { self.proposals = proposals }

  /// The proposal of an id, or nil.
  ///
  /// - Complexity: O(log n).
  subscript(id: String) -> Proposal? {
    var (low, high) = (0, proposals.count)
    while low < high {
      let middle = (low + high) / 2
      if proposals[middle].id == id { return proposals[middle] }
      if Proposal.id(proposals[middle].id, precedes: id) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
