/// The pipeline stage that finds pairs of much alike rows: ``SparseMatrix`` in, ``SimilarPair`` out.
///
/// The join is exact: it reports every pair at or above `threshold` and no other. Terms are taken
/// from rare to frequent; the frequent rest of a row, while its length stays below the threshold,
/// is not indexed, since two rows that meet only there cannot be alike enough. A candidate whose
/// partial sum plus the length of its unindexed rest stays below the threshold is dropped before
/// its dot product is taken.
///
/// Source: R. Bayardo, Y. Ma & R. Srikant, *Scaling up all pairs similarity search*, WWW 2007,
/// doi:10.1145/1242572.1242591; D. Anastasiu & G. Karypis, *L2AP: Fast cosine similarity search
/// with prefix L-2 norm bounds*, ICDE 2014, doi:10.1109/ICDE.2014.6816700.
public struct DuplicateJoin: Sendable, Codable, Equatable {
  /// Smallest cosine similarity reported, in (0, 1].
  public var threshold: Float = 0.6

  /// Creates the stage with its defaults.
  public init() {}

  /// All pairs in ascending (`first`, `second`) order, identical on any number of cores.
  ///
  /// - Precondition: every row of `vectors` has length 1 or is empty.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func pairs(in vectors: SparseMatrix) async throws -> [SimilarPair] {
    precondition(threshold > 0 && threshold <= 1, "threshold \(threshold) is not in (0, 1]")
    let index = PrefixIndex(vectors, threshold: threshold)
    let threshold = threshold
    let found = try await concurrentFlatMap(0..<vectors.rowCount, chunk: 256) { rows in
      var search = RowSearch(rowCount: vectors.rowCount)
      var pairs: [SimilarPair] = []
      for row in rows {
        search.appendPairs(of: row, in: vectors, index: index, threshold: threshold, to: &pairs)
      }
      return pairs
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
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

/// Slack for the rounding of single-precision sums; bounds may only err towards keeping a pair.
private let roundingSlack: Float = 1e-4

/// For each term the rows that hold it in their indexed part.
private struct PrefixIndex: Sendable {
  /// Entries of each row ordered from its rarest to its most frequent term.
  let terms: [UInt32]
  let weights: [Float]
  /// Length of what is left of the row from each entry on.
  let restLengths: [Float]
  /// Length of the unindexed rest of each row.
  let unindexedLengths: [Float]
  let postingOffsets: [Int]
  let postingRows: [UInt32]
  let postingWeights: [Float]

  init(_ vectors: SparseMatrix, threshold: Float) {
    var frequency = [UInt32](repeating: 0, count: vectors.columnCount)
    for column in vectors.columns { frequency[Int(column)] += 1 }
    var terms: [UInt32] = []
    var weights: [Float] = []
    terms.reserveCapacity(vectors.columns.count)
    weights.reserveCapacity(vectors.columns.count)
    var restLengths = [Float](repeating: 0, count: vectors.columns.count)
    var unindexedLengths = [Float](repeating: 0, count: vectors.rowCount)
    var postingCounts = [Int](repeating: 0, count: vectors.columnCount + 1)
    for row in 0..<vectors.rowCount {
      let entries = vectors.entries(of: row)
      let order = entries.sorted {
        let (a, b) = (vectors.columns[$0], vectors.columns[$1])
        return (frequency[Int(a)], a) < (frequency[Int(b)], b)
      }
      for entry in order {
        terms.append(vectors.columns[entry])
        weights.append(vectors.values[entry])
      }
      var squares: Float = 0
      for position in entries.reversed() {
        squares += weights[position] * weights[position]
        restLengths[position] = squares.squareRoot()
        if restLengths[position] < threshold - roundingSlack {
          unindexedLengths[row] = restLengths[position]
        } else {
          postingCounts[Int(terms[position]) + 1] += 1
        }
      }
    }
    for term in 0..<vectors.columnCount { postingCounts[term + 1] += postingCounts[term] }
    var next = postingCounts
    var postingRows = [UInt32](repeating: 0, count: postingCounts[vectors.columnCount])
    var postingWeights = [Float](repeating: 0, count: postingRows.count)
    for row in 0..<vectors.rowCount {
      for position in vectors.entries(of: row)
      where restLengths[position] >= threshold - roundingSlack {
        let slot = next[Int(terms[position])]
        postingRows[slot] = UInt32(row)
        postingWeights[slot] = weights[position]
        next[Int(terms[position])] = slot + 1
      }
    }
    self.terms = terms
    self.weights = weights
    self.restLengths = restLengths
    self.unindexedLengths = unindexedLengths
    postingOffsets = postingCounts
    self.postingRows = postingRows
    self.postingWeights = postingWeights
  }
}

/// The partial sums of one row against all rows before it.
private struct RowSearch {
  private var sums: [Float]
  private var touched: [UInt32] = []

  init(rowCount: Int) { sums = Array(repeating: 0, count: rowCount) }

  mutating func appendPairs(
    of row: Int, in vectors: SparseMatrix, index: PrefixIndex, threshold: Float,
    to pairs: inout [SimilarPair]
  ) {
    touched.removeAll(keepingCapacity: true)
    for position in vectors.entries(of: row) {
      let term = Int(index.terms[position])
      let weight = index.weights[position]
      let admitsNew = index.restLengths[position] >= threshold - roundingSlack
      for slot in index.postingOffsets[term]..<index.postingOffsets[term + 1] {
        let other = index.postingRows[slot]
        if other >= row { break }
        let sum = sums[Int(other)]
        if sum == 0 {
          guard admitsNew else { continue }
          touched.append(other)
        }
        sums[Int(other)] = sum + weight * index.postingWeights[slot]
      }
    }
    for other in touched {
      let bound = sums[Int(other)] + index.unindexedLengths[Int(other)]
      sums[Int(other)] = 0
      guard bound >= threshold - roundingSlack else { continue }
      let similarity = vectors.dot(Int(other), row)
      if similarity >= threshold {
        pairs.append(SimilarPair(first: Int(other), second: row, similarity: similarity))
      }
    }
  }
}
