/// How surely so many themes are found again where some of the proposals are missing.
///
/// Trees are grown on several random parts of the rows; at each number of groups their centres
/// divide the same rows, and the mean adjusted mutual information between any two of these divisions
/// is the stability: 1 where every part leads to the same themes, 0 where chance decides.
///
/// Source: T. Lange, V. Roth, M. Braun & J. Buhmann, *Stability-based validation of clustering
/// solutions*, Neural Computation 16(6), 2004, doi:10.1162/089976604773717621.
struct ThemeStability: Sendable {
  /// Stability of each number of groups that was looked at, in steps of 1/1024.
  let values: [Int: Double]

  /// Parts of the rows, and most rows of each and of those divided.
  private static let parts = 4
  private static let mostRows = 4096
  /// Share of the rows in a part, where there are not too many.
  private static let share = 0.8

  /// Measures some numbers of groups.
  ///
  /// - Parameters:
  ///   - rows: Rows of length 1.
  ///   - keys: A number for each that stays the same from run to run.
  ///   - counts: Numbers of groups, each at least 2 and at most `leafCount`.
  ///   - leafCount: Groups at the bottom of each tree.
  ///   - seed: Seed of the choice of parts.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(
    of rows: DenseMatrix, keys: [UInt64], counts: [Int], leafCount: Int, seed: UInt64
  ) async throws {
    let size = min(Int(Self.share * Double(rows.rowCount)), Self.mostRows)
    let parts = (0..<Self.parts).map { part in
      keys.positionsOfLowest(size, seed: seed &+ UInt64(part))
    }
    let judgedRows = keys.positionsOfLowest(Self.mostRows, seed: seed &+ UInt64(Self.parts))
    let judged = SphericalKMeans(
      rows.selecting(rows: judgedRows), keys: judgedRows.map { keys[$0] })
    let divisions = try await concurrentFlatMap(0..<parts.count, chunk: 1) { range in
      range.map { part in
        let tree = ThemeTree(
          of: SphericalKMeans(
            rows.selecting(rows: parts[part]), keys: parts[part].map { keys[$0] }),
          leafCount: leafCount, seed: seed)
        return counts.map { judged.labels(for: tree.division(into: $0).centers) }
      }
    }
    let agreements = try await concurrentFlatMap(0..<counts.count, chunk: 1) { range in
      range.map { position in
        var sum = 0.0
        for first in 0..<divisions.count {
          for second in 0..<first {
            sum +=
              ClusteringScores(
                gold: divisions[first][position], predicted: divisions[second][position]
              ).adjustedMutualInformation
          }
        }
        let pairs = Double(divisions.count * (divisions.count - 1) / 2)
        // No logarithm's last digit may decide.
        return (sum / pairs * 1024).rounded() / 1024
      }
    }
    values = Dictionary(uniqueKeysWithValues: zip(counts, agreements))
  }

  /// Those of some numbers of groups that are nearly as stable as the best of them, ascending.
  func best(of counts: [Int], tolerance: Double) -> [Int] {
    let known = counts.sorted().compactMap { count in values[count].map { (count, $0) } }
    let most = known.map(\.1).max() ?? 0
    return known.filter { $0.1 >= most - tolerance }.map(\.0)
  }
}

extension [UInt64] {
  /// Positions, ascending, of the keys that come first in a random order which hangs on each key and
  /// the seed alone: most stay where others go.
  func positionsOfLowest(_ count: Int, seed: UInt64) -> [Int] {
    let order = enumerated().map { position, key -> (UInt64, Int) in
      var random = SplitMix64(seed: key ^ (seed &* 0xD6E8_FEB8_6659_FD93))
      return (random.next(), position)
    }
    return order.sorted { $0 < $1 }.prefix(count).map(\.1).sorted()
  }
}
