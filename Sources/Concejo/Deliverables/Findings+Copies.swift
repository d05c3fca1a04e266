extension Findings {
  /// The one that speaks for every copy, by the copy's id: the head of its group, or the first of the signers
  /// who wrote the same beside a letter.
  ///
  /// Every distinct proposal has a dot of its own on the map, and a copy has its head's. A signer of a letter
  /// who wrote enough beside it has a dot of their own, speaks for themselves and is no copy; who repeats such a
  /// signer word for word has that one's dot. Outside the themes there are no dots: there, signers with words
  /// of their own are none either.
  var copyHeads: [String: String] {
    let placed = Dictionary(placements.map { ($0.proposal, $0) }) { first, _ in first }
    return duplicateGroups.reduce(into: [:]) { heads, group in
      var firsts: [Spoken: String] = [:]
      let head = placed[group.head].map { Spoken($0, words: []) }
      for member in group.members where member.proposal != group.head {
        let words = member.ownWords.map { $0.map(\.text) } ?? []
        let own = placed[member.proposal].map { Spoken($0, words: words) }
        let isHeard = own != head
        guard isHeard, let own else {
          heads[member.proposal] = group.head
          continue
        }
        if let first = firsts[own] {
          heads[member.proposal] = first
        } else {
          firsts[own] = member.proposal
        }
      }
    }
  }

  /// Where a signer is heard: by a dot in a theme, by their own words outside.
  private struct Spoken: Hashable {
    let theme: Int?
    let x: Double
    let y: Double
    let words: [String]

    init(_ placement: Placement, words: [String]) {
      (theme, x, y) = (placement.theme, placement.x, placement.y)
      self.words = placement.theme == nil ? words : []
    }
  }
}
