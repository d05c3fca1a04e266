/// The rows that themes are found from: of many, some drawn by their keys; the others follow.
struct ThemeTeachers: Sendable {
  private let rows: SphericalKMeans
  /// The same rows, cut to their strongest directions.
  private let compact: SphericalKMeans
  private let keys: [UInt64]
  private let seed: UInt64

  /// Of more rows, this many are drawn.
  private static let mostRows = 4096
  /// Numbers of a compact row.
  private static let dimensions = 64

  /// Draws some rows by their keys.
  init(_ rows: DenseMatrix, keys: [UInt64], seed: UInt64) async throws {
    let chosen = keys.positionsOfLowest(Self.mostRows, seed: seed)
    let own = rows.selecting(rows: chosen)
    self.keys = chosen.map { keys[$0] }
    self.rows = SphericalKMeans(own, keys: self.keys)
    let turn = try await own.crossProduct(with: own).leadingEigenvectors(
      min(Self.dimensions, rows.columnCount))
    compact = SphericalKMeans(try await own.times(turn).withUnitRows(), keys: self.keys)
    self.seed = seed
  }

  private init(_ rows: SphericalKMeans, compact: SphericalKMeans, keys: [UInt64], seed: UInt64) {
    self.rows = rows
    self.compact = compact
    self.keys = keys
    self.seed = seed
  }

  /// So many of the rows.
  func drawing(_ count: Int) -> ThemeTeachers {
    let chosen = keys.positionsOfLowest(count, seed: seed)
    return ThemeTeachers(
      rows.selecting(rows: chosen), compact: compact.selecting(rows: chosen),
      keys: chosen.map { keys[$0] }, seed: seed)
  }

  /// Groups that several runs agree on.
  func consensus(_ count: Int, runs: Int) async throws -> ThemeConsensus {
    try await ThemeConsensus(
      of: compact, keys: keys, count: min(count, keys.count), runs: runs, seed: seed)
  }

  /// For each group, joined of smaller ones, how much of it runs find again, see
  /// ``ThemeConsensus/recoveries``.
  func recoveries(of labels: [Int32], count: Int, runs: Int) async throws -> [Double] {
    ThemeConsensus.recoveries(
      of: labels, count: count,
      in: try await ThemeConsensus.divisions(
        of: compact, keys: keys, count: count, runs: runs, seed: seed))
  }

  /// The tree of some small groups.
  func tree(of groups: ThemeConsensus) -> ThemeTree {
    let division = compact.summed(groups.labels, count: groups.count)
    return ThemeTree(sums: division.sums, counts: division.counts)
  }

  /// How clearly one division into so many groups keeps them apart, see
  /// ``SphericalKMeans/silhouette(of:)``.
  func silhouette(_ count: Int, iterations: Int) -> Double {
    compact.silhouette(
      of: compact.division(into: min(count, keys.count), iterations: iterations, seed: seed))
  }

  /// Middle of each group, a row of length 1 for each.
  func centers(of labels: [Int32], count: Int) -> DenseMatrix {
    rows.summed(labels, count: count).centers
  }
}
