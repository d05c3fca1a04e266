extension ChainGraph {
  /// What rests on each contribution, for all of them at once: what ``trace(of:)`` links with one, but the
  /// contributions themselves.
  ///
  /// - Returns: Places in ``objects`` by the id of a contribution, in the order of the chain.
  func placesByContribution() -> [String: [Int]] {
    let order = Dictionary(
      uniqueKeysWithValues: ChainObject.Kind.allCases.enumerated().map { ($1, $0) })
    let places = objects.indices.filter { objects[$0].kind != .contribution }
      .sorted { (order[objects[$0].kind] ?? 0, $0) < (order[objects[$1].kind] ?? 0, $1) }
    var byContribution: [String: [Int]] = [:]
    for place in places {
      for id in objects[place].contributions { byContribution[id, default: []].append(place) }
    }
    return byContribution
  }
}
