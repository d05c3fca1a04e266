/// Whether a column is an id: it tells rows apart.
///
/// Of the rows that state a value at most one in a hundred, or one in all, may repeat a value that another
/// row with other text has; the same row twice says nothing against a column. A participant's number
/// in a table with several answers of each, or a file number shared by all demands of one meeting, is no
/// id: rows that have nothing else get one made of their text.
enum IDColumn {
  /// Whether ids tell contributions apart.
  ///
  /// - Parameters:
  ///   - candidates: Contributions with the ids that a column gives them, empty ones among them.
  ///   - order: The order of these ids.
  /// - Returns: Whether at most one in a hundred, or one in all, repeats.
  static func tellsApart(_ candidates: [Candidate], ordered order: IDOrder) -> Bool {
    if order.isStrict { return true }
    var (stated, repeated) = (0, 0)
    for run in order.runs {
      let first = candidates[order.places[run.lowerBound]].proposal
      guard !first.id.isEmpty else { continue }
      stated += run.count
      guard run.count > 1 else { continue }
      repeated +=
        Set(
          order.places[run].map {
            [candidates[$0].proposal.title, candidates[$0].proposal.body]
          }
        ).count - 1
    }
    return repeated <= max(1, stated / 100)
  }
}

extension Proposal {
  /// Whether two contributions say the same in the same words.
  func hasText(of other: Proposal) -> Bool { title == other.title && body == other.body }
}
