internal import Concejo

/// Finds out which earlier sources a later export continues.
struct Lineage {
  /// Least share of the smaller side that must be told again.
  private static let leastShare = 0.2
  /// Share of the smaller side from which on a further source is continued as well.
  private static let furtherShare = 0.5

  /// Contributions of one source, by id, and what they say.
  struct Source {
    private let byID: [String: TextKey]
    private let texts: Set<TextKey>
    private let keys: TextKeys

    init(_ proposals: [Proposal]) {
      byID = Dictionary(
        proposals.map { ($0.id, TextKey($0)) }, uniquingKeysWith: { first, _ in first })
      keys = TextKeys(Array(byID.values))
      texts = Set(byID.values.filter(keys.isTelling))
    }

    /// How many different texts it has, but for those that stand anywhere.
    var size: Int { texts.count }

    /// How many of another's texts are here: under the same id with a text alike, or word for word under
    /// any id.
    ///
    /// Copies of one text count once.
    func shared(with other: Source) -> Int {
      var found: Set<TextKey> = []
      for (id, key) in other.byID where other.keys.isTelling(key) {
        let isHere =
          texts.contains(key)
          || byID[id].map { keys.isAlike($0, key, of: other.keys) } == true
        if isHere { found.insert(key) }
      }
      return found.count
    }
  }

  private let earlier: [String: Source]

  init(earlier: [String: [Proposal]]) {
    self.earlier = earlier.mapValues(Source.init)
  }

  /// The sources that each of some files continues, sorted by name; none for a new source.
  ///
  /// Parts of one export continue a source together: a part with few of its contributions does so where
  /// another part has enough.
  func continued(by files: [[Proposal]]) -> [[String]] {
    let later = files.map(Source.init)
    var shares = later.map { file in earlier.mapValues { $0.shared(with: file) } }
    for (index, share) in shares.enumerated() {
      shares[index] = share.filter { $0.value > 0 }
    }
    let own = zip(later, shares).map { file, share in continued(by: file, share: share) }
    let together = Set(own.joined())
    return zip(own, shares).map { sources, share in
      Set(sources).union(share.keys.filter(together.contains)).sorted()
    }
  }

  private func continued(by file: Source, share: [String: Int]) -> [String] {
    let portions = share.mapValues(Double.init).reduce(into: [String: Double]()) { result, entry in
      let size = min(file.size, earlier[entry.key]?.size ?? 0)
      result[entry.key] = entry.value / Double(max(size, 1))
    }
    let best = share.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return portions.filter { source, portion in
      portion >= (source == best?.key ? Self.leastShare : Self.furtherShare)
    }.map(\.key)
  }
}
