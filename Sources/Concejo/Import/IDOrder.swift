/// Rows in the order of their ids; those with one id side by side, as they stand in the file.
///
/// Made once, since to sort a million ids takes longer than to read them.
struct IDOrder {
  /// Places of the rows.
  let places: [Int]
  /// Whether the rows stand in this order already, each with an id of its own.
  let isStrict: Bool
  private let keys: [Proposal.OrderingKey]

  init(_ candidates: [Candidate]) {
    // Rows are ten times as large as what orders them.
    let keys = candidates.map { Proposal.OrderingKey($0.proposal.id) }
    isStrict = keys.indices.dropFirst().allSatisfy { keys[$0 - 1].order(to: keys[$0]) < 0 }
    self.keys = keys
    places =
      isStrict
      ? Array(keys.indices)
      : keys.indices.sorted { left, right in
        let order = keys[left].order(to: keys[right])
        return order == 0 ? left < right : order < 0
      }
  }

  /// Stretches of ``places`` with one id.
  var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for end in 1..<(places.count + 1) where isEnd(end) {
      runs.append(start..<end)
      start = end
    }
    return runs
  }

  private func isEnd(_ end: Int) -> Bool {
    end == places.count || keys[places[end - 1]].order(to: keys[places[end]]) != 0
  }
}
