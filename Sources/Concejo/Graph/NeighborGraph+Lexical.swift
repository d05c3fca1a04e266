extension NeighborGraph {
  /// Up to this many sparse rows every similarity above 0 is computed.
  static let largestExactSparse = 131_072
  /// Entries of the inverted index that are read for each row of a larger matrix.
  static let postingBudget = 4096
  /// Rows whose similarity is computed in full, of those that seem nearest after that many entries.
  static let candidateCount = 40

  /// The nearest other rows of every row, nearest first; of equals the smaller row first.
  ///
  /// Exact up to 131,072 rows. Beyond, a row's rarest terms are looked up first, each term's rows
  /// from the one it weighs most in, until 4,096 entries are read; of the rows met, the 40 with
  /// the highest sums are compared in full. On 100,000 real texts that finds 0.97 of the
  /// neighbours.
  ///
  /// - Complexity: O(Σ documentFrequency²) time where exact, O(rows) beyond;
  ///   O(rows · neighborCount) memory.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func neighbors(in vectors: SparseMatrix) async throws -> NeighborLists {
    precondition(neighborCount > 0, "\(neighborCount) neighbors are not positive")
    return vectors.rowCount > Self.largestExactSparse
      ? try await budgetedNeighbors(in: vectors) : try await exactNeighbors(in: vectors)
  }

  /// Sums up the similarities of every row with all that share a term.
  private func exactNeighbors(in vectors: SparseMatrix) async throws -> NeighborLists {
    let postings = vectors.transposed()
    let k = neighborCount
    let parts = try await concurrentChunks(
      0..<vectors.rowCount, chunk: 256, workspace: TermSums(rowCount: vectors.rowCount)
    ) { rows, sums in
      var lists = NeighborLists()
      var nearest = NearestList(capacity: k)
      for row in rows {
        for entry in vectors.entries(of: row) {
          sums.add(
            postings, entries: postings.entries(of: Int(vectors.columns[entry])),
            times: vectors.values[entry])
        }
        nearest.removeAll()
        sums.drain { other, similarity in
          if similarity >= nearest.bar, Int(other) != row {
            nearest.insert(Neighbor(row: other, similarity: similarity))
          }
        }
        lists.append(nearest.neighbors)
      }
      return lists
    }
    return NeighborLists(joining: parts)
  }

  /// Sums up what the rarest and weightiest entries tell, and compares the most promising rows.
  func budgetedNeighbors(in vectors: SparseMatrix) async throws -> NeighborLists {
    let postings = try await vectors.transposed().withRowsByWeight()
    let k = neighborCount
    let parts = try await concurrentChunks(
      0..<vectors.rowCount, chunk: 256,
      workspace: (
        TermSums(rowCount: vectors.rowCount),
        [Float](repeating: 0, count: vectors.columnCount)
      )
    ) { rows, workspace in
      var lists = NeighborLists()
      var nearest = NearestList(capacity: k)
      for row in rows {
        let entries = vectors.entries(of: row)
        let byRarity = entries.sorted {
          let (a, b) = (Int(vectors.columns[$0]), Int(vectors.columns[$1]))
          return (postings.entries(of: a).count, a) < (postings.entries(of: b).count, b)
        }
        var budget = Self.postingBudget
        for entry in byRarity where budget > 0 {
          let term = postings.entries(of: Int(vectors.columns[entry]))
          workspace.0.add(postings, entries: term.prefix(budget), times: vectors.values[entry])
          budget -= term.count
        }
        for entry in entries { workspace.1[Int(vectors.columns[entry])] = vectors.values[entry] }
        nearest.removeAll()
        for other in workspace.0.drainHighest(Self.candidateCount) where Int(other) != row {
          let similarity = vectors.dot(row: Int(other), with: workspace.1)
          if similarity >= nearest.bar {
            nearest.insert(Neighbor(row: other, similarity: similarity))
          }
        }
        for entry in entries { workspace.1[Int(vectors.columns[entry])] = 0 }
        lists.append(nearest.neighbors)
      }
      return lists
    }
    return NeighborLists(joining: parts)
  }
}

extension SparseMatrix {
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

  /// The dot product of a row with a vector that has an element for each column.
  fileprivate func dot(row: Int, with vector: [Float]) -> Float {
    entries(of: row).reduce(0) { $0 + values[$1] * vector[Int(columns[$1])] }
  }
}
