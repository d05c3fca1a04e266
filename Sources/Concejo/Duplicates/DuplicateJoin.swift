/// The pipeline stage that finds pairs of much alike rows: ``SparseMatrix`` in, ``SimilarPair`` out.
///
/// The join is exact: it reports every pair at or above `threshold` and no other. Terms are taken
/// from rare to frequent; the frequent rest of a row, while its length stays below the threshold,
/// is not indexed, since two rows that meet only there cannot be alike enough. Two rows that meet
/// are dropped as soon as what they have in common so far plus the product of the lengths of their
/// rests stays below the threshold; only what is left has its dot product taken.
///
/// Source: R. Bayardo, Y. Ma & R. Srikant, *Scaling up all pairs similarity search*, WWW 2007,
/// doi:10.1145/1242572.1242591; D. Anastasiu & G. Karypis, *L2AP: Fast cosine similarity search
/// with prefix L-2 norm bounds*, ICDE 2014, doi:10.1109/ICDE.2014.6816700.
public struct DuplicateJoin: Sendable, Codable, Equatable {
  /// Smallest cosine similarity reported, in (0, 1].
  public var threshold: Float = 0.6

  /// Creates the stage with its defaults.
  public init() {}

  private static let blockSize = 262_144

  /// All pairs in ascending (`first`, `second`) order, identical on any number of cores.
  ///
  /// - Complexity: memory linear in the entries and in the pairs found.
  /// - Precondition: every row of `vectors` has length 1 or is empty.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func pairs(in vectors: SparseMatrix) async throws -> [SimilarPair] {
    var nearest = try await nearestPairs(in: vectors, most: Int.max / 2)
    return nearest.finish()
  }

  /// The same, and of each row the nearest where all are more than so many.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func nearestPairs(in vectors: SparseMatrix, most: Int) async throws -> NearestPairs {
    precondition(threshold > 0 && threshold <= 1, "threshold \(threshold) is not in (0, 1]")
    let index = try await PrefixIndex(vectors, threshold: threshold)
    let store = NearestPairStore(rowCount: vectors.rowCount, most: most)
    _ = try await concurrentChunks(
      0..<vectors.rowCount, chunk: 256,
      workspace: RowSearch(index: index, vectors: vectors, threshold: threshold)
    ) { rows, search in
      // The sums of one block of earlier rows stay in the processor's cache.
      for start in stride(from: 0, to: rows.upperBound, by: Self.blockSize) {
        let block = start..<(start + Self.blockSize)
        for row in rows where row > start {
          var nearest = RowNearest(most: store.mostOfRow)
          search.find(row, in: block, into: &nearest)
          store.add(nearest, of: row)
        }
      }
    }
    return store.pairs
  }
}

/// Pairs that several threads find.
private final class NearestPairStore: Sendable {
  private let state: Locked<NearestPairs>

  init(rowCount: Int, most: Int) {
    state = Locked(NearestPairs(rowCount: rowCount, most: most))
  }

  /// Pairs that each row keeps, at most, as far as is known.
  var mostOfRow: Int { state.withLock { $0.mostOfRow } }

  /// All that was found.
  var pairs: NearestPairs { state.withLock { $0 } }

  func add(_ nearest: RowNearest, of row: Int) {
    guard nearest.foundCount > 0 else { return }
    state.withLock { $0.add(nearest, of: row) }
  }
}

/// Two rows and their cosine similarity.
public struct SimilarPair: Sendable, Equatable {
  /// The smaller row.
  public let first: Int
  /// The larger row.
  public let second: Int
  /// Cosine similarity, in (0, 1] up to rounding.
  public let similarity: Float
}
