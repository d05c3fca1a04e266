extension Findings {
  /// Where a proposal ended up; nil if it was not analysed.
  package func placement(of id: String) -> Placement? {
    var (low, high) = (0, placements.count)
    while low < high {
      let middle = (low + high) / 2
      let candidate = placements[middle]
      if candidate.proposal == id { return candidate }
      if Proposal.id(candidate.proposal, precedes: id) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
