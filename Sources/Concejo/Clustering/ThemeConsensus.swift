/// Groups that many runs of k-means agree on.
///
/// Each run sees another part of the rows and starts from other ones; its centres divide all rows.
/// Rows that the runs keep together are then grouped together: every row becomes the list of its
/// groups in all runs, cut to its strongest directions, and these are divided once more. How well
/// the runs agree with what they lead to is the stability of that number of groups: 1 where every
/// part leads to the same groups, 0 where chance decides.
///
/// Sources: A. Strehl & J. Ghosh, *Cluster ensembles*, Journal of Machine Learning Research 3, 2002,
/// for the joint division; T. Lange, V. Roth, M. Braun & J. Buhmann, *Stability-based validation of
/// clustering solutions*, Neural Computation 16(6), 2004, doi:10.1162/089976604773717621; C. Hennig,
/// *Cluster-wise assessment of cluster stability*, Computational Statistics & Data Analysis 52, 2007,
/// doi:10.1016/j.csda.2006.11.025, for single groups.
struct ThemeConsensus: Sendable {
  /// Group of each row.
  let labels: [Int32]
  /// Number of groups.
  let count: Int
  /// Mean adjusted mutual information of a run and the result, in steps of 1/1024.
  let stability: Double
  /// For each group how much of it the runs find again: the mean over the runs of its overlap with
  /// the run's group that overlaps most (members of both divided by members of either), in steps of
  /// 1/1024.
  let recoveries: [Double]

  /// The groups that each run found, for every row.
  let divisions: [[Int32]]

  /// Share of the rows that a run sees.
  private static let share = 0.8
  /// Rounds of improvement in a run.
  private static let iterations = 10
  /// Runs for each start of the joint division, of which the best is kept.
  private static let runsPerStart = 6

  /// Divides rows.
  ///
  /// - Parameters:
  ///   - rows: Rows of length 1.
  ///   - keys: A number for each that stays the same from run to run.
  ///   - count: How many groups, at most the number of rows; fewer are found where rows repeat.
  ///   - runs: Runs of k-means.
  ///   - seed: Seed of parts and starts.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(
    of rows: SphericalKMeans, keys: [UInt64], count: Int, runs: Int, seed: UInt64
  ) async throws {
    divisions = try await Self.divisions(
      of: rows, keys: keys, count: count, runs: runs, seed: seed)
    let votes = Self.votes(divisions, count: count)
    var directions = LatentSemanticAnalysis()
    directions.dimensions = (count + 7) / 8 * 8
    directions.oversampling = 8
    let joint = SphericalKMeans(try await directions.rows(of: votes), keys: keys)
    let starts = max(runs / Self.runsPerStart, 2)
    let candidates = try await concurrentFlatMap(0..<starts, chunk: 1) { range in
      range.map { start in
        joint.division(into: count, iterations: 20, seed: seed &+ UInt64(start) &* 7919)
      }
    }
    let best = candidates.max { $0.cohesion < $1.cohesion } ?? candidates[0]
    labels = best.labels
    self.count = best.counts.count
    let logarithms = Logarithms(upTo: rows.rowCount)
    let agreements = try await concurrentFlatMap(0..<runs, chunk: 1) { [divisions] range in
      range.map { run in
        let table = ContingencyTable(gold: divisions[run], predicted: best.labels)
        return MutualInformation(table, logarithms: logarithms).adjusted
      }
    }
    recoveries = Self.recoveries(of: best.labels, count: best.counts.count, in: divisions)
    // No logarithm's last digit may decide.
    stability = (agreements.reduce(0, +) / Double(max(runs, 1)) * 1024).rounded() / 1024
  }

  /// The groups that each run finds among all rows, each having seen another part of them.
  private static func divisions(
    of rows: SphericalKMeans, keys: [UInt64], count: Int, runs: Int, seed: UInt64
  ) async throws -> [[Int32]] {
    let size = max(Int(share * Double(rows.rowCount)), min(count, rows.rowCount))
    return try await concurrentFlatMap(0..<runs, chunk: 1) { range in
      range.map { run in
        let runSeed = seed &+ UInt64(run) &* 1009
        let part = keys.positionsOfLowest(size, seed: runSeed)
        let division = rows.selecting(rows: part)
          .division(into: count, iterations: iterations, seed: runSeed)
        return rows.labels(for: division.centers)
      }
    }
  }

  /// For each group how much of it the runs find again, see ``recoveries``.
  static func recoveries(
    of labels: [Int32], count: Int, in divisions: [[Int32]]
  ) -> [Double] {
    var counts = [Int](repeating: 0, count: count)
    for label in labels { counts[Int(label)] += 1 }
    var sums = [Double](repeating: 0, count: count)
    for others in divisions {
      let width = Int(others.max() ?? 0) + 1
      var shared = [Int](repeating: 0, count: count * width)
      var sizes = [Int](repeating: 0, count: width)
      for (own, other) in zip(labels, others) {
        shared[Int(own) * width + Int(other)] += 1
        sizes[Int(other)] += 1
      }
      for group in 0..<count {
        let best = (0..<width).map { other -> Double in
          let both = shared[group * width + other]
          return Double(both) / Double(max(counts[group] + sizes[other] - both, 1))
        }
        sums[group] += best.max() ?? 0
      }
    }
    return sums.map { ($0 / Double(max(divisions.count, 1)) * 1024).rounded() / 1024 }
  }

  /// Rows × groups of all runs: a row of length 1 that names its groups.
  private static func votes(_ divisions: [[Int32]], count: Int) -> SparseMatrix {
    let rowCount = divisions.first?.count ?? 0
    let weight = 1 / Float(max(divisions.count, 1)).squareRoot()
    var columns: [UInt32] = []
    columns.reserveCapacity(rowCount * divisions.count)
    for row in 0..<rowCount {
      for (run, labels) in divisions.enumerated() {
        columns.append(UInt32(run * count) + UInt32(labels[row]))
      }
    }
    return SparseMatrix(
      rowOffsets: (0...rowCount).map { $0 * divisions.count }, columns: columns,
      values: [Float](repeating: weight, count: columns.count),
      columnCount: divisions.count * count)
  }
}

extension SphericalKMeans.Division {
  /// Sum of the cosines of all rows with the centre of their group.
  fileprivate var cohesion: Float {
    (0..<sums.rowCount).reduce(0) { $0 + sums.dot($1, $1).squareRoot() }
  }
}

extension [UInt64] {
  /// Positions, ascending, of the keys that come first in a random order which hangs on each key and
  /// the seed alone: most stay where others go.
  func positionsOfLowest(_ count: Int, seed: UInt64) -> [Int] {
    guard count < self.count else { return [Int](indices) }
    let places = map { key -> UInt64 in
      var random = SplitMix64(seed: key ^ (seed &* 0xD6E8_FEB8_6659_FD93))
      return random.next()
    }
    guard count > 0 else { return [] }
    let last = places.sorted()[count - 1]
    // Of those that share the last place the first ones are in.
    var left = count - places.count { $0 < last }
    return indices.filter { position in
      guard places[position] == last else { return places[position] < last }
      left -= 1
      return left >= 0
    }
  }
}
