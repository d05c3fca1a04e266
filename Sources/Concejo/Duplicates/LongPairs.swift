/// Chooses which pairs of long texts are compared word by word.
///
/// n near copies of a long text make n² / 2 pairs, and each takes as long as the texts are and differ: three hundred
/// letters of 3,000 words took a minute. Where the pairs have more words than ``mostWords``, each text is compared with
/// those nearest to it alone, as many as fit. Groups are joined by any of their pairs, so that hardly one falls apart.
struct LongPairs {
  /// From so many words on a text is long.
  static let longText = 500
  /// Words of all pairs of long texts together, at most.
  ///
  /// Chosen on 300 generated near copies of 3,000 words with up to 60 changes each, of which each is compared with two or three others
  /// then.
  static let mostWords = 5_000_000
  /// Each text is compared with so many of the nearest at least.
  static let fewestNeighbors = 2

  /// The pairs that are compared, in the order given.
  let chosen: [SimilarPair]
  /// Pairs that are not.
  let leftOut: Int

  /// Chooses among pairs.
  ///
  /// - Parameters:
  ///   - pairs: Much alike texts.
  ///   - length: Words of a text.
  init(among pairs: [SimilarPair], length: (Int) -> Int) {
    var lengths: [Int: Int] = [:]
    for text in Set(pairs.flatMap { [$0.first, $0.second] }) { lengths[text] = length(text) }
    func words(_ pair: SimilarPair) -> Int? {
      guard let first = lengths[pair.first], let second = lengths[pair.second],
        min(first, second) >= Self.longText
      else { return nil }
      return first + second
    }
    let long = pairs.indices.filter { words(pairs[$0]) != nil }
    guard long.reduce(0, { $0 + (words(pairs[$1]) ?? 0) }) > Self.mostWords else {
      (chosen, leftOut) = (pairs, 0)
      return
    }
    let ranks = Self.ranks(of: long, in: pairs)
    var wordsOfRank: [Int] = []
    for (index, rank) in ranks {
      while wordsOfRank.count <= rank { wordsOfRank.append(0) }
      wordsOfRank[rank] += words(pairs[index]) ?? 0
    }
    var (neighbors, sum) = (0, 0)
    while neighbors < wordsOfRank.count,
      neighbors < Self.fewestNeighbors || sum + wordsOfRank[neighbors] <= Self.mostWords
    {
      sum += wordsOfRank[neighbors]
      neighbors += 1
    }
    chosen = pairs.indices.filter { ranks[$0].map { $0 < neighbors } ?? true }.map { pairs[$0] }
    leftOut = pairs.count - chosen.count
  }

  /// How near the two texts of each pair are among the pairs of either, from 0: the smaller of both ranks.
  private static func ranks(of long: [Int], in pairs: [SimilarPair]) -> [Int: Int] {
    var ofText: [Int: [Int]] = [:]
    for index in long {
      ofText[pairs[index].first, default: []].append(index)
      ofText[pairs[index].second, default: []].append(index)
    }
    var ranks: [Int: Int] = [:]
    for own in ofText.values {
      let sorted = own.sorted { (pairs[$1].similarity, $0) < (pairs[$0].similarity, $1) }
      for (rank, index) in sorted.enumerated() { ranks[index] = min(ranks[index] ?? rank, rank) }
    }
    return ranks
  }
}
