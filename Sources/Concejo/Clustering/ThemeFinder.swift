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
/// with what they weigh, drawn nearer to its neighbours'. Themes, and finer subthemes, are groups that
/// many runs of k-means agree on (`ThemeConsensus`). `auto` takes numbers of groups that the runs
/// agree on well.
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
  public var smoothingRounds = 3
  /// How often proposals are placed anew by their words as well.
  public var refinementRounds = 3
  /// Fewest different proposals of a theme where their number is not given.
  public var smallestTheme = 4
  /// Two proposals are of one family of near copies if their cosine is at least this.
  public var repetitionThreshold: Float = 0.6
  /// `auto` looks at these numbers of themes, as far as there are eight proposals for each: what
  /// workshops handle, in steps of the root of two, since smaller ones hang on chance.
  public var automaticCounts = [5, 7, 10, 14, 20]
  /// `auto` takes at least one theme for so many different proposals, up to a dozen: fewer could not
  /// be discussed.
  public var largestTheme = 1000
  /// Numbers of themes whose stability is no more than this below the best are as good.
  ///
  /// Of themes the largest is taken, which says most; of subthemes the smallest, which is read most
  /// easily.
  public var stabilityTolerance = 0.02
  /// Seed of all random choices.
  public var seed: UInt64 = 1

  /// Creates the stage with its defaults.
  public init() {}

  /// More rows than this are neither linked nor drawn nearer to their neighbours.
  static let largestLinked = 131_072
  /// Of more rows, this many are grouped where only a number of groups is looked for.
  private static let mostTried = (themes: 2560, subthemes: 1536)
  /// Runs of k-means, where a number of groups is tried and where it is settled.
  private static let runs = (triedThemes: 24, triedSubthemes: 6, themes: 48, subthemes: 12)
  /// More themes than twenty are looked for among these, where they are strongly apart: with a
  /// silhouette of at least so much.
  private static let clear = (counts: [28, 40, 57, 80, 113, 160], silhouette: 0.71)
  /// Most themes where their number is not given: what one can read as a list.
  private static let mostThemes = 40
  /// Small groups that themes are joined of, at most, and rows of each.
  private static let leaves = (most: 100, rowsEach: 10)
  /// Rounds of improvement where only the clearness of groups is looked at.
  private static let tried = 10
  /// Rows for each theme, at least, where their number is not given.
  private static let rowsPerTheme = 8
  /// The same in a corpus of a few dozen: a town hall's sixty proposals speak of a dozen things.
  private static let rowsPerSmallTheme = 4
  /// Fewer rows are a few dozen.
  static let smallCorpus = 160
  /// One row in so many, rounded up, is the smallest theme of a small corpus: two of sixty that say the same thing, three
  /// of a hundred and ten.
  ///
  /// With twenty, 24 in a hundred rows of the five files of ``SubjectThemes`` are outside in place of 12; with two rows
  /// always, a village's hundred and ten proposals have 28 themes where two persons made 13.
  private static let rowsOfSmallestTheme = 50
  /// The same where k-means divides a small corpus, which leaves no row without a group.
  private static let rowsOfSmallestGroup = 20
  /// Most subthemes where their number is not given, and rows for each.
  private static let mostSubthemes = (count: 100, rowsEach: 4)

  /// Assigns each representative to a theme or to none.
  ///
  /// - Parameters:
  ///   - rows: A vector of length 1 for each representative, or zeros: these stay outside.
  ///   - neighbors: Those it shares words with: who has none stays outside too.
  ///   - keys: A number for each that stays the same from run to run.
  ///   - families: Near copies among them.
  ///   - vectors: Their weighted terms.
  ///   - concepts: What each speaks of, by lists: among a few dozen it is enough to be placed by.
  ///   - subjects: What subjects each names, where so few are placed by them.
  /// - Returns: The theme of each row.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func assignment(
    of rows: DenseMatrix, neighbors: NeighborLists, keys: [UInt64], families: Families,
    vectors: SparseMatrix, concepts: DenseMatrix? = nil,
    subjects: SubjectRows? = nil
  ) async throws -> ThemeAssignment {
    if count == .auto, families.isRepeated, let subjects {
      return RepeatedDemands(subjects, voices: (0..<rows.rowCount).map { families.size(of: [$0]) })
        .assignment
    }
    if count == .auto, let subjects, SubjectThemes.fit(subjects) {
      return bySubjects(
        subjects, directions: rows, keys: keys, families: families, vectors: vectors)
    }
    let isSmall = rows.rowCount < Self.smallCorpus
    let placed = (0..<rows.rowCount).filter { row in
      rows.dot(row, row) > 0
        && (!neighbors.entries(of: row).isEmpty
          || isSmall && (concepts.map { $0.dot(row, row) > 0 } ?? false))
    }
    guard !placed.isEmpty else {
      let nowhere = [Int?](repeating: nil, count: rows.rowCount)
      return ThemeAssignment(themes: nowhere, subthemes: nowhere, stabilities: [])
    }
    let teachers = try await ThemeTeachers(
      rows.selecting(rows: placed), keys: placed.map { keys[$0] }, seed: seed)
    let counts = try await counts(teachers, of: placed.count)
    let leafCount = max(counts.themes, counts.subthemes, leafCount(among: placed.count))
    let leaves = try await teachers.consensus(
      leafCount, runs: leafCount == counts.themes ? Self.runs.themes : Self.runs.subthemes)
    let tree = teachers.tree(of: leaves.labels, count: leaves.count)
    let (coarse, fine) = (tree.cut(into: counts.themes), tree.cut(into: counts.subthemes))
    let grouped = leaves.labels.map { coarse[Int($0)] }
    let themeCount = Int(coarse.max() ?? 0) + 1
    let recoveries = try await teachers.recoveries(
      of: grouped, count: themeCount, leaves: leaves)
    let parents = Self.parents(of: fine, in: coarse)
    let themes = QuantizedMatrix(teachers.centers(of: grouped, count: themeCount))
    let subthemes = QuantizedMatrix(
      teachers.centers(of: leaves.labels.map { fine[Int($0)] }, count: parents.count))
    let everyone = SphericalKMeans(rows, keys: keys)
    let refinement = ThemeRefinement(rows: rows, vectors: vectors, rounds: refinementRounds)
    let found = try await refinement.refined(
      try await concurrentFlatMap(0..<rows.rowCount, chunk: 1024) { range in
        everyone.labels(of: range, for: themes)
      }, count: themeCount)
    let own = try await withoutLoose(found, recoveries: recoveries, themes: themes, of: everyone)
    let finer = try await refinement.refined(
      try await concurrentFlatMap(0..<rows.rowCount, chunk: 1024) { range in
        everyone.labels(of: range, for: subthemes, parents: parents, own: Array(own[range]))
      }, count: parents.count, parents: parents)
    let smallest = min(smallestTheme, max(placed.count / Self.rowsOfSmallestGroup, 2))
    let kept = Self.withoutSmall(parents, labels: finer, smallest: smallest)
    let settled = try await concurrentFlatMap(0..<rows.rowCount, chunk: 1024) { range in
      zip(everyone.labels(of: range, for: subthemes, parents: kept, own: Array(own[range])), range)
        .map { kept[Int(finer[$1])] < 0 ? $0 : finer[$1] }
    }
    var isPlaced = [Bool](repeating: false, count: rows.rowCount)
    for row in placed { isPlaced[row] = true }
    let assignment = ThemeAssignment(
      themes: isPlaced.indices.map { isPlaced[$0] ? Int(own[$0]) : nil },
      subthemes: isPlaced.indices.map { isPlaced[$0] ? Int(settled[$0]) : nil },
      stabilities: recoveries)
    guard count == .auto else { return assignment }
    let firm = assignment.dissolving(below: smallest)
    let settledBySubjects =
      subjects.map {
        SubjectPlacing($0, directions: rows, smallest: smallest).placed(firm)
      } ?? firm
    return families.joiningBursts(in: settledBySubjects, vectors: vectors)
  }

  /// Themes of a few dozen rows, by the subjects that they name.
  private func bySubjects(
    _ subjects: SubjectRows, directions: DenseMatrix, keys: [UInt64], families: Families,
    vectors: SparseMatrix
  ) -> ThemeAssignment {
    let smallest = smallestTheme(among: directions.rowCount)
    let themes = SubjectThemes(
      subjects, directions: directions, keys: keys, smallest: smallest, seed: seed)
    let placing = SubjectPlacing(subjects, directions: directions, smallest: smallest)
    return families.joiningBursts(in: placing.takingIn(themes.assignment), vectors: vectors)
  }

  /// Themes without those that are not found again, where their number is not given and none are strongly
  /// apart.
  private func withoutLoose(
    _ labels: [Int32], recoveries: [Double], themes: QuantizedMatrix, of rows: SphericalKMeans
  ) async throws -> [Int32] {
    let firm = LooseThemes.firm(among: recoveries)
    guard count == .auto, themes.rowCount <= automaticCounts.max() ?? 0,
      firm.count < themes.rowCount
    else { return labels }
    let centers = themes.selecting(rows: firm)
    return try await LooseThemes.dissolved(labels, firm: firm) { range in
      rows.labels(of: range, for: centers)
    }
  }

  /// Fewest proposals of a theme: of fifty proposals two that say the same thing are one in twenty-five.
  func smallestTheme(among rowCount: Int) -> Int {
    guard rowCount < Self.smallCorpus else { return smallestTheme }
    let share = (rowCount + Self.rowsOfSmallestTheme - 1) / Self.rowsOfSmallestTheme
    return min(smallestTheme, max(share, 2))
  }

  /// The parents of subthemes, -1 for those with fewer rows than `smallest`.
  private static func withoutSmall(
    _ parents: [Int32], labels: [Int32], smallest: Int
  ) -> [Int32] {
    var sizes = [Int](repeating: 0, count: parents.count)
    for label in labels { sizes[Int(label)] += 1 }
    return zip(parents, sizes).map { $1 < smallest ? -1 : $0 }
  }

  /// For each group of a finer cut the group of the coarser one that it lies in.
  private static func parents(of finer: [Int32], in coarser: [Int32]) -> [Int32] {
    var parents = [Int32](repeating: 0, count: Int(finer.max() ?? -1) + 1)
    for (child, parent) in zip(finer, coarser) { parents[Int(child)] = parent }
    return parents
  }

  /// Fewest small groups that a tree begins with: one for ten rows, a hundred at most.
  private func leafCount(among rowCount: Int) -> Int {
    min(rowCount / Self.leaves.rowsEach, Self.leaves.most)
  }

  /// How many themes and subthemes there are to be.
  private func counts(
    _ rows: ThemeTeachers, of rowCount: Int
  ) async throws -> (themes: Int, subthemes: Int) {
    let distinct =
      count == .auto ? clearCount(rows.drawing(Self.mostTried.subthemes), of: rowCount) : nil
    let themes =
      if let distinct { min(distinct, Self.mostThemes) } else {
        try await themeCount(rows, of: rowCount)
      }
    if subthemeCount == .auto, let distinct, distinct > themes { return (themes, distinct) }
    return (themes, try await subthemeCount(rows, themes: themes, of: rowCount))
  }

  /// The number of groups that are strongly apart, where there are more than workshops handle.
  ///
  /// Stability rises with the number on nearly every corpus, and so cannot tell eighty subjects from
  /// twenty; the silhouette has a peak there. From .71 on Kaufman and Rousseeuw speak of a strong
  /// structure. Of the ten labelled sets only one has it beyond twenty, at 57 of 89 subjects (AMI
  /// .85 in place of .80); the nearest other one, with twenty subjects, has .66.
  ///
  /// Source: L. Kaufman & P. Rousseeuw, *Finding Groups in Data*, Wiley 1990,
  /// doi:10.1002/9780470316801, chapter 2.
  private func clearCount(_ rows: ThemeTeachers, of rowCount: Int) -> Int? {
    let counts = Self.clear.counts.filter { $0 * Self.rowsPerTheme <= rowCount }
    let found = counts.map { (count: $0, width: rows.silhouette($0, iterations: Self.tried)) }
    guard let best = found.max(by: { $0.width < $1.width }), best.width >= Self.clear.silhouette
    else { return nil }
    return best.count
  }

  private func themeCount(_ rows: ThemeTeachers, of rowCount: Int) async throws -> Int {
    if case .exactly(let wanted) = count {
      precondition(wanted > 0, "\(wanted) themes are not positive")
      return min(wanted, rowCount)
    }
    let rowsPerTheme = rowCount < Self.smallCorpus ? Self.rowsPerSmallTheme : Self.rowsPerTheme
    let most = max(rowCount / rowsPerTheme, 1)
    let fewest = min(rowCount / largestTheme, 12)
    let counts = automaticCounts.filter { fewest...max(most, fewest) ~= $0 }
    // A corpus of 30 proposals cannot bear five themes; one theme alone is always stable.
    let fewer = most < 2 ? [1] : Array(2...most)
    let stable = try await stableCounts(
      among: counts.isEmpty ? fewer : counts, in: rows.drawing(Self.mostTried.themes),
      runs: Self.runs.triedThemes)
    return stable.last ?? 1
  }

  private func subthemeCount(
    _ rows: ThemeTeachers, themes: Int, of rowCount: Int
  ) async throws -> Int {
    if case .exactly(let wanted) = subthemeCount { return min(max(wanted, themes), rowCount) }
    let most = min(Self.mostSubthemes.count, rowCount / Self.mostSubthemes.rowsEach)
    let counts = [3 * themes, 4 * themes].filter { $0 <= most }
    let stable = try await stableCounts(
      among: counts.isEmpty ? [themes] : counts, in: rows.drawing(Self.mostTried.subthemes),
      runs: Self.runs.triedSubthemes)
    return stable.first ?? themes
  }

  /// The numbers of groups that are as stable as the best, but for a tolerance, ascending.
  private func stableCounts(
    among counts: [Int], in rows: ThemeTeachers, runs: Int
  ) async throws -> [Int] {
    guard counts.count > 1 else { return counts }
    var stabilities: [Double] = []
    for count in counts {
      stabilities.append(try await rows.consensus(count, runs: runs).stability)
    }
    let least = (stabilities.max() ?? 0) - stabilityTolerance
    return zip(counts, stabilities).filter { $1 >= least }.map(\.0)
  }
}
