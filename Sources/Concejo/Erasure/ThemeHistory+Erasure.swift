extension ThemeHistory {
  /// The history without erased contributions.
  ///
  /// - Parameters:
  ///   - isErased: Whether an id is one of those.
  ///   - redaction: Takes ids and words out of titles that people gave.
  ///   - texts: Texts of what is left, by id: a phrase that names a theme must stand in one of its members.
  ///   - renamed: New ids of decisions by the old.
  ///   - gone: Ids of decisions that are not there any more.
  /// - Returns: The history; titles that no member says are left to be found anew.
  package func erasing(
    _ isErased: (String) -> Bool, _ redaction: Redaction, texts: [String: Proposal],
    renamed: [String: String], gone: Set<String>
  ) -> ThemeHistory {
    func entry(_ entry: Entry) -> Entry {
      let members = entry.members.filter { !isErased($0) }
      let standing = members.compactMap { texts[$0] }
      return Entry(
        id: entry.id, title: entry.title?.erasing(isErased, redaction, from: standing),
        members: members,
        parts: entry.parts.map { part in
          let own = part.members.filter { !isErased($0) }
          return Part(
            number: part.number,
            title: part.title.flatMap {
              $0.erasing(isErased, from: own.compactMap { texts[$0] })
            }, members: own)
        },
        highestPart: entry.highestPart)
    }
    return ThemeHistory(
      found: found.map(entry), shown: shown.map(entry),
      joined: joined.map { record in
        Joined(
          decisions: record.decisions.filter { !gone.contains($0) || renamed[$0] != nil }
            .map { renamed[$0] ?? $0 }.sorted(),
          places: record.places.filter { !isErased($0.key) })
      }, highest: highest,
      renumbered: (renumbered ?? []).compactMap { record in
        guard renamed[record.decision] != nil || !gone.contains(record.decision) else { return nil }
        return Renumbered(
          decision: renamed[record.decision] ?? record.decision, wanted: record.wanted,
          number: record.number)
      })
  }

  /// The history without contributions that were erased elsewhere, whose texts are not known any more.
  package func erasing(_ isErased: (String) -> Bool) -> ThemeHistory {
    erasing(isErased, Redaction(ids: []), texts: [:], renamed: [:], gone: [])
  }
}

extension ThemeTitle {
  fileprivate func erasing(
    _ isErased: (String) -> Bool, _ redaction: Redaction, from members: [Proposal]
  ) -> ThemeTitle? {
    guard !parts.isEmpty else { return redaction.touches(text) ? nil : self }
    let standing = parts.compactMap { $0.erasing(isErased, from: members) }
    return standing.count == parts.count ? ThemeTitle(self, standingAt: standing) : nil
  }
}

extension Quote {
  /// The same phrase, where another member says it letter by letter if its own is erased.
  fileprivate func erasing(_ isErased: (String) -> Bool, from members: [Proposal]) -> Quote? {
    guard isErased(proposal) else { return self }
    let phrase = Array(text.utf8)
    return members.lazy.compactMap { member -> Quote? in
      let bytes = Array(member.text.utf8)
      return bytes.firstRange(of: phrase).map {
        Quote(proposal: member, bytes: bytes, range: $0)
      }
    }.first
  }
}
