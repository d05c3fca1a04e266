import Concejo

extension StageRun {
  /// Times the way from texts to weighted terms.
  func text() async throws -> Measurement {
    let proposals = try proposals()
    return try await timed {
      try await Pipeline().vectors(of: proposals).matrix
    } answer: { matrix in
      [
        "rows": Double(matrix.rowCount), "columns": Double(matrix.columnCount),
        "nnz": Double(matrix.values.count),
      ]
    }
  }
}
