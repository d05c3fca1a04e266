/// Compares one sparse row with some others, all terms counted.
struct FullComparison: Sendable {
  private let vectors: SparseMatrix
  /// The row that is compared, an element for each column; zeros between two.
  private var query: [Float]

  /// Prepares to compare rows of a matrix.
  init(_ vectors: SparseMatrix) {
    self.vectors = vectors
    query = Array(repeating: 0, count: vectors.columnCount)
  }

  /// Some rows with their similarity to a row, in their order.
  mutating func neighbors(of row: Int, among others: [UInt32]) -> [NeighborGraph.Neighbor] {
    guard !others.isEmpty else { return [] }
    spread(row)
    let neighbors = others.map {
      NeighborGraph.Neighbor(row: $0, similarity: similarity(to: Int($0)))
    }
    clear(row)
    return neighbors
  }

  /// The nearest of some rows that share a term with a row.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - row: What is compared.
  ///   - others: With what: each row once, not `row` itself.
  /// - Returns: The list.
  mutating func nearest(_ count: Int, to row: Int, among others: [UInt32]) -> NearestList {
    var list = NearestList(capacity: count)
    spread(row)
    for other in others {
      let similarity = similarity(to: Int(other))
      if similarity >= list.bar {
        list.insert(NeighborGraph.Neighbor(row: other, similarity: similarity))
      }
    }
    clear(row)
    return list
  }

  private mutating func spread(_ row: Int) {
    for entry in vectors.entries(of: row) {
      query[Int(vectors.columns[entry])] = vectors.values[entry]
    }
  }

  private mutating func clear(_ row: Int) {
    for entry in vectors.entries(of: row) { query[Int(vectors.columns[entry])] = 0 }
  }

  private func similarity(to row: Int) -> Float {
    let entries = vectors.entries(of: row)
    precondition(query.count == vectors.columnCount)
    // SAFETY: entries lie inside both arrays and columns below `columnCount`, as CSR has it.
    return unsafe vectors.columns.withUnsafeBufferPointer { columns in
      unsafe vectors.values.withUnsafeBufferPointer { values in
        unsafe query.withUnsafeBufferPointer { query in
          var sum: Float = 0
          for entry in entries { unsafe sum += values[entry] * query[Int(columns[entry])] }
          return sum
        }
      }
    }
  }
}
