/// Places at which two long texts are surely the same: runs of words that stand once in either, in one order in both.
///
/// Sections that changed places cannot all be kept: of all runs in common the longest chain that goes ahead in both
/// texts is. What stands between two of its links is short, and is compared word by word.
///
/// Source of the chain: C. Schensted, *Longest increasing and decreasing subsequences*, Canadian Journal of
/// Mathematics 13, 1961, doi:10.4153/CJM-1961-015-3.
enum SharedAnchors {
  /// A word of the first text and the word of the second that it is.
  typealias Anchor = (first: Int, second: Int)

  /// Words of a run: fewer stand twice in a long text by chance.
  private static let runLength = 3

  /// The first words of the runs, ascending in both texts.
  static func anchors(of first: [UInt32], and second: [UInt32]) -> [Anchor] {
    var runs = SpanTable(capacity: first.count)
    let starts = onlyPlaces(of: first, in: &runs)
    let others = onlyPlaces(of: second, in: &runs)
    let shared = zip(starts, others).compactMap { own, other -> Anchor? in
      guard let own, let other else { return nil }
      return (own, other)
    }.sorted { $0.first < $1.first }
    return longestChain(of: shared)
  }

  /// For each run where it stands in a text, nil if it does not, or more than once.
  private static func onlyPlaces(of text: [UInt32], in runs: inout SpanTable) -> [Int?] {
    var places = [Int?](repeating: nil, count: runs.count)
    var isRepeated = [Bool](repeating: false, count: runs.count)
    for (start, span) in SharedSpans.spans(of: text, length: runLength).enumerated() {
      let run = runs.insert(span)
      if run == places.count {
        places.append(start)
        isRepeated.append(false)
      } else if places[run] != nil || isRepeated[run] {
        places[run] = nil
        isRepeated[run] = true
      } else {
        places[run] = start
      }
    }
    return places
  }

  /// The most of some pairs that ascend in the second text as well as in the first.
  private static func longestChain(of pairs: [Anchor]) -> [Anchor] {
    // For each length of a chain the pair with the smallest place at which one so long ends.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (number, pair) in pairs.enumerated() {
      var (length, end) = (0, ends.count)
      while length < end {
        let middle = (length + end) / 2
        if pairs[ends[middle]].second < pair.second { length = middle + 1 } else { end = middle }
      }
      if length > 0 { before[number] = ends[length - 1] }
      if length == ends.count { ends.append(number) } else { ends[length] = number }
    }
    var chain: [Anchor] = []
    var number = ends.last ?? -1
    while number >= 0 {
      chain.append(pairs[number])
      number = before[number]
    }
    return chain.reversed()
  }
}
