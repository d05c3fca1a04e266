/// Proposals that are all but copies of one another: what a burst of test entries, a robot or a form
/// leaves behind, even where serial numbers keep the entries from being copies.
struct Families: Sendable {
  /// Neighbours with a cosine at or above the threshold.
  private let alike: [(first: Int, second: Int)]
  /// Proposals each row stands for: 1, or all members of its group of copies; 1 for a campaign.
  private let weights: [Int]

  /// Fewer near copies than this are an accident, not a burst.
  private static let smallestFamily = 5
  /// Two bursts whose centres have this cosine are one.
  private static let sameBurst: Float = 0.3

  /// Takes the pairs from the nearest neighbours: a near copy has near copies nearest to it.
  ///
  /// - Parameters:
  ///   - neighbors: The nearest rows of each representative by shared terms.
  ///   - rows: Proposal of each row.
  ///   - duplicates: Groups of copies.
  ///   - threshold: Cosine from which two rows are of one family.
  init(of neighbors: NeighborLists, rows: [Int], duplicates: Duplicates, threshold: Float) {
    var alike: [(first: Int, second: Int)] = []
    for row in 0..<neighbors.count {
      for entry in neighbors.entries(of: row) where neighbors.similarities[entry] >= threshold {
        alike.append((row, Int(neighbors.rows[entry])))
      }
    }
    self.alike = alike
    weights = rows.map { proposal in
      let group = duplicates.groupOfProposal[proposal].map { duplicates.groups[$0] }
      // A letter that many people signed is one request, not a burst.
      return group.map { $0.isCampaign ? 1 : $0.members.count } ?? 1
    }
  }

  /// For each theme whether at least half of its proposals belong to families of near copies.
  func repetitiveThemes(of assignment: ThemeAssignment) -> [Bool] {
    var sets = DisjointSets(count: weights.count)
    for pair in alike where assignment.themes[pair.first] == assignment.themes[pair.second] {
      sets.unite(pair.first, pair.second)
    }
    var families = [Int](repeating: 0, count: weights.count)
    var totals = [Int](repeating: 0, count: assignment.themeCount)
    for (row, theme) in assignment.themes.enumerated() {
      guard let theme else { continue }
      totals[theme] += weights[row]
      families[sets.representative(of: row)] += weights[row]
    }
    var repeated = [Int](repeating: 0, count: assignment.themeCount)
    for (row, theme) in assignment.themes.enumerated() {
      guard let theme, families[row] >= Self.smallestFamily else { continue }
      repeated[theme] += families[row]
    }
    return (0..<assignment.themeCount).map { repeated[$0] * 2 >= totals[$0] }
  }

  /// The assignment with bursts about the same thing joined to one theme each.
  func joiningBursts(in assignment: ThemeAssignment, vectors: SparseMatrix) -> ThemeAssignment {
    var assignment = assignment
    while let pair = closestBursts(in: assignment, vectors: vectors) {
      assignment = assignment.joining(pair.0, pair.1)
    }
    return assignment
  }

  private func closestBursts(
    in assignment: ThemeAssignment, vectors: SparseMatrix
  ) -> (Int, Int)? {
    let isRepetitive = repetitiveThemes(of: assignment)
    let bursts = isRepetitive.indices.filter { isRepetitive[$0] }
    guard bursts.count > 1 else { return nil }
    let centroids = Centroids(vectors: vectors, members: assignment.members)
    var closest: (Int, Int)?
    var best = Self.sameBurst
    for first in bursts {
      for second in bursts where second > first {
        let similarity = centroids.similarity(between: first, and: second)
        if similarity >= best { (closest, best) = ((first, second), similarity) }
      }
    }
    return closest
  }
}
