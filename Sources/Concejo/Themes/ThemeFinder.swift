/// How many themes, or subthemes, are wanted.
public enum ThemeCount: Sendable, Codable, Equatable {
  /// As many as are found again most surely where some proposals are missing.
  case auto
  /// This many, at least 1.
  case exactly(Int)
}

/// The pipeline stage that divides proposals into themes and subthemes.
///
/// One proposal of each duplicate group takes part. Its vector joins what its terms have in common
/// with what they weigh, drawn nearer to its neighbours'. Many small groups are found first and joined
/// to a tree (``ThemeTree``); themes are one level of it, subthemes a finer one inside each theme.
/// `auto` takes the levels that resampling finds again (``ThemeStability``).
public struct ThemeFinder: Sendable, Codable, Equatable {
  /// How many themes to find.
  public var count = ThemeCount.auto
  /// How many subthemes to find, in all themes together.
  public var subthemeCount = ThemeCount.auto
  /// Links proposals.
  public var neighborGraph = NeighborGraph()
  /// Sums up weighted terms.
  public var latentSemantics = LatentSemanticAnalysis()
  /// How often vectors are drawn nearer to their neighbours'.
  public var smoothingRounds = 2
  /// How often proposals are placed anew by their words as well.
  public var refinementRounds = 3
  /// Fewest different proposals of a theme where their number is not given.
  public var smallestTheme = 4
  /// Two proposals are of one family of near copies if their cosine is at least this.
  public var repetitionThreshold: Float = 0.6
  /// `auto` keeps the number of themes in this range where the data allow: what workshops handle.
  public var automaticRange = 8...25
  /// `auto` takes fewer themes, but no fewer than this, where no number in the range is as stable.
  public var fewestAutomatic = 5
  /// Numbers of themes whose stability is less than this below the best are as good: the smallest is
  /// taken.
  public var stabilityTolerance = 0.03
  /// Seed of all random choices.
  public var seed: UInt64 = 1

  /// Creates the stage with its defaults.
  public init() {}

  /// More rows than this are neither linked nor drawn nearer to their neighbours.
  static let largestLinked = 131_072
  /// Of more rows, this many drawn by their keys grow the tree.
  private static let mostTeachers = 16_384
  /// Groups at the bottom of the tree, where there are rows enough.
  private static let leafCount = 60
  /// Rows for each group at the bottom.
  private static let rowsPerLeaf = 4

  /// Assigns each representative to a theme or to none.
  ///
  /// - Parameters:
  ///   - rows: A vector of length 1 for each representative, or zeros: these stay outside.
  ///   - neighbors: Those it shares words with: who has none stays outside too.
  ///   - keys: A number for each that stays the same from run to run.
  ///   - families: Near copies among them.
  ///   - vectors: Their weighted terms.
  /// - Returns: The theme of each row.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func assignment(
    of rows: DenseMatrix, neighbors: NeighborLists, keys: [UInt64], families: Families,
    vectors: SparseMatrix
  ) async throws -> ThemeAssignment {
    let placed = (0..<rows.rowCount).filter {
      rows.dot($0, $0) > 0 && !neighbors.entries(of: $0).isEmpty
    }
    guard !placed.isEmpty else {
      let nowhere = [Int?](repeating: nil, count: rows.rowCount)
      return ThemeAssignment(themes: nowhere, subthemes: nowhere)
    }
    let chosen = placed.map { keys[$0] }.positionsOfLowest(Self.mostTeachers, seed: seed)
      .map { placed[$0] }
    let teachers = SphericalKMeans(rows.selecting(rows: chosen), keys: chosen.map { keys[$0] })
    let leafCount = leafCount(of: chosen.count)
    let levels = try await levels(
      of: rows.selecting(rows: chosen), keys: chosen.map { keys[$0] }, leafCount: leafCount)
    let tree = ThemeTree(of: teachers, leafCount: leafCount, seed: seed)
    let themeCount = min(levels.themes, tree.leafCount)
    let subthemeCount = min(max(levels.subthemes, themeCount), tree.leafCount)
    let themes = QuantizedMatrix(tree.division(into: themeCount).centers)
    let subthemes = QuantizedMatrix(tree.division(into: subthemeCount).centers)
    let parents = tree.parents(of: subthemeCount, in: themeCount)
    let everyone = SphericalKMeans(rows, keys: keys)
    let refinement = ThemeRefinement(rows: rows, vectors: vectors, rounds: refinementRounds)
    let own = try await refinement.refined(
      try await concurrentFlatMap(0..<rows.rowCount, chunk: 1024) { range in
        everyone.labels(of: range, for: themes)
      }, count: themeCount)
    let finer = try await refinement.refined(
      try await concurrentFlatMap(0..<rows.rowCount, chunk: 1024) { range in
        everyone.labels(of: range, for: subthemes, parents: parents, own: Array(own[range]))
      }, count: subthemeCount, parents: parents)
    let kept = Self.withoutSmall(parents, labels: finer, smallest: smallestTheme)
    let settled = try await concurrentFlatMap(0..<rows.rowCount, chunk: 1024) { range in
      zip(everyone.labels(of: range, for: subthemes, parents: kept, own: Array(own[range])), range)
        .map { kept[Int(finer[$1])] < 0 ? $0 : finer[$1] }
    }
    var isPlaced = [Bool](repeating: false, count: rows.rowCount)
    for row in placed { isPlaced[row] = true }
    let assignment = ThemeAssignment(
      themes: isPlaced.indices.map { isPlaced[$0] ? Int(own[$0]) : nil },
      subthemes: isPlaced.indices.map { isPlaced[$0] ? Int(settled[$0]) : nil },
      stability: levels.stability)
    guard count == .auto else { return assignment }
    return families.joiningBursts(
      in: assignment.dissolving(below: smallestTheme), vectors: vectors)
  }

  /// The parents of subthemes, -1 for those with fewer rows than `smallest`.
  private static func withoutSmall(
    _ parents: [Int32], labels: [Int32], smallest: Int
  ) -> [Int32] {
    var sizes = [Int](repeating: 0, count: parents.count)
    for label in labels { sizes[Int(label)] += 1 }
    return zip(parents, sizes).map { $1 < smallest ? -1 : $0 }
  }

  private func leafCount(of rowCount: Int) -> Int {
    let usual = min(Self.leafCount, rowCount / Self.rowsPerLeaf)
    var wanted = 1
    if case .exactly(let count) = count {
      precondition(count > 0, "\(count) themes are not positive")
      wanted = max(wanted, 2 * count)
    }
    if case .exactly(let count) = subthemeCount { wanted = max(wanted, count * 3 / 2) }
    return min(max(usual, wanted), rowCount)
  }

  /// Numbers of themes and subthemes, and how stable the first is where that was measured.
  private func levels(
    of teachers: DenseMatrix, keys: [UInt64], leafCount: Int
  ) async throws -> (themes: Int, subthemes: Int, stability: Double?) {
    var themeCounts = (fewestAutomatic...automaticRange.upperBound)
      .filter { $0 <= 10 || $0 % 2 == 0 || $0 == automaticRange.upperBound }
    if case .exactly(let wanted) = count { themeCounts = [wanted] }
    var subthemeCounts = [30, 36, 42, 48, 54, 60]
    if case .exactly(let wanted) = subthemeCount { subthemeCounts = [wanted] }
    // A corpus of 30 proposals cannot bear five themes.
    let most = max(leafCount / 2, 1)
    if count == .auto, most < fewestAutomatic { themeCounts = Array(1...most) }
    let looked = Set(themeCounts + subthemeCounts).sorted().filter { 2...max(leafCount, 2) ~= $0 }
    guard leafCount > 2, !looked.isEmpty else {
      return (themeCounts.last ?? 1, subthemeCounts[0], nil)
    }
    let stability = try await ThemeStability(
      of: teachers, keys: keys, counts: looked, leafCount: leafCount, seed: seed)
    let good = stability.best(
      of: themeCounts.filter { $0 <= most || count != .auto }, tolerance: stabilityTolerance)
    let themes = good.first { $0 >= automaticRange.lowerBound } ?? good.first ?? themeCounts[0]
    let finer = (themeCounts + subthemeCounts).filter { 2 * themes...max(6 * themes, 12) ~= $0 }
    let subthemes: Int
    if case .exactly(let wanted) = subthemeCount {
      subthemes = wanted
    } else {
      subthemes = stability.best(of: finer, tolerance: 0).first ?? min(3 * themes, leafCount)
    }
    return (themes, subthemes, stability.values[themes])
  }
}
