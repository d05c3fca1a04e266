extension NeighborGraph {
  /// Up to this many sparse rows every similarity above 0 is computed.
  static let largestExactSparse = 32_768
  /// Up to this many all rows are summed up, but for light entries of common terms, where a row
  /// meets no more than 32,768 entries of the inverted index on average.
  static let largestSummed = 131_072
  /// Up to this many rows the larger budget holds.
  static let largestGenerous = 262_144

  /// The nearest other rows of every row, nearest first; of equals the smaller row first.
  ///
  /// Exact up to 32,768 rows. Up to 131,072, as long as a row meets at most 32,768 entries of the
  /// inverted index on average, the rows to compare are chosen without the entries that weigh less
  /// than 0.1 of terms in more than a hundredth of all rows: 97 of 100 neighbours are the true ones.
  /// Where it is not, a row's rarest terms are looked up first, each
  /// term's rows from the one it weighs most in, until 16,384 entries are read; of the rows met, the
  /// 64 with the highest sums are compared in full. Beyond 262,144 rows it is 4,096 entries and 40
  /// rows.
  ///
  /// - Complexity: O(Σ documentFrequency²) time where exact, O(rows) else;
  ///   O(rows · neighborCount) memory.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func neighbors(in vectors: SparseMatrix) async throws -> NeighborLists {
    precondition(neighborCount > 0, "\(neighborCount) neighbors are not positive")
    var documentFrequency = [Int](repeating: 0, count: vectors.columnCount)
    for column in vectors.columns { documentFrequency[Int(column)] += 1 }
    if let equal = EqualRows(
      in: vectors, documentFrequency: documentFrequency, neighborCount: neighborCount)
    {
      return equal.lists(
        from: try await neighbors(in: vectors.selecting(rows: equal.searched)))
    }
    let met = documentFrequency.reduce(0) { $0 + $1 * $1 }
    if vectors.rowCount <= Self.largestExactSparse {
      return try await neighbors(in: vectors, summed: vectors, slack: .none)
    }
    if vectors.rowCount <= Self.largestSummed, met / vectors.rowCount <= Self.largestExactSparse {
      return try await weightyNeighbors(in: vectors, documentFrequency: documentFrequency)
    }
    let postings = vectors.transposed()
    let isGenerous = vectors.rowCount <= Self.largestGenerous
    return try await budgetedNeighbors(
      in: vectors, postings: postings, postingBudget: isGenerous ? 16_384 : 4096,
      candidateCount: max(isGenerous ? 64 : 40, 2 * neighborCount))
  }

  /// Compares the rows that are alike without the light entries of common terms.
  func weightyNeighbors(
    in vectors: SparseMatrix, documentFrequency: [Int]
  ) async throws -> NeighborLists {
    try await neighbors(
      in: vectors, summed: vectors.omittingLightEntries(documentFrequency: documentFrequency),
      slack: RowBars.Slack(sum: 0.1, similarity: 0.15))
  }

  /// Sums up what the rarest and weightiest entries tell, and compares the most promising rows.
  func budgetedNeighbors(
    in vectors: SparseMatrix, postings: SparseMatrix, postingBudget: Int, candidateCount: Int
  ) async throws -> NeighborLists {
    let postings = try await postings.withRowsByWeight()
    let k = neighborCount
    let parts = try await concurrentChunks(
      0..<vectors.rowCount, chunk: 256,
      workspace: (TermSums(rowCount: vectors.rowCount), FullComparison(vectors))
    ) { rows, workspace in
      var lists = NeighborLists()
      var candidates: [UInt32] = []
      for row in rows {
        let byRarity = vectors.entries(of: row).sorted {
          let (a, b) = (Int(vectors.columns[$0]), Int(vectors.columns[$1]))
          return (postings.entries(of: a).count, a) < (postings.entries(of: b).count, b)
        }
        var budget = postingBudget
        for entry in byRarity where budget > 0 {
          let term = postings.entries(of: Int(vectors.columns[entry]))
          workspace.0.add(postings, entries: term.prefix(budget), times: vectors.values[entry])
          budget -= term.count
        }
        candidates.removeAll(keepingCapacity: true)
        workspace.0.drainHighest(candidateCount) { other, _ in
          if Int(other) != row { candidates.append(other) }
        }
        lists.append(workspace.1.nearest(k, to: row, among: candidates).neighbors)
      }
      return lists
    }
    return NeighborLists(joining: parts)
  }
}

extension SparseMatrix {
  /// The same rows without entries that add little to many sums: those that weigh less than 0.1 of
  /// a term in more than a hundredth of all rows.
  fileprivate func omittingLightEntries(documentFrequency: [Int]) -> SparseMatrix {
    var offsets = [0]
    offsets.reserveCapacity(rowCount + 1)
    var columns: [UInt32] = []
    var values: [Float] = []
    columns.reserveCapacity(self.columns.count)
    values.reserveCapacity(self.values.count)
    for row in 0..<rowCount {
      for entry in entries(of: row)
      where self.values[entry] >= 0.1
        || documentFrequency[Int(self.columns[entry])] * 100 <= rowCount
      {
        columns.append(self.columns[entry])
        values.append(self.values[entry])
      }
      offsets.append(columns.count)
    }
    return SparseMatrix(
      rowOffsets: offsets, columns: columns, values: values, columnCount: columnCount)
  }

  /// The same rows, each ordered from its greatest value to its smallest.
  ///
  /// Of equals the smaller column comes first. No longer CSR in the strict sense: only to be read
  /// through entry by entry.
  fileprivate func withRowsByWeight() async throws -> SparseMatrix {
    let orders = try await concurrentFlatMap(0..<rowCount, chunk: 512) { rows in
      rows.flatMap { row in
        entries(of: row).map { UInt64(~values[$0].bitPattern) << 32 | UInt64(columns[$0]) }.sorted()
      }
    }
    // Positive floats sort as their bits do.
    return SparseMatrix(
      rowOffsets: rowOffsets, columns: orders.map { UInt32(truncatingIfNeeded: $0) },
      values: orders.map { Float(bitPattern: ~UInt32(truncatingIfNeeded: $0 >> 32)) },
      columnCount: columnCount)
  }
}
