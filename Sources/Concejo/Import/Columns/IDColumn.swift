/// Whether a column is an id: it tells rows apart.
///
/// Of the rows that state a value at most one in a hundred, or one in all, may repeat a value that another
/// row with other text has; the same row twice says nothing against a column. A participant's number
/// in a table with several answers of each, or a file number shared by all demands of one meeting, is no
/// id: rows that have nothing else get one made of their text.
enum IDColumn {
  /// Whether ids tell contributions apart.
  ///
  /// - Parameter candidates: Contributions with the ids that a column gives them, empty ones among them.
  /// - Returns: Whether at most one in a hundred, or one in all, repeats.
  static func tellsApart(_ candidates: [Candidate]) -> Bool {
    if UniqueIDs.isStrictlyOrdered(candidates) { return true }
    var first: [String: Int] = [:]
    first.reserveCapacity(candidates.count)
    var texts: [String: Set<[String]>] = [:]
    var stated = 0
    for index in candidates.indices where !candidates[index].proposal.id.isEmpty {
      stated += 1
      guard let place = first[candidates[index].proposal.id] else {
        first[candidates[index].proposal.id] = index
        continue
      }
      let proposal = candidates[index].proposal
      let known = candidates[place].proposal
      guard !proposal.hasText(of: known) else { continue }
      texts[proposal.id, default: [[known.title, known.body]]].insert([
        proposal.title, proposal.body,
      ])
    }
    let repeated = texts.values.reduce(0) { $0 + $1.count - 1 }
    return repeated <= max(1, stated / 100)
  }
}

extension Proposal {
  /// Whether two contributions say the same in the same words.
  func hasText(of other: Proposal) -> Bool { title == other.title && body == other.body }
}
