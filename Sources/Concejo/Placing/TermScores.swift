/// What each term says for each theme: with it a text is placed without its vectors.
///
/// Proposals are placed by their vectors and their words. Vectors need the whole corpus; but what both say
/// together can be foretold from the terms of a text alone, see ``RidgeRegression``.
struct TermScores: Sendable {
  /// Terms × columns: what a term of weight 1 adds to the nearness of each theme and part.
  let weights: DenseMatrix
  /// Nearness of each column to a text without any term: the mean of all.
  let base: [Float]

  /// Learns from some rows.
  ///
  /// - Parameters:
  ///   - rows: Rows of `vectors` to learn from, each with a theme.
  ///   - vectors: Weighted terms, rows of length 1 or empty.
  ///   - nearness: Rows × columns: how near each row lies to each theme and part.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(from rows: [Int], vectors: SparseMatrix, nearness: DenseMatrix) async throws {
    var targets = nearness.selecting(rows: rows)
    var sums = [Double](repeating: 0, count: targets.columnCount)
    for row in 0..<targets.rowCount {
      for column in sums.indices { sums[column] += Double(targets[row, column]) }
    }
    let base = sums.map { Float($0 / Double(max(rows.count, 1))) }
    for row in 0..<targets.rowCount {
      for column in sums.indices { targets[row, column] -= base[column] }
    }
    self.base = base
    weights = try await RidgeRegression().weights(
      of: vectors.selecting(rows: rows), to: targets)
  }

  /// How near each column lies to a row of other weighted terms.
  func scores(of row: Int, in vectors: SparseMatrix) -> [Float] {
    var scores = base
    for entry in vectors.entries(of: row) {
      let term = Int(vectors.columns[entry])
      for column in scores.indices {
        scores[column] += vectors.values[entry] * weights[term, column]
      }
    }
    return scores
  }
}
