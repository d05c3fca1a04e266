/// Proposals that are all but copies of one another: what a burst of test entries, a robot or a form
/// leaves behind, even where serial numbers keep the entries from being copies.
struct Families: Sendable {
  /// Neighbours with a cosine at or above the threshold.
  private let alike: [(first: Int, second: Int)]
  /// Proposals each row stands for: 1, or all members of its group of copies; 1 for a campaign.
  private let weights: [Int]
  /// Proposals each row speaks for, campaigns too; none where so many rows cannot be few things.
  private let voices: [Int]

  /// Whether few things are said again and again, as in short answers to a question: "más bancos" eighty times is
  /// what eighty people ask for, and no burst.
  let isRepeated: Bool

  /// From so many proposals on a row is said again and again.
  static let repeatedVoices = 3
  /// Share of the rows that are, at least, where few things are said: a burst of tests is one row among many.
  private static let repeatedRows = 0.25

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
    // One answer that ten give in the same words is a letter, too; whoever adds to it has a row of her own.
    voices =
      rows.count < ThemeFinder.smallCorpus
      ? rows.map { duplicates.everyone(behind: $0).count } : []
    isRepeated = Self.areRepeated(voices)
  }

  /// Whether few things are said again and again, by how many proposals each row speaks for.
  static func areRepeated(_ voices: [Int]) -> Bool {
    let repeated = voices.filter { $0 >= repeatedVoices }
    return repeated.count > 1
      && Double(repeated.count) >= repeatedRows * Double(voices.count)
      && repeated.reduce(0, +) * 2 >= voices.reduce(0, +)
  }

  /// What some rows count: themselves, or all proposals that they stand for where few things are said again and
  /// again.
  func size(of rows: [Int]) -> Int {
    isRepeated ? rows.reduce(0) { $0 + voices[$1] } : rows.count
  }

  /// For each theme whether at least half of its proposals belong to families of near copies; of none where few things
  /// are said again and again.
  func repetitiveThemes(of assignment: ThemeAssignment) -> [Bool] {
    guard !isRepeated else { return [Bool](repeating: false, count: assignment.themeCount) }
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
