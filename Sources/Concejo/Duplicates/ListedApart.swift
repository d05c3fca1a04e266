/// Of the pairs that are kept apart, those that are listed: all of them, or of each text the nearest where all are
/// too many to be read.
struct ListedApart {
  /// Pairs that are listed, at most, unless three of each text are more.
  ///
  /// Files of 1,300, 2,700 and 10,900 proposals have 38, 1,554 and 209. Each pair takes 25 µs and 300 bytes in the
  /// files and the study: 500 titles that differ by a number had 125,000, and took 3.5 seconds.
  static let most = 30_000
  /// The same for each text.
  static let mostOfEach = 3

  /// The pairs that are listed, in the order given.
  let listed: [JudgedPair]
  /// How many are not.
  let leftOut: Int

  /// Chooses among pairs of so many texts.
  init(_ apart: [JudgedPair], among count: Int) {
    let most = max(Self.most, Self.mostOfEach * count)
    guard apart.count > most else {
      (listed, leftOut) = (apart, 0)
      return
    }
    var nearest = NearestPairs(rowCount: count, most: most)
    for (second, pairs) in Dictionary(grouping: apart, by: \.second) {
      var found = RowNearest(most: Int.max)
      for pair in pairs { found.add(pair.first, similarity: pair.similarity) }
      nearest.add(found, of: second)
    }
    let kept = Set(nearest.finish().map { UInt64($0.first) << 32 | UInt64($0.second) })
    listed = apart.filter { kept.contains(UInt64($0.first) << 32 | UInt64($0.second)) }
    leftOut = apart.count - listed.count
  }
}
