/// Finds the proposals of a model that share most with a text.
///
/// A text's rarest terms are looked up until what is left cannot reach the threshold any more; whoever shares
/// none of those looked up is not alike enough. What the others share is added up while that costs less than
/// comparing each of them, and only those that can still reach the threshold are compared.
///
/// Source: R. Bayardo, Y. Ma & R. Srikant, *Scaling up all pairs similarity search*, WWW 2007,
/// doi:10.1145/1242572.1242591.
struct CopyIndex: Sendable {
  /// A proposal and its cosine with the text.
  struct Candidate: Sendable {
    let row: Int
    let similarity: Float
  }

  /// What is added up for one text, and left as it was found.
  struct Workspace {
    /// What each proposal shares with the text, as far as it has been read; 0 where nothing has.
    fileprivate var shared: [Float]
    /// The text's weight of each term.
    fileprivate var weights: [Float]
  }

  private let postingEnds, postingRows, postingWeights: ModelNumbers
  private let rowEnds, rowTerms, rowWeights, rarity: ModelNumbers
  private let threshold: Float
  /// Proposals that are told of one text, at most.
  private static let most = 5
  /// Holders of a term that are looked at: more only have a word in common that everybody uses.
  private static let mostHolders = 20_000
  /// Comparing a proposal takes as long as reading so many holders of a term.
  private static let holdersToAComparison = 16
  /// Sums of a few numbers of single precision differ by less, whatever their order.
  private static let rounding: Float = 1e-4

  init(_ file: ModelFile) {
    postingEnds = file.numbers(.postingEnds)
    postingRows = file.numbers(.postingRows)
    postingWeights = file.numbers(.postingWeights)
    rowEnds = file.numbers(.rowEnds)
    rowTerms = file.numbers(.rowTerms)
    rowWeights = file.numbers(.rowWeights)
    rarity = file.numbers(.rarity)
    threshold = file.header.copyThreshold
  }

  /// Room to add up in.
  func workspace() -> Workspace {
    Workspace(
      shared: [Float](repeating: 0, count: rowEnds.count),
      weights: [Float](repeating: 0, count: rarity.count))
  }

  /// The most alike, the nearest first; of equals the smaller row.
  func candidates(for text: WeightedText, in workspace: inout Workspace) -> [Candidate] {
    let rows = rowsToCompare(with: text, &workspace.shared)
    guard !rows.isEmpty else { return [] }
    for (term, weight) in zip(text.terms, text.weights) { workspace.weights[term] = weight }
    defer { for term in text.terms { workspace.weights[term] = 0 } }
    return rows.compactMap { row in
      let similarity = cosine(of: workspace.weights, with: row)
      return similarity >= threshold ? Candidate(row: row, similarity: similarity) : nil
    }.sorted { ($1.similarity, $0.row) < ($0.similarity, $1.row) }.prefix(Self.most).map(\.self)
  }

  /// The proposals that share most with a text, however little, the most alike first; of equals the smaller row.
  func nearest(to text: WeightedText, limit: Int) -> [Candidate] {
    var shared = [Float](repeating: 0, count: rowEnds.count)
    var found: [Int] = []
    for (term, weight) in zip(text.terms, text.weights) {
      add(postingEnds.range(of: term), times: weight, to: &shared, &found, takingNew: true)
    }
    return found.map { Candidate(row: $0, similarity: min(shared[$0], 1)) }
      .sorted { ($1.similarity, $0.row) < ($0.similarity, $1.row) }.prefix(limit).map(\.self)
  }

  /// Proposals that may reach the threshold, in no order.
  private func rowsToCompare(with text: WeightedText, _ shared: inout [Float]) -> [Int] {
    let byRarity = text.terms.indices.sorted {
      (-rarity.float(text.terms[$0]), $0) < (-rarity.float(text.terms[$1]), $1)
    }
    let squares = text.weights.map { $0 * $0 }
    var found: [Int] = []
    // Whoever shares none of the terms looked up shares no more than the rest; of others the terms that were
    // not read may be shared as well.
    var rest = squares.reduce(0, +)
    var unread = rest
    for place in byRarity {
      let mayBeNew = rest >= threshold * threshold
      let holders = postingEnds.range(of: text.terms[place])
      let isWorthIt = mayBeNew || holders.count <= found.count * Self.holdersToAComparison
      guard isWorthIt else { break }
      rest -= squares[place]
      guard holders.count <= Self.mostHolders else { continue }
      unread -= squares[place]
      add(holders, times: text.weights[place], to: &shared, &found, takingNew: mayBeNew)
    }
    let least = threshold - max(unread, 0).squareRoot() - Self.rounding
    return found.filter { row in
      defer { shared[row] = 0 }
      return shared[row] >= least
    }
  }

  /// Adds what the holders of a term share by it.
  private func add(
    _ holders: Range<Int>, times weight: Float, to shared: inout [Float], _ found: inout [Int],
    takingNew: Bool
  ) {
    postingRows.each(in: holders, with: postingWeights) { number, held in
      let row = Int(number)
      if shared[row] == 0 {
        guard takingNew else { return }
        found.append(row)
      }
      // A weight so small that it is nought still tells that the row was found.
      shared[row] += max(weight * held, .leastNormalMagnitude)
    }
  }

  /// The cosine of a proposal with the text whose weights are given by term.
  private func cosine(of weights: [Float], with row: Int) -> Float {
    var sum: Float = 0
    rowTerms.each(in: rowEnds.range(of: row), with: rowWeights) { term, held in
      let weight = weights[Int(term)]
      if weight != 0 { sum += weight * held }
    }
    return min(sum, 1)
  }
}
