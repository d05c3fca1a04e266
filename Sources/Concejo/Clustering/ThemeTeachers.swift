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
    let turn = try await own.gramMatrix().leadingEigenvectors(
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

  /// For each group that was joined of smaller ones how much of it is found again where the small groups
  /// of each run, which saw a part of the rows, are joined to as many, see ``ThemeConsensus/recoveries``.
  func recoveries(of labels: [Int32], count: Int, leaves: ThemeConsensus) async throws -> [Double] {
    let joined = try await concurrentFlatMap(0..<leaves.divisions.count, chunk: 1) { range in
      range.map { run in
        // The groups of a part may be nobody's nearest among all rows.
        let found = leaves.divisions[run]
        let used = Set(found).sorted()
        let number = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, Int32($0)) })
        let small = found.map { number[$0] ?? 0 }
        let cut = tree(of: small, count: used.count).cut(into: count)
        return small.map { cut[Int($0)] }
      }
    }
    return ThemeConsensus.recoveries(of: labels, count: count, in: joined)
  }

  /// The tree of some small groups, none of them empty.
  func tree(of labels: [Int32], count: Int) -> ThemeTree {
    let division = compact.summed(labels, count: count)
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
