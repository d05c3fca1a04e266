/// For each term the rows that hold it in their indexed part.
///
/// Source: D. Anastasiu & G. Karypis, *L2AP*, ICDE 2014, doi:10.1109/ICDE.2014.6816700.
struct PrefixIndex: Sendable {
  /// Slack for the rounding of single-precision sums; bounds may only err towards keeping a pair.
  static let roundingSlack: Float = 1e-4

  /// One row that holds a term: 16 bytes, since most of the join's time goes into reading them.
  struct Posting: Sendable {
    let row: UInt32
    /// Weight of the term in the row.
    let weight: Float
    /// Rank of the row's first unindexed term.
    let firstUnindexed: UInt32
    /// Length of what is left of the row from this term on, in steps of 1/32,768, rounded up.
    let restStep: UInt16
    private let unindexedStep: UInt16

    init(
      row: UInt32, weight: Float, restLength: Float, firstUnindexed: UInt32,
      unindexedLength: Float
    ) {
      self.row = row
      self.weight = weight
      self.firstUnindexed = firstUnindexed
      restStep = Self.step(above: restLength)
      unindexedStep = Self.step(above: unindexedLength)
    }

    /// Length of the row's unindexed rest, or a little more.
    var unindexedLength: Float { Float(unindexedStep) / 32_768 }

    /// The fewest steps of a rest that is no shorter than a length.
    static func steps(allowing length: Float) -> UInt16 {
      UInt16(max(min((length * 32_768).rounded(.down), 65_535), 0))
    }

    /// Bounds may only err towards keeping a pair: lengths are rounded up.
    private static func step(above length: Float) -> UInt16 {
      UInt16(min((length * 32_768).rounded(.up), 65_535))
    }
  }

  /// Ranks of each row's terms, ascending; a row's entries stand where they stand in the matrix.
  let terms: [UInt32]
  /// Weights, as `terms`.
  let weights: [Float]
  /// Length of what is left of the row from each entry on.
  let restLengths: [Float]
  /// Rank `r` owns the postings `postingOffsets[r] ..< postingOffsets[r + 1]`.
  let postingOffsets: [Int]
  /// Postings by rank, rows ascending.
  let postings: [Posting]

  /// Orders and indexes every row.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(_ vectors: SparseMatrix, threshold: Float) async throws {
    let ranks = Self.ranks(of: vectors)
    let parts = try await concurrentChunks(0..<vectors.rowCount, chunk: 2048) { rows in
      Part(rows: rows, vectors: vectors, ranks: ranks, threshold: threshold)
    }
    var terms: [UInt32] = []
    var weights: [Float] = []
    var restLengths: [Float] = []
    terms.reserveCapacity(vectors.columns.count)
    weights.reserveCapacity(vectors.columns.count)
    restLengths.reserveCapacity(vectors.columns.count)
    for part in parts {
      terms.append(contentsOf: part.terms)
      weights.append(contentsOf: part.weights)
      restLengths.append(contentsOf: part.restLengths)
    }
    var offsets = [Int](repeating: 0, count: vectors.columnCount + 1)
    let bar = threshold - Self.roundingSlack
    for entry in terms.indices where restLengths[entry] >= bar {
      offsets[Int(terms[entry]) + 1] += 1
    }
    for rank in 0..<vectors.columnCount { offsets[rank + 1] += offsets[rank] }
    var next = offsets
    var postings = [Posting](
      repeating: Posting(
        row: 0, weight: 0, restLength: 0, firstUnindexed: 0, unindexedLength: 0),
      count: offsets[vectors.columnCount])
    let firstUnindexed = parts.flatMap(\.firstUnindexed)
    let unindexedLengths = parts.flatMap(\.unindexedLengths)
    for row in 0..<vectors.rowCount {
      for entry in vectors.entries(of: row) where restLengths[entry] >= bar {
        let slot = next[Int(terms[entry])]
        postings[slot] = Posting(
          row: UInt32(row), weight: weights[entry], restLength: restLengths[entry],
          firstUnindexed: firstUnindexed[row], unindexedLength: unindexedLengths[row])
        next[Int(terms[entry])] = slot + 1
      }
    }
    self.terms = terms
    self.weights = weights
    self.restLengths = restLengths
    postingOffsets = offsets
    self.postings = postings
  }

  /// The postings of a rank from a row on.
  func postings(of rank: Int, from row: Int) -> Range<Int> {
    var (low, high) = (postingOffsets[rank], postingOffsets[rank + 1])
    let end = high
    guard row > 0 else { return low..<end }
    while low < high {
      let middle = (low + high) / 2
      if Int(postings[middle].row) < row { low = middle + 1 } else { high = middle }
    }
    return low..<end
  }

  /// Place of each column when they are ordered by the rows that hold them; of equals the smaller
  /// column first.
  private static func ranks(of vectors: SparseMatrix) -> [UInt32] {
    var frequency = [UInt32](repeating: 0, count: vectors.columnCount)
    for column in vectors.columns { frequency[Int(column)] += 1 }
    var ranks = [UInt32](repeating: 0, count: vectors.columnCount)
    let order = frequency.enumerated().map { UInt64($1) << 32 | UInt64($0) }.sorted()
    for (rank, key) in order.enumerated() { ranks[Int(key & 0xFFFF_FFFF)] = UInt32(rank) }
    return ranks
  }

  /// What is known of some consecutive rows.
  private struct Part: Sendable {
    var terms: [UInt32] = []
    var weights: [Float] = []
    var restLengths: [Float] = []
    var firstUnindexed: [UInt32] = []
    var unindexedLengths: [Float] = []

    init(rows: Range<Int>, vectors: SparseMatrix, ranks: [UInt32], threshold: Float) {
      let count = vectors.rowOffsets[rows.upperBound] - vectors.rowOffsets[rows.lowerBound]
      terms.reserveCapacity(count)
      weights.reserveCapacity(count)
      restLengths = Array(repeating: 0, count: count)
      var order: [UInt64] = []
      for row in rows {
        order.removeAll(keepingCapacity: true)
        for entry in vectors.entries(of: row) {
          order.append(
            UInt64(ranks[Int(vectors.columns[entry])]) << 32
              | UInt64(vectors.values[entry].bitPattern))
        }
        order.sort()
        let start = terms.count
        for key in order {
          terms.append(UInt32(truncatingIfNeeded: key >> 32))
          weights.append(Float(bitPattern: UInt32(truncatingIfNeeded: key)))
        }
        var squares: Float = 0
        var first = UInt32(vectors.columnCount)
        var length: Float = 0
        for position in (start..<terms.count).reversed() {
          squares += weights[position] * weights[position]
          restLengths[position] = squares.squareRoot()
          if restLengths[position] < threshold - PrefixIndex.roundingSlack {
            first = terms[position]
            length = restLengths[position]
          }
        }
        firstUnindexed.append(first)
        unindexedLengths.append(length)
      }
    }
  }
}
