extension Findings {
  /// The head of the group of every copy, by the copy's id.
  ///
  /// Every distinct proposal has a dot of its own on the map, and a copy has its head's. A signer of a letter
  /// who wrote enough beside it has a dot of their own, speaks for themselves and is no copy. Outside the
  /// themes there are no dots: there, signers with words of their own are none either.
  var copyHeads: [String: String] {
    let placed = Dictionary(placements.map { ($0.proposal, $0) }) { first, _ in first }
    return duplicateGroups.reduce(into: [:]) { heads, group in
      let head = placed[group.head]
      for member in group.members where member.proposal != group.head {
        let own = placed[member.proposal]
        let isApart = own?.theme != head?.theme || own?.x != head?.x || own?.y != head?.y
        let isSpoken = own?.theme == nil && member.ownWords?.isEmpty == false
        guard !isApart, !isSpoken else { continue }
        heads[member.proposal] = group.head
      }
    }
  }
}
